"""What is written for the child and read back from it."""

from learnpy.checks.observation import Observation, Probe
from learnpy.runner.outcome import DrawnFigure, ProgramError, RunResult
from learnpy.runner.protocol import Limits, RunFolder, RunRequest


def test_a_request_comes_back_as_it_was(tmp_path):
    folder = RunFolder(tmp_path / "a run")
    request = RunRequest(
        program="print('é')\n",
        file="lab.py",
        task="observe",
        data={"data/a.csv": "/somewhere/a.csv"},
        limits=Limits(seconds=2.5, memory=1, output=2, files=3),
        permissions=frozenset({"network", "files"}),
        warnings_are_errors=True,
        probes=(Probe("output", "", {"minutes": "95"}), Probe("call", "f(1)", unchanged=True)),
        cases="def case_a(answer): ...",
    )
    folder.write_request(request)
    assert folder.read_request() == request
    assert folder.work.is_dir()
    assert folder.results.is_dir()


def test_a_result_comes_back_as_it_was(tmp_path):
    folder = RunFolder(tmp_path)
    folder.write_request(RunRequest("", "lab.py"))
    result = RunResult(
        ended="limit",
        limit="memory",
        exit_code=1,
        error=ProgramError("MemoryError", "", 4, "Traceback ..."),
        figures=(DrawnFigure("figure-1.png", "A chart."),),
        seconds=1.5,
        processor_seconds=1.25,
    )
    folder.write_result(result)
    assert folder.read_result() == result
    assert [file.name for file in folder.results.iterdir()] == ["result.json"]


def test_no_result_means_that_the_child_died(tmp_path):
    assert RunFolder(tmp_path).read_result() == RunResult(ended="died")


def test_a_result_that_is_not_ours_means_that_the_child_died(tmp_path):
    folder = RunFolder(tmp_path)
    folder.write_request(RunRequest("", "lab.py"))
    result_file = folder.results / "result.json"
    for content in ("", "{", "[]", '{"ended": "well"}', "[" * 100_000, "\udcff"):
        result_file.write_bytes(content.encode("utf-8", "surrogateescape"))
        assert folder.read_result() == RunResult(ended="died")


def test_observations_made_before_the_end_are_kept(tmp_path):
    folder = RunFolder(tmp_path)
    folder.write_request(RunRequest("", "lab.py"))
    first, second = Observation("value", ["int", "1"], "1"), Observation("missing", names=("f",))
    folder.add_observation(first)
    folder.add_observation(second)
    with (folder.results / "observations.jsonl").open("a", encoding="utf-8") as stream:
        stream.write('{"outcome": "val')  # killed here
    assert folder.read_result() == RunResult(ended="died", observations=(first, second))
