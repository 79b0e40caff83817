"""A lesson's folder read into its record."""

from collections.abc import Mapping, Sequence

from learnpy.content.code_html import code_block
from learnpy.content.course_files import join, path_problem
from learnpy.content.course_scan import DATA_LIMIT
from learnpy.content.exercise_loader import read_exercise
from learnpy.content.facts import FOLDER as FACTS_FOLDER
from learnpy.content.facts import Fact, read_source
from learnpy.content.front_matter import cut_front_matter
from learnpy.content.glossary import FILE as GLOSSARY_FILE
from learnpy.content.lesson_strays import check_strays
from learnpy.content.lesson_text import LessonText, PlacedProse, PlacedStep, cut_lesson
from learnpy.content.model import Lesson, Program, Prose, Source, Step
from learnpy.content.names import PYTHON_NAME_FORM, is_python_name
from learnpy.content.problems import did_you_mean, near_match, quoted
from learnpy.content.prose import Surroundings, line_html
from learnpy.content.python_text import parse_program
from learnpy.content.quiz_loader import read_quiz
from learnpy.content.recordings import read_recording
from learnpy.content.run_bounds import read_run_bounds
from learnpy.content.section import LocatedText, Section, section_of
from learnpy.record import record

LESSON_FILE = "lesson.md"
DATA_FOLDER = "data"

_FEWEST_SOURCES = 2


@record
class LoadedLesson:
    """A lesson, and where it says what it needs."""

    lesson: Lesson
    front_matter: Section


def read_lesson(
    track_id: str, facts: Mapping[str, Fact], around: Surroundings, *, recordings_required: bool
) -> LoadedLesson | None:
    """The lesson in a folder; None when too little of it is there."""
    file = join(around.folder, LESSON_FILE)
    content = around.files.text(file)
    parts = cut_front_matter(content, file, around.problems) if content is not None else None
    if parts is None:
        return None
    head = parts.front_matter
    section = section_of(head.text, file, around.problems, head.line)
    if section is None:
        return None
    reader = _Reader(file, section, around, recordings_required)
    return LoadedLesson(reader.read(track_id, parts.text, facts), section)


