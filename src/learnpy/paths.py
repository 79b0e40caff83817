"""Where files are: the only module that knows.

LearnPy runs from a checkout, from an installed wheel, or frozen by PyInstaller; the learner's own
files are in the folders the platform has for them. Nothing here makes a folder.
"""

import sys
from pathlib import Path

from learnpy.record import record

APP_NAME = "LearnPy"


def resources_folder() -> Path:
    """The folder with the course, themes, icons and fonts that came with LearnPy."""
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen is not None:
        return Path(frozen) / "resources"
    package = Path(__file__).resolve().parent
    installed = package / "resources"
    return installed if installed.is_dir() else package.parents[1] / "resources"


def course_folder() -> Path:
    """The course that came with LearnPy."""
    return resources_folder() / "course"


def translations_folder() -> Path:
    """The window's words in other languages than English."""
    return resources_folder() / "translations"


def prepared_folder() -> Path:
    """Where the packaged program keeps the catalog that was prepared when it was built."""
    return resources_folder() / "prepared"


@record
class UserFolders:
    """The learner's own folders."""

    data: Path
    """Progress, attempts, drafts, backups, settings."""
    cache: Path
    """What can be made again: prepared catalogs."""


def user_folders(data_folder: Path | None = None) -> UserFolders:
    """The platform's folders, or all below `data_folder` where one was asked for."""
    if data_folder is not None:
        folder = data_folder.expanduser().absolute()
        return UserFolders(data=folder, cache=folder / "cache")
    import platformdirs  # noqa: PLC0415  takes 12 ms, and is not needed with a given folder

    return UserFolders(
        data=Path(platformdirs.user_data_dir(APP_NAME, appauthor=False)),
        cache=Path(platformdirs.user_cache_dir(APP_NAME, appauthor=False)),
    )


def own_command() -> list[str]:
    """The program and arguments that start LearnPy itself once more."""
    if getattr(sys, "frozen", False):
        # The runner beside it may be what asks.
        return [str(Path(sys.executable).with_stem(APP_NAME))]
    return [sys.executable, "-m", "learnpy"]
