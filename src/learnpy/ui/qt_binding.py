"""Qt's binding, imported without what a running window never asks of it.

`import PySide6` also imports the writer of the stubs that it is delivered with, and argparse,
logging and more for that; and it puts an import of its own before Python's, which reads the source
of every module after it, to see whether that might ask for a feature of PySide6 that LearnPy has no
use for. Together they are a tenth of a start (`tests/bench/start_up.py`).
"""

import builtins
import importlib
import sys
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from importlib.abc import Loader

STUB_WRITER = "shibokensupport.signature.lib.pyi_generator"
"""`pyside6-genpyi` alone uses it: https://doc.qt.io/qtforpython-6/tools/pyside-genpyi.html"""


def import_binding() -> None:
    """Import PySide6, and take its reading of sources out of imports; before any of Qt."""
    if "PySide6" in sys.modules:
        return
    without = _WithoutStubWriter()
    sys.meta_path.insert(0, without)
    try:
        importlib.import_module("PySide6.QtCore")
    finally:
        sys.meta_path.remove(without)
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)


class _WithoutStubWriter:
    """Finds an empty module where the writer of stubs would be."""

    def find_spec(self, fullname: str, *_: object) -> ModuleSpec | None:
        if fullname != STUB_WRITER:
            return None
        return ModuleSpec(fullname, cast("Loader", cast("object", self)))

    def create_module(self, _spec: ModuleSpec) -> None:
        """Let Python make an ordinary one."""

    def exec_module(self, _module: ModuleType) -> None:
        """Leave it empty."""
