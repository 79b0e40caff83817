"""The same list for programs: a bill of materials in CycloneDX's JSON.

It has no time of the build and no random number in it: the same sources give the same file. That it
is what CycloneDX asks for is tested with CycloneDX's own schema.
"""

import json
import uuid
from collections.abc import Sequence
from datetime import date
from typing import Any

from packaging.licenses import InvalidLicenseExpression, canonicalize_license_expression
from parts import Part

_NAMESPACE = uuid.UUID("5f3a7f5e-4f0a-5d5c-9d3b-1d4f1a2b7c60")
"""LearnPy's own, for numbers that follow from what is counted."""


def sbom_text(parts: Sequence[Part], day: date) -> str:
    """The bill of materials.

    Args:
        parts: What is in the package; one of them is LearnPy.
        day: The day of the sources.
    """
    ours = next(part for part in parts if part.kind == "ours")
    known = "\n".join(f"{part.name} {part.version} {part.licence}" for part in parts)
    data = {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid.uuid5(_NAMESPACE, known)}",
        "version": 1,
        "metadata": {
            "timestamp": f"{day.isoformat()}T00:00:00Z",
            "component": {**_component(ours), "type": "application"},
        },
        "components": [_component(part) for part in parts if part is not ours],
        "dependencies": [
            {"ref": _reference(owner), "dependsOn": [_reference(part) for part in owned]}
            for owner in parts
            if (owned := [part for part in parts if _holds(owner, part)])
        ],
    }
    return json.dumps(data, indent=2, ensure_ascii=False) + "\n"


def _component(part: Part) -> dict[str, Any]:
    is_data = part.inside == "LearnPy"
    made: dict[str, Any] = {
        "type": "data" if is_data else "library",
        "bom-ref": _reference(part),
        "name": part.name,
        "licenses": [_licence(part.licence)],
    }
    if part.version:
        made["version"] = part.version
    if part.source.startswith("pkg:"):
        made["purl"] = part.source
    elif part.source:
        made["externalReferences"] = [{"type": "source-distribution", "url": part.source}]
    return made


def _licence(stated: str) -> dict[str, Any]:
    """An expression where it is one; what makers wrote into that field is sometimes a sentence."""
    try:
        return {"expression": canonicalize_license_expression(stated)}
    except InvalidLicenseExpression:
        return {"license": {"name": stated}}


def _reference(part: Part) -> str:
    return part.source if part.source.startswith("pkg:") else f"{part.name} {part.version}".strip()


def _holds(owner: Part, part: Part) -> bool:
    """Whether a part comes along because of another one: LearnPy's are all that lie in no other."""
    if part is owner:
        return False
    if owner.kind == "ours":
        return part.inside in {"", owner.name}
    return part.inside == owner.name or (part.inside == "Qt" and owner.name.startswith("PySide6"))
