"""One search over names, and over what words of a question mean."""
