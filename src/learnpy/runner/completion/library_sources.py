"""Libraries read from their sources, in the package.

The package brings the modules of all libraries compiled, in one file, and beside it the sources of
those whose values jedi could not tell without: of a compiled `pandas.read_csv` it does not know
what it gives. This lets it find the sources first.
"""

import sys
from collections.abc import Sequence
from functools import lru_cache
from importlib.machinery import SOURCE_SUFFIXES, FileFinder, ModuleSpec, SourceFileLoader
from types import ModuleType


class SourcesFirst:
    """Finds modules that have a source; all others are left to who comes next."""

    def find_spec(
        self,
        name: str,
        path: Sequence[str] | None = None,
        target: ModuleType | None = None,  # noqa: ARG002  as Python calls it
    ) -> ModuleSpec | None:
        """The source of a module, if it is there."""
        for entry in sys.path if path is None else path:
            found = _finder(entry).find_spec(name)
            if found is not None and found.loader is not None:
                return found
        return None


def look_for_sources_first() -> None:
    """Do so from now on, in this process; and leave nothing beside the sources."""
    sys.dont_write_bytecode = True
    sys.meta_path.insert(0, SourcesFirst())


@lru_cache(maxsize=1024)
def _finder(entry: str) -> FileFinder:
    return FileFinder(entry, (SourceFileLoader, SOURCE_SUFFIXES))
