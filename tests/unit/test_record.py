"""What `record` makes behaves as a frozen dataclass with slots does."""

import copy
import dataclasses
import inspect
import pickle
from collections.abc import Mapping
from dataclasses import field

import pytest

from learnpy.record import record


@record
class Lap:
    """A lap of a race."""

    runner: str
    seconds: float
    splits: Mapping[str, float] = field(default_factory=dict)
    note: str = field(default="", compare=False)


@dataclasses.dataclass(frozen=True, slots=True)
class PlainLap:
    """The same, as the standard library makes it."""

    runner: str
    seconds: float
    splits: Mapping[str, float] = field(default_factory=dict)
    note: str = field(default="", compare=False)


@record
class Sprint(Lap):
    """A lap with a field more."""

    metres: int = 100


@record
class Clock:
    """A record that checks itself."""

    minutes: int

    def __post_init__(self) -> None:
        if self.minutes < 0:
            raise ValueError("before the start")


def test_fields_are_given_by_place_or_by_name() -> None:
    lap = Lap("Ada", 61.5, note="rain")
    assert (lap.runner, lap.seconds, lap.splits, lap.note) == ("Ada", 61.5, {}, "rain")
    assert Lap(seconds=61.5, runner="Ada") == lap
    assert Lap("Ada", 61.5).splits is not Lap("Ada", 61.5).splits


@pytest.mark.parametrize(
    ("values", "named", "text"),
    [
        ((), {}, "Lap needs 'runner', 'seconds'"),
        (("Ada",), {}, "Lap needs 'seconds'"),
        (("Ada",), {"runner": "Bo", "seconds": 1.0}, "Lap was given 'runner' twice"),
        (("Ada", 1.0), {"speed": 2}, "Lap has no field 'speed'"),
        (("Ada",), {"speed": 2}, "Lap has no field 'speed'"),
        (("Ada", 1.0, {}, "", 5), {}, "Lap has 4 fields, not 5"),
    ],
)
def test_wrong_arguments_are_named(values: tuple, named: dict, text: str) -> None:
    with pytest.raises(TypeError, match=text):
        Lap(*values, **named)


def test_it_cannot_be_changed() -> None:
    lap = Lap("Ada", 61.5)
    with pytest.raises(dataclasses.FrozenInstanceError, match="cannot assign to 'runner' of a Lap"):
        lap.runner = "Bo"
    with pytest.raises(dataclasses.FrozenInstanceError, match="cannot delete 'note' of a Lap"):
        del lap.note
    with pytest.raises(dataclasses.FrozenInstanceError):
        lap.speed = 2
    assert not hasattr(lap, "__dict__")


def test_it_is_compared_and_hashed_by_the_fields_that_count() -> None:
    lap = Clock(3)
    assert lap == Clock(3)
    assert lap != Clock(4)
    assert hash(lap) == hash(Clock(3)) == hash((3,))
    assert Lap("Ada", 1.0, note="rain") == Lap("Ada", 1.0, note="sun")
    assert Lap("Ada", 1.0) != Sprint("Ada", 1.0)
    assert Lap("Ada", 1.0) != PlainLap("Ada", 1.0)
    with pytest.raises(TypeError):
        hash(Lap("Ada", 1.0))  # a mapping has no hash


def test_it_is_a_dataclass_to_the_standard_library() -> None:
    lap = Lap("Ada", 61.5)
    assert dataclasses.is_dataclass(lap)
    names = [each.name for each in dataclasses.fields(Sprint)]
    assert names == ["runner", "seconds", "splits", "note", "metres"]
    assert dataclasses.replace(lap, seconds=60.0) == Lap("Ada", 60.0)
    assert dataclasses.asdict(lap) == dataclasses.asdict(PlainLap("Ada", 61.5))
    assert repr(lap) == repr(PlainLap("Ada", 61.5)).removeprefix("Plain")
    match lap:
        case Lap(runner, seconds):
            assert (runner, seconds) == ("Ada", 61.5)
    assert str(inspect.signature(Clock)) == "(minutes: int)"
    plain = inspect.signature(PlainLap).parameters
    assert [each.name for each in inspect.signature(Lap).parameters.values()] == list(plain)


def test_it_is_copied_and_pickled() -> None:
    sprint = Sprint("Ada", 12.5, {"half": 6.0}, metres=80)
    for other in (copy.copy(sprint), copy.deepcopy(sprint), pickle.loads(pickle.dumps(sprint))):
        assert other == sprint
        assert other is not sprint


def test_it_checks_itself_when_it_is_made() -> None:
    assert Clock(0).minutes == 0
    with pytest.raises(ValueError, match="before the start"):
        Clock(-1)
