"""Whether everything that is needed comes before what needs it."""

from collections.abc import Mapping, Sequence

from learnpy.content.problems import Problems, quoted
from learnpy.record import record


@record
class Needing:
    """A track or a lesson with what it needs, and where it says so."""

    id: str
    needs: tuple[str, ...]
    file: str
    line: int


def check_order(kind: str, in_order: Sequence[Needing], problems: Problems) -> None:
    """Report circles, and whatever stands before something that it needs.

    Args:
        kind: "track" or "lesson", for the message.
        in_order: All of them in reading order; a need that is not among them is left alone.
        problems: Where they go.
    """
    circle = find_circle({each.id: each.needs for each in in_order})
    if circle:
        first = next(each for each in in_order if each.id == circle[0])
        chain = " > ".join([*circle, circle[0]])
        problems.add(first.file, first.line, f"needs form a circle: {chain}")
        return
    positions = {each.id: position for position, each in enumerate(in_order)}
    for position, each in enumerate(in_order):
        for need in each.needs:
            if positions.get(need, -1) > position:
                text = f"needs {quoted(need)}, a {kind} that comes later"
                problems.add(each.file, each.line, text)


def find_circle(needs: Mapping[str, Sequence[str]]) -> list[str]:
    """The ids along one circle, from the first of them that `needs` has; empty without one."""
    done: set[str] = set()
    for start in needs:
        circle = _circle_from(start, needs, done)
        if circle:
            positions = {each: position for position, each in enumerate(needs)}
            first = min(range(len(circle)), key=lambda i: positions[circle[i]])
            return [*circle[first:], *circle[:first]]
    return []


def _circle_from(start: str, needs: Mapping[str, Sequence[str]], done: set[str]) -> list[str]:
    """Walk along the needs from one id; `done` gets what can never lead into a circle."""
    path: dict[str, list[str]] = {}
    current = start
    while True:
        if current not in done and current not in path:
            path[current] = [need for need in needs.get(current, ()) if need in needs]
        waiting = path.get(current, [])
        if waiting:
            following = waiting.pop(0)
            if following in path:
                ids = list(path)
                return ids[ids.index(following) :]
            if following not in done:
                current = following
            continue
        done.add(current)
        path.pop(current, None)
        if not path:
            return []
        current = next(reversed(path))
