"""A quiz file read into its record."""

from learnpy.content.course_files import join
from learnpy.content.model import Quiz
from learnpy.content.names import ID_FORM, is_id
from learnpy.content.problems import quoted
from learnpy.content.prose import Surroundings
from learnpy.content.question_loader import QuestionReader
from learnpy.content.section import Section, read_section


def read_quiz(name: str, around: Surroundings, *, recordings_required: bool) -> Quiz | None:
    """The quiz of this name in the lesson's folder; None when too little of it is there."""
    section = read_section(join(around.folder, f"{name}.yaml"), around.files, around.problems)
    if section is None:
        return None
    section.only("title", "questions")
    sections = section.sections("questions")
    title = section.line_text("title")
    reader = QuestionReader(name, section.file, around, recordings_required=recordings_required)
    questions = [question for each in sections if (question := reader.read(each)) is not None]
    _check_ids(sections)
    return Quiz(id=name, title=title, questions=tuple(questions))


def _check_ids(sections: list[Section]) -> None:
    seen: set[str] = set()
    for section in sections:
        question_id = section.line_text("id")
        if question_id and not is_id(question_id):
            section.problem(f"id {quoted(question_id)}: {ID_FORM}", "id")
        if question_id in seen:
            section.problem(f"id {quoted(question_id)} is given twice in this quiz", "id")
        seen.add(question_id)
