"""What macOS is told of LearnPy: the settings of the bundle that `learnpy.spec` makes."""

from pathlib import Path
from typing import Any

PRODUCT = "LearnPy"
IDENTIFIER = "org.learnpy.LearnPy"
"""macOS keeps permissions and signatures by this name: it never changes."""

OLDEST_MACOS = "15.0"
"""The oldest macOS that a library in the bundle is made for; `minimum_version.py` compares.

PySide6 6.11.3 says 15.0 in the libraries that bind Python to Qt, though its wheel is for 13.0."""


def bundle_settings(version: str, copyright_line: str, icon: Path) -> dict[str, Any]:
    """The arguments of PyInstaller's BUNDLE, beside what it is made of.

    Args:
        version: LearnPy's.
        copyright_line: Whose it is.
        icon: Its icon, in macOS' format.
    """
    return {
        "name": f"{PRODUCT}.app",
        "icon": str(icon),
        "bundle_identifier": IDENTIFIER,
        "version": version,
        "info_plist": info_plist(version, copyright_line),
    }


def info_plist(version: str, copyright_line: str) -> dict[str, Any]:
    """What PyInstaller would not say by itself, or would say otherwise.

    There are no document types: LearnPy opens no files of others.
    """
    return {
        "CFBundleDevelopmentRegion": "en",
        "CFBundleExecutable": PRODUCT,
        "CFBundleVersion": version,
        # PyInstaller takes a bundle for one of the background when one of its programs, here the
        # one that runs the learner's programs, has a console.
        "LSBackgroundOnly": False,
        "LSApplicationCategoryType": "public.app-category.education",
        "LSMinimumSystemVersion": OLDEST_MACOS,
        "NSHighResolutionCapable": True,
        "NSHumanReadableCopyright": copyright_line,
        "NSPrincipalClass": "NSApplication",
        # The window follows the system's dark mode.
        "NSRequiresAquaSystemAppearance": False,
        # Drawing it needs no second graphics processor, which would empty the battery.
        "NSSupportsAutomaticGraphicsSwitching": True,
    }
