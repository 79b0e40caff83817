"""What an author is told who made a slip in an exercise: the exact lines."""
# ruff: noqa: E501  a sentence stays on one line

import pytest

EXERCISE = "first/one/double/exercise.yaml"
SPREAD = "first/two/spread/exercise.yaml"
REPORT = "first/two/report/exercise.yaml"

CASES = {
    "hints misspelt": (
        [(EXERCISE, "hints:", "hnits:")],
        [
            'first/one/double/exercise.yaml:1: key "hints" is missing',
            'first/one/double/exercise.yaml:4: unknown key "hnits", did you mean "hints"?',
        ],
    ),
    "one hint": (
        [(EXERCISE, "  - What is twice 4?\n", "")],
        ["first/one/double/exercise.yaml:4: an exercise has at least 2 hints, and there is 1"],
    ),
    "empty hint": (
        [(EXERCISE, "  - What is twice 4?\n", "  -\n")],
        [
            "first/one/double/exercise.yaml:4: an exercise has at least 2 hints, and there is 1",
            'first/one/double/exercise.yaml:5: "hints"[0] must be a text, and there is nothing',
        ],
    ),
    "no checks": (
        [(SPREAD, None, "title: a\ntask: b\nhints: [c, d]\nwhy: e\nchecks: []\n")],
        [
            'first/two/spread/checks.py:1: no check of exercise.yaml says "case: many_readings"',
            'first/two/spread/checks.py:6: no check of exercise.yaml says "case: sorted_pairs"',
            'first/two/spread/exercise.yaml:5: "checks" is an empty list',
        ],
    ),
    "check of two kinds": (
        [(EXERCISE, "  - call: double(4)\n", "  - call: double(4)\n    variable: x\n")],
        [
            "first/one/double/exercise.yaml:11: checks[0]: only one of these keys can stand here, and there is call, variable"
        ],
    ),
    "check of no kind": (
        [(EXERCISE, "  - call: double(4)\n    expect: 8", "  - expect: 8")],
        [
            "first/one/double/exercise.yaml:10: checks[0]: one of these keys must stand here: call, output, variable, case, uses, avoids, generate"
        ],
    ),
    "check key": (
        [(EXERCISE, "    hidden: true", "    hiden: true")],
        [
            'first/one/double/exercise.yaml:17: checks[2]: unknown key "hiden", did you mean "hidden"?'
        ],
    ),
    "call is no call": (
        [(EXERCISE, "call: double(4)", "call: double")],
        ['first/one/double/exercise.yaml:10: checks[0]: "double" is not one call in Python'],
    ),
    "call is two": (
        [(EXERCISE, "call: double(4)", "call: double(4); double(5)")],
        [
            'first/one/double/exercise.yaml:10: checks[0]: "double(4); double(5)" is not one call in Python'
        ],
    ),
    "call with a mapping": (
        [(EXERCISE, "call: double(4)", "call: {double: 4}")],
        [
            'first/one/double/exercise.yaml:10: checks[0]: "call" must be a text, and there is a mapping'
        ],
    ),
    "expect does not parse": (
        [(EXERCISE, "expect: 8", "expect: 8 +")],
        ['first/one/double/exercise.yaml:11: checks[0]: "8 +" is not an expression in Python'],
    ),
    "within is no number": (
        [(EXERCISE, "within: 0.000001", "within: near")],
        [
            'first/one/double/exercise.yaml:14: checks[1]: "within" must be a number, and there is "near"'
        ],
    ),
    "within below zero": (
        [(EXERCISE, "within: 0.000001", "within: -1")],
        ['first/one/double/exercise.yaml:14: checks[1]: "within" cannot be below 0'],
    ),
    "unchanged without call": (
        [(SPREAD, "  - variable: widest\n", "  - variable: widest\n    unchanged: true\n")],
        ['first/two/spread/exercise.yaml:11: checks[1]: "unchanged" goes with "call" only'],
    ),
    "within of output": (
        [(REPORT, "    show: a longer film\n", "    within: 1\n")],
        [
            'first/two/report/exercise.yaml:11: checks[1]: "within" does not go with "output", which is text'
        ],
    ),
    "output as text": (
        [(REPORT, "output: {}", "output: Orbit")],
        [
            'first/two/report/exercise.yaml:8: checks[0]: "output" must be a mapping, and there is "Orbit"'
        ],
    ),
    "output of unknown name": (
        [(REPORT, "{minutes: 180,", "{minuets: 180,")],
        [
            'first/two/report/exercise.yaml:10: checks[1].output: solution.py has no line "minuets = ..." at its top, did you mean "minutes"?'
        ],
    ),
    "case unknown": (
        [(SPREAD, "case: many_readings", "case: many_reading")],
        [
            'first/two/spread/checks.py:1: no check of exercise.yaml says "case: many_readings"',
            'first/two/spread/exercise.yaml:12: checks[2]: checks.py has no function "case_many_reading", did you mean "case_many_readings"?',
        ],
    ),
    "case without words": (
        [(SPREAD, "    show: pairs of readings\n", "")],
        [
            'first/two/spread/exercise.yaml:13: checks[3]: "case_sorted_pairs" needs a docstring, or the check "show": what was given'
        ],
    ),
    "case unused": (
        [(SPREAD, "  - case: many_readings\n", "")],
        ['first/two/spread/checks.py:1: no check of exercise.yaml says "case: many_readings"'],
    ),
    "case without argument": (
        [
            (
                "first/two/spread/checks.py",
                "def case_many_readings(answer):",
                "def case_many_readings():",
            )
        ],
        [
            'first/two/spread/checks.py:1: "case_many_readings" takes one argument: the learner\'s program'
        ],
    ),
    "checks.py missing": (
        [("first/two/spread/checks.py", None, None)],
        ["first/two/spread/exercise.yaml:7: there are cases, and checks.py is missing"],
    ),
    "checks.py does not parse": (
        [
            (
                "first/two/spread/checks.py",
                "def case_many_readings(answer):",
                "def case_many_readings(answer)",
            )
        ],
        ["first/two/spread/checks.py:1: this is not Python: expected ':'"],
    ),
    "variable is no name": (
        [(SPREAD, "variable: widest", "variable: widest + 1")],
        [
            'first/two/spread/exercise.yaml:10: checks[1]: "widest + 1": a name is lower-case letters, digits and underscores, as in Python'
        ],
    ),
    "solution missing": (
        [("first/one/double/solution.py", None, None)],
        ["first/one/double/solution.py: this file is missing"],
    ),
    "solution does not parse": (
        [
            ("first/one/double/solution.py", "return 2 *", "return 2 **"),
            ("first/one/double/solution.py", "number\n", "number +\n"),
        ],
        ["first/one/double/solution.py:2: this is not Python: invalid syntax"],
    ),
    "starter missing": (
        [("first/one/double/starter.py", None, None)],
        ["first/one/double/starter.py: this file is missing"],
    ),
    "mistake without message": (
        [("first/one/double/mistakes/squarred.py", None, "x = 1\n")],
        [
            'first/one/double/mistakes/squarred.py: exercise.yaml has no message for it under "mistakes", did you mean "squared"?'
        ],
    ),
    "message without mistake": (
        [("first/one/double/mistakes/printed.py", None, None)],
        [
            "first/one/double/exercise.yaml:21: mistakes: there is no mistakes/printed.py; there is squared"
        ],
    ),
    "mistake is the solution": (
        [
            (
                "first/one/double/mistakes/printed.py",
                None,
                "def double(number):\n    return 2 * number\n",
            )
        ],
        ["first/one/double/mistakes/printed.py: this mistake is the same as solution.py"],
    ),
    "mistake name form": (
        [(EXERCISE, "  printed: |", "  Printed: |")],
        [
            'first/one/double/exercise.yaml:21: mistakes: mistake "Printed": a name is lower-case letters, digits and underscores, as in Python',
            'first/one/double/mistakes/printed.py: exercise.yaml has no message for it under "mistakes", did you mean "Printed"?',
        ],
    ),
    "placeholder unknown": (
        [(EXERCISE, "For {given}", "For {gven}")],
        [
            'first/one/double/exercise.yaml:19: mistakes: "{gven}" is no placeholder; there is {given}, {got}, {expected}'
        ],
    ),
    "placeholder with form": (
        [(EXERCISE, "For {given}", "For {given!r}")],
        [
            'first/one/double/exercise.yaml:19: mistakes: "{given}" is no placeholder; there is {given}, {got}, {expected}'
        ],
    ),
    "brace alone": (
        [(EXERCISE, "For {given}", "For {given")],
        [
            "first/one/double/exercise.yaml:19: mistakes: a brace that is no placeholder is written double: {{ and }}"
        ],
    ),
    "generate of an unknown function": (
        [(EXERCISE, "call: double(0.1)", "generate: dubble")],
        [
            'first/one/double/exercise.yaml:12: checks[1]: solution.py has no function "dubble", did you mean "double"?'
        ],
    ),
    "generate without a hint": (
        [(EXERCISE, "  - call: double(0.1)\n    expect: 0.2\n", "  - generate: double\n")],
        [
            'first/one/double/exercise.yaml:12: checks[1]: argument "number" has no type hint in solution.py'
        ],
    ),
    "generate with an argument that is not there": (
        [
            (
                EXERCISE,
                "  - call: double(0.1)\n    expect: 0.2\n",
                "  - generate: double\n    arguments: {numbr: int, number: int}\n",
            )
        ],
        [
            'first/one/double/exercise.yaml:13: checks[1].arguments: unknown key "numbr", did you mean "number"?'
        ],
    ),
    "generate from what is no type": (
        [
            (
                EXERCISE,
                "  - call: double(0.1)\n    expect: 0.2\n",
                "  - generate: double\n    arguments: {number: complex}\n",
            )
        ],
        ['first/one/double/exercise.yaml:13: checks[1]: no argument can be made from "complex"'],
    ),
    "generate from a range upside down": (
        [
            (
                EXERCISE,
                "  - call: double(0.1)\n    expect: 0.2\n",
                '  - generate: double\n    arguments: {number: "int(9, 1)"}\n',
            )
        ],
        [
            'first/one/double/exercise.yaml:13: checks[1]: "int(9, 1)": the least and the most are two numbers'
        ],
    ),
    "generate too many": (
        [
            (
                EXERCISE,
                "  - call: double(0.1)\n    expect: 0.2\n",
                "  - generate: double\n    count: 500\n    arguments: {number: int}\n",
            )
        ],
        ['first/one/double/exercise.yaml:13: checks[1]: "count" must be from 1 to 200'],
    ),
    "generate with a result": (
        [
            (
                EXERCISE,
                "  - call: double(0.1)\n    expect: 0.2\n",
                "  - generate: double\n    arguments: {number: int}\n    expect: 0.2\n",
            )
        ],
        [
            'first/one/double/exercise.yaml:14: checks[1]: "expect" does not go with "generate", which is many calls'
        ],
    ),
    "uses what is neither a part nor a name": (
        [
            (
                EXERCISE,
                "  - call: double(0.1)\n    expect: 0.2\n    within: 0.000001\n",
                "  - uses: [f-strin]\n",
            )
        ],
        [
            'first/one/double/exercise.yaml:12: checks[1]: "f-strin" is neither a part of Python nor a name, did you mean "f-string"?'
        ],
    ),
    "uses as text": (
        [
            (
                EXERCISE,
                "  - call: double(0.1)\n    expect: 0.2\n    within: 0.000001\n",
                "  - uses: for\n",
            )
        ],
        [
            'first/one/double/exercise.yaml:12: checks[1]: "uses" is an empty list',
            'first/one/double/exercise.yaml:12: checks[1]: "uses" must be a list, and there is "for"',
        ],
    ),
    "avoids with an option": (
        [
            (
                EXERCISE,
                "  - call: double(0.1)\n    expect: 0.2\n    within: 0.000001\n",
                "  - avoids: [sorted]\n    hidden: true\n",
            )
        ],
        [
            'first/one/double/exercise.yaml:13: checks[1]: "hidden" does not go with "avoids", which looks at the program\'s text'
        ],
    ),
    "steps below one": (
        [(EXERCISE, "    expect: 8", "    steps: 0.5")],
        [
            'first/one/double/exercise.yaml:11: checks[0]: "steps" says how many times the solution\'s is allowed: at least 1'
        ],
    ),
    "steps of a variable": (
        [(SPREAD, "  - variable: widest\n", "  - variable: widest\n    steps: 2\n")],
        ['first/two/spread/exercise.yaml:11: checks[1]: "steps" goes with "call" only'],
    ),
    "property that does not parse": (
        [(EXERCISE, "    expect: 8", "    property: {it is even: result %% 2 == 0}")],
        [
            'first/one/double/exercise.yaml:11: checks[0].property: "result %% 2 == 0" is not an expression in Python'
        ],
    ),
    "property about nothing": (
        [(EXERCISE, "    expect: 8", '    property: {it is even: "given[0] == 4"}')],
        [
            'first/one/double/exercise.yaml:11: checks[0].property: "given[0] == 4" says nothing about "result"'
        ],
    ),
    "a result and an exception": (
        [(EXERCISE, "    expect: 8", "    expect: 8\n    raises: ValueError")],
        ['first/one/double/exercise.yaml:11: checks[0]: "expect" and "raises" do not go together'],
    ),
    "raises what is no class": (
        [(EXERCISE, "    expect: 8", "    raises: a ValueError")],
        [
            'first/one/double/exercise.yaml:11: checks[0]: "a ValueError" is no class of an exception'
        ],
    ),
    "stray in exercise": (
        [("first/one/double/notes.md", None, "x\n")],
        ["first/one/double/notes.md: an exercise has no such file"],
    ),
    "stray folder in exercise": (
        [("first/one/double/data/x.csv", None, "x\n")],
        ["first/one/double/data: an exercise has no such folder"],
    ),
    "stray in mistakes": (
        [("first/one/double/mistakes/notes.txt", None, "x\n")],
        ["first/one/double/mistakes/notes.txt: a mistake is a program right in the folder"],
    ),
    "heading in a task": (
        [(EXERCISE, "  Write `double(number)`", "  ## Task\n  Write `double(number)`")],
        ["first/one/double/exercise.yaml:3: a heading cannot stand here"],
    ),
    "directive in a task": (
        [(EXERCISE, "  Write `double(number)`", "  ```{fact} T1\n  ```\n  Write `double(number)`")],
        ['first/one/double/exercise.yaml:3: "{fact}" can stand in lesson.md only'],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_slip(problems_after, name):
    edits, expected = CASES[name]
    assert problems_after(edits) == expected
