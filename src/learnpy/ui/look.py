"""How the window looks now: theme, text size, fonts and icons, and word when that changes."""

import math
from pathlib import Path

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QGuiApplication,
    QIcon,
    QPainter,
    QPalette,
    QPixmap,
)
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from learnpy.ui.stylesheet import application_stylesheet, document_stylesheet
from learnpy.ui.theme import Accent, Theme, load_theme

SMALLEST_SCALE = 0.8
LARGEST_SCALE = 2.5
SCALE_STEP = 0.1

_UI_FAMILY = "Inter"
_UI_FONTS = ("Inter-Regular.otf", "Inter-SemiBold.otf")
_LESSON_FONTS = ("Inter-Bold.otf", "Inter-Italic.otf")
_CODE_FONTS = (
    "IBMPlexMono-Regular.ttf",
    "IBMPlexMono-Bold.ttf",
    "IBMPlexMono-Italic.ttf",
)
_CODE_FAMILY = "IBM Plex Mono"
_GENERIC_FAMILIES = frozenset(
    {"", "sans", "sans serif", "sans-serif", "dejavu sans", "ms shell dlg", "ms shell dlg 2"}
)


class Look(QObject):
    """What every widget asks for its colours, sizes, fonts and icons."""

    changing = Signal()
    """It is about to change; whatever is measured now is still as it was."""
    changed = Signal()

    def __init__(self, resources: Path, theme_name: str, scale: float) -> None:
        super().__init__()
        self._resources = resources
        self._icons: dict[tuple[str, str, int], QIcon] = {}
        self.theme: Theme = load_theme(resources / "themes", theme_name)
        self.scale = _within(scale)
        self.ui_family = self._find_ui_family()
        self.code_family = _CODE_FAMILY
        self._lesson_fonts_are_loaded = False

    def apply(self, application: QApplication) -> None:
        """Give the application its font and colours; `dress` gives the rest."""
        font = QFont(self.ui_family)
        font.setPixelSize(self.px(14))
        application.setFont(font)
        application.setPalette(_palette(self.theme))

    def dress(self, application: QApplication) -> None:
        """Give the application its style sheet; quickest once the first window is built."""
        application.setStyleSheet(application_stylesheet(self.theme, self.px, self.code_family))
        menus = QApplication.font("QMenu")  # pyright: ignore[reportArgumentType, reportCallIssue]
        if menus != QApplication.font():
            # The first style sheet brings back what Windows and macOS have for menus and lists.
            self.apply(application)

    def set_theme(self, name: str) -> None:
        """Change the theme; widgets that draw for themselves hear `changed`."""
        if name != self.theme.name:
            self.changing.emit()
            self.theme = load_theme(self._resources / "themes", name)
            self._icons.clear()
            self._redress()

    def set_scale(self, scale: float) -> None:
        """Change the size of all text, kept between 80 % and 250 %."""
        if _within(scale) != self.scale:
            self.changing.emit()
            self.scale = _within(scale)
            self._redress()

    def _redress(self) -> None:
        application = QApplication.instance()
        if isinstance(application, QApplication):
            self.apply(application)
            self.dress(application)
        self.changed.emit()

    def px(self, size: float) -> int:
        """A length of the design, in pixels at the present text size."""
        return max(1, round(size * self.scale))

    def code_font(self, size: float = 14) -> QFont:
        """The font of program text."""
        self._load_lesson_fonts()
        font = QFont(self.code_family)
        font.setStyleHint(QFont.StyleHint.Monospace)
        font.setPixelSize(self.px(size))
        return font

    def document_css(self) -> str:
        """The style of HTML that the course was rendered to."""
        self._load_lesson_fonts()
        return document_stylesheet(self.theme, self.px, self.code_family)

    def accent(self, name: str) -> Accent:
        """A track's colours; a plain one for a name the theme does not have."""
        return self.theme.accents.get(name, self.theme.accents["slate"])

    def icon(self, name: str, colour: str | None = None, size: float = 18) -> QIcon:
        """A line icon in a colour, sharp on the sharpest screen."""
        tint = colour or self.theme.text_soft
        key = (name, tint, self.px(size))
        if key not in self._icons:
            self._icons[key] = self._draw_icon(*key)
        return self._icons[key]

    def _draw_icon(self, name: str, tint: str, size: int) -> QIcon:
        file = self._resources / "icons" / f"{name}.svg"
        if not file.is_file():
            return QIcon()
        svg = file.read_text(encoding="utf-8").replace("currentColor", tint)
        renderer = QSvgRenderer(svg.encode())
        ratio = math.ceil(max(screen.devicePixelRatio() for screen in QGuiApplication.screens()))
        pixmap = QPixmap(QSize(size, size) * ratio)
        pixmap.fill(QColor(0, 0, 0, 0))
        painter = QPainter(pixmap)
        renderer.render(painter)
        painter.end()
        pixmap.setDevicePixelRatio(ratio)
        return QIcon(pixmap)

    def _find_ui_family(self) -> str:
        """The system's own font; Inter where the system names none, as a bare Linux does."""
        system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
        if system.lower() in _GENERIC_FAMILIES:
            self._load_fonts(_UI_FONTS)
            return _UI_FAMILY
        return system

    def _load_lesson_fonts(self) -> None:
        """Load them when the first lesson is shown: Home has neither programs nor such text."""
        if not self._lesson_fonts_are_loaded:
            self._lesson_fonts_are_loaded = True
            self._load_fonts(_CODE_FONTS)
            if self.ui_family == _UI_FAMILY:
                self._load_fonts(_LESSON_FONTS)

    def _load_fonts(self, files: tuple[str, ...]) -> None:
        for file in files:
            QFontDatabase.addApplicationFont(str(self._resources / "fonts" / file))


def _within(scale: float) -> float:
    return round(min(max(scale, SMALLEST_SCALE), LARGEST_SCALE), 2)


def _palette(theme: Theme) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for colour_role, colour in {
        role.Window: theme.page,
        role.WindowText: theme.text,
        role.Base: theme.page,
        role.AlternateBase: theme.raised,
        role.Text: theme.text,
        role.Button: theme.raised,
        role.ButtonText: theme.text,
        role.Highlight: theme.accent,
        role.HighlightedText: theme.on_accent,
        role.Link: theme.accent_text,
        role.LinkVisited: theme.accent_text,
        role.PlaceholderText: theme.text_soft,
        role.ToolTipBase: theme.raised,
        role.ToolTipText: theme.text,
    }.items():
        palette.setColor(colour_role, QColor(colour))
    return palette
