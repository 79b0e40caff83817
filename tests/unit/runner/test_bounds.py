"""What a lesson allows reaches the run."""

from learnpy.content.model import RunBounds
from learnpy.runner.bounds import within
from learnpy.runner.protocol import Limits, RunRequest

ASKED = RunRequest("", "a.py", limits=Limits(seconds=60))


def test_a_lesson_that_says_nothing_changes_nothing():
    assert within(RunBounds(), ASKED) == ASKED


def test_permissions_and_limits_are_taken_over():
    limits = {"seconds": 30, "memory": 2048, "files": 1, "output": 5, "processes": 3}
    bounded = within(RunBounds(("network",), limits), ASKED)
    assert bounded.permissions == {"network"}
    assert bounded.limits == Limits(
        seconds=30.0, memory=2048 * 2**20, files=2**20, output=5, processes=3
    )


def test_a_patient_one_does_not_shorten_the_time():
    bounds = RunBounds((), {"seconds": 30})
    assert within(bounds, ASKED, patient=True).limits.seconds == 60
    longer = RunBounds((), {"seconds": 90})
    assert within(longer, ASKED, patient=True).limits.seconds == 90
