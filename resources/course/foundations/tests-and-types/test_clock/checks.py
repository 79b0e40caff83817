"""Run the learner's tests with the right clock and with broken ones."""

import inspect
import traceback


def right(minutes):
    """Return a length such as 1h 52m."""
    return f"{minutes // 60}h {minutes % 60}m"


def swapped(minutes):
    """Mix up the two parts."""
    return f"{minutes % 60}h {minutes // 60}m"


def no_zero_minutes(minutes):
    """Leave the minutes out where there are none."""
    return right(minutes).removesuffix(" 0m")


def no_zero_hours(minutes):
    """Leave the hours out where there are none."""
    return right(minutes).removeprefix("0h ")


def always_the_same(minutes):
    """Show the same length for every film."""
    return "9h 9m"


def tests_of(answer):
    """Return the test functions by name."""
    return {
        name: value
        for name, value in vars(answer).items()
        if name.startswith("test") and inspect.isfunction(value)
    }


def failed(answer, version):
    """Return the tests that fail with this version of clock, each with its line."""
    answer.clock = version
    failures = []
    for name, test in tests_of(answer).items():
        try:
            test()
        except Exception as error:
            line = traceback.extract_tb(error.__traceback__)[-1].line
            failures.append(f"{name}: {line}")
    return failures


def fate(answer, version):
    """Say whether a broken version was caught."""
    return "caught" if failed(answer, version) else "not caught"


def case_right(answer):
    """the tests that fail with the right clock, where none should"""
    for name, test in tests_of(answer).items():
        asked = list(inspect.signature(test).parameters)
        if asked:
            return (
                f"a test that asks for an argument: {name}({', '.join(asked)})"
            )
    return failed(answer, right)


def case_is_test(answer):
    """a test"""
    return bool(tests_of(answer)) or "there is no function with such a name"


def case_always_the_same(answer):
    """a clock that shows 9h 9m whatever comes in"""
    return fate(answer, always_the_same)


def case_swapped(answer):
    """a clock that shows the minutes as hours"""
    return fate(answer, swapped)


def case_no_zero_minutes(answer):
    """a clock that shows 2h for 120 minutes"""
    return fate(answer, no_zero_minutes)


def case_no_zero_hours(answer):
    """a clock that shows 45m for 45 minutes"""
    return fate(answer, no_zero_hours)
