"""Run one program in a child of its own and wait for it: for the course check, tests, the doctor.

The window runs children through Qt instead, with the same command, protocol and process tree.
"""

import contextlib
import dataclasses
import subprocess
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from learnpy.runner.command import ChildCommand
from learnpy.runner.outcome import LimitName, RunResult
from learnpy.runner.process_tree import end_tree
from learnpy.runner.protocol import READY, RunFolder, RunRequest

START_SECONDS = 120.0
"""How long a child may take to import its packages: minutes on an old disk, the first time."""
_LAST_BYTES_SECONDS = 2.0
"""How long to wait for the rest of the output after all processes of a run have ended."""


class ChildError(Exception):
    """The child could not be started; the text says why."""


@dataclass(frozen=True, slots=True)
class Run:
    """What a run printed, and what became of it."""

    stdout: str
    stderr: str
    result: RunResult


def run(request: RunRequest, folder: Path, command: ChildCommand, *, stdin: str = "") -> Run:
    """Run a program and wait until it ended or was ended; no process of it is left.

    Args:
        request: The program and its limits.
        folder: An empty folder for this run; the caller removes it.
        command: The child, with the packages to import ahead.
        stdin: What the program reads; after it comes the end of input.

    Raises:
        ChildError: the child did not start, or did not become ready.
        OSError: the folder cannot be written.
    """
    run_folder = RunFolder(folder)
    run_folder.write_request(request)
    process = _start(command, folder)
    try:
        _wait_until_ready(process)
        limit, stdout, stderr = _let_run(process, request, run_folder, stdin)
    finally:
        end_tree(process.pid)
        process.wait()
        _close(process)
    result = run_folder.read_result()
    if limit:
        result = dataclasses.replace(result, ended="limit", limit=limit)
    return Run(stdout, stderr, result)


def _start(command: ChildCommand, folder: Path) -> subprocess.Popen[bytes]:
    no_console = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # Windows only
    try:
        return subprocess.Popen(
            [command.program, *command.arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            bufsize=0,
            cwd=folder,
            env=dict(command.environment),
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
    process: subprocess.Popen[bytes], request: RunRequest, folder: RunFolder, stdin: str
) -> tuple[LimitName, str, str]:
    flooded = threading.Event()
    budget = _Budget(request.limits.output, flooded, process.pid)
    readers = [_Reader(_stream(stream), budget) for stream in (process.stdout, process.stderr)]
    given = f"{folder.request_file}\n{stdin}".encode()
    threading.Thread(target=_give, args=(_stream(process.stdin), given), daemon=True).start()
    limit: LimitName = ""
    try:
        process.wait(request.limits.seconds)
    except subprocess.TimeoutExpired:
        limit = "time"
    end_tree(process.pid)
    deadline = time.monotonic() + _LAST_BYTES_SECONDS
    texts = [reader.text(deadline) for reader in readers]
    return ("output" if flooded.is_set() else limit), texts[0], texts[1]


def _give(stream: IO[bytes], content: bytes) -> None:
    with contextlib.suppress(OSError, ValueError):  # the program ended without reading it
        stream.write(content)
    with contextlib.suppress(OSError, ValueError):
        stream.close()


class _Budget:
    """The bytes a run may still print on its two streams; past them it is ended."""

    def __init__(self, left: int, flooded: threading.Event, process_id: int) -> None:
        self._left = left
        self._flooded = flooded
        self._process_id = process_id
        self._lock = threading.Lock()

    def take(self, wanted: int) -> int:
        with self._lock:
            granted = min(wanted, self._left)
            self._left -= granted
        if granted < wanted:
            self._flooded.set()
            end_tree(self._process_id)
        return granted


class _Reader:
    """Reads one stream to its end, in a thread, so that the child never waits for us."""

    def __init__(self, stream: IO[bytes], budget: _Budget) -> None:
        self._stream = stream
        self._budget = budget
        self._content = bytearray()
        self._thread = threading.Thread(target=self._read, daemon=True)
        self._thread.start()

    def _read(self) -> None:
        with contextlib.suppress(OSError, ValueError):
            while piece := self._stream.read(65536):
                self._content += piece[: self._budget.take(len(piece))]

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
