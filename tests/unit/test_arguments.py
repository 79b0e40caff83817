"""What can be typed after `learnpy`, and what is said of anything else."""

import argparse
import re
from pathlib import Path

import pytest

from learnpy import arguments, cli
from learnpy.course_check import command

COMMANDS = ("run", "check", "check-course", "new-lesson", "doctor", "progress", "prepare")


def test_every_command_is_listed(capsys):
    with pytest.raises(SystemExit) as ended:
        arguments.read_arguments(["--help"])
    assert ended.value.code == 0
    listed = re.findall(r"^    ([a-z-]+) +\S", capsys.readouterr().out, re.MULTILINE)
    assert set(COMMANDS) <= set(listed)


def test_the_readme_lists_every_command():
    readme = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    told = set(re.findall(r"^learnpy ([a-z-]+)", readme, re.MULTILINE))
    assert set(COMMANDS) - {"prepare"} <= told  # which LearnPy asks of itself


@pytest.mark.parametrize(
    "given",
    [
        ["dance"],
        ["--colour"],
        ["run"],
        ["run", "a.py", "b.py"],
        ["run", "a.py", "--limit-seconds", "nan"],
        ["run", "a.py", "--limit-seconds", "1e9"],
        ["check", "a/b"],
        ["check", "a/b", "c.py", "--course", "no such folder"],
        ["new-lesson"],
        ["progress", "dance"],
        ["--size", "wide"],
        ["--text-size", "9"],
    ],
    ids=" ".join,
)
def test_what_is_not_understood_gets_one_line(given, capsys):
    with pytest.raises(SystemExit) as ended:
        cli.main(given)
    said = capsys.readouterr()
    assert (ended.value.code, said.out) == (2, "")
    assert re.fullmatch(r"learnpy: [^\n]+\n", said.err)


def test_the_data_folder_and_the_course_may_stand_before_or_after(tmp_path):
    place = str(tmp_path)
    before = arguments.read_arguments(["--data-dir", place, "--course", place, "check", "a/b", "c"])
    after = arguments.read_arguments(["check", "a/b", "c", "--data-dir", place, "--course", place])
    assert (before.data_dir, before.course) == (after.data_dir, after.course) == (tmp_path,) * 2


def test_check_course_takes_the_same_as_the_module_of_its_name():
    parser = argparse.ArgumentParser()
    command.add_arguments(parser)
    alone = vars(parser.parse_args([]))
    assert alone.items() <= vars(arguments.read_arguments(["check-course"])).items()


def test_packages_are_names_with_commas():
    read = arguments.read_arguments(["run", "a.py", "--packages", "numpy, scipy,"])
    assert read.packages == ("numpy", "scipy")
