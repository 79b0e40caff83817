"""What the doctor finds, and how it is told to a person and to a script."""

import json
from collections.abc import Sequence
from dataclasses import asdict

from learnpy.build_record import read_build
from learnpy.record import record

INSTALL_AGAIN = "Install LearnPy again. Your progress is kept apart from it and stays."


@record
class Finding:
    """One part of the installation, tested."""

    name: str
    ok: bool
    text: str
    """What was found: what is there, or what is wrong."""
    advice: str = ""
    """What to do where something is wrong."""


def report_text(findings: Sequence[Finding]) -> str:
    """The findings for a person: a line for each, and below it what to do."""
    lines: list[str] = []
    for finding in findings:
        lines.append(f"{'ok  ' if finding.ok else 'FAIL'}  {finding.name}: {finding.text}")
        if finding.advice and not finding.ok:
            lines.append(f"      What to do: {finding.advice}")
    failed = sum(not finding.ok for finding in findings)
    lines.append(
        f"{failed} of {len(findings)} tests failed." if failed else "All is well with LearnPy here."
    )
    return "\n".join(lines)


def report_json(findings: Sequence[Finding]) -> str:
    """The findings for a script: one JSON object."""
    build = read_build()
    data = {
        "ok": all(finding.ok for finding in findings),
        "version": build.version,
        "built": build.day.isoformat() if build.day else None,
        "findings": [asdict(finding) for finding in findings],
    }
    return json.dumps(data, indent=2, ensure_ascii=False)
