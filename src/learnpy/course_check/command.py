"""`learnpy check-course`: its arguments, and what it prints."""

import argparse
import sys
from pathlib import Path

from learnpy.content.problems import CourseError
from learnpy.course_check.check import check_course
from learnpy.course_check.report import report_json, report_text
from learnpy.course_check.translated import differing_ids
from learnpy.paths import course_folder
from learnpy.runner.run import ChildError


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What can be said after `check-course`."""
    parser.add_argument(
        "folder", nargs="?", type=Path, metavar="DIR", help="the course; default: LearnPy's own"
    )
    parser.add_argument(
        "--record", action="store_true", help="keep what the programs print and draw"
    )
    parser.add_argument("--json", action="store_true", help="print the report as JSON")
    parser.add_argument(
        "--quick",
        action="store_true",
        help="leave out the proof that programs which hang, crash or steal do not pass",
    )
    parser.add_argument(
        "--translation-of",
        type=Path,
        metavar="DIR",
        help="compare the ids alone with those of the course this is a translation of",
    )
    parser.add_argument("--lesson", default="", metavar="ID", help="check this lesson only")


def check_from_arguments(arguments: argparse.Namespace) -> int:
    """Check as the parsed arguments say and print the report; 0 when the course is sound."""
    folder: Path = arguments.folder or course_folder()
    if arguments.translation_of is not None:
        return _compare(folder, arguments.translation_of)
    try:
        report = check_course(
            folder,
            record=arguments.record,
            lesson_id=arguments.lesson,
            try_adversaries=not arguments.quick,
            progress=_say,
        )
    except (ChildError, OSError) as error:
        _say(f"learnpy: the course cannot be checked: {error}")
        return 1
    sys.stdout.write((report_json if arguments.json else report_text)(report) + "\n")
    return 0 if report.is_sound else 1


def _compare(folder: Path, original: Path) -> int:
    try:
        problems = differing_ids(folder, original)
    except CourseError as error:
        problems = error.problems
    for problem in problems:
        sys.stdout.write(f"{problem}\n")
    if not problems:
        sys.stdout.write("every id is that of the other course\n")
    return 1 if problems else 0


def _say(text: str) -> None:
    """Tell what happens, apart from the report."""
    sys.stderr.write(f"{text}\n")
    sys.stderr.flush()
