"""Item models over the records."""
