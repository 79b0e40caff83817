"""The guard rail: what a program may not do, so that a mistake in it harms nothing.

It refuses to write or delete outside the folder of the run, to reach a network beyond this
computer, and to start other programs, each unless the lesson allows it; and a program that is
being checked may not read the answers. Python asks an audit hook before it does such a thing.

It protects from accidents and curiosity. It does not stop somebody who means to get round it:
Python cannot be locked from inside, and C code (`ctypes`, which numpy needs) is not asked.

Copies of the program itself (`os.fork`, `multiprocessing`) need no permission: a fork takes the
hook along, and there is a limit on how many live at a time. Processes that `multiprocessing`
starts afresh (`spawn`) have no hook; they are counted, and they end with the run.
"""

import sys
from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from typing import Any

from learnpy.record import record
from learnpy.runner.guard.network import NetworkRules
from learnpy.runner.guard.paths import PathRules
from learnpy.runner.guard.process_count import ProcessCount
from learnpy.runner.guard.programs import Rule, program_rules
from learnpy.runner.guard.refusal import refusal
from learnpy.runner.protocol import Permission

Hook = Callable[[str, tuple[Any, ...]], None]
_REGISTRY = (
    "winreg.CreateKey",
    "winreg.DeleteKey",
    "winreg.DeleteValue",
    "winreg.LoadKey",
    "winreg.SaveKey",
    "winreg.SetValue",
)


@record
class Guard:
    """What one run may do."""

    own: Sequence[Path]
    """The folders that it may write in, and delete from."""
    private: Sequence[str] = ()
    """Folders with answers in them, which it may not read."""
    permissions: Collection[Permission] = frozenset()

    def stand(self, count: ProcessCount) -> None:
        """Refuse from now on; there is no way back, for a hook stays as long as its process.

        Args:
            count: Counts the processes that the program starts.
        """
        sys.addaudithook(_hook(self._rules(count)))

    def _rules(self, count: ProcessCount) -> dict[str, Rule]:
        paths = PathRules(self.own, self.private, may_write="files" in self.permissions)
        rules: dict[str, Rule] = dict(paths.rules())
        if "network" not in self.permissions:
            rules.update(NetworkRules().rules())
        if "files" not in self.permissions:
            rules.update(dict.fromkeys(_REGISTRY, _refuse_registry))
        rules.update(program_rules(count, allowed="programs" in self.permissions))
        return rules


def _hook(rules: dict[str, Rule]) -> Hook:
    # Bound here, for the program may put something else in its place.
    def hook(event: str, arguments: tuple[Any, ...], rule_for: Any = rules.get) -> None:
        rule = rule_for(event)
        if rule is not None:
            rule(*arguments)

    return hook


def _refuse_registry(*_arguments: Any) -> None:
    raise refusal("A program may not change the Windows registry.", "files")
