"""What is seen of a program, by each kind of probe, in a real child."""

import pytest

from learnpy.checks.author_call import AuthorCall
from learnpy.checks.model import Check
from learnpy.checks.plain import plain
from learnpy.checks.program import run_as_module
from learnpy.runner.command import child_command
from learnpy.runner.examine import examination_request, examine


@pytest.fixture
def observe():
    def go(program: str, *checks: Check, cases: str = "", packages=()):
        request = examination_request(program, checks, cases)
        seen = examine(request, child_command(packages))
        assert seen.ended == "whole"
        return seen.observations

    return go


def values(observations) -> list:
    assert all(each.outcome == "value" for each in observations), observations
    return [each.value for each in observations]


def test_calls_get_their_arguments_afresh(observe):
    program = "def take(items):\n    items.append(1)\n    return len(items)\n"
    seen = observe(program, *[Check("call", "take([])")] * 2)
    assert values(seen) == [plain(1), plain(1)]


def test_arguments_that_the_program_holds_are_copied():
    program = "own = [1]\ndef take(items):\n    items.append(2)\n    return len(items) + len(own)\n"
    answer = run_as_module(program, "program.py", "answer")
    call = AuthorCall("take(own)", "program.py")
    assert [call.ready(answer).make() for _ in range(2)] == [3, 3]


def test_an_argument_that_the_program_fails_to_make_is_its_own_error(observe):
    program = "class Box:\n    def __init__(self): 1 / 0\ndef size(box): return 1\n"
    (seen,) = observe(program, Check("call", "size(Box())"))
    assert (seen.outcome, seen.error, seen.line) == ("error", "ZeroDivisionError", 2)


def test_arguments_may_use_names_of_the_program_and_a_few_modules(observe):
    program = """
class Battery:
    def __init__(self, charge):
        self.charge = charge
    def use(self, amount):
        self.charge -= amount
        return self.charge
FULL = Battery(100)
def left(battery): return battery.charge
def mean(values): return float(values.mean())
"""
    seen = observe(
        program,
        Check("call", "left(Battery(7))"),
        Check("call", "Battery(7).use(amount=2)"),
        Check("call", "FULL.use(10)"),
        Check("call", "left(FULL)"),
        Check("call", "mean(np.array([1.0, 2.0]))"),
        Check("call", "left(battery=Battery(math.floor(2.5)))"),
        packages=["numpy"],
    )
    assert values(seen) == [plain(n) for n in (7, 5, 90, 90, 1.5, 2)]


def test_a_program_is_run_once_for_all_calls_and_cases(observe):
    program = """
print("set up")
count = 0
def rise():
    global count
    count += 1
    print("rising")
    return count
"""
    cases = 'def case_rise(answer):\n    "x"\n    return answer.rise()\n'
    seen = observe(program, Check("call", "rise()"), Check("case", "rise"), cases=cases)
    assert values(seen) == [plain(1), plain(2)]
    assert [each.printed for each in seen] == ["rising\n", "rising\n"]


def test_as_a_module_it_is_not_main_and_can_be_found(observe):
    program = """
import dataclasses, pickle, sys
@dataclasses.dataclass
class A:
    n: int
def name(): return __name__
def again(): return pickle.loads(pickle.dumps(A(3))).n
if __name__ == "__main__":
    raise ValueError
"""
    seen = observe(program, Check("call", "name()"), Check("call", "again()"))
    assert values(seen) == [plain("answer"), plain(3)]


def test_output_is_that_of_the_whole_program_with_values_replaced(observe):
    program = """
title, minutes = "Orbit", 112
speed: float = 1.0
factor = 2
factor = factor * 10
if __name__ == "__main__":
    print(title, minutes, speed, factor)
    print("end", end="")
"""
    seen = observe(
        program,
        Check("output"),
        Check("output", replaced={"minutes": "95", "title": "'Low Tide'"}),
        Check("output", replaced={"speed": "2.5", "factor": "3"}),
    )
    texts = [each.value[1] for each in seen]
    assert texts == ["Orbit 112 1.0 20\nend", "Low Tide 95 1.0 20\nend", "Orbit 112 2.5 30\nend"]


def test_output_of_a_program_that_ends_itself_counts(observe):
    (seen,) = observe("print('a')\nraise SystemExit(3)\nprint('b')\n", Check("output"))
    assert (seen.outcome, seen.value) == ("value", ["text", "a\n"])


def test_output_before_an_error_is_kept(observe):
    (seen,) = observe("print('a')\nx = 1\n1 / 0\n", Check("output"))
    assert (seen.outcome, seen.error, seen.line) == ("error", "ZeroDivisionError", 3)
    assert seen.printed == "a\n"


def test_a_name_to_replace_that_is_not_there_is_missing(observe):
    program = "def f():\n    minutes = 3\n\nlength = 4\nprint(length)\n"
    (seen,) = observe(program, Check("output", replaced={"minutes": "95"}))
    assert (seen.outcome, seen.message) == ("missing", "minutes")


