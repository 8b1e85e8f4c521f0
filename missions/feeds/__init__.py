"""What feeds and calendars tell, and how."""
