"""The files of a course folder: which there are, and their text, read within limits."""

import os
import re
from pathlib import Path, PurePosixPath

from learnpy.content.course_scan import TEXT_LIMIT, FoundFile, scan_files
from learnpy.content.problems import Problems, near_match, quoted

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f]")
_NOT_PORTABLE = re.compile(r'[\x00-\x1f\x7f-\x9f<>:"\\|?*\ud800-\udfff]|[. ](/|$)')


class CourseFiles:
    """The files of one course; what is wrong with them becomes a problem."""

    def __init__(self, folder: Path, problems: Problems) -> None:
        self.folder = folder
        self._root = folder.resolve()
        self._problems = problems
        self._folders: dict[str, dict[str, FoundFile | None]] = {"": {}}
        for file in scan_files(folder):
            self._place(file)

    def _place(self, file: FoundFile) -> None:
        """Remember a file by its folder, and each folder by the one it is in."""
        if _NOT_PORTABLE.search(file.path):
            name = file.path.encode("unicode_escape").decode()
            self._problems.add(name, 0, "not every system can have a file of this name")
            return
        path, found = file.path, file if self._stays_inside(file) else None
        parent, _, name = path.rpartition("/")
        self._folders.setdefault(parent, {})[name] = found
        while parent:
            upper, _, name = parent.rpartition("/")
            if name in self._folders.setdefault(upper, {}):
                break
            self._folders[upper][name] = None
            parent = upper

    def _stays_inside(self, file: FoundFile) -> bool:
        if not file.is_link:
            return True
        target = Path(os.path.realpath(self.folder / file.path))
        if not target.is_relative_to(self._root):
            self._problems.add(file.path, 0, "this link leads out of the course")
            return False
        if not target.is_file():
            self._problems.add(file.path, 0, "this link does not lead to a file")
            return False
        return True

    def has(self, path: str) -> bool:
        """Whether there is a file of exactly this name, upper and lower case counted."""
        parent, _, name = path.rpartition("/")
        return self._folders.get(parent, {}).get(name) is not None

    def has_folder(self, path: str) -> bool:
        """Whether there is a folder with at least one file in it."""
        return path in self._folders

    def files_in(self, folder: str) -> list[str]:
        """Names of the files right in a folder, sorted."""
        inside = self._folders.get(folder, {})
        return sorted(name for name, file in inside.items() if file is not None)

    def folders_in(self, folder: str) -> list[str]:
        """Names of the folders right in a folder, sorted."""
        inside = self._folders.get(folder, {})
        return sorted(name for name in inside if join(folder, name) in self._folders)

    def files_below(self, folder: str) -> list[str]:
        """Paths of all files in a folder and the folders in it, sorted."""
        paths = [join(folder, name) for name in self.files_in(folder)]
        for name in self.folders_in(folder):
            paths += self.files_below(join(folder, name))
        return sorted(paths)

    def is_small(self, path: str, limit: int) -> bool:
        """Whether a file keeps to its limit in bytes; if not, that is a problem."""
        try:
            size = (self.folder / path).stat().st_size
        except OSError as error:
            self._problems.add(path, 0, f"cannot be read: {error.strerror}")
            return False
        if size > limit:
            text = f"this file has {size:,} bytes, and at most {limit:,} are read"
            self._problems.add(path, 0, text)
            return False
        return True

    def text(self, path: str, *, limit: int = TEXT_LIMIT) -> str | None:
        """The text of a file, its lines ended by a line feed; None when that was a problem."""
        if not self.has(path):
            self._report_missing(path)
            return None
        if not self.is_small(path, limit):
            return None
        try:
            with (self.folder / path).open("rb") as stream:
                content = stream.read(limit + 1)
        except OSError as error:
            self._problems.add(path, 0, f"cannot be read: {error.strerror}")
            return None
        return self._decode(path, content)

    def _decode(self, path: str, content: bytes) -> str | None:
        try:
            text = content.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = content.count(b"\n", 0, error.start) + 1
            self._problems.add(path, line, "this is not UTF-8; save the file as UTF-8")
            return None
        control = _CONTROL.search(text)
        if control:
            line = text.count("\n", 0, control.start()) + 1
            name = f"U+{ord(control[0]):04X}"
            self._problems.add(path, line, f"control character {name}; this is not a text file")
            return None
        return text.replace("\r\n", "\n").replace("\r", "\n")

    def _report_missing(self, path: str) -> None:
        parent, _, name = path.rpartition("/")
        if name in self._folders.get(parent, {}) and path not in self._folders:
            return  # a link that was reported when the files were found
        meant = near_match(name, self.files_in(parent))
        self._problems.add(path, 0, f"this file is missing{meant}")


def join(folder: str, name: str) -> str:
    """A path below the course folder from a folder and a name in it."""
    return f"{folder}/{name}" if folder else name


def path_problem(path: str) -> str:
    """What is wrong with a path that an author gave, or empty when it stays where it is.

    The path is meant below a lesson's folder, whatever system it is read on.
    """
    if not path.strip():
        return "an empty path"
    if "\\" in path:
        return f"path {quoted(path)}: write forward slashes"
    if path.startswith(("/", "~")) or ":" in path:
        return f"path {quoted(path)} must start in the lesson's own folder"
    if ".." in PurePosixPath(path).parts:
        return f'path {quoted(path)} leads out of the lesson; ".." is not used'
    return ""
