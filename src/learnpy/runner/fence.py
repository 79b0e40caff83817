"""All that keeps a run in its bounds, put up in the child right before the program begins."""

import os
import sys
from pathlib import Path

from learnpy.runner.guard.process_count import ProcessCount
from learnpy.runner.guard.rail import Guard
from learnpy.runner.limits import hold_limits
from learnpy.runner.protocol import RunFolder, RunRequest
from learnpy.runner.whereabouts import answer_questions

_TEMPORARY = ("TMPDIR", "TEMP", "TMP")


def put_up_fence(request: RunRequest, folder: RunFolder) -> None:
    """Hold the limits of a run, refuse what it may not do, and say where it is when asked."""
    _keep_temporary_files(folder.temporary)
    answer_questions(request.file, folder.results)
    hold_limits(request.limits)
    own = (folder.work, folder.results, folder.temporary, *_plots_folders())
    guard = Guard(own, request.private, request.permissions)
    guard.stand(ProcessCount(request.limits.processes, folder.starts_file))


def _keep_temporary_files(folder: Path) -> None:
    """Let `tempfile` work in a folder that goes with the run."""
    for name in _TEMPORARY:
        os.environ[name] = str(folder)
    tempfile = sys.modules.get("tempfile")
    if tempfile is not None:  # a package imported it, and it may have looked for a folder already
        vars(tempfile)["tempdir"] = str(folder)


def _plots_folders() -> tuple[Path, ...]:
    """Where matplotlib keeps its list of fonts, which it makes when there is none."""
    chosen = os.environ.get("MPLCONFIGDIR")
    if chosen:
        return (Path(chosen),)
    home = Path(os.path.expanduser("~"))  # noqa: PTH111  without a home it stays as it is
    cache = os.environ.get("XDG_CACHE_HOME") or home / ".cache"
    settings = os.environ.get("XDG_CONFIG_HOME") or home / ".config"
    local = os.environ.get("LOCALAPPDATA") or cache  # on Windows
    parents = (cache, settings, local)
    return (home / ".matplotlib", *(Path(parent, "matplotlib") for parent in parents))
