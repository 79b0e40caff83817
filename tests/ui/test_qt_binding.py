"""What we rely on in PySide6 itself; what a start leaves out of it, and that nothing misses it."""

import subprocess
import sys

from PySide6.QtWidgets import QApplication, QWidget

STARTED = """
import builtins, sys
from learnpy.ui.qt_binding import STUB_WRITER, import_binding
import_binding()
from PySide6.QtCore import QObject
"""


def said(code: str) -> str:
    """What a program says that starts as the window does."""
    ended = subprocess.run(
        [sys.executable, "-c", STARTED + code], capture_output=True, text=True, check=False
    )
    assert ended.returncode == 0, ended.stderr
    return ended.stdout.strip()


def test_the_sources_of_what_is_imported_are_not_read() -> None:
    read = "PySide6.support.feature.pyside_feature_dict"
    assert said(f"import PySide6, colorsys; print('colorsys' in {read})") == "False"


def test_the_writer_of_stubs_is_left_out_with_what_it_needs() -> None:
    loaded = said(
        'print(hasattr(sys.modules[STUB_WRITER], "Formatter"), "argparse" in sys.modules)'
    )
    assert loaded == "False False"


def test_other_modules_are_found_as_ever() -> None:
    assert (
        said("print(any('learnpy' in type(each).__module__ for each in sys.meta_path))") == "False"
    )


def test_a_wrong_call_is_told_as_ever() -> None:
    told = said(
        "try:\n    QObject().setObjectName(3)\nexcept TypeError as error:\n    print(error)"
    )
    assert "called with wrong argument types" in told
    assert "setObjectName(name: str" in told


def test_a_second_call_changes_nothing() -> None:
    again = "now = builtins.__import__; import_binding(); print(builtins.__import__ is now)"
    assert said(again) == "True"


def test_a_call_that_returns_none_takes_no_reference_away(qapp: QApplication) -> None:
    """PySide6 6.12.0 does so on Python 3.11: after some thousand calls Python ends, fatally."""
    widget = QWidget()
    before = sys.getrefcount(None)
    for _ in range(1000):
        widget.parentWidget()
        widget.layout()
    assert sys.getrefcount(None) > before - 500
