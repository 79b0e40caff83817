"""What the steps of a lesson need to be worked on."""

from collections.abc import Callable, Sequence
from pathlib import Path

from learnpy.progress.versions import Version
from learnpy.record import record
from learnpy.ui.completion_process import CompletionProcess
from learnpy.ui.warm_children import WarmChildren

Shuffle = Callable[[str, int, int], Sequence[int]]
"""From a question's id, a count and the number of the attempt to the order in which this learner
sees the answers; the first attempt is number 0."""
ReadVersions = Callable[[str, str], tuple[Version, ...]]
"""From a lesson's id and a step's to the earlier versions of its program, newest first."""


@record
class Workbench:
    """Handed to the lesson view by the page; the same one for every lesson."""

    course_folder: Path
    runs: WarmChildren
    shuffle: Shuffle
    read_draft: Callable[[str, str], str]
    """From a lesson's id and a step's to the learner's own program; empty where there is none."""
    private: tuple[str, ...]
    """Folders with solutions in them, which a program that is checked may not read."""
    read_versions: ReadVersions
    completions: CompletionProcess
    """Who knows the names that fit while a program is written."""
