"""What the core's tests stand on: nothing of them comes into the learner's own folders."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest
from tests.unit.numbered_words import NumberedWords

from learnpy.language import speak

MountDisk = Callable[[Path, str], None]
"""Puts a new disk at a folder, with options of `mount`, until the test is over."""


@pytest.fixture(scope="session", autouse=True)
def _a_home_for_the_tests(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    home = tmp_path_factory.mktemp("home")
    folders = ["XDG_DATA_HOME", "XDG_CACHE_HOME", "WIN_PD_OVERRIDE_LOCAL_APPDATA"]
    if sys.platform == "darwin":
        folders.append("HOME")
    with pytest.MonkeyPatch.context() as patch:
        for name in folders:
            patch.setenv(name, str(home))
        yield


@pytest.fixture
def mount_disk() -> Iterator[MountDisk]:
    """Real file systems that are full, or read-only also for root, who alone may mount them."""
    mounted: list[Path] = []

    def mount(at: Path, options: str) -> None:
        command = ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(at)]
        may_mount = sys.platform == "linux" and os.geteuid() == 0
        if not may_mount or subprocess.run(command, capture_output=True, check=False).returncode:
            pytest.skip("only root on Linux may mount a disk")
        mounted.append(at)

    yield mount
    for at in mounted:
        subprocess.run(["umount", str(at)], check=True)


@pytest.fixture(scope="module")
def words(
    request: pytest.FixtureRequest,
    translations: ModuleType,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[NumberedWords]:
    """A language of numbers that is spoken in a module of tests; `PART` there names the package."""
    part: str = request.module.PART
    words = NumberedWords(translations, tmp_path_factory.mktemp("words"), part)
    speak(words.file)
    yield words
    speak(None)
