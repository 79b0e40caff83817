"""Charts, tables and messages of the progress page."""
