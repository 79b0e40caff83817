"""A course of any size, made by a seeded generator: the sizes are those of the real lessons.

A lesson has 28 steps with 18,000 characters, and eight terms. How often a word occurs falls with
its rank, as in any language (Zipf).
"""

import random
from collections.abc import Iterator, Sequence

from learnpy.content.model import (
    Choice,
    Course,
    Exercise,
    Lesson,
    LessonOutline,
    Program,
    Prose,
    Question,
    Quiz,
    Step,
    Term,
    Track,
)

LESSONS_OF_A_TRACK = 50
_WORDS = 30_000
_TITLE_WORDS = 8_000
_SENTENCES = 30_000
_LINES = 10_000
_BEGINNINGS = "bdfghklmnprstvz"
_SYLLABLES = [
    *(begin + vowel for begin in _BEGINNINGS for vowel in "aeio"),
    *("an", "en", "in", "on", "ar", "er", "or", "al", "el", "is", "us", "at", "ing", "ter", "con"),
]
_BUILT_IN = ("np.mean", "print", "len", "sum", "pd.read_csv", "df.groupby", "sorted", "range")


class LargeCourse:
    """Lessons by their number; the same each time."""

    def __init__(self, lessons: int, seed: int = 11) -> None:
        self.count = lessons
        self._seed = seed
        draw = random.Random(seed)
        self.words = _words(draw)
        ranks = [1 / (rank + 3) for rank in range(_WORDS)]
        self.title_words = self.words[200 : 200 + _TITLE_WORDS]
        self.names = [f"{a}_{b}" for a, b in _pairs(draw, self.words[:4000], 6000)]
        texts = draw.choices(self.words, ranks, k=_SENTENCES * 12)
        self._sentences = [_sentence(texts[n * 12 : n * 12 + 12]) for n in range(_SENTENCES)]
        self._lines = [self._line(draw) for _ in range(_LINES)]

    def outline(self) -> Course:
        """The outline, whose lessons name no steps."""
        tracks: list[Track] = []
        for first in range(0, self.count, LESSONS_OF_A_TRACK):
            numbers = range(first, min(first + LESSONS_OF_A_TRACK, self.count))
            lessons = tuple(
                LessonOutline(lesson_id(n), self.title(n), "Summary.", 20, (), ()) for n in numbers
            )
            title = f"Track {len(tracks) + 1}"
            track_id = f"track-{len(tracks)}"
            tracks.append(Track(track_id, title, "", "code", "slate", (), lessons))
        return Course("Large course", "1", "en", "", tuple(tracks))

    def title(self, number: int) -> str:
        """The title of a lesson."""
        draw = random.Random(f"{self._seed} title {number}")
        return " ".join(draw.choices(self.title_words, k=draw.randint(2, 4))).capitalize()

    def term(self, number: int, place: int) -> str:
        """A term of a lesson; no two are alike."""
        draw = random.Random(f"{self._seed} term {number} {place}")
        return f"{draw.choice(self.title_words)} {draw.choice(self.words)} {number}"

    def lessons(self) -> Iterator[Lesson]:
        """All lessons, each made when it is asked for."""
        return (self.lesson(number) for number in range(self.count))

    def lesson(self, number: int) -> Lesson:
        """One lesson with its steps."""
        draw = random.Random(f"{self._seed} lesson {number}")
        steps: list[Step] = []
        for place in range(9):
            steps += [self._prose(draw, 3 * place), self._program(draw, place)]
            steps.append(self._prose(draw, 3 * place + 1))
            if place % 3 == 0:
                steps.append(self._exercise(draw, place))
        steps.append(self._quiz(draw))
        terms = tuple(
            Term(f"term-{number}-{n}", self.term(number, n), self._text(draw, 1), lesson_id(number))
            for n in range(8)
        )
        return Lesson(
            id=lesson_id(number),
            track_id=f"track-{number // LESSONS_OF_A_TRACK}",
            title=self.title(number),
            summary=self._text(draw, 1),
            minutes=20,
            needs=(),
            objectives_html=(),
            concepts=(),
            packages=(),
            sources=(),
            data_files=(),
            steps=tuple(steps),
            terms=terms,
        )

    def _prose(self, draw: random.Random, place: int) -> Prose:
        title = " ".join(draw.choices(self.title_words, k=3)) if place % 3 == 0 else ""
        return Prose(id=f"text-{place}", title=title, html=f"<p>{self._text(draw, 6)}</p>")

    def _program(self, draw: random.Random, place: int) -> Program:
        title = " ".join(draw.choices(self.title_words, k=3))
        return Program(f"program-{place}", title, "", self._code(draw, 24), "", None)

    def _exercise(self, draw: random.Random, place: int) -> Exercise:
        return Exercise(
            id=f"exercise-{place}",
            title=" ".join(draw.choices(self.title_words, k=3)),
            task_html=f"<p>{self._text(draw, 6)}</p>",
            folder="",
            starter=self._code(draw, 14),
            starter_html="",
            solution="",
            solution_html="",
            why_html="",
            hints_html=(),
            checks=(),
            cases="",
            mistakes=(),
            key=None,
        )

    def _quiz(self, draw: random.Random) -> Quiz:
        questions = tuple(
            Question(
                id=f"q{n}",
                kind="choice",
                prompt_html=f"<p>{self._text(draw, 1)}</p>",
                code_html=f'<pre class="code">{self._code(draw, 3)}</pre>',
                choices=tuple(Choice(self._text(draw, 1), n == 0, "") for n in range(3)),
                lines=(),
                distractors=(),
                why_html="",
            )
            for n in range(5)
        )
        return Quiz("quiz", "Check yourself", questions)

    def _text(self, draw: random.Random, sentences: int) -> str:
        return " ".join(draw.choices(self._sentences, k=sentences))

    def _code(self, draw: random.Random, lines: int) -> str:
        return "\n".join(draw.choices(self._lines, k=lines))

    def _line(self, draw: random.Random) -> str:
        target, source = draw.choices(self.names, k=2)
        return f"    {target} = {draw.choice(_BUILT_IN)}({source})"


def lesson_id(number: int) -> str:
    """The id of a lesson."""
    return f"lesson-{number}"


def _words(draw: random.Random) -> list[str]:
    """Words, the short ones first: those that are used most are short."""
    words: dict[str, None] = {}
    while len(words) < _WORDS:
        size = 1 + len(words) * 3 // _WORDS + draw.randint(0, 2)
        words["".join(draw.choices(_SYLLABLES, k=size))] = None
    return list(words)


def _pairs(draw: random.Random, words: Sequence[str], count: int) -> Iterator[tuple[str, str]]:
    return ((draw.choice(words), draw.choice(words)) for _ in range(count))


def _sentence(words: Sequence[str]) -> str:
    return " ".join(words).capitalize() + "."
