"""Signs a bundle for macOS, and has Apple look at it: with an identity; without, it says so.

What is signed with what comes from the environment:

    LEARNPY_SIGN_IDENTITY   a name in the keychain, such as `Developer ID Application: ... (TEAM)`
    LEARNPY_NOTARY_KEY      the file of a key of App Store Connect, with
    LEARNPY_NOTARY_KEY_ID   its id, and
    LEARNPY_NOTARY_ISSUER   the id of who issued it
"""

import subprocess
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from mach_o import mach_o_files

ENTITLEMENTS = Path(__file__).with_name("entitlements.plist")
_IDENTITY = "LEARNPY_SIGN_IDENTITY"
_NOTARY = ("LEARNPY_NOTARY_KEY", "LEARNPY_NOTARY_KEY_ID", "LEARNPY_NOTARY_ISSUER")

Command = tuple[str, ...]


def sign(bundle: Path, environment: Mapping[str, str]) -> None:
    """Sign all that is in a bundle, and the bundle; without an identity, leave it as it is."""
    identity = environment.get(_IDENTITY, "")
    if not identity:
        print(
            f"macos: not signed, for {_IDENTITY} names no identity. It runs on the Mac that made"
            " it; others allow the first start in their settings, under Privacy & Security"
        )
        return
    for command in signing_commands(bundle, identity):
        subprocess.run(command, check=True)
    subprocess.run(("codesign", "--verify", "--deep", "--strict", str(bundle)), check=True)
    print(f"macos: signed as {identity}")


def notarise(image: Path, environment: Mapping[str, str]) -> None:
    """Sign a disk image, let Apple look at it, and put its answer into it; or say why not."""
    identity = environment.get(_IDENTITY, "")
    absent = [name for name in (_IDENTITY, *_NOTARY) if not environment.get(name)]
    if identity:
        subprocess.run(_codesign(identity, image), check=True)
    if absent:
        print(f"macos: not notarised, for there is no {', '.join(absent)}")
        return
    for command in notary_commands(image, environment):
        subprocess.run(command, check=True)
    print("macos: notarised")


def signing_commands(bundle: Path, identity: str) -> Iterator[Command]:
    """What signs a bundle from the inside out: a signature covers the signatures within.

    First come the libraries, the innermost first, then the frameworks that hold some of them, then
    the programs, and in the end the bundle, which holds the window's.
    """
    programs = bundle / "Contents" / "MacOS"
    libraries = [file for file in mach_o_files(bundle) if file.parent != programs]
    for file in sorted(libraries, key=_inner_first):
        yield _codesign(identity, file)
    frameworks = [place for place in bundle.rglob("*.framework") if not place.is_symlink()]
    for place in sorted(frameworks, key=_inner_first):
        yield _codesign(identity, place)
    entitled = ("--entitlements", str(ENTITLEMENTS))
    for file in mach_o_files(programs):
        yield _codesign(identity, file, *entitled)
    yield _codesign(identity, bundle, *entitled)


def notary_commands(image: Path, environment: Mapping[str, str]) -> Iterator[Command]:
    """What asks Apple, waits for the answer, and staples it to the image."""
    key, key_id, issuer = (environment[name] for name in _NOTARY)
    asked = ("--key", key, "--key-id", key_id, "--issuer", issuer, "--wait", "--timeout", "1h")
    yield ("xcrun", "notarytool", "submit", str(image), *asked)
    yield ("xcrun", "stapler", "staple", str(image))
    yield ("xcrun", "stapler", "validate", str(image))


def _codesign(identity: str, what: Path, *more: str) -> Command:
    # The time is Apple's word, which notarisation asks for; `runtime` hardens the program.
    options: Sequence[str] = ("--force", "--timestamp", "--options", "runtime", *more)
    return ("codesign", *options, "--sign", identity, str(what))


def _inner_first(place: Path) -> tuple[int, str]:
    return -len(place.parts), str(place)
