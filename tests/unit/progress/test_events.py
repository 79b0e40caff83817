"""What each event adds to the record."""

import pytest

from learnpy.checks.model import CheckStatus
from learnpy.progress.attempts import read_entry
from learnpy.progress.events import (
    ActiveTime,
    BackupRestored,
    BegunAgain,
    Entry,
    Event,
    ExerciseChecked,
    HintShown,
    LessonOpened,
    PlaceMoved,
    ProgramRun,
    ProgressJoined,
    QuestionAnswered,
    QuizPassed,
    SolutionShown,
    StartedAnyway,
    apply,
    apply_all,
    delta,
)
from learnpy.progress.model import Answer, LessonProgress, Place, Progress, StepProgress
from learnpy.record_json import RecordError

AT = "2026-11-21T09:00:00.000000Z"
LATER = "2026-11-21T10:00:00.000000Z"


def _added(event: Event) -> Progress:
    return delta(Entry(AT, "this", event))


def _step(event: Event) -> StepProgress:
    return _added(event).lessons["hello"].steps["step"]


def test_opening_a_lesson() -> None:
    assert _added(LessonOpened("hello")) == Progress(
        lessons={"hello": LessonProgress(opened=AT, last_opened=AT)},
        current=Place("hello", "", 0.0, AT),
    )


def test_starting_a_lesson_anyway() -> None:
    assert _added(StartedAnyway("hello")) == Progress(
        lessons={"hello": LessonProgress(started_anyway=AT)}
    )


def test_opening_a_lesson_again_leaves_its_place() -> None:
    record = apply_all(
        Progress(),
        [
            Entry(AT, "this", PlaceMoved("hello", "quiz", 0.5)),
            Entry(LATER, "this", LessonOpened("hello")),
        ],
    )
    assert record.lessons["hello"].place == Place("hello", "quiz", 0.5, AT)
    assert record.current == Place("hello", "", 0.0, LATER)


def test_moving() -> None:
    place = Place("hello", "step", 0.25, AT)
    assert _added(PlaceMoved("hello", "step", 0.25)) == Progress(
        lessons={"hello": LessonProgress(place=place, steps={"step": StepProgress(reached=AT)})},
        current=place,
    )


@pytest.mark.parametrize("fraction", [-0.1, 1.1, float("nan"), float("inf")])
def test_a_place_that_cannot_be(fraction: float) -> None:
    with pytest.raises(RecordError, match="from 0 to 1"):
        _added(PlaceMoved("hello", "step", fraction))


@pytest.mark.parametrize(
    ("event", "step"),
    [
        (ProgramRun("hello", "step"), StepProgress(run=AT)),
        (HintShown("hello", "step", 2), StepProgress(hints=2)),
        (
            SolutionShown("hello", "step"),
            StepProgress(solution_seen=AT, solution_last_seen=AT),
        ),
        (BegunAgain("hello", "step", 2), StepProgress(last_begun_again=AT, fresh_tries=2)),
        (
            QuestionAnswered("hello", "step", "q", (), right=True, text="//"),
            StepProgress(answers={"q": Answer((), AT, AT, "//")}),
        ),
        (QuizPassed("hello", "step"), StepProgress(passed=AT)),
        (
            QuestionAnswered("hello", "step", "q", (1,), right=True),
            StepProgress(answers={"q": Answer((1,), AT, AT)}),
        ),
        (
            QuestionAnswered("hello", "step", "q", (1, 0), right=False),
            StepProgress(answers={"q": Answer((1, 0), AT)}),
        ),
        (
            ExerciseChecked("hello", "step", CheckStatus.SOLVED),
            StepProgress(solved=AT, solved_unaided=AT, earned=AT, last_tried=AT),
        ),
        (
            ExerciseChecked("hello", "step", CheckStatus.SOLVED, hints=1),
            StepProgress(solved=AT, hints=1, earned=AT, last_tried=AT),
        ),
        (
            ExerciseChecked("hello", "step", CheckStatus.SOLVED, solution_seen=True),
            StepProgress(solved=AT, last_tried=AT),
        ),
        (
            ExerciseChecked("hello", "step", CheckStatus.NOT_YET, "off_by_one"),
            StepProgress(last_tried=AT),
        ),
        (
            ExerciseChecked("hello", "step", CheckStatus.COULD_NOT_CHECK),
            StepProgress(last_tried=AT),
        ),
        (
            ExerciseChecked("hello", "step", CheckStatus.NOT_YET, tried=False),
            StepProgress(),
        ),
    ],
)
def test_what_happens_in_a_step(event: Event, step: StepProgress) -> None:
    assert _step(event) == step


def test_an_answer_stays_right_when_a_later_one_is_wrong() -> None:
    record = apply_all(
        Progress(),
        [
            Entry(AT, "this", QuestionAnswered("hello", "step", "q", (1,), right=True)),
            Entry(LATER, "this", QuestionAnswered("hello", "step", "q", (0,), right=False)),
        ],
    )
    answer = record.lessons["hello"].steps["step"].answers["q"]
    assert answer == Answer(last=(0,), at=LATER, right_since=AT)


def test_time_is_counted_for_each_device() -> None:
    record = apply_all(
        Progress(),
        [
            Entry(AT, "this", ActiveTime("2026-11-21", 20)),
            Entry(AT, "other", ActiveTime("2026-11-21", 30)),
            Entry(LATER, "this", ActiveTime("2026-11-21", 40)),
        ],
    )
    assert record.activity == {"2026-11-21": {"this": 40, "other": 30}}


def test_another_record_is_joined() -> None:
    theirs = _added(QuizPassed("theirs", "quiz"))
    record = apply(_added(LessonOpened("hello")), Entry(AT, "this", ProgressJoined("x", theirs)))
    assert record.lessons.keys() == {"hello", "theirs"}


def test_a_backup_takes_the_place_of_all_before() -> None:
    old = _added(LessonOpened("old"))
    record = apply(_added(LessonOpened("hello")), Entry(AT, "this", BackupRestored("x", old)))
    assert record == old


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b"", "not JSON"),
        (b"{", "not JSON"),
        (b"\xff\n", "not JSON"),
        (b"\0" * 100, "not JSON"),
        (b"[" * 100_000, "not JSON"),
        (b"[]", "not an object"),
        (b"{}", "None is no event"),
        (b'{"event": ["LessonOpened"]}', "is no event"),
        (b'{"event": "Entry"}', "'Entry' is no event"),
        (b'{"event": "LessonOpened", "device": "d", "lesson": "x"}', "expected text"),
        (b'{"event": "LessonOpened", "at": "now", "device": "d", "lesson": "x"}', "not a time"),
        (b'{"event": "LessonOpened", "at": "%s", "device": "d"}' % AT.encode(), "lesson"),
        (
            b'{"event": "LessonOpened", "at": "%s", "device": "d", "lesson": "x", "y": 1}'
            % AT.encode(),
            "y: unknown field",
        ),
        (
            b'{"event": "ActiveTime", "at": "%s", "device": "d", "day": "x", "seconds": 1}'
            % AT.encode(),
            "not a day",
        ),
    ],
)
def test_a_line_that_holds_no_event(line: bytes, reason: str) -> None:
    with pytest.raises(RecordError, match=reason):
        read_entry(line)
