"""A traceback without the long way through libraries, which a learner did not write.

Of several frames of libraries in a row one line is left that says how many they are. The last frame
of all stays, for that is where the error was raised.
"""

import linecache
import traceback
from collections.abc import Iterable
from itertools import groupby
from pathlib import PurePath
from traceback import FrameSummary

_FEWEST = 2
"""What stands alone stays: the line in its place would be as long."""
_MOST_NAMED = 2
_PACKAGES = ("site-packages", "dist-packages")
_STANDARD = PurePath(linecache.getline.__code__.co_filename).parent
"""The folder of the standard library; in the package of LearnPy it is none on the disk."""


class FoldedFrames(traceback.StackSummary):
    """Frames of which some are folded."""

    def __init__(self, frames: Iterable[FrameSummary], file: str) -> None:
        """Fold what can be folded.

        Args:
            frames: All frames, the innermost last.
            file: The program, as the frames name it.
        """
        super().__init__()
        every = list(frames)
        for is_library, run in groupby(every[:-1], lambda each: bool(library_of(each, file))):
            some = list(run)
            is_folded = is_library and len(some) >= _FEWEST
            self.extend([_Fold(some, file)] if is_folded else some)
        self.extend(every[-1:])

    def format_frame_summary(self, frame_summary: FrameSummary, **more: bool) -> str:
        """The lines for a frame, or the one for those that are folded."""
        if isinstance(frame_summary, _Fold):
            return f"  {frame_summary.name}\n"
        return super().format_frame_summary(frame_summary, **more)


class _Fold(FrameSummary):
    """Stands for several frames; its name says which."""

    __slots__ = ()

    def __init__(self, frames: list[FrameSummary], file: str) -> None:
        packages = list(dict.fromkeys(library_of(each, file) for each in frames))
        if len(packages) > _MOST_NAMED:
            packages[1:] = ["others"]
        said = f"... {len(frames)} more lines in {' and '.join(packages)} ..."
        super().__init__("", 0, said, lookup_line=False, line="")


def library_of(frame: FrameSummary, file: str) -> str:
    """The package or module of a library that a frame belongs to; empty where it is the learner's.

    Args:
        frame: The frame.
        file: The program, as the frames name it.
    """
    path = PurePath(frame.filename)
    if frame.filename == file:
        return ""
    if frame.filename.startswith("<"):
        return "Python" if frame.filename.startswith("<frozen ") else ""
    parts = path.parts
    for name in _PACKAGES:
        if name in parts[:-1]:
            return _bare(parts[parts.index(name) + 1])
    if not path.is_absolute():  # compiled, or in the package of LearnPy
        return _bare(parts[0])
    if _STANDARD.is_absolute() and path.is_relative_to(_STANDARD):
        return _bare(path.relative_to(_STANDARD).parts[0])
    return ""


def _bare(part: str) -> str:
    return part.partition(".")[0]
