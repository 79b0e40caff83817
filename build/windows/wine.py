"""The Windows programs that Wine runs: a cross check on a Linux without Windows."""

import os
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Timer

WINE = Path("/usr/lib/wine/wine64")
NEEDS = {
    str(WINE): "wine64",
    "Xvfb": "xvfb",
    "x86_64-w64-mingw32-gcc-win32": "gcc-mingw-w64-x86-64-win32",
    "makensis": "nsis",
}
"""Programs that Windows and its installer are made with, and Debian's packages that have them."""

LONGEST_S = 7200.0
"""Seconds that a step may take; then something hangs."""


@dataclass(frozen=True, slots=True)
class WinePython:
    """A Windows Python in a folder, ready to be called."""

    folder: Path
    display: str
    """The X display that its windows are shown on."""

    @property
    def python(self) -> Path:
        """Its `python.exe`."""
        return self.folder / "python" / "python.exe"

    @property
    def drive(self) -> Path:
        """What programs see as their drive C."""
        return self.folder / "prefix" / "drive_c"

    @property
    def environment(self) -> dict[str, str]:
        """What every program of this Windows is started with."""
        kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
        return {
            **kept,
            "DISPLAY": self.display,
            "LANG": "C.UTF-8",
            "WINEPREFIX": str(self.folder / "prefix"),
            "WINEARCH": "win64",
            "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": "mscoree,mshtml=",
        }

    def call(
        self,
        program: Path | str,
        *arguments: str,
        folder: Path,
        variables: Mapping[str, str] | None = None,
    ) -> int:
        """Run a Windows program, showing what it says as it comes; returns its exit code.

        One that takes longer than `LONGEST_S` is ended, with everything else of this Windows.

        Args:
            program: A host path, or a name that Wine knows.
            arguments: As Windows sees them: see `inside`.
            folder: Where it works, as a host path.
            variables: More environment; Wine hands none on that begins with QT_.
        """
        began = time.monotonic()
        # A pipe on each side: under Wine, Python cannot use a file as its output.
        with subprocess.Popen(
            [WINE, program, *arguments],
            cwd=folder,
            env={**self.environment, **(variables or {})},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        ) as process:
            if process.stdin is None or process.stdout is None:
                raise AssertionError("both are pipes")
            process.stdin.close()
            limit = Timer(LONGEST_S, self.end)
            limit.start()
            for line in process.stdout:
                print(line.decode("utf-8", "replace").rstrip(), flush=True)
            process.wait()
            limit.cancel()
        if time.monotonic() - began >= LONGEST_S:
            print(f"wine: {program} was ended after {LONGEST_S / 60:.0f} minutes", flush=True)
            return 1
        return process.returncode

    def inside(self, path: Path) -> str:
        """A host path as programs under Wine write it."""
        try:
            return "C:\\" + str(path.relative_to(self.drive)).replace("/", "\\")
        except ValueError:
            return "Z:" + str(path).replace("/", "\\")

    def run_silently(self, *command: str) -> None:
        """Run a program that Wine brings, whose words nobody needs."""
        # Services start with the first program, and would hold on to a pipe of it.
        subprocess.run(
            [WINE, *command],
            env=self.environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=180,
            check=True,
        )

    @contextmanager
    def running(self) -> Iterator[None]:
        """Have the services and the desktop up for a block; at its end no program is left."""
        self.run_silently("wineboot")
        # Else the first window would start the desktop, which would hold on to that one's pipes.
        with subprocess.Popen(
            [WINE, "explorer", "/desktop=root"],
            env=self.environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        ):
            try:
                yield
            finally:
                self.end()

    def end(self) -> None:
        """End every program of this Windows, and no other."""
        for option in ("-k", "-w"):  # all told to end, and waited for
            server = [str(WINE.with_name("wineserver")), option]
            subprocess.run(server, env=self.environment, timeout=60, check=False)
