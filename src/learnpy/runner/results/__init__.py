"""What a run leaves behind beside its output: the last value, tables, files."""
