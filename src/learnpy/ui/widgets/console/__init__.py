"""The output of a program as it comes, and its input."""
