"""Names that a stub lists in `__all__`, for jedi.

jedi 0.20 takes an import in a stub for private unless it says `import a as a`. By the typing
specification what `__all__` lists is public as well, and numpy says it in that way: without this,
jedi does not know what `np.array(...)` gives.
"""

from functools import lru_cache

from jedi.inference.filters import ParserTreeFilter
from jedi.inference.gradual.stub_value import StubFilter
from parso.python.tree import Module, Name


def let_stubs_export_what_they_list() -> None:
    """Teach jedi, for this process."""
    reachable = StubFilter._is_name_reachable  # noqa: SLF001  pinned, and held by a test

    def reachable_or_listed(self: StubFilter, name: Name) -> bool:
        if reachable(self, name):
            return True
        plain = ParserTreeFilter._is_name_reachable(self, name)  # noqa: SLF001
        return plain and name.value in _listed(name.get_root_node())

    StubFilter._is_name_reachable = reachable_or_listed  # noqa: SLF001


@lru_cache(maxsize=64)
def _listed(module: Module) -> frozenset[str]:
    """What stands as text in the statements about `__all__`."""
    found: set[str] = set()
    for name in module.get_used_names().get("__all__", ()):
        statement = name.get_definition() or name.parent
        leaf, last = statement.get_first_leaf(), statement.get_last_leaf()
        while leaf is not None:
            if leaf.type == "string":
                found.add(leaf.value.strip("'\""))
            if leaf is last:
                break
            leaf = leaf.get_next_leaf()
    return frozenset(found)
