"""Which code is ours, also where the code is no file on the disk."""

import os
import sys
from pathlib import Path

from learnpy import own_code
from learnpy.own_code import is_ours, runs_ours


def test_our_files_and_frames_are_ours_and_nobody_elses():
    assert is_ours(own_code.__file__)
    assert not is_ours(__file__)
    assert not is_ours("program.py")
    assert not runs_ours(sys._getframe())


def test_what_begins_like_our_folder_is_not_ours():
    assert not is_ours(own_code.__file__.replace(f"learnpy{os.sep}own", f"learnpy-x{os.sep}own"))


def test_packaged_code_is_ours():
    """PyInstaller names it `learnpy/own_code.py`, although `__file__` says where it would be."""
    text = Path(own_code.__file__).read_text(encoding="utf-8")
    code = compile(text, str(Path("learnpy", "own_code.py")), "exec")
    names: dict = {"__file__": own_code.__file__, "__name__": "packaged"}
    exec(code, names)
    assert names["is_ours"](str(Path("learnpy", "runner", "child.py")))
    assert not names["is_ours"]("learnpy.py")
    assert not names["is_ours"](own_code.__file__)
