"""The window's words in the learner's language, where there is a translation of them."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QApplication

from learnpy.language import speak

SYSTEM_LANGUAGE = "system"
ENGLISH = "en"
"""The language of the code: it needs no file."""
_MILLION = 1_000_000


def languages(folder: Path) -> tuple[str, ...]:
    """The codes of the languages that the window can speak, such as `en`, `de`, `pt_BR`."""
    found = (file.stem.removeprefix("learnpy_") for file in folder.glob("learnpy_*.qm"))
    return (ENGLISH, *sorted(code for code in found if code != ENGLISH))


def translate_window(application: QApplication, folder: Path, wanted: str) -> str:
    """Let the application speak a language, before its first window is made.

    Args:
        application: Keeps the words; is turned round where the language is written from the right.
        folder: Has a `learnpy_<code>.qm` for each language but English, and a `.json` beside it.
        wanted: A language's code, or `SYSTEM_LANGUAGE`.

    Returns:
        The code of the language that the window speaks now.
    """
    spoken = languages(folder)
    if len(spoken) == 1:
        return ENGLISH  # without loading what a translation needs
    from PySide6.QtCore import QLocale, QTranslator  # noqa: PLC0415

    codes = QLocale.system().uiLanguages() if wanted == SYSTEM_LANGUAGE else [wanted]
    code = _first_spoken(codes, spoken)
    if code == ENGLISH:
        return ENGLISH
    translator = QTranslator(application)
    if not translator.load(str(folder / f"learnpy_{code}.qm")):
        return ENGLISH
    application.installTranslator(translator)
    speak(folder / f"learnpy_{code}.json")
    application.setLayoutDirection(QLocale(code).textDirection())
    return code


def form_number(count: int) -> int:
    """The number to choose a text's form by, for a count that may have no bounds.

    Qt takes no number beyond 32 bits. No language's rules look further than at the last six
    digits, and at whether there are more.
    """
    return count if count < _MILLION else _MILLION + count % _MILLION


def _first_spoken(codes: Sequence[str], spoken: Sequence[str]) -> str:
    """The first language asked for that there is, in its own form or a kindred one."""
    for code in codes:
        exact = code.replace("-", "_")
        for name in (exact, exact.partition("_")[0]):
            if name in spoken:
                return name
    return ENGLISH
