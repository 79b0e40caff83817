"""Keeps the learner's programs, and their earlier versions; says what could not be kept."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from learnpy.progress.drafts import Drafts
from learnpy.progress.errors import ProgressError

if TYPE_CHECKING:
    from learnpy.checks.status import CheckStatus
    from learnpy.progress.versions import Version, Versions


class DraftKeeper(QObject):
    """The drafts and versions in a data folder, for the window."""

    trouble = Signal(str)
    """A sentence for the learner: something could not be read or kept."""

    def __init__(self, folder: Path, clock: Callable[[], datetime], parent: QObject) -> None:
        super().__init__(parent)
        self._clock = clock
        self._drafts = Drafts(folder, clock)

    def read(self, lesson_id: str, step_id: str) -> str:
        """The learner's own program of a step; empty where there is none."""
        try:
            return self._drafts.read(lesson_id, step_id) or ""
        except ProgressError as error:
            self.trouble.emit(str(error))
            return ""

    def keep(self, lesson_id: str, step_id: str, text: str) -> None:
        """Keep the learner's program; an empty text puts the one that is there into the history."""
        try:
            if text:
                self._drafts.save(lesson_id, step_id, text)
            elif self._drafts.start_over(lesson_id, step_id):
                self._versions().tidy(lesson_id, step_id)
        except ProgressError as error:
            self.trouble.emit(str(error))

    def read_versions(self, lesson_id: str, step_id: str) -> "tuple[Version, ...]":
        """The earlier versions of the learner's program of a step, newest first."""
        return self._versions().read(lesson_id, step_id)

    def keep_version(
        self, lesson_id: str, step_id: str, text: str, status: "CheckStatus | None"
    ) -> None:
        """Keep the learner's program as it is now among its earlier versions."""
        try:
            self._versions().keep(lesson_id, step_id, text, status)
        except ProgressError as error:
            self.trouble.emit(str(error))

    def _versions(self) -> "Versions":
        from learnpy.progress.versions import Versions  # noqa: PLC0415  not for Home

        return Versions(self._drafts, self._clock)
