"""The files that a program wrote, from real runs."""

import os
from pathlib import Path

from learnpy.runner.outcome import WrittenFile
from learnpy.runner.protocol import Limits


def test_files_made_and_changed_are_told_and_those_given_are_not(run_program, tmp_path):
    for name in ("kept.csv", "changed.csv", "same_size.csv"):
        (tmp_path / name).write_text("a,b\n1,2\n", encoding="utf-8", newline="\n")
        os.utime(tmp_path / name, (1e9, 1e9))
    data = {f"data/{path.name}": str(path) for path in tmp_path.glob("*.csv")}
    program = """
from pathlib import Path
assert Path("data/kept.csv").read_text() == Path("data/same_size.csv").read_text()
with open("data/changed.csv", "a", newline="\\n") as file:
    file.write("3,4\\n")
Path("data/same_size.csv").write_text("a,b\\n9,9\\n", newline="\\n")
Path("out").mkdir()
Path("out/é 中.txt").write_text("12345")
Path("empty.txt").touch()
import helper
"""
    (tmp_path / "helper.py").write_text("", encoding="utf-8")
    result = run_program(program, data={**data, "helper.py": str(tmp_path / "helper.py")}).result
    assert result.ended == "finished", result.error
    assert result.files == (
        WrittenFile("empty.txt", 0),
        WrittenFile("data/changed.csv", 12),
        WrittenFile("data/same_size.csv", 8),
        WrittenFile("out/é 中.txt", 5),
    )
    assert not result.more_files


def test_a_program_that_writes_nothing_leaves_nothing(run_program):
    assert run_program("print(open('program.py').read())").result.files == ()


def test_a_program_that_rewrites_itself_is_told(run_program):
    result = run_program("open('program.py', 'a').write('#')").result
    assert [file.path for file in result.files] == ["program.py"]


def test_files_are_told_however_the_run_ended(run_program):
    failed = run_program("open('a.txt', 'w').write('x')\n1 / 0\n").result
    assert (failed.ended, failed.files) == ("error", (WrittenFile("a.txt", 1),))
    program = "open('a.txt', 'w').write('x')\nwhile True: pass\n"
    ended = run_program(program, limits=Limits(seconds=1)).result
    assert (ended.ended, ended.files) == ("limit", (WrittenFile("a.txt", 1),))


def test_of_very_many_files_some_are_told(run_program):
    program = "for n in range(150):\n    open(f'{n:03}.txt', 'w').close()\n"
    result = run_program(program).result
    assert len(result.files) == 100
    assert result.files[0].path == "000.txt"
    assert result.more_files


def test_links_are_not_followed(run_program, tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("mine", encoding="utf-8")
    program = (
        f"import os\ntry:\n    os.symlink({str(secret)!r}, 'link.txt')\nexcept OSError: pass\n"
    )
    assert run_program(program).result.files == ()
    assert Path(secret).read_text(encoding="utf-8") == "mine"
