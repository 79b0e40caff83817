"""The doctor's look at the screen, fonts and icons.

Where no window can be opened, Qt ends the whole process; so this is asked of another one.
"""

import json
import os
import subprocess
import sys
import tempfile
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from learnpy import paths
from learnpy.doctor.finding import INSTALL_AGAIN, Finding
from learnpy.record_json import from_json

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from learnpy.ui.look import Look

_SECONDS = 60.0
_SCALING = (
    "QT_QPA_PLATFORM", "QT_SCALE_FACTOR", "QT_SCREEN_SCALE_FACTORS", "QT_FONT_DPI",
    "QT_AUTO_SCREEN_SCALE_FACTOR", "QT_ENABLE_HIGHDPI_SCALING", "QT_SCALE_FACTOR_ROUNDING_POLICY",
    "QT_STYLE_OVERRIDE", "QT_QPA_PLATFORMTHEME",
)  # fmt: skip
"""What in the environment changes the size and the looks of the window."""
_LINUX_ADVICE = (
    "Start it on a desktop. Without one, set QT_QPA_PLATFORM=offscreen; where a library is named "
    "above, install its package: in a checkout, `python3 dev.py run` does it."
)


def examine_display() -> list[Finding]:
    """Ask another process of ours to open the display, and tell what it found."""
    with tempfile.TemporaryDirectory(prefix="learnpy-") as folder:
        answer = Path(folder) / "display.json"
        command = [*paths.own_command(), "display", "--into", str(answer)]
        try:
            ran = subprocess.run(
                command,
                capture_output=True,
                timeout=_SECONDS,
                check=False,
                stdin=subprocess.DEVNULL,
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            return [Finding("display", ok=False, text=str(error), advice=INSTALL_AGAIN)]
        if not answer.is_file():
            said = ran.stderr.decode("utf-8", "replace").strip().splitlines()
            text = said[0] if said else f"no window can be opened (code {ran.returncode})"
            advice = _LINUX_ADVICE if sys.platform == "linux" else INSTALL_AGAIN
            return [Finding("display", ok=False, text=text, advice=advice)]
        found = json.loads(answer.read_text(encoding="utf-8"))
        return [from_json(Finding, each) for each in found]


def describe_display(into: Path) -> None:
    """Open the display and write what is there, as findings."""
    from learnpy.ui.application import new_application  # noqa: PLC0415  not in the doctor's own process
    from learnpy.ui.look import Look  # noqa: PLC0415

    application = new_application()
    look = Look(paths.resources_folder(), "light", 1.0)
    look.apply(application)
    findings = [
        Finding("display", ok=True, text=_display(application)),
        _font("text font", look.ui_family),
        _font("code font", look.code_font().family()),
        _icons(look),
    ]
    into.write_text(json.dumps([asdict(each) for each in findings]), encoding="utf-8")


def _display(application: "QApplication") -> str:
    """Which Qt draws on what screens, and what of the environment changes how it does."""
    from PySide6.QtCore import qVersion  # noqa: PLC0415

    from learnpy.ui.application import is_dark  # noqa: PLC0415

    screens = [
        f"{screen.size().width()}x{screen.size().height()} at scale"
        f" {screen.devicePixelRatio():g}, {screen.logicalDotsPerInch():.0f} dots per inch"
        for screen in application.screens()
    ]
    settings = [f"{name}={os.environ[name]}" for name in _SCALING if name in os.environ]
    drawn_by = f"Qt {qVersion()} by its platform {application.platformName()}"
    theme = f"the system is {'dark' if is_dark(application) else 'light'}"
    return "; ".join([drawn_by, *screens, theme, *settings])


def _font(name: str, family: str) -> Finding:
    from PySide6.QtGui import QFont, QFontInfo, QFontMetrics  # noqa: PLC0415

    shown = QFontInfo(QFont(family)).family()
    metrics = QFontMetrics(QFont(family))
    writes = all(metrics.inFontUcs4(ord(letter)) for letter in "aZ0é")
    text = f"{family}, shown as {shown}"
    if not writes:
        text += ", which has no letters"
    return Finding(name, ok=writes, text=text, advice="" if writes else INSTALL_AGAIN)


def _icons(look: "Look") -> Finding:
    pixmap = look.icon("house", "#000000", 18).pixmap(18, 18)
    image = pixmap.toImage()
    drawn = any(image.pixelColor(x, y).alpha() for x in range(18) for y in range(18))
    text = "icons are drawn" if drawn else "icons are not drawn"
    return Finding("icons", ok=drawn, text=text, advice="" if drawn else INSTALL_AGAIN)
