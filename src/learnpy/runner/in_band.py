"""What the child says to the window in between the program's output.

The sequences are such that no program prints them by accident, and that a terminal passes over.
"""

BEGIN = b"\x1b]7730;"
END = b"\x1b\\"
WAITS = BEGIN + b"input" + END
"""The program waits for a line."""
_ERRORS = b"error;"


def errors_ahead(size: int) -> bytes:
    """What is said before so many bytes of the program's stderr."""
    return BEGIN + _ERRORS + str(size).encode("ascii") + END


def size_of_errors(word: bytes) -> int:
    """How many bytes of stderr follow a word between `BEGIN` and `END`; 0 if it says no such."""
    digits = word.removeprefix(_ERRORS)
    return int(digits) if word.startswith(_ERRORS) and digits.isdigit() else 0
