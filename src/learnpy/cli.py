"""The command line: opens the window, or does one thing and ends.

Exit codes: 0 done, 1 something is wrong with the course, the record or the installation (said in
the output), 2 the command was not understood. Each command imports what it needs only when it
runs, so that the window opens fast.
"""

import argparse
import gc
import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from learnpy import __date__, __version__

if TYPE_CHECKING:
    from learnpy.content.outline import Course

PAGES = ("home", "progress", "search", "settings")
THEMES = ("light", "dark", "contrast")


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        """One clear line, exit 2."""
        self.exit(2, f"learnpy: {message} (see learnpy --help)\n")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command that the arguments name; returns the exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    parser = _parser()
    # A start without a command is a learner's, who waits for the window: 3 ms for nothing.
    if any(not argument.startswith("-") or argument in ("-h", "--help") for argument in given):
        _add_commands(parser)
    else:
        parser.set_defaults(command=None)
    options = parser.parse_args(given)
    command = options.command or ("screenshot" if options.screenshot else "window")
    return {
        "window": _window,
        "screenshot": _screenshot,
        "doctor": _doctor,
        "display": _display,
        "check-course": _check_course,
        "prepare": _prepare,
        "progress": _progress,
    }[command](options)


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="learnpy", description="Learn Python offline, from the systems it runs.")
    parser.add_argument(
        "--version", action="version", version=f"LearnPy {__version__} ({__date__})"
    )
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
    doctor = commands.add_parser("doctor", help="test this installation")
    doctor.add_argument("--json", action="store_true")
    doctor.add_argument("--data-dir", type=Path, default=argparse.SUPPRESS, metavar="DIR")
    display = commands.add_parser("display", help="what the doctor asks of the screen")
    display.add_argument("--into", type=Path, required=True, metavar="FILE")
    check = commands.add_parser("check-course", help="check a course and run its programs")
    check.add_argument("folder", nargs="?", type=_folder, metavar="DIR", help="default: our own")
    check.add_argument("--record", action="store_true", help="keep what the programs print")
    check.add_argument("--lesson", default="", metavar="ID", help="check this lesson alone")
    check.add_argument("--json", action="store_true", help="print the report as JSON")
    prepare = commands.add_parser("prepare", help="prepare a course for the window")
    prepare.add_argument("folder", nargs="?", type=_folder, metavar="DIR")
    place = prepare.add_mutually_exclusive_group(required=True)
    place.add_argument("--into-cache", type=Path, metavar="DIR", help="the window's cache folder")
    place.add_argument("--into", type=Path, metavar="DIR", help="a folder to package")
    prepare.add_argument("--problems", type=Path, metavar="FILE", help="write what is wrong here")
    progress = commands.add_parser("progress", help="look at, copy or mend the record")
    progress.add_argument("--data-dir", type=Path, default=argparse.SUPPRESS, metavar="DIR")
    actions = progress.add_subparsers(dest="action", required=True, parser_class=_Parser)
    for name, takes_file, text in (
        ("show", False, "how far every lesson is"),
        ("export", True, "write the record to a file"),
        ("import", True, "join another record to this one; nothing is lost"),
        ("repair", False, "put the record together again from attempts and backups"),
    ):
        action = actions.add_parser(name, help=text)
        action.add_argument("--data-dir", type=Path, default=argparse.SUPPRESS, metavar="DIR")
        if takes_file:
            action.add_argument("file", type=Path, metavar="FILE")


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


def _window(options: argparse.Namespace) -> int:
    # Nothing of what a start makes is garbage: looking for it would take a tenth of the start.
    # `learnpy.app` turns the collector on again once the window is in use.
    gc.disable()
    from learnpy.app import open_window  # noqa: PLC0415

    return open_window(options.data_dir, options.course, options.lesson)


def _screenshot(options: argparse.Namespace) -> int:
    from learnpy.screenshot import PageRequest, take_screenshot  # noqa: PLC0415

    request = PageRequest(
        page="lesson" if options.lesson else options.page or "home",
        lesson=options.lesson or "",
        step=options.step or "",
        theme=options.theme or "light",
        size=options.size or (1280, 800),
        text_size=options.text_size or 100,
        recorded=options.recorded,
        words=options.words,
    )
    return take_screenshot(options.screenshot, options.course, options.data_dir, request)


def _doctor(options: argparse.Namespace) -> int:
    from learnpy import doctor, paths  # noqa: PLC0415
    from learnpy.display_check import examine_display  # noqa: PLC0415

    findings = doctor.examine(paths.user_folders(options.data_dir), [examine_display])
    print(doctor.report_json(findings) if options.json else doctor.report_text(findings))
    return 0 if all(finding.ok for finding in findings) else 1


def _display(options: argparse.Namespace) -> int:
    from learnpy.display_check import describe_display  # noqa: PLC0415

    describe_display(options.into)
    return 0


def _check_course(options: argparse.Namespace) -> int:
    from learnpy.course_check.command import check_from_arguments  # noqa: PLC0415

    return check_from_arguments(options)


def _prepare(options: argparse.Namespace) -> int:
    from learnpy import paths  # noqa: PLC0415
    from learnpy.content.problems import CourseError  # noqa: PLC0415
    from learnpy.prepare import prepare, prepare_packaged  # noqa: PLC0415

    course = options.folder or options.course or paths.course_folder()
    try:
        if options.into:
            prepare_packaged(course, options.into)
        else:
            prepare(course, options.into_cache)
    except (CourseError, OSError) as error:
        if options.problems:
            options.problems.parent.mkdir(parents=True, exist_ok=True)
            options.problems.write_text(f"{error}\n", encoding="utf-8")
        print(error, file=sys.stderr)
        return 1
    return 0


def _progress(options: argparse.Namespace) -> int:
    from learnpy import paths  # noqa: PLC0415
    from learnpy.progress import command_line  # noqa: PLC0415
    from learnpy.progress.errors import ProgressError  # noqa: PLC0415

    folder = paths.user_folders(options.data_dir).data
    try:
        match options.action:
            case "show":
                print(command_line.show(folder, _known_course(options)))
            case "export":
                print(command_line.export(folder, options.file))
            case "import":
                print(command_line.import_file(folder, options.file))
            case _:
                print(command_line.repair(folder))
    except ProgressError as error:
        print(f"learnpy: {error}", file=sys.stderr)
        return 1
    return 0


def _known_course(options: argparse.Namespace) -> "Course | None":
    """The outline of the course, where it is prepared; without it ids must do."""
    from learnpy import paths  # noqa: PLC0415
    from learnpy.content.catalog_cache import find_catalog  # noqa: PLC0415

    folders = paths.user_folders(options.data_dir)
    catalog = find_catalog(options.course or paths.course_folder(), folders.cache)
    return catalog.course if catalog is not None else None
