"""Search the whole course: its terms, titles, text, code and questions."""
