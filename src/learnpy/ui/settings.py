"""What the learner set about the window: how it looks, its geometry. Not progress.

Kept in an INI file in the data folder. A damaged file, or a value that cannot be, never stops the
start: the default stands in its place.
"""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QSettings

from learnpy.record import record
from learnpy.ui.look import LARGEST_SCALE, SMALLEST_SCALE
from learnpy.ui.reading import (
    LARGEST_CODE,
    LETTERS,
    LINES,
    MOTIONS,
    SMALLEST_CODE,
    WIDTHS,
    Reading,
)
from learnpy.ui.theme import THEMES
from learnpy.ui.translation import SYSTEM_LANGUAGE

SYSTEM_THEME = "system"
KNOWLEDGE = ("none", "some", "much")
"""How much Python a learner may know."""


@record
class Preferences:
    """What the settings page sets, all at once; as it is made, so LearnPy comes."""

    theme: str = SYSTEM_THEME
    text_scale: float = 1.0
    reading: Reading = Reading()
    motion: str = "system"


class Settings:
    """Reads and writes the settings of one learner; in memory alone without a folder."""

    def __init__(self, data_folder: Path | None) -> None:
        self._memory: dict[str, object] = {}
        self._file = (
            QSettings(str(data_folder / "settings.ini"), QSettings.Format.IniFormat)
            if data_folder is not None
            else None
        )

    @property
    def theme(self) -> str:
        """One of the themes, or `SYSTEM_THEME`."""
        value = self._read("theme")
        return value if isinstance(value, str) and value in THEMES else SYSTEM_THEME

    @theme.setter
    def theme(self, name: str) -> None:
        self._write("theme", name)

    @property
    def system_has_contrast(self) -> bool:
        """Whether the system asked for high contrast when that was seen last."""
        return self._read("system_has_contrast") == "yes"

    @system_has_contrast.setter
    def system_has_contrast(self, value: bool) -> None:
        self._write("system_has_contrast", "yes" if value else "no")

    @property
    def language(self) -> str:
        """The code of the window's language, or `SYSTEM_LANGUAGE`."""
        value = self._read("language")
        return value if isinstance(value, str) and value else SYSTEM_LANGUAGE

    @language.setter
    def language(self, code: str) -> None:
        self._write("language", code)

    @property
    def text_scale(self) -> float:
        """The size of all text, 1.0 for 100 %."""
        try:
            scale = float(str(self._read("text_scale")))
        except ValueError:
            return 1.0
        return scale if SMALLEST_SCALE <= scale <= LARGEST_SCALE else 1.0

    @text_scale.setter
    def text_scale(self, scale: float) -> None:
        self._write("text_scale", scale)

    @property
    def reading(self) -> Reading:
        """How lesson text is set."""
        return Reading(
            self._one_of("reading_width", WIDTHS, "normal"),
            self._one_of("reading_lines", LINES, "normal"),
            self._one_of("reading_letters", LETTERS, "usual"),
            self._code_scale(),
        )

    def _code_scale(self) -> float:
        try:
            scale = float(str(self._read("code_scale")))
        except ValueError:
            return 1.0
        return scale if SMALLEST_CODE <= scale <= LARGEST_CODE else 1.0

    @property
    def motion(self) -> str:
        """What moves: one of `learnpy.ui.reading.MOTIONS`."""
        return self._one_of("motion", MOTIONS, "system")

    @property
    def preferences(self) -> Preferences:
        """All that the settings page sets."""
        return Preferences(self.theme, self.text_scale, self.reading, self.motion)

    @preferences.setter
    def preferences(self, wanted: Preferences) -> None:
        self.theme = wanted.theme
        self.text_scale = wanted.text_scale
        self._write("reading_width", wanted.reading.width)
        self._write("reading_lines", wanted.reading.lines)
        self._write("reading_letters", wanted.reading.letters)
        self._write("code_scale", wanted.reading.code_scale)
        self._write("motion", wanted.motion)

    @property
    def knowledge(self) -> str:
        """How much Python the learner knows: one of `KNOWLEDGE`, or empty where it was not said."""
        return self._one_of("knowledge", KNOWLEDGE, "")

    @knowledge.setter
    def knowledge(self, value: str) -> None:
        self._write("knowledge", value)

    @property
    def is_welcomed(self) -> bool:
        """Whether the welcome of a first start was shown."""
        return self._read("is_welcomed") == "yes"

    @is_welcomed.setter
    def is_welcomed(self, value: bool) -> None:
        self._write("is_welcomed", "yes" if value else "no")

    @property
    def geometry(self) -> bytes:
        """The window's place and size as Qt packs them, empty when unknown."""
        value = self._read("geometry")
        try:
            return bytes.fromhex(value) if isinstance(value, str) else b""
        except ValueError:
            return b""

    @geometry.setter
    def geometry(self, value: bytes) -> None:
        self._write("geometry", value.hex())

    @property
    def open_tracks(self) -> tuple[str, ...] | None:
        """The tracks whose lessons the sidebar shows; None when unknown."""
        value = self._read("open_tracks")
        return tuple(value.split()) if isinstance(value, str) else None

    @open_tracks.setter
    def open_tracks(self, ids: Iterable[str]) -> None:
        self._write("open_tracks", " ".join(ids))

    @property
    def sidebar_width(self) -> int:
        """Pixels at 100 % text size; 0 when unknown."""
        try:
            return max(0, int(str(self._read("sidebar_width"))))
        except ValueError:
            return 0

    @sidebar_width.setter
    def sidebar_width(self, width: int) -> None:
        self._write("sidebar_width", width)

    @property
    def shows_tables(self) -> bool:
        """Whether the progress page shows tables in place of charts."""
        return str(self._read("shows_tables")).lower() == "true"

    @shows_tables.setter
    def shows_tables(self, wanted: bool) -> None:
        self._write("shows_tables", wanted)

    def _one_of(self, key: str, known: Iterable[str], otherwise: str) -> str:
        value = self._read(key)
        return value if isinstance(value, str) and value in known else otherwise

    def _read(self, key: str) -> object:
        return self._memory.get(key) if self._file is None else self._file.value(key)

    def _write(self, key: str, value: object) -> None:
        if self._file is None:
            self._memory[key] = value
        else:
            self._file.setValue(key, value)
