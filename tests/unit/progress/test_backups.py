"""Which backups are made, kept and thinned out."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from learnpy.progress.backups import add_backup, backups_to_keep, list_backups, thin_out
from learnpy.progress.events import LessonOpened
from learnpy.progress.store import OpenedStore

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
some_times = st.lists(
    st.integers(-3 * 24 * 60, 200 * 24 * 60).map(lambda n: NOW - timedelta(minutes=n)), max_size=80
)


@given(some_times)
def test_only_what_is_there_is_kept(times: list[datetime]) -> None:
    assert backups_to_keep(times, NOW) <= set(times)


@given(some_times)
def test_the_last_ten_are_kept(times: list[datetime]) -> None:
    past = sorted({at for at in times if at <= NOW})
    assert set(past[-10:]) <= backups_to_keep(times, NOW)


@given(some_times)
def test_each_of_fourteen_days_keeps_one(times: list[datetime]) -> None:
    recent = {at.date() for at in times if timedelta(0) <= NOW - at < timedelta(days=14)}
    assert recent <= {at.date() for at in backups_to_keep(times, NOW)}


@given(some_times)
def test_each_of_twelve_weeks_keeps_one(times: list[datetime]) -> None:
    recent = {_week(at) for at in times if timedelta(0) <= NOW - at < timedelta(weeks=12)}
    assert recent <= {_week(at) for at in backups_to_keep(times, NOW)}


@given(some_times)
def test_they_stay_few(times: list[datetime]) -> None:
    kept = backups_to_keep(times, NOW)
    assert len([at for at in kept if at <= NOW]) <= 10 + 15 + 13


@given(some_times)
def test_thinning_twice_is_thinning_once(times: list[datetime]) -> None:
    kept = backups_to_keep(times, NOW)
    assert backups_to_keep(kept, NOW) == kept


@given(st.lists(st.integers(30, 40_000), min_size=50, max_size=150))
def test_no_day_is_lost_over_the_months(minutes: list[int]) -> None:
    """Thinning after each backup, as it is done, keeps what thinning at the end would."""
    at = NOW
    made: list[datetime] = []
    kept: frozenset[datetime] = frozenset()
    for gap in minutes:
        at += timedelta(minutes=gap)
        made.append(at)
        kept = backups_to_keep([*kept, at], at)
    days = {each.date() for each in made if at - each < timedelta(days=14)}
    weeks = {_week(each) for each in made if at - each < timedelta(weeks=11)}
    assert days <= {each.date() for each in kept}
    assert weeks <= {_week(each) for each in kept}


def test_one_is_made_every_half_hour_of_changes(
    reopen: Callable[[], OpenedStore], folder: Path, clock
) -> None:
    store = reopen().store
    for number in range(13):
        store.record(LessonOpened(f"lesson-{number}"))
        store.save()
        clock.now += timedelta(minutes=10)
    assert len(list_backups(folder)) == 5
    clock.now += timedelta(days=1)
    store.save()
    assert len(list_backups(folder)) == 5


def test_a_clock_set_back_does_not_stop_the_backups(
    reopen: Callable[[], OpenedStore], folder: Path, clock
) -> None:
    store = reopen().store
    store.record(LessonOpened("first"))
    store.save()
    clock.now -= timedelta(days=400)
    store.record(LessonOpened("second"))
    store.save()
    assert len(list_backups(folder)) == 2


def test_the_newest_comes_first_and_other_files_are_left_alone(tmp_path: Path) -> None:
    for days in (3, 1, 2):
        add_backup(tmp_path, b"%d" % days, NOW - timedelta(days=days))
    for name in ("notes.txt", "progress-2026-99-99T09-00-00.000000Z.json", "progress-.json"):
        (tmp_path / "backups" / name).write_text("mine", encoding="utf-8")
    assert [each.path.read_bytes() for each in list_backups(tmp_path)] == [b"1", b"2", b"3"]
    thin_out(tmp_path, NOW + timedelta(days=1000))
    assert len(list((tmp_path / "backups").iterdir())) == 6


def test_two_at_the_same_moment_are_both_kept(tmp_path: Path) -> None:
    first = add_backup(tmp_path, b"first", NOW)
    second = add_backup(tmp_path, b"second", NOW)
    assert first.path.read_bytes() == b"first"
    assert list_backups(tmp_path) == (second, first)


def test_what_is_not_kept_is_removed(tmp_path: Path) -> None:
    for minutes in range(0, 60 * 24, 30):
        add_backup(tmp_path, b"{}", NOW - timedelta(minutes=minutes))
    thin_out(tmp_path, NOW)
    assert len(list_backups(tmp_path)) == 11


def test_no_folder_no_backups(tmp_path: Path) -> None:
    assert list_backups(tmp_path) == ()


def _week(at: datetime) -> tuple[int, int]:
    year, week, _ = date.isocalendar(at.date())
    return year, week
