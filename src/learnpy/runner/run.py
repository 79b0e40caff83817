"""Run one program in a child of its own and wait for it: for the command line, tests, the doctor.

The window runs children through Qt instead, with the same command, protocol and process tree.
"""

import contextlib
import dataclasses
import subprocess
import threading
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import IO

from learnpy.record import record
from learnpy.runner.command import ChildCommand
from learnpy.runner.limit_words import with_limit_explained
from learnpy.runner.outcome import LimitName, RunResult
from learnpy.runner.process_family import MARK, new_mark
from learnpy.runner.process_tree import end_tree
from learnpy.runner.protocol import READY, RunFolder, RunRequest
from learnpy.runner.results.written_files import with_written_files
from learnpy.runner.watch import LOOK_SECONDS, Watch
from learnpy.runner.whereabouts import ask, last_known, wait_for_answer

START_SECONDS = 120.0
"""How long a child may take to import its packages: minutes on an old disk, the first time."""
_LAST_BYTES_SECONDS = 2.0
"""How long to wait for the rest of the output after all processes of a run have ended."""


class ChildError(Exception):
    """The child could not be started; the text says why."""


@record
class Run:
    """What a run printed, and what became of it.

    Where the child died, the exit code is that of its process; negative for a signal.
    """

    stdout: str
    stderr: str
    result: RunResult


Hear = Callable[[bytes, bool], bool]
"""Hears each piece that a program prints as it comes, and whether it came on stderr. It is called
in threads of its own, one for each stream; False ends the run: nobody listens any more."""


def run(
    request: RunRequest,
    folder: Path,
    command: ChildCommand,
    *,
    stdin: str | Iterable[bytes] = "",
    hear: Hear = lambda _piece, _is_error: True,
) -> Run:
    """Run a program and wait until it ended or was ended; no process of it is left.

    Args:
        request: The program and its limits.
        folder: An empty folder for this run; the caller removes it.
        command: The child, with the packages to import ahead.
        stdin: What the program reads, or pieces of it, each handed on as it comes; after it comes
            the end of input.
        hear: Hears what the program prints while it runs.

    Raises:
        ChildError: the child did not start, or did not become ready.
        OSError: the folder cannot be written.
    """
    run_folder = RunFolder(folder)
    run_folder.write_request(request)
    mark = new_mark()
    process = _start(command, folder, mark)
    try:
        _wait_until_ready(process)
        limit, stdout, stderr = _let_run(process, request, run_folder, stdin, hear)
    finally:
        end_tree(process.pid, mark)
        process.wait()
        _close(process)
    result = run_folder.read_result()
    if result.ended == "died" and not limit:
        result = dataclasses.replace(result, exit_code=process.returncode)
    if limit and result.ended != "limit":  # which the child knows more of
        place = last_known(request.file, run_folder.results)
        result = dataclasses.replace(
            result, ended="limit", limit=limit, line=place.line, variables=place.variables
        )
    if request.task == "run":
        result = with_written_files(result, run_folder.work, request)
    return Run(stdout, stderr, with_limit_explained(result, request))


