"""Programs that want to be solved without being right, each in a real child: none of them is."""

import pytest

from learnpy.checks.grade import Criteria, verdict
from learnpy.checks.model import Check, CheckStatus
from learnpy.runner.command import child_command
from learnpy.runner.examine import examination_request, examine, make_key
from learnpy.runner.protocol import Limits

SOLUTION = """
def hours(amount, speed):
    return amount * 8 / speed
names = ["Ana", "Ben"]
print("40.0")
"""
STARTER = "def hours(amount, speed):\n    ...\n"
CASES = '''
import json
def case_twice(answer):
    """Asked two times."""
    return json.loads(json.dumps([answer.hours(1, 2), answer.hours(1, 2)]))
'''


CHECKS = (
    Check("call", "hours(10, 2)"),
    Check("call", "hours(3, 4)", properties={"it is more than 5": "result > 5"}),
    Check("case", "twice"),
    Check("variable", "names"),
    Check("output"),
)
CRITERIA = Criteria(STARTER, CHECKS, CASES, ())

REST = '\nnames = ["Ana", "Ben"]\nprint("40.0")\n'
WRONG = "def hours(a, b): return 1.0\n" + REST

CHEATS = {
    "an object that is equal to all": """
class Yes:
    def __eq__(self, other): return True
    def __ne__(self, other): return False
    def __hash__(self): return 0
    def __repr__(self): return "40.0"
    def __float__(self): return 40.0
    def __getattr__(self, name): return self
    def __iter__(self): return iter(())
    def __gt__(self, other): return True
    def __bool__(self): return True
def hours(a, b): return Yes()
""" + REST,
    "a float that lies": """
class Yes(float):
    def __eq__(self, other): return True
    def __repr__(self): return "40.0"
    def __gt__(self, other): return True
    def __format__(self, form): return "40.0"
    def as_integer_ratio(self): return (40, 1)
def hours(a, b): return Yes(1.0)
""" + REST,
    "an int that lies": """
class Yes(int):
    def __eq__(self, other): return True
    def __index__(self): return 40
    def __int__(self): return 40
    def __repr__(self): return "40"
    def __gt__(self, other): return True
def hours(a, b): return Yes(1)
""" + REST,
    "a str that lies": """
class Yes(str):
    def __eq__(self, other): return True
    def __getitem__(self, key): return "40.0"
    def __str__(self): return "40.0"
    def __gt__(self, other): return True
def hours(a, b): return Yes("1")
""" + REST,
    "a list that lies": """
class Yes(list):
    def __eq__(self, other): return True
    def __iter__(self): return iter([40.0])
    def __len__(self): return 1
    def __gt__(self, other): return True
def hours(a, b): return Yes()
""" + REST,
    "an object with another class": """
class Yes:
    __class__ = property(lambda self: float)
    def __gt__(self, other): return True
def hours(a, b): return Yes()
""" + REST,
    "a class of classes that agrees": """
class Agrees(type):
    def __eq__(self, other): return True
    def __instancecheck__(self, other): return True
    __hash__ = type.__hash__
class float(float, metaclass=Agrees): pass
def hours(a, b): return float(1.0)
""" + REST,
    "prints that it is solved": "print('solved')\n" + WRONG,
    "prints the verdict": 'print(\'{"status": "solved"}\')\nprint("Solved.")\n' + WRONG,
    "sys.exit": "import sys\nsys.exit(0)\n",
    "SystemExit": "raise SystemExit(0)\n",
    "SystemExit in the function": "def hours(a, b): raise SystemExit(0)\n" + REST,
    "os._exit": "import os\nos._exit(0)\n",
    "os._exit in the function": "import os\ndef hours(a, b): os._exit(0)\n" + REST,
    "a signal": "import os, signal\nos.kill(os.getpid(), signal.SIGTERM)\n",
    "an exception that is no Exception": """
class Out(BaseException): pass
def hours(a, b): raise Out
""" + REST,
    "builtins changed": """
import builtins, math
builtins.isinstance = lambda *a: True
builtins.abs = builtins.len = builtins.hash = lambda *a: 0
builtins.all = builtins.any = builtins.bool = lambda *a: True
builtins.type = lambda *a: float
math.isclose = lambda *a, **k: True
def hours(a, b): return 1
""" + REST,
    "builtins changed at their root": """
root = print.__self__
for name in ("isinstance", "all", "any", "bool", "sorted", "zip"):
    setattr(root, name, lambda *a, **k: True)
def hours(a, b): return 1
""" + REST,
    "print and json changed": """
import builtins, json, io, sys
builtins.print = lambda *a, **k: sys.stdout.write("40.0\\n")
json.dumps = lambda *a, **k: "[40.0]"
json.loads = lambda *a, **k: [40.0, 40.0]
def hours(a, b): return 1.0
""" + REST,
    "our modules changed": """
import sys
for name, module in list(sys.modules.items()):
    if name.startswith("learnpy"):
        for each in list(vars(module)):
            if each in ("difference", "plain", "verdict", "observe", "properties_held", "rebuilt"):
                setattr(module, each, lambda *a, **k: [True])
def hours(a, b): return 1
""" + REST,
    "our observer changed": """
import learnpy.checks.observe as ours
from learnpy.checks.observation import Observation
ours._Observer.observe = lambda self, probe: Observation("value", ["float", "1.0"], holds=(True,))
def hours(a, b): return 1
""" + REST,
    "our observations changed": """
import learnpy.checks.observation as ours
ours.Observation.__eq__ = lambda self, other: True
ours.Observation.outcome = "value"
def hours(a, b): return 1
""" + REST,
    "the protocol changed": """
from learnpy.runner.protocol import RunFolder
RunFolder.add_observation = lambda self, seen: None
RunFolder.write_result = lambda self, result: None
""" + WRONG,
    "a result of its own": """
import json, os, pathlib
results = pathlib.Path("..", "results")
(results / "result.json").write_text(json.dumps({"ended": "finished", "status": "solved"}))
with open(results / "observations.jsonl", "w") as f:
    for n in range(5):
        f.write(json.dumps({"outcome": "value", "value": ["float", "1.0"]}) + "\\n")
os._exit(0)
""",
    "observations of its own at its end": """
import atexit, json, pathlib
def last():
    with open(pathlib.Path("..", "results", "observations.jsonl"), "w") as f:
        for n in range(5):
            f.write(json.dumps({"outcome": "solved", "value": True}) + "\\n")
atexit.register(last)
""" + WRONG,
    "an observation that is no value": """
import json, os, pathlib
with open(pathlib.Path("..", "results", "observations.jsonl"), "w") as f:
    for n in range(5):
        f.write(json.dumps({"outcome": "value", "value": None, "holds": [True]}) + "\\n")
os._exit(0)
""",
    "the request": """
import json, pathlib
text = pathlib.Path("..", "request.json").read_text()
def hours(a, b):
    found = json.loads(text)
    return found.get("expected") or found.get("solution") or found["probes"][0].get("expect")
""" + REST,
    "the recorded key": """
import glob, json
def hours(a, b):
    for file in glob.glob("../*/*.key.json"):
        return json.load(open(file))["solution"]["observations"][0]["value"][1]
""" + REST,
    "/proc": """
import os, re
def hours(a, b):
    for name in ("maps", "environ", "cmdline"):
        with open(f"/proc/self/{name}", "rb") as file:
            if b"expected" in file.read():
                return 40.0
    return 0.0
""" + REST,
    "frames": """
import sys
def hours(a, b):
    frame = sys._getframe()
    while frame:
        for value in list(frame.f_locals.values()) + list(frame.f_globals.values()):
            text = repr(value)
            if "speed" in text and "* 8" in text and "_getframe" not in text:
                return a * 8 / b
        frame = frame.f_back
    return 0.0
""" + REST,
    "all of the memory": """
import gc
def hours(a, b):
    for each in gc.get_objects():
        if type(each).__name__ in (
            "AnswerKey", "RecordedKey", "Check", "Criteria", "CheckResult", "Examination",
        ):
            return a * 8 / b
    return 0.0
""" + REST,
    "the stack of a thrown exception": """
def hours(a, b):
    try:
        raise ValueError
    except ValueError as error:
        frame = error.__traceback__.tb_frame
        while frame:
            if "key" in frame.f_locals or "expected" in frame.f_locals:
                return a * 8 / b
            frame = frame.f_back
    return 0.0
""" + REST,
    "a thread that goes on": """
import threading, time
def later():
    while True:
        time.sleep(0.001)
        globals()["hours"] = lambda a, b: 1.0
threading.Thread(target=later, daemon=True).start()
""" + WRONG,
    "a copy of the process": """
import os
if hasattr(os, "fork") and os.fork() == 0:
    os._exit(0)
""" + WRONG,
    "recursion without end": """
import sys
sys.setrecursionlimit(10)
def hours(a, b): return hours(a, b)
""" + REST,
    "a list in itself": "def hours(a, b):\n    x = []\n    x.append(x)\n    return x\n" + REST,
    "a huge list": "def hours(a, b): return list(range(10 ** 6))\n" + REST,
    "an object that is called": (
        "hours = type('Odd', (), {'__call__': lambda self, a, b: 40.0})()\n" + REST
    ),
    "a module that has every name": "def __getattr__(name): return lambda *a: 40.0\n" + REST,
    "another __name__": "__name__ = 'solution'\n" + WRONG,
    "the first result always": "def hours(a, b): return 40.0\n" + REST,
    "every result at once": """
from unittest.mock import ANY, MagicMock
hours = MagicMock(return_value=ANY)
""" + REST,
    "a generator of all numbers": "import itertools\ndef hours(a, b): return itertools.count()\n"
    + REST,
    "a trace function": """
import sys
def trace(frame, event, argument):
    for name in ("result", "value", "expected"):
        if name in frame.f_locals:
            frame.f_locals[name] = 40.0
    return trace
sys.settrace(trace)
""" + WRONG,
    "output that is closed": "import sys\nsys.stdout.close()\nsys.stderr.close()\n" + WRONG,
    "output of its own": """
import io, sys
class Yes(io.StringIO):
    def getvalue(self): return "40.0"
    def write(self, text): return len(text)
sys.stdout = Yes()
""" + WRONG,
}  # fmt: skip


