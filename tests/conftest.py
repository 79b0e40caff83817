"""What every test stands on: no display, no user folder touched, no log message unseen."""

import logging
import os
from collections.abc import Iterator

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


class _UnexpectedMessages(logging.Handler):
    """Collects every message from WARNING up that no test asked for."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(f"{record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def _no_unexpected_log(request: pytest.FixtureRequest) -> Iterator[None]:
    """A warning or an error in the log fails the test, unless it takes `caplog` to look at it."""
    if "caplog" in request.fixturenames:
        yield
        return
    handler = _UnexpectedMessages()
    logging.getLogger().addHandler(handler)
    yield
    logging.getLogger().removeHandler(handler)
    assert not handler.messages, handler.messages