def test_variables(observe):
    program = "hours = 112 // 60\n_own = 1\n"
    found, missing = observe(program, Check("variable", "hours"), Check("variable", "rest"))
    assert found.value == plain(1)
    assert (missing.outcome, missing.message, missing.names) == ("missing", "rest", ("hours",))


def test_an_exception_is_a_result(observe):
    program = 'def parse(line):\n    raise ValueError(f"bad line: {line}")\n'
    (seen,) = observe(program, Check("call", "parse('x')"))
    assert seen.outcome == "error"
    assert (seen.error, seen.message, seen.line) == ("ValueError", "bad line: x", 2)


def test_a_change_of_arguments_is_seen_where_asked_for(observe):
    program = "def sort(items, other=None):\n    items.sort()\n    return items\n"
    kept, changed, named = observe(
        program,
        Check("call", "sort([1, 2])", unchanged=True),
        Check("call", "sort([2, 1])", unchanged=True),
        Check("call", "sort(items=[2, 1])", unchanged=True),
    )
    assert kept.changed is None
    assert changed.changed == ["argument 1", plain([2, 1]), plain([1, 2])]
    assert named.changed == ["items", plain([2, 1]), plain([1, 2])]


def test_what_a_case_needs_and_is_not_there_is_missing(observe):
    cases = 'def case_a(answer):\n    "x"\n    return answer.feed(1)\n'
    (seen,) = observe("def fed(n): return n\n", Check("case", "a"), cases=cases)
    assert (seen.outcome, seen.message, seen.names) == ("missing", "feed", ("fed",))


def test_an_attribute_missing_elsewhere_is_an_error(observe):
    cases = 'def case_a(answer):\n    "x"\n    return answer.feed().ids\n'
    (seen,) = observe("def feed(): return None\n", Check("case", "a"), cases=cases)
    assert (seen.outcome, seen.error, seen.line) == ("error", "AttributeError", 0)


@pytest.mark.parametrize(
    ("cases", "probe"),
    [
        ("", Check("case", "a")),
        ("def case_a(answer: return 1", Check("case", "a")),
        ("1 / 0", Check("case", "a")),
        ("", Check("call", "f(undefined)")),
        ("", Check("call", "f(1 / 0)")),
        ("", Check("call", "f")),
    ],
)
def test_a_check_that_fails_by_itself_is_broken(observe, cases, probe):
    (seen,) = observe("def f(x): return x\n", probe, cases=cases)
    assert seen.outcome == "broken"
    assert seen.message


def test_what_ends_a_program_ends_every_call_alike(observe):
    program = "import builtins\nbuiltins.times = getattr(builtins, 'times', 0) + 1\n1 / 0\n"
    seen = observe(program, Check("call", "f(1)"), Check("call", "g(2)"))
    assert [(each.error, each.line) for each in seen] == [("ZeroDivisionError", 3)] * 2


def test_input_has_ended(observe):
    (seen,) = observe("name = input('who? ')\n", Check("output"))
    assert (seen.error, seen.printed) == ("EOFError", "who? ")


def test_printing_without_end_is_cut_and_bytes_can_be_written(observe):
    program = "import sys\nsys.stdout.buffer.write(b'ab')\nprint('x' * 1_000_000)\n"
    (seen,) = observe(program, Check("output"))
    assert len(seen.printed) == 200_000
    assert seen.printed.startswith("abx")


def test_a_closed_output_does_no_harm(observe):
    (seen,) = observe("import sys\nprint('a')\nsys.stdout.close()\n", Check("output"))
    assert seen.outcome == "value"


CASES = """def case_a(answer):
    "x"
    return float(answer.slope(3))

def case_b(answer):
    "x"
    return answer.slope(3)[0] + float("many")
"""


@pytest.mark.parametrize(
    ("program", "name", "printed"),
    [
        ("def slope(x): pass\n", "slope", ""),
        ("def slope(x): print(x)\n", "slope", "3\n"),
        ("def slope(x): return 'steep'\n", "", ""),
        ("def deep(x): pass\ndef slope(x): return deep(x) or 'steep'\n", "", ""),
        ("class slope:\n    def __init__(self, x): self.x = x\n", "", ""),
    ],
)
def test_a_function_that_gave_a_case_nothing_is_named(observe, program, name, printed):
    (seen,) = observe(program, Check("case", "a"), cases=CASES)
    assert (seen.outcome, seen.line, seen.gave_nothing) == ("error", 0, name)
    assert seen.printed == printed


def test_an_error_in_the_function_is_no_matter_of_its_result(observe):
    (seen,) = observe("def slope(x): return 1 / 0\n", Check("case", "a"), cases=CASES)
    assert (seen.line, seen.gave_nothing) == (1, "")
    (seen,) = observe("def slope(x): return [1]\n", Check("case", "b"), cases=CASES)
    assert (seen.error, seen.gave_nothing) == ("ValueError", "")


def test_what_stops_a_program_at_its_start_is_marked(observe):
    start = observe("1 / 0\n", Check("call", "f(1)"), Check("call", "f(2)"))
    assert [each.at_start for each in start] == [True, True]
    (call,) = observe("def f(x): return 1 / 0\n", Check("call", "f(1)"))
    assert not call.at_start
