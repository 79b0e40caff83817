"""How a run ended, in a sentence."""

from PySide6.QtCore import QCoreApplication

from learnpy.runner.outcome import RunResult
from learnpy.runner.protocol import Limits
from learnpy.ui.translation import form_number
from learnpy.ui.widgets.results.table_words import size_words

translate = QCoreApplication.translate


def ending_words(result: RunResult, limits: Limits) -> str:
    """What to say below the output of a run."""
    seconds = duration(result.seconds)
    match result.ended:
        case "finished" if result.exit_code:
            text = translate("RunWords", "Finished with exit code {code} in {seconds}")
            return text.format(code=result.exit_code, seconds=seconds)
        case "finished":
            return translate("RunWords", "Finished in {seconds}").format(seconds=seconds)
        case "stopped":
            return translate("RunWords", "Stopped after {seconds}").format(seconds=seconds)
        case "limit":
            return _limit_words(result, limits)
        case "died":
            text = translate(
                "RunWords", "Python itself ended, with exit code {code}, before the program did."
            )
            return text.format(code=result.exit_code)
        case "error":
            return _error_words(result)


def _error_words(result: RunResult) -> str:
    error = result.error
    if error is None:
        return translate("RunWords", "Ended with an error")
    name = error.name
    if error.line:
        text = translate("RunWords", "{error} on line {line}")
        name = text.format(error=error.name, line=error.line)
    if result.refused and result.explanation is not None:  # which says the rest
        return translate("RunWords", "{error}: LearnPy refused this").format(error=name)
    if result.refused:
        return f"{name}. {_guard_words()}"
    message = error.message.strip().split("\n")[0]
    return f"{name}: {message}" if message else name


def _guard_words() -> str:
    return translate(
        "RunWords",
        "LearnPy refused this, to protect you from accidents. A program that means harm could get "
        "round it.",
    )


def _limit_words(result: RunResult, limits: Limits) -> str:
    line = result.line or (result.error.line if result.error is not None else 0)
    match result.limit:
        case "time":
            text = translate("RunWords", "Ran longer than {seconds} and was ended.")
            words = text.format(seconds=duration(limits.seconds))
        case "memory":
            text = translate("RunWords", "Asked for more than {size} of memory and was ended.")
            words = text.format(size=size_words(limits.memory))
        case "output":
            number = form_number(limits.output)
            text = translate(
                "RunWords", "Printed more than {count} bytes and was ended.", "", number
            )
            words = text.format(count=f"{limits.output:,}")
        case "files":
            text = translate("RunWords", "Wrote more than {size} into files and was ended.")
            words = text.format(size=size_words(limits.files))
        case "processes":
            text = translate(
                "RunWords",
                "Had more than {count} processes at a time and was ended.",
                "",
                limits.processes,
            )
            words = text.format(count=limits.processes)
        case _:
            words = translate("RunWords", "Reached a limit and was ended.")
    if not line:
        return words
    place = translate("RunWords", "It was at line {line}.").format(line=line)
    return f"{words} {place}"


def duration(seconds: float) -> str:
    """A time in seconds, as exact as one wants to know it."""
    if seconds < 0.01:  # noqa: PLR2004
        return translate("RunWords", "less than 0.01 s")
    digits = 2 if seconds < 10 else 1  # noqa: PLR2004
    number = f"{seconds:.{digits}f}"
    if float(number) == round(float(number)) and seconds >= 1:
        number = str(round(seconds))
    return translate("RunWords", "{number} s").format(number=number)
