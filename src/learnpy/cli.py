"""The command line: opens the window, or does one thing and ends.

Exit codes: 0 done, 1 something is wrong with the course, the record or the installation (said in
the output), 2 the command was not understood, 130 Ctrl+C, 141 nobody reads the output any more;
`run` and `check` have more. Each command imports what it needs only when it runs, so that the
window opens fast.
"""

import gc
import io
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    import argparse

    from learnpy.content.outline import Course


_WITH_QT = ("screenshot", "display")
"""Qt's loop does not let Python hear of a signal at once; the system ends these."""
_INTERRUPTED = 130
_NOBODY_READS = 141
_A_SIGNAL = 128
"""Exit codes, as of a shell: Ctrl+C, a closed pipe, and what is added to a signal's number."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command that the arguments name; returns the exit code."""
    given = sys.argv[1:] if arguments is None else arguments
    if not given:
        return _window()  # a learner's start, which reads no arguments
    from learnpy.arguments import read_arguments  # noqa: PLC0415

    options = read_arguments(given)
    command = options.command or ("screenshot" if options.screenshot else "window")
    if command == "window":
        return _asked_window(options)
    _write_any_letter()
    if command not in _WITH_QT:
        _leave_in_order()
    try:
        code = _commands()[command](options)
        _flush()
    except KeyboardInterrupt:
        print("Stopped.", file=sys.stderr)
        return _INTERRUPTED
    except BrokenPipeError:
        _write_nowhere()
        return _NOBODY_READS
    return code


def _flush() -> None:
    if sys.stdout is not None:  # a windowed program has none
        sys.stdout.flush()


def _write_nowhere() -> None:
    """Let Python's own last flush meet no error: who read our words, as `head` does, has gone."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


def _commands() -> dict[str, "Callable[[argparse.Namespace], int]"]:
    return {
        "screenshot": _screenshot,
        "run": _run,
        "check": _check,
        "check-course": _check_course,
        "new-lesson": _new_lesson,
        "doctor": _doctor,
        "display": _display,
        "prepare": _prepare,
        "progress": _progress,
    }


def _write_any_letter() -> None:
    """Let a letter that the terminal has not be written as its number, and not end the command."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _asked_window(options: "argparse.Namespace") -> int:
    return _window(options.data_dir, options.course, options.lesson)


def _leave_in_order() -> None:
    """Let a request to end unwind what was begun: programs end with us, and their folders go."""
    import signal  # noqa: PLC0415

    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, _leave)


def _leave(number: int, _frame: object) -> NoReturn:
    raise SystemExit(_A_SIGNAL + number)


def _window(data: Path | None = None, course: Path | None = None, lesson: str | None = None) -> int:
    # Nothing of what a start makes is garbage: looking for it would take a tenth of the start.
    # `learnpy.app` turns the collector on again once the window is in use.
    gc.disable()
    from learnpy.ui.qt_binding import import_binding  # noqa: PLC0415

    import_binding()
    from learnpy.app import open_window  # noqa: PLC0415

    return open_window(data, course, lesson)


def _screenshot(options: "argparse.Namespace") -> int:
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


def _run(options: "argparse.Namespace") -> int:
    from learnpy import paths  # noqa: PLC0415
    from learnpy.run_command import RunOptions, run_file  # noqa: PLC0415

    asked = RunOptions(options.packages, options.limit_seconds, options.figures, options.files)
    return run_file(options.file, asked, paths.user_folders(options.data_dir))


def _check(options: "argparse.Namespace") -> int:
    from learnpy import paths  # noqa: PLC0415
    from learnpy.check_command import check_file  # noqa: PLC0415

    graded = check_file(
        options.exercise,
        options.file,
        options.course or paths.course_folder(),
        paths.user_folders(options.data_dir),
        as_json=options.json,
    )
    print(graded.text, file=sys.stderr if graded.is_refusal else sys.stdout)
    return graded.code


def _new_lesson(options: "argparse.Namespace") -> int:
    from learnpy import paths  # noqa: PLC0415
    from learnpy.new_lesson import NewLessonError, make_lesson  # noqa: PLC0415

    try:
        print(make_lesson(options.place, options.course or paths.course_folder()))
    except NewLessonError as error:
        print(f"learnpy: {error}", file=sys.stderr)
        return 2
    return 0


def _doctor(options: "argparse.Namespace") -> int:
    from learnpy import paths  # noqa: PLC0415
    from learnpy.display_check import examine_display  # noqa: PLC0415
    from learnpy.doctor.examination import examine  # noqa: PLC0415
    from learnpy.doctor.finding import report_json, report_text  # noqa: PLC0415

    findings = examine(paths.user_folders(options.data_dir), [examine_display])
    print(report_json(findings) if options.json else report_text(findings))
    return 0 if all(finding.ok for finding in findings) else 1


def _display(options: "argparse.Namespace") -> int:
    from learnpy.display_check import describe_display  # noqa: PLC0415

    describe_display(options.into)
    return 0


def _check_course(options: "argparse.Namespace") -> int:
    from learnpy.course_check.command import check_from_arguments  # noqa: PLC0415

    return check_from_arguments(options)


def _prepare(options: "argparse.Namespace") -> int:
    from learnpy import paths  # noqa: PLC0415
    from learnpy.content.problems import CourseError  # noqa: PLC0415
    from learnpy.prepare import prepare, prepare_packaged  # noqa: PLC0415
    from learnpy.runner.figures.folder import fonts_listed  # noqa: PLC0415

    course = options.folder or options.course or paths.course_folder()
    try:
        if options.into:
            prepare_packaged(course, options.into)
        else:
            with fonts_listed(options.into_cache):
                prepare(course, options.into_cache)
    except (CourseError, OSError) as error:
        if options.problems:
            with suppress(OSError):  # then they stand below
                options.problems.parent.mkdir(parents=True, exist_ok=True)
                options.problems.write_text(f"{error}\n", encoding="utf-8")
        print(error, file=sys.stderr)
        return 1
    return 0


def _progress(options: "argparse.Namespace") -> int:
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


def _known_course(options: "argparse.Namespace") -> "Course | None":
    """The outline of the course, where it is prepared; without it ids must do."""
    from learnpy import paths  # noqa: PLC0415
    from learnpy.content.catalog_cache import find_catalog  # noqa: PLC0415

    folders = paths.user_folders(options.data_dir)
    catalog = find_catalog(options.course or paths.course_folder(), folders.cache)
    return catalog.course if catalog is not None else None
