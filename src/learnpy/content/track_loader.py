"""`course.yaml` and each `track.yaml`: what the course holds, before a lesson is read."""

from collections.abc import Mapping
from pathlib import Path

from learnpy.content.course_files import CourseFiles, join
from learnpy.content.names import ID_FORM, is_id
from learnpy.content.problems import Problems, did_you_mean, quoted
from learnpy.content.section import Section, read_section
from learnpy.record import record

COURSE_FILE = "course.yaml"
TRACK_FILE = "track.yaml"
BEGINNERS = ("some", "much")
"""How much Python one may know who does not begin with the first lesson."""
ACCENTS = (
    "slate", "red", "orange", "amber", "green", "teal", "cyan", "blue", "indigo", "violet", "pink",
)  # fmt: skip


@record
class CourseHead:
    """What `course.yaml` says."""

    title: str
    version: str
    language: str
    licence: str
    track_ids: tuple[str, ...]
    section: Section
    begin: Mapping[str, str]
    """Where to begin for who knows `some` Python, or `much`: ids of lessons."""
    begin_section: Section | None
    """Where that stands."""


@record
class TrackHead:
    """What one `track.yaml` says."""

    id: str
    title: str
    summary: str
    icon: str
    accent: str
    needs: tuple[str, ...]
    lesson_ids: tuple[str, ...]
    planned: tuple[str, ...]
    section: Section
    from_nothing: bool = False
    """Its lessons ask for nothing that no text of theirs has shown."""


def read_course_head(files: CourseFiles, problems: Problems) -> CourseHead | None:
    """What `course.yaml` says; None when that was a problem."""
    section = read_section(COURSE_FILE, files, problems)
    if section is None:
        return None
    section.only("title", "version", "language", "licence", "tracks", "begin")
    track_ids = _ids(section, "tracks")
    if section.has("tracks") and not track_ids:
        section.problem("a course has at least one track", "tracks")
    begin = section.section("begin", required=False)
    return CourseHead(
        title=section.line_text("title"),
        version=section.line_text("version"),
        language=section.line_text("language"),
        licence=section.line_text("licence"),
        track_ids=track_ids,
        section=section,
        begin={} if begin is None else _read_begin(begin),
        begin_section=begin,
    )


def _read_begin(section: Section) -> Mapping[str, str]:
    section.only(*BEGINNERS)
    return {each: section.line_text(each, required=False) for each in BEGINNERS}


def read_track_heads(
    head: CourseHead, icons: Path, files: CourseFiles, problems: Problems
) -> tuple[TrackHead, ...]:
    """All tracks of the course in order, without those that were a problem.

    Args:
        head: What `course.yaml` says.
        icons: Folder with the icons that a track can name.
        files: The course.
        problems: Where they go.
    """
    icon_names = frozenset(file.stem for file in icons.glob("*.svg"))
    heads: list[TrackHead] = []
    for track_id in head.track_ids:
        if head.section.is_full:
            break
        if not files.has_folder(track_id):
            meant = did_you_mean(track_id, files.folders_in(""))
            head.section.problem(f"track {quoted(track_id)} has no folder{meant}", "tracks")
            continue
        section = read_section(join(track_id, TRACK_FILE), files, problems)
        if section is not None:
            heads.append(_read_track(track_id, section, icon_names))
    _check_needs(heads)
    _check_lesson_ids(heads)
    _check_begin(head, heads)
    return tuple(heads)


def _read_track(track_id: str, section: Section, icon_names: frozenset[str]) -> TrackHead:
    section.only(
        "title", "summary", "icon", "accent", "needs", "lessons", "planned", "from_nothing"
    )
    icon, accent = section.line_text("icon"), section.line_text("accent")
    if icon and icon_names and icon not in icon_names:
        section.problem(f"unknown icon {quoted(icon)}{did_you_mean(icon, icon_names)}", "icon")
    if accent and accent not in ACCENTS:
        section.problem(f"unknown accent {quoted(accent)}{did_you_mean(accent, ACCENTS)}", "accent")
    return TrackHead(
        id=track_id,
        title=section.line_text("title"),
        summary=section.line_text("summary"),
        icon=icon,
        accent=accent,
        needs=section.texts("needs", required=False),
        lesson_ids=_ids(section, "lessons"),
        planned=_ids(section, "planned", required=False),
        section=section,
        from_nothing=section.flag("from_nothing"),
    )


def _ids(section: Section, key: str, *, required: bool = True) -> tuple[str, ...]:
    """A list of ids; one that has not the form of an id is left out, since it names a folder."""
    ids: dict[str, None] = {}
    for name in section.texts(key, required=required):
        if not is_id(name):
            section.problem(f"id {quoted(name)}: {ID_FORM}", key)
        elif name in ids:
            section.problem(f"{quoted(name)} stands twice", key)
        else:
            ids[name] = None
    return tuple(ids)


def _check_needs(heads: list[TrackHead]) -> None:
    known = {head.id for head in heads}
    for head in heads:
        for need in head.needs:
            if need not in known and not head.section.is_full:
                meant = did_you_mean(need, known)
                head.section.problem(f"needs unknown track {quoted(need)}{meant}", "needs")


def _check_begin(head: CourseHead, heads: list[TrackHead]) -> None:
    section = head.begin_section
    if section is None:
        return
    known = {lesson for track in heads for lesson in track.lesson_ids}
    for key, lesson in head.begin.items():
        if lesson and lesson not in known and not section.is_full:
            meant = did_you_mean(lesson, known)
            section.problem(f"unknown lesson {quoted(lesson)}{meant}", key)


def _check_lesson_ids(heads: list[TrackHead]) -> None:
    """A lesson belongs to one track, and is either written or planned."""
    places: dict[str, str] = {}
    for head in heads:
        keys = [(lesson, "lessons") for lesson in head.lesson_ids]
        for lesson, key in [*keys, *((lesson, "planned") for lesson in head.planned)]:
            if lesson in places:
                text = f"lesson {quoted(lesson)} is also in {places[lesson]}"
                head.section.problem(text, key)
            else:
                places[lesson] = f"{head.section.file}:{head.section.line_of(key)}"
