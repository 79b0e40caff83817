"""One question of a quiz, each of its six kinds, from its YAML."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import cast

from learnpy.content.code_html import code_block, coloured_lines, output_block
from learnpy.content.gap_text import GAP, fill, gaps_in, same_answer
from learnpy.content.model import Choice, GapAnswer, Question, QuestionKind
from learnpy.content.problems import quoted
from learnpy.content.prose import Surroundings, answer_html, text_html
from learnpy.content.python_text import parse_program
from learnpy.content.recordings import read_recording
from learnpy.content.section import Section

KINDS = ("choice", "choices", "predict", "order", "bug", "gap")

_OTHER_KEYS = (
    "id",
    "program",
    "answers",
    "why",
    "lines",
    "distractors",
    "line",
    "whys",
    "code",
    "otherwise",
)
_FEWEST_ANSWERS = 2
_FEWEST_LINES = 2


class QuestionReader:
    """Reads the questions of one quiz."""

    def __init__(
        self, quiz: str, file: str, around: Surroundings, *, recordings_required: bool
    ) -> None:
        self._quiz = quiz
        self._file = file
        self._around = around
        self._recordings_required = recordings_required

    def read(self, section: Section) -> Question | None:
        """A question; None when its kind is not clear."""
        kind = section.kind(KINDS)
        if not kind:
            section.only(*KINDS, *_OTHER_KEYS)
            return None
        readers: Mapping[str, Callable[[Section], Question]] = {
            "choice": self._choice,
            "choices": self._choice,
            "predict": self._predict,
            "order": self._order,
            "bug": self._bug,
            "gap": self._gap,
        }
        return readers[kind](section)

    def _begin(self, section: Section) -> Question:
        """A question with the parts that every kind has."""
        kind = section.kind(KINDS)
        return Question(
            id=section.line_text("id"),
            kind=cast("QuestionKind", kind),
            prompt_html=self._text(section, kind),
            code_html="",
            choices=(),
            lines=(),
            distractors=(),
            why_html="",
        )

    def _text(self, section: Section, key: str, *, required: bool = True) -> str:
        return text_html(section.located(key, required=required), self._file, self._around)

    def _answers(self, section: Section) -> list[Section]:
        answers = section.sections("answers")
        for answer in answers:
            answer.only("right", "wrong", "why")
        return answers

    def _choice(self, section: Section) -> Question:
        kind = section.kind(KINDS)
        section.only("id", kind, "answers")
        answers = self._answers(section)
        choices = [self._marked_choice(answer) for answer in answers]
        if answers and all(answer.has("right") != answer.has("wrong") for answer in answers):
            self._check_count(section, kind, choices)
        self._check_twins(section, "answers", [choice.html for choice in choices])
        return replace(self._begin(section), choices=tuple(choices))

    def _check_count(self, section: Section, kind: str, choices: list[Choice]) -> None:
        right = sum(choice.right for choice in choices)
        if len(choices) < _FEWEST_ANSWERS:
            section.problem(f"there are at least {_FEWEST_ANSWERS} answers", "answers")
        elif kind == "choice" and right != 1:
            section.problem(f'"choice" has one right answer, and there are {right}', "answers")
        elif right == 0:
            section.problem('"choices" has at least one right answer', "answers")

    def _marked_choice(self, answer: Section) -> Choice:
        mark = answer.kind(("right", "wrong"))
        html = answer_html(answer.located(mark), self._file, self._around) if mark else ""
        return Choice(html=html, right=mark == "right", why_html=self._text(answer, "why"))

    def _check_twins(self, section: Section, key: str, texts: list[str]) -> None:
        if len(set(texts)) < len(texts) and all(texts):
            section.problem(f"two of the {key} are the same", key)

    def _predict(self, section: Section) -> Question:
        section.only("id", "predict", "program", "why", "answers")
        code = self._program(section)
        parse_program(
            code, self._file, self._around.problems, first_line=section.located("program").line
        )
        output = self._recorded_output(section, "predict")
        right = Choice(html=output_block(output), right=True, why_html=self._text(section, "why"))
        wrong = [self._wrong_output(answer, output) for answer in self._answers(section)]
        self._check_twins(section, "answers", [choice.html for choice in wrong])
        return replace(
            self._begin(section), code=code, code_html=code_block(code), choices=(right, *wrong)
        )

    def _recorded_output(self, section: Section, key: str) -> str:
        around = self._around
        question_id = section.line_text("id")
        name = f"{self._quiz}.{question_id}"
        recording = read_recording(around.folder, name, around.files, around.problems)
        if recording is None:
            if self._recordings_required and question_id:
                text = "what it prints is not recorded; run learnpy check-course --record"
                section.problem(text, key)
            return ""
        return recording.output

    def _wrong_output(self, answer: Section, output: str) -> Choice:
        if answer.has("right"):
            answer.problem("the right answer is what the program prints; leave it out", "right")
            return Choice(html="", right=False, why_html="")
        wrong = answer.located("wrong").text
        if wrong and output and wrong.rstrip() == output.rstrip():
            answer.problem(f"{quoted(wrong)} is what the program prints", "wrong")
        return Choice(html=output_block(wrong), right=False, why_html=self._text(answer, "why"))

    def _program(self, section: Section, key: str = "program") -> str:
        code = section.located(key).text
        return f"{code}\n" if code else ""

    def _order(self, section: Section) -> Question:
        section.only("id", "order", "lines", "distractors", "why")
        lines = [line for line in section.located("lines").text.split("\n") if line.strip()]
        if section.has("lines") and len(lines) < _FEWEST_LINES:
            section.problem(f"there are at least {_FEWEST_LINES} lines to put in order", "lines")
        distractors: list[Choice] = []
        for distractor in section.sections("distractors", required=False):
            distractor.only("line", "why")
            line = distractor.located("line").text
            if line in lines:
                distractor.problem(f"{quoted(line)} is also one of the lines", "line")
            why = self._text(distractor, "why")
            distractors.append(Choice(html=line, right=False, why_html=why))
        why = self._text(section, "why")
        return replace(
            self._begin(section), lines=tuple(lines), distractors=tuple(distractors), why_html=why
        )

    def _bug(self, section: Section) -> Question:
        section.only("id", "bug", "program", "line", "whys")
        code = self._program(section)
        lines = code.rstrip().split("\n")
        numbers = [number for number, line in enumerate(lines, 1) if line.strip()]
        wrong_line = section.whole_number("line")
        if wrong_line is not None and code and wrong_line not in numbers:
            text = f"line {wrong_line} of the program is blank or not there"
            section.problem(text, "line")
        whys = self._whys(section, numbers)
        coloured = coloured_lines(code)
        choices = [
            Choice(
                html=f'<pre class="code">{coloured[number - 1]}</pre>',
                right=number == wrong_line,
                why_html=whys.get(number, ""),
            )
            for number in numbers
        ]
        return replace(
            self._begin(section), code=code, code_html=code_block(code), choices=tuple(choices)
        )

    def _gap(self, section: Section) -> Question:
        section.only("id", "gap", "program", "code", "answers", "otherwise")
        key = section.kind(("program", "code"))
        code = self._program(section, key) if key else ""
        if code and gaps_in(code) != 1:
            section.problem(f"{quoted(GAP)} stands {gaps_in(code)} times, and once is right", key)
        answers = [self._gap_answer(answer) for answer in self._answers(section)]
        self._check_gap_answers(section, answers)
        answers.sort(key=lambda answer: not answer.right)  # stays in order otherwise
        runs = section.has("program")
        if runs and gaps_in(code) == 1 and answers and answers[0].right:
            parse_program(
                fill(code, answers[0].text),
                self._file,
                self._around.problems,
                first_line=section.located(key).line,
            )
        output = self._recorded_output(section, "gap") if runs else ""
        return replace(
            self._begin(section),
            code=code,
            code_html=code_block(code).replace(GAP, f'<span class="gap">{GAP}</span>', 1),
            why_html=self._text(section, "otherwise"),
            gap_answers=tuple(answers),
            runs=runs,
            output_html=output_block(output) if output.strip() else "",
        )

    def _gap_answer(self, answer: Section) -> GapAnswer:
        mark = answer.kind(("right", "wrong"))
        text = answer.line_text(mark) if mark else ""
        return GapAnswer(text=text, right=mark == "right", why_html=self._text(answer, "why"))

    def _check_gap_answers(self, section: Section, answers: list[GapAnswer]) -> None:
        for right, word in ((True, "right"), (False, "wrong")):
            if answers and not any(answer.right is right for answer in answers):
                section.problem(f'"gap" has at least one {word} answer', "answers")
        for number, answer in enumerate(answers):
            if any(
                answer.text and same_answer(answer.text, each.text) for each in answers[:number]
            ):
                text = f"{quoted(answer.text)} is given twice; spaces and quotes do not count"
                section.problem(text, "answers")

    def _whys(self, section: Section, numbers: list[int]) -> dict[int, str]:
        whys = section.section("whys")
        if whys is None:
            return {}
        known = {str(number): number for number in numbers}
        for key in whys.keys:
            if key not in known:
                whys.problem(f"{quoted(key)} is no line of the program with text on it", key)
        missing = [name for name in known if not whys.has(name)]
        if missing and section.located("program").text:
            whys.problem(f"a why is missing for line {', '.join(missing)}")
        present = {number: name for name, number in known.items() if whys.has(name)}
        return {number: self._text(whys, name) for number, name in present.items()}
