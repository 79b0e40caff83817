"""What Windows is told of LearnPy: its version, and whose it is.

The version is that of `learnpy/__init__.py`, the only place where it stands. It is read as text,
for the installer is also made where LearnPy is not installed.
"""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PRODUCT = "LearnPy"


def version() -> str:
    """LearnPy's version, such as `1.2.0`."""
    text = (ROOT / "src" / "learnpy" / "__init__.py").read_text(encoding="utf-8")
    return re.findall(r'^__version__ = "([^"]+)"$', text, re.MULTILINE)[0]


def version_numbers() -> tuple[int, int, int, int]:
    """The version in the four numbers that Windows compares; `rc1` and the like are no number."""
    stated = re.match(r"\d+(?:\.\d+)*", version())
    numbers = [int(part) for part in stated[0].split(".")] if stated else []
    first, second, third, fourth, *_ = (*numbers, 0, 0, 0, 0)
    return first, second, third, fourth


def publisher() -> str:
    """Whose it is, as the licence says."""
    return _copyright().split(maxsplit=2)[-1]


def copyright_line() -> str:
    """Such as `Copyright © 2026 The LearnPy authors`."""
    return f"Copyright © {_copyright().partition(' ')[2]}"


def _copyright() -> str:
    """Such as `(c) 2026 The LearnPy authors`."""
    text = (ROOT / "LICENSE").read_text(encoding="utf-8")
    return re.findall(r"^Copyright (\(c\) .+)$", text, re.MULTILINE)[0]
