"""How the window looks now: theme, text size, fonts and icons, and word when that changes."""

import math
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QFontMetricsF,
    QGuiApplication,
    QIcon,
    QPainter,
    QPalette,
    QPixmap,
)
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from learnpy.ui.reading import LINES, WIDTHS, Reading
from learnpy.ui.stylesheet import application_stylesheet, document_stylesheet
from learnpy.ui.theme import Accent, Theme, load_theme

if TYPE_CHECKING:
    from learnpy.ui.motion import Motion

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
_LEGIBLE_FAMILY = "Atkinson Hyperlegible Next"
_LEGIBLE_FONTS = tuple(
    f"AtkinsonHyperlegibleNext-{style}.ttf" for style in ("Regular", "SemiBold", "Bold", "Italic")
)
_SAMPLE = (
    "A program reads each line of the file in turn, adds what the viewers gave to a film, and "
    "then prints the titles in the order that most people would like to see them."
)
"""Words as lessons have them: how wide their letters are on the whole says how wide a line is."""
_AS_IT_COMES = Reading()
_BODY = 16
_CODE_ROOM = 250
"""Pixels at 100 % text size that programs and figures may be wider than the text."""
_GENERIC_FAMILIES = frozenset(
    {"", "sans", "sans serif", "sans-serif", "dejavu sans", "ms shell dlg", "ms shell dlg 2"}
)


