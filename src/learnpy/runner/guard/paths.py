"""Which files a program may write, delete and read."""

import os
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from learnpy.runner.guard.refusal import refusal

_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_CHANGES = ("os.chflags", "os.removexattr", "os.setxattr", "os.truncate")
"""Events whose first argument is the path that is written."""
_CHANGES_BELOW = ("os.chmod", "os.chown", "os.mkdir", "os.utime")
"""The same, where the last argument may be an open folder that the path starts from."""
_SENTENCES = {
    "write": "A program may write only in its own folder, and this is outside: {}.",
    "delete": "A program may delete only what is in its own folder, and this is outside: {}.",
    "move": "A program may move only what is in its own folder, and this is outside: {}.",
    "link": "A program may link only to what is in its own folder, and this is outside: {}.",
}
_DELETES = ("os.remove", "os.rmdir", "shutil.rmtree")
_PRIVATE_READS = ("os.listdir", "os.scandir")
_STREAMS = ("/dev/null", "/dev/stdout", "/dev/stderr", "/dev/tty", "/dev/fd/", "/dev/shm/pym-")  # noqa: S108
"""Not files of anybody; the last is where `multiprocessing` shares memory."""


class PathRules:
    """The rules for the audit events of files and folders.

    A link inside the program's folder cannot lead out of it, for making one is refused; so a path
    that reads as being inside is inside, and costs next to nothing to check.
    """

    def __init__(
        self,
        own: Sequence[Path],
        private: Sequence[str],
        *,
        may_write: bool,
        # Bound here, for the program may put others in their places.
        abspath: Callable[[str], str] = os.path.abspath,
        realpath: Callable[[str], str] = os.path.realpath,
        normcase: Callable[[str], str] = os.path.normcase,
        fsdecode: Callable[[Any], str] = os.fsdecode,
    ) -> None:
        self._abspath, self._realpath = abspath, realpath
        self._normcase, self._fsdecode = normcase, fsdecode
        self._own = self._prefixes(own)
        self._private = self._prefixes(private)
        self._may_write = may_write

    def _prefixes(self, folders: Sequence[Path | str]) -> tuple[str, ...]:
        real = [self._normcase(self._realpath(str(folder))) for folder in folders]
        return tuple(each.rstrip(os.sep) + os.sep for each in real)

    def rules(self) -> Mapping[str, Callable[..., None]]:
        """A rule for each event; it raises where something is refused."""
        rules: dict[str, Callable[..., None]] = {}
        if self._private:
            rules["open"] = self._read
            rules.update(dict.fromkeys(_PRIVATE_READS, self._list))
            rules.update(dict.fromkeys(("os.link", "os.symlink", "os.rename"), self._list))
        if self._may_write:
            return rules
        rules["open"] = self._read_or_write if self._private else self._open
        rules["os.rename"] = self._rename
        rules["os.link"] = self._link
        rules["os.symlink"] = self._symlink
        rules["sqlite3.connect"] = self._database
        rules.update(dict.fromkeys(_CHANGES, self._change))
        rules.update(dict.fromkeys(_CHANGES_BELOW, self._change_below))
        rules.update(dict.fromkeys(_DELETES, self._delete))
        return rules

    # What the events hold, in their order

    def _open(self, path: Any, _mode: Any, flags: int) -> None:
        if flags & _WRITES:
            self._may_change(path, -1, "write")

    def _read(self, path: Any, *_: Any) -> None:
        self._may_read(path)

    def _read_or_write(self, path: Any, mode: Any, flags: int) -> None:
        self._may_read(path)
        self._open(path, mode, flags)

    def _list(self, path: Any = None, *_: Any) -> None:
        self._may_read(path)

    def _change(self, path: Any, *_: Any) -> None:
        self._may_change(path, -1, "write")

    def _change_below(self, path: Any, *more: Any) -> None:
        self._may_change(path, more[-1], "write")

    def _delete(self, path: Any, folder: Any = -1, *_: Any) -> None:
        self._may_change(path, folder, "delete")

    def _rename(self, old: Any, new: Any, old_folder: Any = -1, new_folder: Any = -1) -> None:
        self._may_read(old)
        self._may_change(old, old_folder, "move")
        self._may_change(new, new_folder, "write")

    def _link(self, old: Any, new: Any, old_folder: Any = -1, new_folder: Any = -1) -> None:
        self._may_read(old)
        self._may_change(old, old_folder, "link")
        self._may_change(new, new_folder, "write")

    def _symlink(self, target: Any, link: Any, folder: Any = -1) -> None:
        self._may_read(target)
        self._may_change(link, folder, "write")
        # What a link means is seen from where it stands.
        here = os.path.dirname(self._place(link, folder) or "")  # noqa: PTH120  no object wanted
        text = self._fsdecode(target)
        self._may_change(os.path.join(here, text), -1, "link", text)  # noqa: PTH118

    def _database(self, path: Any) -> None:
        text = self._fsdecode(path)
        name = text.removeprefix("file:").partition("?")[0]
        if name not in ("", ":memory:") and "mode=memory" not in text and "mode=ro" not in text:
            self._may_change(name, -1, "write")

    # What is allowed

    def _may_read(self, path: Any) -> None:
        if not self._private or not isinstance(path, str | bytes | os.PathLike):
            return
        real = self._normcase(self._realpath(self._fsdecode(path))) + os.sep
        if real.startswith(self._private):
            raise refusal(
                "This belongs to the course, and a program that is being checked cannot read it.",
                None,
            )

    def _may_change(self, path: Any, folder: Any, what: str, name: str = "") -> None:
        place = self._place(path, folder)
        if place is None:
            return
        inside = self._normcase(place) + os.sep
        if inside.startswith(self._own) or _is_stream(place):
            return
        # Somebody's name for the same place: a link above the folder, or Windows' short names.
        if (self._normcase(self._realpath(place)) + os.sep).startswith(self._own):
            return
        raise refusal(_SENTENCES[what].format(name or self._named(path, place)), "files")

    def _named(self, path: Any, place: str) -> str:
        """A path as the program wrote it, where that alone shows that it leads outside."""
        text = self._fsdecode(path)
        return text if text.startswith("..") else place

    def _place(self, path: Any, folder: Any) -> str | None:
        """The absolute path that is meant; None for an open file, which was checked before."""
        if not isinstance(path, str | bytes | os.PathLike):
            return None
        text = self._fsdecode(path)
        if isinstance(folder, int) and folder >= 0 and not os.path.isabs(text):  # noqa: PTH117
            base = _folder_of(folder)
            if base is None:
                return None
            text = os.path.join(base, text)  # noqa: PTH118
        return self._abspath(text)


def _is_stream(place: str) -> bool:
    if sys.platform == "win32":
        return place.lower().rstrip(":").endswith(("\\\\.\\nul", "\\\\.\\con"))
    return place.startswith(_STREAMS)


def _folder_of(descriptor: int) -> str | None:
    """The path of an open folder, where the system tells."""
    try:
        if sys.platform == "darwin":
            import fcntl  # noqa: PLC0415  not on every system

            path = fcntl.fcntl(descriptor, fcntl.F_GETPATH, bytes(1024))
            return os.fsdecode(path.rstrip(b"\0"))
        return os.readlink(f"/proc/self/fd/{descriptor}")  # noqa: PTH115
    except OSError:
        return None
