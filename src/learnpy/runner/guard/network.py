"""Which addresses a program may reach: this computer, and nothing beyond it."""

import sys
from collections.abc import Callable, Mapping
from typing import Any

from learnpy.runner.guard.refusal import refusal

_LOOPBACK = frozenset({"localhost", "ip6-localhost", "ip6-loopback", "::1", "0:0:0:0:0:0:0:1"})
_MAPPED = "::ffff:"
_HERE = (None, "", "0.0.0.0", "::")  # noqa: S104  compared only
"""No address, or none in particular, which reaches this computer."""


class NetworkRules:
    """The rules for the audit events of `socket`."""

    def rules(self) -> Mapping[str, Callable[..., None]]:
        """A rule for each event; it raises where something is refused."""
        return {
            "socket.bind": self._bind,
            "socket.connect": self._connect,
            "socket.sendto": self._connect,
            "socket.sendmsg": self._connect,
            "socket.getaddrinfo": self._look_up,
            "socket.gethostbyname": self._look_up,
            "socket.gethostbyaddr": self._look_up,
            "socket.getnameinfo": self._name,
            "socket.sethostname": self._rename,
        }

    def _connect(self, _socket: Any, address: Any, *_: Any) -> None:
        self._check(_host(address))

    def _bind(self, _socket: Any, address: Any, *_: Any) -> None:
        host = _host(address)
        if not _is_loopback(host):
            where = host or "every address of this computer"
            text = f"A program may listen only on 127.0.0.1, and not on {where}."
            raise refusal(text, "network")

    def _look_up(self, host: Any, *_: Any) -> None:
        name = _text(host)
        if name != sys.modules["socket"].gethostname():
            self._check(name)

    def _name(self, address: Any, *_: Any) -> None:
        self._check(_host(address))

    def _rename(self, *_: Any) -> None:
        raise refusal("A program may not change the name of this computer.", None)

    def _check(self, host: str | None) -> None:
        if host not in _HERE and not _is_loopback(host):
            text = f"A program may not use the network beyond this computer: {host}."
            raise refusal(text, "network")


def _host(address: Any) -> str | None:
    """The host in a socket's address; None where it is no address of the internet."""
    if isinstance(address, tuple) and address and isinstance(address[0], str | bytes | bytearray):
        return _text(address[0])
    return None  # the path of a Unix socket, or a socket that is connected already


def _text(host: Any) -> str | None:
    if isinstance(host, bytes | bytearray):
        return bytes(host).decode("ascii", "replace")
    return host if isinstance(host, str) else None


def _is_loopback(host: str | None) -> bool:
    if host is None:
        return True
    host = host.lower().partition("%")[0].removeprefix(_MAPPED)
    return host in _LOOPBACK or (host.startswith("127.") and host.count(".") == 3)  # noqa: PLR2004