class Look(QObject):
    """What every widget asks for its colours, sizes, fonts and icons."""

    changing = Signal()
    """It is about to change; whatever is measured now is still as it was."""
    changed = Signal()

    def __init__(
        self,
        resources: Path,
        theme_name: str,
        scale: float,
        reading: Reading = _AS_IT_COMES,
    ) -> None:
        """Begin with a look.

        Args:
            resources: The folder with `themes`, `icons` and `fonts`.
            theme_name: One of the themes.
            scale: The size of all text, 1.0 for 100 %.
            reading: How lesson text is set.
        """
        super().__init__()
        self._resources = resources
        self._icons: dict[tuple[str, str, int], QIcon] = {}
        self.theme: Theme = load_theme(resources / "themes", theme_name)
        self.scale = scale_within(scale)
        self.reading = reading
        self.motion = "system"
        self._motion: Motion | None = None
        self.code_family = _CODE_FAMILY
        self._usual_family = ""
        self._text_width = self._line_height = 0
        """Measured once, since every text of a lesson asks; 0 until then."""
        self._loaded: set[str] = set()
        self._lesson_fonts_are_loaded = False
        self.ui_family = self._find_ui_family()
        """What all text but programs is set in."""

    def apply(self, application: QApplication) -> None:
        """Give the application its font and colours; `dress` gives the rest."""
        font = QFont(self.ui_family)
        font.setPixelSize(self.px(14))
        application.setFont(font)
        application.setPalette(_palette(self.theme))

    def dress(self, application: QApplication) -> None:
        """Give the application its style sheet; quickest once the first window is built."""
        sheet = application_stylesheet(self.theme, self.px, self.code_px, self.code_family)
        application.setStyleSheet(sheet)
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
        if scale_within(scale) != self.scale:
            self.changing.emit()
            self.scale = scale_within(scale)
            self._text_width = self._line_height = 0
            self._redress()

    def set_reading(self, reading: Reading) -> None:
        """Set lesson text another way."""
        if reading != self.reading:
            self.changing.emit()
            self.reading = reading
            self._text_width = self._line_height = 0
            self.ui_family = self._find_ui_family()
            self._lesson_fonts_are_loaded = False
            self._redress()

    def set_motion(self, wanted: str) -> None:
        """Let things move as the system says, or nothing that need not, or all."""
        if wanted != self.motion:
            self.motion = wanted
            self._mover().follow(wanted)

    @property
    def is_still(self) -> bool:
        """Whether nothing should move of itself; whatever would, asks here first."""
        return self._mover().is_still(self.motion)

    def _mover(self) -> "Motion":
        from learnpy.ui.motion import Motion  # noqa: PLC0415  nothing moves at the start

        self._motion = self._motion or Motion()
        return self._motion

    def _redress(self) -> None:
        application = QApplication.instance()
        if isinstance(application, QApplication):
            self.apply(application)
            self.dress(application)
        self.changed.emit()

    def px(self, size: float) -> int:
        """A length of the design, in pixels at the present text size."""
        return max(1, round(size * self.scale))

    def code_px(self, size: float) -> int:
        """The size of program text, in pixels: it has a scale of its own besides."""
        return self.px(size * self.reading.code_scale)

    def code_font(self, size: float = 14) -> QFont:
        """The font of program text."""
        self._load_lesson_fonts()
        font = QFont(self.code_family)
        font.setStyleHint(QFont.StyleHint.Monospace)
        font.setPixelSize(self.code_px(size))
        return font

    def body_font(self) -> QFont:
        """The font of running text."""
        self._load_lesson_fonts()
        font = QFont(self.ui_family)
        font.setPixelSize(self.px(_BODY))
        return font

    def text_width(self) -> int:
        """How wide a column of running text is, in pixels: so many characters of it."""
        if not self._text_width:
            wide = QFontMetricsF(self.body_font()).horizontalAdvance(_SAMPLE) / len(_SAMPLE)
            self._text_width = round(wide * WIDTHS[self.reading.width])
        return self._text_width

    def column_width(self) -> int:
        """The most that programs and figures take beside such text, in pixels."""
        return self.text_width() + self.px(_CODE_ROOM)

    def line_height(self) -> int:
        """The height of a line of running text, in per cent of what the font itself asks for."""
        if not self._line_height:
            font = self.body_font()
            own = QFontMetricsF(font).height() / font.pixelSize()
            self._line_height = round(100 * LINES[self.reading.lines] / own)
        return self._line_height

    def document_css(self) -> str:
        """The style of HTML that the course was rendered to."""
        self._load_lesson_fonts()
        return document_stylesheet(self.theme, self.px, self.code_px, self.code_family)

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
        try:
            svg = file.read_bytes()
        except OSError:
            return QIcon()
        renderer = QSvgRenderer(svg.replace(b"currentColor", tint.encode()))
        ratio = math.ceil(max(screen.devicePixelRatio() for screen in QGuiApplication.screens()))
        pixmap = QPixmap(QSize(size, size) * ratio)
        pixmap.fill(QColor(0, 0, 0, 0))
        painter = QPainter(pixmap)
        renderer.render(painter)
        painter.end()
        pixmap.setDevicePixelRatio(ratio)
        return QIcon(pixmap)

    def _find_ui_family(self) -> str:
        """The font that was asked for, or the system's own; Inter where the system names none."""
        if self.reading.letters == "legible":
            self._load_fonts(_LEGIBLE_FONTS)
            return _LEGIBLE_FAMILY
        if not self._usual_family:
            system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
            is_named = system.lower() not in _GENERIC_FAMILIES
            self._usual_family = system if is_named else _UI_FAMILY
        if self._usual_family == _UI_FAMILY:
            self._load_fonts(_UI_FONTS)
        return self._usual_family

    def _load_lesson_fonts(self) -> None:
        """Load them when the first lesson is shown: Home has neither programs nor such text."""
        if not self._lesson_fonts_are_loaded:
            self._lesson_fonts_are_loaded = True
            self._load_fonts(_CODE_FONTS)
            if self.ui_family == _UI_FAMILY:
                self._load_fonts(_LESSON_FONTS)

    def _load_fonts(self, files: tuple[str, ...]) -> None:
        for file in files:
            if file not in self._loaded:
                self._loaded.add(file)
                QFontDatabase.addApplicationFont(str(self._resources / "fonts" / file))


def scale_within(scale: float) -> float:
    """The nearest text size that there is, 1.0 for 100 %."""
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
