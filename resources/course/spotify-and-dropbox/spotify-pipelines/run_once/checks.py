import builtins
import contextlib
import io
import shutil
from pathlib import Path

REAL_OPEN = io.open


class Maker:
    """Writes ten places, or breaks off after three of them."""

    def __init__(self, output: Path, fails: bool = False) -> None:
        self.output = output
        self.fails = fails
        self.calls = 0
        self.output_seen = False
        self.folders: list[Path] = []

    def __call__(self, path: Path) -> None:
        self.calls += 1
        self.folders = list(Path(path).resolve().parents)
        with Path(path).open("w", encoding="utf-8") as file:
            for place in range(1, 11):
                if self.fails and place == 4:
                    raise OSError("disk full")
                file.write(f"place {place}\n")
        self.output_seen = self.output.exists()


@contextlib.contextmanager
def watched(answer, output: Path):
    """Keep what opens the output for writing, in a list."""
    written: list[str] = []

    def opening(file, mode="r", *rest, **named):
        if set(mode) & set("wax+") and Path(file).resolve() == output.resolve():
            written.append(mode)
        return REAL_OPEN(file, mode, *rest, **named)

    answer.open = builtins.open = io.open = opening
    try:
        yield written
    finally:
        builtins.open = io.open = REAL_OPEN
        del answer.open


def new_output(folder: str) -> Path:
    """A path in a folder that is new and empty."""
    shutil.rmtree(folder, ignore_errors=True)
    Path(folder).mkdir()
    return Path(folder) / "top_list.txt"


def places(output: Path) -> str:
    """What stands in the output, in few words."""
    if not output.exists():
        return "no such file"
    text = output.read_text(encoding="utf-8")
    return text.strip() if "\n" not in text else f"{text.count('place')} places"


def case_first_run(answer):
    """a first run"""
    output = new_output("first_run")
    returned = answer.run(Maker(output), output)
    files = sorted(path.name for path in output.parent.iterdir())
    return {
        "returned": returned,
        "in the output": places(output),
        "files": files,
    }


def case_second_run(answer):
    """a run when the output is there already, with the text `old`"""
    output = new_output("second_run")
    output.write_text("old", encoding="utf-8")
    maker = Maker(output)
    returned = answer.run(maker, output)
    return {
        "returned": returned,
        "in the output": places(output),
        "calls of make": maker.calls,
    }


def case_empty_output(answer):
    """a run when the output is there already, and empty"""
    output = new_output("empty_output")
    output.touch()
    maker = Maker(output)
    return {"returned": answer.run(maker, output), "calls of make": maker.calls}


def case_crash(answer):
    """a run in which `make` raises an OSError after three places"""
    output = new_output("crash")
    try:
        ended = f"returned {answer.run(Maker(output, fails=True), output)}"
    except OSError as error:
        ended = f"OSError: {error}"
    return {"ended": ended, "in the output": places(output)}


def case_after_the_crash(answer):
    """the run after such a crash, with a healthy `make`"""
    output = new_output("after_the_crash")
    try:
        answer.run(Maker(output, fails=True), output)
    except OSError:
        pass
    maker = Maker(output)
    returned = answer.run(maker, output)
    return {
        "returned": returned,
        "in the output": places(output),
        "calls of make": maker.calls,
    }


def case_while_it_works(answer):
    """a look at the files on the way"""
    output = new_output("while_it_works")
    maker = Maker(output)
    with watched(answer, output) as written:
        answer.run(maker, output)
    return {
        "output there while make writes": maker.output_seen,
        "draft in its folder": output.parent.resolve() in maker.folders,
        "output opened for writing": bool(written),
    }
