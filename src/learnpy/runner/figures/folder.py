"""The folder where matplotlib keeps its list of fonts.

Without a list it looks through every font of the system, which takes seconds, and its own choice
of a folder may not be writable. The packaged LearnPy brings a list of matplotlib's own fonts.
"""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from learnpy import paths
from learnpy.runner.command import child_command

FOLDER = "plots"
FORM = "fontlist-*.json"
"""The names that matplotlib gives its lists."""


def plots_folder(cache: Path, otherwise: Path) -> Path:
    """A folder for matplotlib, with the list of fonts that came with LearnPy.

    Args:
        cache: The learner's cache.
        otherwise: A folder to use where the cache cannot be written.
    """
    for parent in (cache, otherwise):
        folder = parent / FOLDER
        try:
            folder.mkdir(parents=True, exist_ok=True)
            if not os.access(folder, os.W_OK):
                continue  # matplotlib would say so to the learner, and look for another place
            for came_with in sorted((paths.prepared_folder() / FOLDER).glob(FORM)):
                _bring(came_with, folder / came_with.name)
        except OSError:
            continue
        else:
            return folder
    return otherwise


@contextmanager
def fonts_listed(cache: Path) -> Iterator[None]:
    """Let a child make the list of fonts while something else is done, and wait for it.

    Nothing happens where there is a list, or where none can be made: it is made again later.
    """
    folder = plots_folder(cache, otherwise=cache)
    if any(folder.glob(FORM)):
        yield
        return
    command = child_command(["matplotlib"], plots_folder=folder)
    try:
        child = subprocess.Popen(
            [command.program, *command.arguments],
            stdin=subprocess.DEVNULL,  # it imports, finds that there is nothing to run, and ends
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=dict(command.environment),
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError:
        yield
        return
    with child:
        yield


def _bring(came_with: Path, to: Path) -> None:
    """Copy a list that is not there yet; a second LearnPy may do so at the same time."""
    if to.exists():
        return
    unfinished = to.with_suffix(f".{os.getpid()}")
    shutil.copyfile(came_with, unfinished)
    unfinished.replace(to)
