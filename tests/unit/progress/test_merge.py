"""Joining records: the order does not matter, twice does not matter, and nothing is lost."""

from collections.abc import Mapping
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from learnpy.checks.model import CheckStatus
from learnpy.progress.attempts import read_entry, write_entries
from learnpy.progress.document import Document, read_document, write_document
from learnpy.progress.events import (
    ActiveTime,
    BackupRestored,
    BegunAgain,
    Entry,
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
from learnpy.progress.merge import merge
from learnpy.progress.model import (
    Answer,
    LessonProgress,
    Place,
    Progress,
    StepProgress,
    time_text,
    time_value,
)

# Few values, so that records meet in the same lessons, steps and times, and ties happen.
ids = st.sampled_from(["type", "ü"])
times = st.integers(0, 2).map(lambda n: time_text(datetime(2026, 11, 21, 9, 0, n, n, UTC)))
maybe_times = st.none() | times
fractions = st.sampled_from([0.0, 0.25, 1 / 3, 1.0])
days = st.sampled_from(["2026-11-20", "2026-11-21"])
choices = st.lists(st.integers(0, 2), max_size=2).map(tuple)
places = st.builds(Place, ids, ids, fractions, times)
answers = st.builds(Answer, choices, times, maybe_times, st.sampled_from(["", "type", "ü"]))
steps = st.builds(
    StepProgress,
    *[maybe_times] * 6,
    st.integers(0, 3),
    st.dictionaries(ids, answers, max_size=2),
    *[maybe_times] * 4,
    st.integers(0, 3),
)
lessons = st.builds(
    LessonProgress,
    maybe_times,
    maybe_times,
    st.none() | places,
    st.dictionaries(ids, steps, max_size=2),
    maybe_times,
)
scattered_records = st.builds(
    Progress,
    st.dictionaries(ids, lessons, max_size=2),
    st.dictionaries(days, st.dictionaries(ids, st.integers(0, 3), max_size=2), max_size=2),
    st.none() | places,
)
# Records that all speak of one question, so that each rule of joining is met often.
narrow_records = st.builds(
    lambda step, place, day: Progress(
        lessons={"type": LessonProgress(place=place, steps={"type": step})},
        activity={"2026-11-21": {"type": day}},
        current=place,
    ),
    st.builds(
        StepProgress,
        solved=maybe_times,
        hints=st.integers(0, 3),
        answers=st.fixed_dictionaries({"type": answers}),
    ),
    places,
    st.integers(0, 3),
)
records = scattered_records | narrow_records
joining_events = (
    st.builds(LessonOpened, ids)
    | st.builds(PlaceMoved, ids, ids, fractions)
    | st.builds(ProgramRun, ids, ids)
    | st.builds(
        ExerciseChecked,
        ids,
        ids,
        st.sampled_from(CheckStatus),
        ids,
        st.integers(0, 3),
        st.booleans(),
        st.integers(0, 9),
        st.booleans(),
    )
    | st.builds(HintShown, ids, ids, st.integers(1, 3))
    | st.builds(SolutionShown, ids, ids)
    | st.builds(QuestionAnswered, ids, ids, ids, choices, st.booleans(), ids)
    | st.builds(QuizPassed, ids, ids)
    | st.builds(BegunAgain, ids, ids, st.integers(1, 3))
    | st.builds(StartedAnyway, ids)
    | st.builds(ActiveTime, days, st.integers(0, 9))
    | st.builds(ProgressJoined, ids, records)
)
joining_entries = st.builds(Entry, times, ids, joining_events)
entries = joining_entries | st.builds(Entry, times, ids, st.builds(BackupRestored, ids, records))


@given(records, records)
def test_the_order_of_two_does_not_matter(one: Progress, other: Progress) -> None:
    assert merge(one, other) == merge(other, one)


@given(records, records, records)
def test_the_order_of_three_does_not_matter(a: Progress, b: Progress, c: Progress) -> None:
    assert merge(merge(a, b), c) == merge(a, merge(b, c))


@given(records, records)
def test_joining_again_changes_nothing(one: Progress, other: Progress) -> None:
    assert merge(one, one) == one
    assert merge(merge(one, other), other) == merge(one, other)


@given(records)
def test_the_empty_record_adds_nothing(record: Progress) -> None:
    assert merge(record, Progress()) == record == merge(Progress(), record)


@given(records, records)
def test_joining_leaves_both_as_they_were(one: Progress, other: Progress) -> None:
    texts = [write_document(Document(each, time_text(datetime.now(UTC)))) for each in (one, other)]
    merge(one, other)
    assert read_document(texts[0]).progress == one
    assert read_document(texts[1]).progress == other


@given(records, records)
def test_nothing_is_lost(one: Progress, other: Progress) -> None:
    """Checked field by field from the words of the model, not by what `merge` does."""
    both = merge(one, other)
    for record in (one, other):
        _assert_later_kept(record.current and record.current.at, both.current and both.current.at)
        for day, devices in record.activity.items():
            for device, seconds in devices.items():
                assert both.activity[day][device] >= seconds
        for lesson_id, lesson in record.lessons.items():
            _assert_lesson_kept(lesson, both.lessons[lesson_id])


@given(records, records)
def test_nothing_is_made_up(one: Progress, other: Progress) -> None:
    both = merge(one, other)
    assert both.current in (one.current, other.current)
    assert both.lessons.keys() == one.lessons.keys() | other.lessons.keys()
    assert both.activity.keys() == one.activity.keys() | other.activity.keys()
    for lesson_id, lesson in both.lessons.items():
        sources = [each.lessons.get(lesson_id, LessonProgress()) for each in (one, other)]
        assert lesson.opened in [each.opened for each in sources]
        assert lesson.place in [each.place for each in sources]
        for step_id, step in lesson.steps.items():
            assert step.solved in [
                each.steps.get(step_id, StepProgress()).solved for each in sources
            ]


@given(st.lists(joining_entries, max_size=8), st.randoms(use_true_random=False))
def test_events_in_any_order_give_the_same_record(events: list[Entry], random) -> None:
    in_order = apply_all(Progress(), events)
    random.shuffle(events)
    assert apply_all(Progress(), events) == in_order


@given(st.lists(joining_entries, max_size=8))
def test_the_record_is_the_join_of_what_the_events_add(events: list[Entry]) -> None:
    joined = Progress()
    for entry in events:
        joined = merge(delta(entry), joined)
    assert apply_all(Progress(), events) == joined


@given(st.lists(entries, max_size=8))
def test_the_record_rebuilt_from_its_lines_is_the_same(events: list[Entry]) -> None:
    record = Progress()
    for entry in events:
        record = apply(record, entry)
    lines = write_entries(events).splitlines()
    assert apply_all(Progress(), [read_entry(line) for line in lines]) == record


@given(entries)
def test_an_event_comes_back_from_its_line(entry: Entry) -> None:
    line = write_entries([entry])
    assert line.endswith(b"\n")
    assert line.count(b"\n") == 1
    assert read_entry(line) == entry


@given(records)
def test_a_record_comes_back_from_its_file(record: Progress) -> None:
    text = write_document(Document(record, "2026-11-21T09:00:00.000000Z", "device", "log", 7))
    read = read_document(text)
    assert read == Document(record, "2026-11-21T09:00:00.000000Z", "device", "log", 7)
    assert write_document(read) == text


@given(records, records)
def test_the_file_does_not_tell_in_which_order_it_was_joined(
    one: Progress, other: Progress
) -> None:
    saved = "2026-11-21T09:00:00.000000Z"
    assert write_document(Document(merge(one, other), saved)) == write_document(
        Document(merge(other, one), saved)
    )


@given(st.datetimes(timezones=st.just(UTC)), st.datetimes(timezones=st.just(UTC)))
def test_the_order_of_texts_is_the_order_of_times(one: datetime, other: datetime) -> None:
    assert (one < other) == (time_text(one) < time_text(other))
    assert time_value(time_text(one)) == one


_FIRST_TIMES = (
    "reached",
    "run",
    "solved",
    "solved_unaided",
    "solution_seen",
    "passed",
    "earned",
)
_LAST_TIMES = ("last_tried", "solution_last_seen", "last_begun_again")


def _assert_lesson_kept(lesson: LessonProgress, both: LessonProgress) -> None:
    _assert_first_kept(lesson.opened, both.opened)
    _assert_first_kept(lesson.started_anyway, both.started_anyway)
    _assert_later_kept(lesson.last_opened, both.last_opened)
    _assert_later_kept(lesson.place and lesson.place.at, both.place and both.place.at)
    for step_id, step in lesson.steps.items():
        kept = both.steps[step_id]
        for name in _FIRST_TIMES:
            _assert_first_kept(getattr(step, name), getattr(kept, name))
        for name in _LAST_TIMES:
            _assert_later_kept(getattr(step, name), getattr(kept, name))
        assert kept.hints >= step.hints
        assert kept.fresh_tries >= step.fresh_tries
        _assert_answers_kept(step.answers, kept.answers)


def _assert_answers_kept(answers: Mapping[str, Answer], both: Mapping[str, Answer]) -> None:
    for question_id, answer in answers.items():
        _assert_first_kept(answer.right_since, both[question_id].right_since)
        assert both[question_id].at >= answer.at


def _assert_first_kept(first: str | None, both: str | None) -> None:
    assert first is None or (both is not None and both <= first)


def _assert_later_kept(last: str | None, both: str | None) -> None:
    assert last is None or (both is not None and both >= last)
