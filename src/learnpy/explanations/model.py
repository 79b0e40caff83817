"""What a learner is told about an error."""

from learnpy.record import record


@record
class Explanation:
    """An error in plain words.

    All texts are plain, with `code` in backticks; "line 3" names a line of the program.
    """

    meaning: str
    """What Python's error means here."""
    cause: str = ""
    """Why it most likely came, or empty."""
    tries: tuple[str, ...] = ()
    """What to try, the most likely first."""
