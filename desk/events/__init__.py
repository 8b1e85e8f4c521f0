"""What happened to a mission: each on one screen, shown before it is written."""
