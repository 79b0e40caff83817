"""Which function of a program gave back nothing where its caller wanted a value."""

import sys
import types
from collections.abc import Callable
from typing import Any


def last_without_result(call: Callable[[], Any], file: str, caller: str) -> str:
    """Make a call that is known to fail, and name the function that left it without a value.

    Args:
        call: Fails outside the program, after it has called the program.
        file: The program's file name.
        caller: The file whose calls of the program count.

    Returns:
        The name of the program's function that was called last from there and gave back `None`;
        empty where it gave back something.
    """
    found = ""

    def look(frame: types.FrameType, event: str, result: Any) -> None:
        nonlocal found
        back = frame.f_back
        is_ours = event == "return" and frame.f_code.co_filename == file
        if is_ours and back is not None and back.f_code.co_filename == caller:
            # A class is called by its name, and its `__init__` has to give back None.
            gave_nothing = result is None and frame.f_code.co_name != "__init__"
            found = frame.f_code.co_name if gave_nothing else ""

    before = sys.getprofile()
    sys.setprofile(look)
    try:
        call()
    except Exception as error:  # noqa: BLE001  it has failed before
        return found if isinstance(error, TypeError | ValueError | AttributeError) else ""
    finally:
        sys.setprofile(before)
    return ""
