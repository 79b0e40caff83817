"""The editor, and program text to read and compare."""
