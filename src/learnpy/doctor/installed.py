"""What came with LearnPy: its files, and the course."""

from contextlib import suppress
from pathlib import Path

from learnpy import paths
from learnpy.content.catalog_cache import CatalogDamaged, find_catalog
from learnpy.content.loader import load_course
from learnpy.content.problems import CourseError
from learnpy.doctor.finding import INSTALL_AGAIN, Finding
from learnpy.doctor.privacy import told


def resources(folder: Path) -> list[Finding]:
    """Whether every file of the course, the themes, the icons and the fonts can be read."""
    parts = {
        "course files": ("course", "**/*"),
        "themes": ("themes", "*.json"),
        "icons": ("icons", "*.svg"),
        "font files": ("fonts", "*.[ot]tf"),
    }
    return [_files(name, folder / part, form) for name, (part, form) in parts.items()]


def _files(name: str, folder: Path, form: str) -> Finding:
    count = 0
    for file in sorted(folder.glob(form)):
        if not file.is_file():
            continue
        try:
            with file.open("rb") as stream:
                stream.read()
        except OSError as error:
            text = f"{told(file)} cannot be read: {error.strerror}"
            return Finding(name, ok=False, text=text, advice=INSTALL_AGAIN)
        count += 1
    if not count:
        text = f"there are none in {told(folder)}"
        return Finding(name, ok=False, text=text, advice=INSTALL_AGAIN)
    return Finding(name, ok=True, text=f"{count} files can be read")


def course(cache: Path) -> Finding:
    """Whether the course is prepared, or can be."""
    folder = paths.course_folder()
    catalog = find_catalog(folder, cache)
    if catalog is not None:
        lesson_ids = [each.id for track in catalog.course.tracks for each in track.lessons]
        with suppress(CatalogDamaged):
            for lesson_id in lesson_ids:
                catalog.lesson(lesson_id)
            return Finding("course", ok=True, text=f"{len(lesson_ids)} lessons, prepared")
    try:
        loaded = load_course(folder)
    except CourseError as error:
        first, more = error.problems[0], len(error.problems) - 1
        text = f"{first}{f', and {more} more problems' if more else ''}"
        advice = f"{INSTALL_AGAIN} If you write lessons, run: learnpy check-course"
        return Finding("course", ok=False, text=text, advice=advice)
    text = f"{len(loaded.lessons)} lessons, to be prepared when the window opens"
    return Finding("course", ok=True, text=text)
