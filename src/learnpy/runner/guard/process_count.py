"""Counts the processes of a run, before each new one.

Every start leaves a byte in a file of the run, so that copies of the program share one count, and
whoever started the child can tell at a glance whether there is more than one process to look at.
"""

import errno
import os
from pathlib import Path
from typing import Any

from learnpy.runner.process_family import living

_MARK = "learnpy_process_limit"


class ProcessCount:
    """Refuses a process more than a run may have."""

    def __init__(self, most: int, file: Path) -> None:
        """Count for the process that calls this, and all that comes from it.

        Args:
            most: Processes that may live at a time, the head among them.
            file: Where the starts are noted; made by the first one.
        """
        self._most = most
        self._file = str(file)
        self._head = os.getpid()

    def note_start(self) -> int:
        """A process is about to be started; gives how many have been, ended ones too."""
        descriptor = os.open(self._file, os.O_CREAT | os.O_WRONLY | os.O_APPEND, 0o600)
        try:
            os.write(descriptor, b".")
            return os.fstat(descriptor).st_size
        finally:
            os.close(descriptor)

    def before_start(self, *_event: Any) -> None:
        """What an audit hook calls.

        Raises:
            OSError: as many live as may, and the system would say it so as well.
        """
        if self.note_start() < self._most:
            return  # not so many have ever been started
        if len(living(self._head)) >= self._most:
            text = f"A program may have at most {self._most} processes at a time"
            error = OSError(errno.EAGAIN, text)
            setattr(error, _MARK, True)
            raise error


def is_process_limit(error: BaseException) -> bool:
    """Whether an exception comes from here."""
    return isinstance(error, OSError) and hasattr(error, _MARK)