@record
class _Reader:
    """One lesson while it is read."""

    file: str
    section: Section
    around: Surroundings
    recordings_required: bool

    def read(self, track_id: str, text: LocatedText, facts: Mapping[str, Fact]) -> Lesson:
        section = self.section
        section.only(
            "id", "title", "summary", "minutes", "needs", "objectives", "concepts", "packages",
            "sources", "not_python", "permissions", "limits",
        )  # fmt: skip
        if not text.text.strip():
            self._problem(0, "the lesson has no text")
        body = cut_lesson(text, self.file, facts, self.around)
        placed = [part for part in body.parts if isinstance(part, PlacedStep)]
        steps = self._steps(body)
        if body.parts:
            check_strays(placed, steps, self.around, recordings_required=self.recordings_required)
            self._check_not_python(track_id, body)
        objectives = self._objectives()
        lesson_id = self._id()
        return Lesson(
            id=lesson_id,
            track_id=track_id,
            title=section.line_text("title"),
            summary=section.line_text("summary"),
            minutes=self._minutes(),
            needs=self._needs(),
            objectives_html=objectives,
            concepts=self._concepts(),
            packages=section.texts("packages", required=False),
            sources=self._sources(body),
            data_files=self._data_files(),
            steps=tuple(steps),
            bounds=read_run_bounds(section),
            terms=self.around.term_links.of_lesson(lesson_id, (objectives, steps)),
        )

    def _id(self) -> str:
        lesson_id = self.section.line_text("id")
        folder = self.around.folder.rpartition("/")[2]
        if lesson_id and lesson_id != folder:
            text = f"id {quoted(lesson_id)} must be the folder's name, {quoted(folder)}"
            self.section.problem(text, "id")
        return folder

    def _minutes(self) -> int:
        minutes = self.section.whole_number("minutes")
        if minutes is not None and minutes <= 0:
            self.section.problem('"minutes" must be above 0', "minutes")
        return minutes or 0

    def _needs(self) -> tuple[str, ...]:
        needs = self.section.texts("needs", required=False)
        for need in needs:
            if need not in self.around.lesson_ids and not self.section.is_full:
                meant = did_you_mean(need, self.around.lesson_ids)
                text = f"needs {quoted(need)}, a lesson neither written nor planned{meant}"
                self.section.problem(text, "needs")
        return needs

    def _concepts(self) -> tuple[str, ...]:
        concepts = self.section.texts("concepts", required=False)
        explained = self.around.term_links.explained_by(self.around.lesson_id)
        for concept in concepts:
            if concept.casefold() not in explained and not self.section.is_full:
                text = f"{quoted(concept)} is in no glossary of this lesson or one before it"
                meant = near_match(concept.casefold(), explained)
                self.section.problem(f'"concepts": {text}{meant}', "concepts")
        return concepts

    def _objectives(self) -> tuple[str, ...]:
        objectives = self.section.located_texts("objectives")
        if self.section.has("objectives") and not objectives:
            self.section.problem("a lesson has at least one objective", "objectives")
        return tuple(line_html(each, self.file, self.around) for each in objectives)

    def _sources(self, body: LessonText) -> tuple[Source, ...]:
        sources: dict[str, Source] = {}
        for section in self.section.sections("sources", required=False):
            section.only("title", "url", "date", "checked")
            source = read_source(section, "title")
            if source.url in sources:
                section.problem(f"source {quoted(source.url)} stands twice", "url")
            sources.setdefault(source.url, source)
        for fact in body.facts:
            sources.setdefault(fact.source.url, fact.source)
        if len(sources) < _FEWEST_SOURCES and not body.has_unknown_facts:
            text = f"a lesson has at least {_FEWEST_SOURCES} sources, those of its facts counted"
            self.section.problem(f"{text}, and there is {len(sources)}", "sources")
        return tuple(sources.values())

    def _check_not_python(self, track_id: str, body: LessonText) -> None:
        """A lesson on a real system says what of that system is not Python, and in which text."""
        facts_file = f"{FACTS_FOLDER}/{track_id}.yaml"
        is_needed = self.around.files.has(facts_file)
        step_id = self.section.line_text("not_python", required=is_needed)
        texts = {part.prose.id: part.prose for part in body.parts if isinstance(part, PlacedProse)}
        if not step_id:
            return
        if step_id not in texts:
            text = f'"not_python": there is no text {quoted(step_id)}'
            self.section.problem(f"{text}{did_you_mean(step_id, texts)}", "not_python")
        elif "Python" not in texts[step_id].html:
            text = f'"not_python": the text {quoted(step_id)} does not speak of Python'
            self.section.problem(text, "not_python")

    def _data_files(self) -> tuple[str, ...]:
        files = self.around.files
        paths = files.files_below(join(self.around.folder, DATA_FOLDER))
        return tuple(path for path in paths if files.is_small(path, DATA_LIMIT))

    def _steps(self, body: LessonText) -> list[Step]:
        steps: list[Step] = []
        lines: dict[str, int] = {}
        for part in body.parts:
            step_id = part.prose.id if isinstance(part, PlacedProse) else part.id
            if step_id in lines:
                text = f"step id {quoted(step_id)} is also in line {lines[step_id]}"
                self._problem(part.line, f"{text}; name one of them otherwise")
                continue
            lines[step_id] = part.line
            step = part.prose if isinstance(part, PlacedProse) else self._step(part)
            if step is not None:
                steps.append(step)
        return _without_repeated_headings(steps)

    def _problem(self, line: int, text: str) -> None:
        self.around.problems.add(self.file, line, text)

    def _step(self, placed: PlacedStep) -> Step | None:
        if not self._is_name(placed):
            return None
        if placed.name == "program":
            return self._program(placed)
        if placed.name == "exercise":
            return self._exercise(placed)
        return self._quiz(placed)

    def _is_name(self, placed: PlacedStep) -> bool:
        directive, argument = f'"{{{placed.name}}}"', placed.argument
        wrong = path_problem(argument) if argument else f"{directive} needs a name"
        if not wrong and placed.name == "program" and not argument.endswith(".py"):
            wrong = f"{directive} {quoted(argument)}: a program's file ends in .py"
        elif not wrong and not is_python_name(placed.id):
            wrong = f"{directive} {quoted(argument)}: {PYTHON_NAME_FORM}"
        if wrong:
            self._problem(placed.line, wrong)
        return not wrong

    def _program(self, placed: PlacedStep) -> Program | None:
        around = self.around
        file = join(around.folder, placed.argument)
        if not around.files.has(file):
            self._missing(placed, around.files.files_in(around.folder), ".py")
            return None
        code = around.files.text(file)
        if code is None:
            return None
        parse_program(code, file, around.problems)
        return Program(
            id=placed.id,
            title=placed.options.get("title", placed.argument),
            file=file,
            code=code,
            code_html=code_block(code),
            recording=read_recording(around.folder, placed.id, around.files, around.problems),
        )

    def _exercise(self, placed: PlacedStep) -> Step | None:
        files = self.around.files
        if not files.has_folder(join(self.around.folder, placed.id)):
            self._missing(placed, files.folders_in(self.around.folder), "")
            return None
        return read_exercise(placed.id, self.around)

    def _quiz(self, placed: PlacedStep) -> Step | None:
        files = self.around.files
        if not files.has(join(self.around.folder, f"{placed.id}.yaml")):
            names = files.files_in(self.around.folder)
            quizzes = [name for name in names if name.endswith(".yaml") and name != GLOSSARY_FILE]
            stems = [each.removesuffix(".yaml") for each in quizzes]
            self._missing(placed, stems, "")
            return None
        return read_quiz(placed.id, self.around, recordings_required=self.recordings_required)

    def _missing(self, placed: PlacedStep, names: Sequence[str], ending: str) -> None:
        meant = did_you_mean(placed.argument, [name for name in names if name.endswith(ending)])
        text = f"there is no {placed.name} {quoted(placed.argument)}{meant}"
        self._problem(placed.line, text)


def _without_repeated_headings(steps: list[Step]) -> list[Step]:
    """Leave out a heading that stands alone and says what the title of the next step says."""
    return [
        step
        for step, following in zip(steps, [*steps, None][1:], strict=True)
        if not (
            isinstance(step, Prose)
            and not step.html.strip()
            and following is not None
            and following.title == step.title
        )
    ]
