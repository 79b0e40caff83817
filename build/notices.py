"""The licences of all that is in the package, in one text that people can read and search."""

from collections.abc import Sequence

from parts import Part

_WIDTH = 96
_INTRODUCTION = """\
Licences of LearnPy and of what comes with it

LearnPy's code is under the MIT licence. The course is under CC BY 4.0:
https://creativecommons.org/licenses/by/4.0/

It would not be without the work of many others, which comes with it, each under its own licence.
What nobody uses here was left out, and nothing else was changed. First comes a list, then every
licence in full.

Qt, and your rights to it
-------------------------
The window is made with Qt {qt} and Qt for Python {qt}, under the GNU Lesser General Public
License, version 3 (LGPL). It stands below in full, with the GNU General Public License that it
refers to.

- They are used as libraries, unchanged. They lie as files of their own in the program's folder, in
  PySide6 and shiboken6, and in files whose names begin with libQt6, Qt6 or Qt.
- You may replace them by other builds, changed as you like, that fit the same programs: put your
  files in their places. Nothing in LearnPy hinders it. (On macOS, sign the program anew afterwards:
  codesign --force --deep --sign - LearnPy.app)
- You may look into how LearnPy works with them, and take it apart for that.
- Their sources: https://download.qt.io/official_releases/qt/ and
  https://download.qt.io/official_releases/QtForPython/pyside6/ (version {qt}).
"""


def notices_text(parts: Sequence[Part]) -> str:
    """The whole text: a list of the parts, then their licences; a text that recurs stands once.

    Args:
        parts: What is in the package.
    """
    qt = next((part.version for part in parts if part.name.lower().startswith("pyside6")), "")
    lines = [_INTRODUCTION.format(qt=qt), *_headed("What is in this package")]
    lines += [f"- {_titled(part)}: {part.licence}" for part in parts]
    lines += ["", *_headed("The licences")]
    first: dict[str, str] = {}
    for part in parts:
        lines += ["", "=" * _WIDTH, _titled(part), f"Licence: {part.licence}"]
        if part.source:
            lines.append(f"Source: {part.source}")
        for text in part.texts:
            known = first.setdefault(text, _titled(part))
            lines += ["", text if known == _titled(part) else f"The same text as of {known}."]
    return "\n".join(lines) + "\n"


def _titled(part: Part) -> str:
    inside = f" (in {part.inside})" if part.inside else ""
    return f"{part.name} {part.version}".rstrip() + inside


def _headed(title: str) -> list[str]:
    return [title, "-" * len(title)]