def judge(program: str, key, **request):
    asked = examination_request(program, CHECKS, CASES, limits=Limits(seconds=10.0), **request)
    return verdict(examine(asked, child_command()), key, CRITERIA)


@pytest.fixture(scope="module")
def key():
    return make_key(examination_request(SOLUTION, CHECKS, CASES), (), child_command())


def test_the_solution_is_solved(key):
    assert judge(SOLUTION, key).status is CheckStatus.SOLVED


@pytest.mark.parametrize("name", CHEATS)
def test_it_is_not_solved(key, name):
    result = judge(CHEATS[name], key)
    assert result.status in (CheckStatus.NOT_YET, CheckStatus.COULD_NOT_CHECK)
    assert result.message
    assert "learnpy" not in result.message


HONEST = {
    "print of its own": "import builtins\nbuiltins.print = lambda *a: None\n" + SOLUTION,
    "list of its own": "list = tuple\nlen = sum = max = None\n" + SOLUTION,
    "exit kept for later": "import atexit, sys\natexit.register(sys.exit, 3)\n" + SOLUTION,
    "a thread that ends": "import threading\nthreading.Thread(target=int).start()\n" + SOLUTION,
}


@pytest.mark.parametrize("name", list(HONEST)[1:])
def test_what_is_odd_and_right_is_solved(key, name):
    assert judge(HONEST[name], key).status is CheckStatus.SOLVED


def test_a_print_of_its_own_is_its_own(key):
    result = judge(HONEST["print of its own"], key)
    assert (
        result.message
        == "You printed nothing, and we expected `40.0`. Does the program come to a `print`?"
    )
