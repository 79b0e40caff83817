"""The processes in which lessons are worked on, from the first lesson to the window's end."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from learnpy.runner.command import child_command
from learnpy.runner.figures.folder import plots_folder
from learnpy.ui.completion_process import CompletionProcess
from learnpy.ui.runs_folder import RunsFolder
from learnpy.ui.warm_children import WarmChildren


class Workshop(QObject):
    """Holds what runs programs, and what knows how they can go on."""

    def __init__(self, data: Path, cache: Path | None, parent: QObject) -> None:
        """Start nothing yet.

        Args:
            data: The learner's folder, where no other can be written.
            cache: The learner's cache, for what programs make once; None to keep nothing.
            parent: Its owner.
        """
        super().__init__(parent)
        self._folder: RunsFolder | None = None
        try:
            self._folder = RunsFolder()
            folder = self._folder.path
        except OSError:  # no temporary folder can be written
            folder = (cache or data) / "runs"
        # Children find matplotlib's list of fonts made.
        plots = plots_folder(cache, otherwise=folder) if cache else None
        command = partial(child_command, plots_folder=plots)
        self.runs = WarmChildren(folder, command, self)
        """What runs programs."""
        self.completions = CompletionProcess((cache or data) / "completion", parent=self)
        """What knows the names that fit while a program is written."""

    def close(self) -> None:
        """End all processes, and remove their folder."""
        self.runs.close()
        self.completions.close()
        if self._folder is not None:
            self._folder.close()
