"""Pages: widgets joined to the session."""
