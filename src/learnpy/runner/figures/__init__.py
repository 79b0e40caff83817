"""What a program draws with matplotlib: pictures, their words, and their colours."""
