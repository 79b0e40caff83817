"""Errors in threads, which Python tells and forgets: the first is kept, to be explained."""

import threading


class ThreadErrors:
    """Listens where Python tells of an error that ended a thread; it tells as before."""

    def __init__(self) -> None:
        self.first: BaseException | None = None
        """The first of them."""
        self._tell = threading.excepthook

    def listen(self) -> None:
        """Keep what comes from now on; a program may put a hook of its own in this place."""
        threading.excepthook = self._on_error

    def _on_error(self, told: threading.ExceptHookArgs) -> None:
        if self.first is None and told.exc_type is not SystemExit:
            self.first = told.exc_value
        self._tell(told)
