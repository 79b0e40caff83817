"""The sections of the progress page, and what it does with the record."""
