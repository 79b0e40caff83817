"""A lesson's file cut into its front matter and its text."""

from learnpy.content.problems import Problems
from learnpy.content.section import LocatedText
from learnpy.record import record

_FENCE = "---"


@record
class LessonFile:
    """The two parts of `lesson.md`."""

    front_matter: LocatedText
    """YAML."""
    text: LocatedText
    """Markdown."""


def cut_front_matter(content: str, file: str, problems: Problems) -> LessonFile | None:
    """Cut a lesson's file at the lines `---`; None when they are not there."""
    lines = content.split("\n")
    if lines[0].rstrip() != _FENCE:
        problems.add(file, 1, 'a lesson starts with a line "---" and its front matter')
        return None
    for number, line in enumerate(lines[1:], 2):
        if line.rstrip() == _FENCE:
            return LessonFile(
                front_matter=LocatedText("\n".join(lines[1 : number - 1]), 2),
                text=LocatedText("\n".join(lines[number:]), number + 1),
            )
    problems.add(file, 1, 'the front matter is never closed with a line "---"')
    return None
