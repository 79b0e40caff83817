"""The result of a run that a limit ended, with what that means; for whoever started the child."""

import dataclasses

from learnpy.runner.outcome import RunResult
from learnpy.runner.protocol import RunRequest


def with_limit_explained(result: RunResult, request: RunRequest) -> RunResult:
    """The same result; where a limit ended the run of a program, with its explanation."""
    if result.ended != "limit" or result.explanation is not None or request.task != "run":
        return result
    from learnpy.explanations.at_limit import explain_limit  # noqa: PLC0415  few runs need it

    line = result.line or (result.error.line if result.error is not None else 0)
    values = [(each.name, each.value) for each in result.variables]
    explanation = explain_limit(result.limit, request.program, line, values)
    return dataclasses.replace(result, explanation=explanation)
