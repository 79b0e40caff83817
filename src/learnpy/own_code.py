"""Which code is LearnPy's own, as tracebacks name it: a learner is shown the rest."""

import os
from types import FrameType


def is_ours(filename: str) -> bool:
    """Whether a file that a traceback names is LearnPy's own."""
    return filename.startswith(_FOLDER)


def runs_ours(frame: FrameType) -> bool:
    """Whether a frame runs LearnPy's own code."""
    return is_ours(frame.f_code.co_filename)


# As the code itself names it: in the package that is no folder on the disk.
_FOLDER = os.path.dirname(is_ours.__code__.co_filename) + os.sep  # noqa: PTH120
