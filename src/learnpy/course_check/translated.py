"""Whether a course in another language has the ids of the one it is a translation of.

Progress hangs on ids, so a learner who goes on in the other language keeps it only where tracks,
lessons, steps and questions have the same. What they are called and what they say is not compared.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

from learnpy.content.lesson_loader import LESSON_FILE
from learnpy.content.loader import LoadedCourse, load_course
from learnpy.content.model import Lesson, Quiz
from learnpy.content.problems import Problem, did_you_mean, quoted
from learnpy.content.track_loader import COURSE_FILE, TRACK_FILE


def differing_ids(folder: Path, original: Path) -> tuple[Problem, ...]:
    """What of a translated course would not find its progress.

    Args:
        folder: The translated course.
        original: The course that it is a translation of.

    Raises:
        CourseError: one of the two cannot be read; the problems name its files.
    """
    theirs = load_course(original, recordings_required=False)
    ours = load_course(folder, recordings_required=False)
    return tuple(sorted(_differences(ours, theirs)))


def _differences(ours: LoadedCourse, theirs: LoadedCourse) -> Iterator[Problem]:
    if ours.course.language == theirs.course.language:
        text = f"both courses say that their language is {quoted(ours.course.language)}"
        yield Problem(COURSE_FILE, 0, text)
    tracks = {track.id: track for track in ours.course.tracks}
    originals = {track.id: track for track in theirs.course.tracks}
    yield from _compare(COURSE_FILE, "track", list(tracks), list(originals))
    for name in tracks.keys() & originals.keys():
        lessons = [lesson.id for lesson in tracks[name].lessons]
        wanted = [lesson.id for lesson in originals[name].lessons]
        yield from _compare(f"{name}/{TRACK_FILE}", "lesson", lessons, wanted)
    for name in ours.lessons.keys() & theirs.lessons.keys():
        yield from _lesson_differences(ours.lessons[name], theirs.lessons[name])


def _lesson_differences(ours: Lesson, theirs: Lesson) -> Iterator[Problem]:
    place = f"{ours.track_id}/{ours.id}"
    steps, originals = ({step.id: step for step in each.steps} for each in (ours, theirs))
    yield from _compare(f"{place}/{LESSON_FILE}", "step", list(steps), list(originals))
    for name in steps.keys() & originals.keys():
        step, original = steps[name], originals[name]
        if type(step) is not type(original):
            kinds = [type(each).__name__.lower() for each in (original, step)]
            text = f"the step {quoted(name)} was {kinds[0]} and is {kinds[1]} here"
            yield Problem(f"{place}/{LESSON_FILE}", 0, text)
        elif isinstance(step, Quiz) and isinstance(original, Quiz):
            asked, wanted = ([each.id for each in quiz.questions] for quiz in (step, original))
            yield from _compare(f"{place}/{name}.yaml", "question", asked, wanted)


def _compare(
    file: str, kind: str, found: Sequence[str], wanted: Sequence[str]
) -> Iterator[Problem]:
    missing = [each for each in wanted if each not in found]
    for each in found:
        if each not in wanted:
            meant = did_you_mean(each, missing)
            text = f"the {kind} {quoted(each)} is not in the course this is a translation of{meant}"
            yield Problem(file, 0, text)
    for each in missing:
        yield Problem(file, 0, f"the {kind} {quoted(each)} is missing")