def _start(command: ChildCommand, folder: Path, mark: str) -> subprocess.Popen[bytes]:
    no_console = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # Windows only
    try:
        return subprocess.Popen(
            [command.program, *command.arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            bufsize=0,
            cwd=folder,
            env={**command.environment, MARK: mark},
            creationflags=no_console,
        )
    except OSError as error:
        why = error.strerror or str(error)
        raise ChildError(f"{command.program} cannot be started: {why}") from error


def _wait_until_ready(process: subprocess.Popen[bytes]) -> None:
    late = threading.Timer(START_SECONDS, end_tree, [process.pid])
    late.start()
    try:
        first_line = _read_line(_stream(process.stdout))
    finally:
        late.cancel()
    if first_line.decode("utf-8", "replace").strip() == READY:
        return
    said = b""
    if process.poll() is not None or not first_line:
        end_tree(process.pid)
        said = _stream(process.stderr).read(4000)
    why = said.decode("utf-8", "replace").strip().splitlines()
    reason = why[-1] if why else f"it ended or was silent for {START_SECONDS:.0f} seconds"
    raise ChildError(f"the child that runs programs did not start: {reason}")


def _read_line(stream: IO[bytes]) -> bytes:
    """The first line and not a byte more, for what follows is the program's."""
    line = bytearray()
    while (byte := stream.read(1)) not in (b"", b"\n"):
        line += byte
    return bytes(line)


def _let_run(
    process: subprocess.Popen[bytes],
    request: RunRequest,
    folder: RunFolder,
    stdin: str | Iterable[bytes],
    hear: Hear,
) -> tuple[LimitName, str, str]:
    flooded = threading.Event()

    def end_at_limit() -> None:
        ask(process.pid, folder.results)
        wait_for_answer(request.file, folder.results)
        end_tree(process.pid)

    def flood() -> None:
        flooded.set()
        end_at_limit()

    budget = _Budget(request.limits.output, flood, process.pid)
    watch = Watch(request, folder, process.pid)
    readers = [
        _Reader(_stream(process.stdout), budget, lambda piece: hear(piece, False)),
        _Reader(_stream(process.stderr), budget, lambda piece: hear(piece, True)),
    ]
    given = [stdin.encode()] if isinstance(stdin, str) else stdin
    to_child = (_stream(process.stdin), f"{folder.request_file}\n".encode(), given)
    threading.Thread(target=_give, args=to_child, daemon=True).start()
    limit = _limit_reached(process, watch, request.limits.seconds)
    if limit and not flooded.is_set():
        end_at_limit()
    end_tree(process.pid)
    if not limit and watch.files_are_too_large():
        limit = "files"
    deadline = time.monotonic() + _LAST_BYTES_SECONDS
    texts = [reader.text(deadline) for reader in readers]
    return ("output" if flooded.is_set() else limit), texts[0], texts[1]


def _limit_reached(process: subprocess.Popen[bytes], watch: Watch, seconds: float) -> LimitName:
    """Wait for the end or a limit, in short turns: on Windows Ctrl+C is heard only between them."""
    deadline = time.monotonic() + seconds
    while (left := deadline - time.monotonic()) > 0:
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(min(left, LOOK_SECONDS))
            return ""
        if limit := watch.look():
            return limit
    return "" if process.poll() is not None else "time"


def _give(stream: IO[bytes], request: bytes, pieces: Iterable[bytes]) -> None:
    with contextlib.suppress(OSError, ValueError):  # the program ended without reading it
        stream.write(request)
        for piece in pieces:
            stream.write(piece)
    with contextlib.suppress(OSError, ValueError):
        stream.close()


class _Budget:
    """The bytes a run may still print on its two streams; past them it is ended."""

    def __init__(self, left: int, on_flood: Callable[[], None], process_id: int) -> None:
        self._left = left
        self._on_flood = on_flood
        self._is_flooded = False
        self._process_id = process_id
        self._lock = threading.Lock()

    def take(self, wanted: int) -> int:
        with self._lock:
            granted = min(wanted, self._left)
            self._left -= granted
            is_first = granted < wanted and not self._is_flooded
            self._is_flooded = self._is_flooded or is_first
        if is_first:
            self._on_flood()
        return granted

    def close(self) -> None:
        """End the run without a word: nobody listens."""
        end_tree(self._process_id)


class _Reader:
    """Reads one stream to its end, in a thread, so that the child never waits for us."""

    def __init__(self, stream: IO[bytes], budget: _Budget, hear: Callable[[bytes], bool]) -> None:
        self._stream = stream
        self._budget = budget
        self._hear = hear
        self._content = bytearray()
        self._thread = threading.Thread(target=self._read, daemon=True)
        self._thread.start()

    def _read(self) -> None:
        with contextlib.suppress(OSError, ValueError):
            while piece := self._stream.read(65536):
                granted = piece[: self._budget.take(len(piece))]
                self._content += granted
                if granted and not self._hear(granted):
                    self._budget.close()

    def text(self, deadline: float) -> str:
        """All that was read; a process that fled its tree may hold the stream open."""
        self._thread.join(max(0.0, deadline - time.monotonic()))
        return bytes(self._content).decode("utf-8", "replace")


def _stream(stream: IO[bytes] | None) -> IO[bytes]:
    if stream is None:
        raise AssertionError("a child is started with three pipes")
    return stream


def _close(process: subprocess.Popen[bytes]) -> None:
    for stream in (process.stdin, process.stdout, process.stderr):
        with contextlib.suppress(OSError):
            _stream(stream).close()
