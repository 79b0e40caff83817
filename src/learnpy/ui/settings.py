"""What the learner set about the window: theme, text size, geometry. Not progress.

Kept in an INI file in the data folder. A damaged file, or a value that cannot be, never stops the
start: the default stands in its place.
"""

from pathlib import Path

from PySide6.QtCore import QSettings

from learnpy.ui.look import LARGEST_SCALE, SMALLEST_SCALE
from learnpy.ui.theme import THEMES
from learnpy.ui.translation import SYSTEM_LANGUAGE

SYSTEM_THEME = "system"


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
    def sidebar_width(self) -> int:
        """Pixels; 0 when unknown."""
        try:
            return max(0, int(str(self._read("sidebar_width"))))
        except ValueError:
            return 0

    @sidebar_width.setter
    def sidebar_width(self, width: int) -> None:
        self._write("sidebar_width", width)

    def _read(self, key: str) -> object:
        return self._memory.get(key) if self._file is None else self._file.value(key)

    def _write(self, key: str, value: object) -> None:
        if self._file is None:
            self._memory[key] = value
        else:
            self._file.setValue(key, value)
