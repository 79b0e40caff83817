"""What we rely on in PySide6 itself."""

import sys

from PySide6.QtWidgets import QApplication, QWidget


def test_a_call_that_returns_none_takes_no_reference_away(qapp: QApplication) -> None:
    """PySide6 6.12.0 does so on Python 3.11: after some thousand calls Python ends, fatally."""
    widget = QWidget()
    before = sys.getrefcount(None)
    for _ in range(1000):
        widget.parentWidget()
        widget.layout()
    assert sys.getrefcount(None) > before - 500
