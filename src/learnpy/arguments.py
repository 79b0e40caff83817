"""The arguments of the command line: what can be said after `learnpy`."""

import argparse
import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

PAGES = ("home", "progress", "search", "settings", "about", "shortcuts", "welcome")
THEMES = ("light", "dark", "contrast")

_LONGEST_RUN = 86_400.0
"""Seconds."""


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        """One clear line, exit 2."""
        self.exit(2, f"learnpy: {message} (see learnpy --help)\n")


class _Version(argparse.Action):
    def __call__(self, *_: object) -> NoReturn:
        """Say the version, and the day of the sources."""
        from learnpy.build_record import read_build  # noqa: PLC0415  for this option alone

        build = read_build()
        print(f"LearnPy {build.version} ({build.day or 'from a checkout'})")  # noqa: T201
        sys.exit()


def read_arguments(given: Sequence[str]) -> argparse.Namespace:
    """What was asked for; `command` is empty for the window.

    Raises:
        SystemExit: it was not understood, or asked for help: both are said, and the code is given.
    """
    parser = _parser()
    # A start without a command is a learner's, who waits for the window: 3 ms for nothing.
    if any(not argument.startswith("-") or argument in ("-h", "--help") for argument in given):
        _add_commands(parser)
    else:
        parser.set_defaults(command=None)
    return parser.parse_args(given)


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="learnpy", description="Learn Python offline, from the systems it runs.")
    parser.add_argument("--version", action=_Version, nargs=0, help="say which LearnPy this is")
    parser.add_argument("--data-dir", type=Path, metavar="DIR", help="keep all data in this folder")
    parser.add_argument("--course", type=_folder, metavar="DIR", help="open this course")
    parser.add_argument("--lesson", metavar="ID", help="open this lesson")
    picture = parser.add_argument_group("a picture of one page, touching no user data")
    picture.add_argument("--screenshot", type=Path, metavar="FILE", help="write a PNG and quit")
    picture.add_argument("--page", choices=PAGES, help="the page to show (default: home)")
    picture.add_argument("--theme", choices=THEMES, help="default: light")
    picture.add_argument("--size", type=_size, metavar="WxH", help="default: 1280x800")
    picture.add_argument("--text-size", type=_per_cent, metavar="PERCENT", help="80 to 250")
    picture.add_argument("--step", metavar="ID", help="scroll the lesson to this step")
    picture.add_argument("--recorded", action="store_true", help="with the programs' output")
    picture.add_argument("--words", default="", metavar="TEXT", help="what to search for")
    return parser


def _add_commands(parser: argparse.ArgumentParser) -> None:
    commands = parser.add_subparsers(dest="command", metavar="command", parser_class=_Parser)
    run = commands.add_parser("run", help="run a program as the window does")
    run.add_argument("file", type=Path, metavar="FILE")
    run.add_argument("--packages", type=_names, metavar="A,B", help="import these ahead")
    run.add_argument("--limit-seconds", type=_seconds, metavar="N", help="time it may take")
    run.add_argument("--figures", type=Path, metavar="DIR", help="keep its figures here, as PNG")
    run.add_argument("--files", type=Path, metavar="DIR", help="keep the files it writes here")
    _add_data_folder(run)
    grade = commands.add_parser("check", help="check a program as the window does")
    grade.add_argument("exercise", metavar="LESSON/EXERCISE")
    grade.add_argument("file", type=Path, metavar="FILE")
    grade.add_argument("--json", action="store_true", help="print the verdict as JSON")
    _add_course(grade)
    _add_data_folder(grade)
    check = commands.add_parser("check-course", help="check a course and run its programs")
    check.add_argument("folder", nargs="?", type=_folder, metavar="DIR", help="default: our own")
    check.add_argument("--record", action="store_true", help="keep what the programs print")
    check.add_argument("--lesson", default="", metavar="ID", help="check this lesson alone")
    check.add_argument("--quick", action="store_true", help="leave out programs that misbehave")
    check.add_argument("--json", action="store_true", help="print the report as JSON")
    text = "compare the ids alone with those of the course this is a translation of"
    check.add_argument("--translation-of", type=_folder, metavar="DIR", help=text)
    new = commands.add_parser("new-lesson", help="begin a lesson, with a part of every kind")
    new.add_argument("place", metavar="TRACK/LESSON")
    _add_course(new)
    doctor = commands.add_parser("doctor", help="test this installation")
    doctor.add_argument("--json", action="store_true")
    _add_data_folder(doctor)
    _add_progress(commands)
    _add_inner(commands)


def _add_progress(commands: "argparse._SubParsersAction[_Parser]") -> None:
    progress = commands.add_parser("progress", help="look at, copy or mend the record")
    _add_data_folder(progress)
    actions = progress.add_subparsers(dest="action", required=True, parser_class=_Parser)
    for name, takes_file, text in (
        ("show", False, "how far every lesson is"),
        ("export", True, "write the record to a file"),
        ("import", True, "join another record to this one; nothing is lost"),
        ("repair", False, "put the record together again from attempts and backups"),
    ):
        action = actions.add_parser(name, help=text)
        _add_data_folder(action)
        if takes_file:
            action.add_argument("file", type=Path, metavar="FILE")


def _add_inner(commands: "argparse._SubParsersAction[_Parser]") -> None:
    """What LearnPy asks of itself, in a process of its own."""
    prepare = commands.add_parser("prepare", help="prepare a course for the window")
    prepare.add_argument("folder", nargs="?", type=_folder, metavar="DIR")
    place = prepare.add_mutually_exclusive_group(required=True)
    place.add_argument("--into-cache", type=Path, metavar="DIR", help="the window's cache folder")
    place.add_argument("--into", type=Path, metavar="DIR", help="a folder to package")
    prepare.add_argument("--problems", type=Path, metavar="FILE", help="write what is wrong here")
    display = commands.add_parser("display", help="what the doctor asks of the screen")
    display.add_argument("--into", type=Path, required=True, metavar="FILE")


def _add_data_folder(command: argparse.ArgumentParser) -> None:
    """Let `--data-dir` stand after the command too."""
    text = "keep all data in this folder"
    default = argparse.SUPPRESS
    command.add_argument("--data-dir", type=Path, default=default, metavar="DIR", help=text)


def _add_course(command: argparse.ArgumentParser) -> None:
    text, default = "the course; default: our own", argparse.SUPPRESS
    command.add_argument("--course", type=_folder, default=default, metavar="DIR", help=text)


def _names(text: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in text.split(",") if name.strip())


def _seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = 0.0
    if not 0 < seconds <= _LONGEST_RUN:
        raise argparse.ArgumentTypeError(f"{text} is not a number of seconds up to a day")
    return seconds


def _folder(text: str) -> Path:
    folder = Path(text)
    if not folder.is_dir():
        raise argparse.ArgumentTypeError(f"{text} is not a folder")
    return folder


def _size(text: str) -> tuple[int, int]:
    match = re.fullmatch(r"(\d{3,4})x(\d{3,4})", text)
    if match is None:
        raise argparse.ArgumentTypeError(f"{text} is not a size such as 1280x800")
    return int(match[1]), int(match[2])


def _per_cent(text: str) -> int:
    if not re.fullmatch(r"\d{2,3}", text) or not 80 <= int(text) <= 250:  # noqa: PLR2004
        raise argparse.ArgumentTypeError(f"{text} is not a text size from 80 to 250")
    return int(text)
