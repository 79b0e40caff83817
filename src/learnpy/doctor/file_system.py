"""On what kind of disk a folder lies, as far as the system tells."""

import re
import sys
from collections.abc import Iterable
from contextlib import suppress
from enum import Enum
from pathlib import Path

SYNCHRONISED = re.compile(
    r"(?:OneDrive|Dropbox|Google Drive|GoogleDrive|iCloud|Nextcloud|ownCloud|Syncthing|pCloud)\b",
    re.IGNORECASE,
)
"""Folders that a program copies to other computers, by the names that it gives them."""

_NETWORK = frozenset({
    "9p", "afpfs", "afs", "ceph", "cifs", "fuse.gvfsd-fuse", "fuse.rclone", "fuse.sshfs",
    "fuse.vmhgfs-fuse", "glusterfs", "lustre", "ncpfs", "nfs", "nfs4", "smb2", "smb3", "smbfs",
    "vboxsf", "virtiofs", "webdav",
})  # fmt: skip
_MEMORY = frozenset({"ramfs", "tmpfs"})
_DRIVE_FIXED_OR_REMOVABLE = (2, 3)
_DRIVE_REMOTE = 4
_DRIVE_MEMORY = 6


class SystemKind(Enum):
    """What a folder lies on."""

    LOCAL = "local"
    NETWORK = "network"
    MEMORY = "memory"
    UNKNOWN = "unknown"


def kind_of(folder: Path) -> SystemKind:
    """The kind of disk of a folder that is there."""
    with suppress(OSError):
        if sys.platform == "win32":
            return _on_windows(folder)
        if sys.platform == "darwin":
            return _on_macos(folder)
        text = Path("/proc/self/mountinfo").read_text(encoding="utf-8", errors="replace")
        return kind_of_mount(folder, mounts_in(text))
    return SystemKind.UNKNOWN


def mounts_in(mountinfo: str) -> list[tuple[str, str]]:
    """The places and kinds in Linux's list of mounts, in its order."""
    mounts: list[tuple[str, str]] = []
    for line in mountinfo.splitlines():
        before, _, after = line.partition(" - ")
        place, kind = before.split(" ")[4:5], after.split(" ")[:1]
        if place and kind:
            # A blank and the like in a name are written as their numbers.
            name = re.sub(r"\\(\d{3})", lambda number: chr(int(number[1], 8)), place[0])
            mounts.append((name, kind[0]))
    return mounts


def kind_of_mount(folder: Path, mounts: Iterable[tuple[str, str]]) -> SystemKind:
    """The kind of the mount that a folder lies in: the innermost, and of two the later one."""
    inside = folder.resolve()
    found, depth = "", -1
    for place, kind in mounts:
        around = Path(place)
        if inside.is_relative_to(around) and len(around.parts) >= depth:
            found, depth = kind, len(around.parts)
    return _named(found)


def _named(kind: str) -> SystemKind:
    if kind in _NETWORK:
        return SystemKind.NETWORK
    if kind in _MEMORY:
        return SystemKind.MEMORY
    return SystemKind.LOCAL if kind else SystemKind.UNKNOWN


def _on_windows(folder: Path) -> SystemKind:
    if sys.platform != "win32":
        return SystemKind.UNKNOWN
    import ctypes  # noqa: PLC0415  of Windows alone

    resolved = folder.resolve()
    if resolved.drive.startswith("\\\\"):
        return SystemKind.NETWORK
    kind = ctypes.windll.kernel32.GetDriveTypeW(resolved.anchor)
    if kind in _DRIVE_FIXED_OR_REMOVABLE:
        return SystemKind.LOCAL
    return {_DRIVE_REMOTE: SystemKind.NETWORK, _DRIVE_MEMORY: SystemKind.MEMORY}.get(
        kind, SystemKind.UNKNOWN
    )


def _on_macos(folder: Path) -> SystemKind:
    import psutil  # noqa: PLC0415  LearnPy has it on macOS alone

    parts = psutil.disk_partitions(all=True)
    return kind_of_mount(folder, [(part.mountpoint, part.fstype) for part in parts])
