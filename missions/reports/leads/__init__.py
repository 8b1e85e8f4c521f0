"""Sentences that pages begin with: the answer before it is asked for."""
