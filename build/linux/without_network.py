"""Runs a command with no network but this computer itself, where Linux lets us.

    python3 build/linux/without_network.py python3 dev.py test -m frozen

That is how the packaged program is tested: a learner may have no network either. The loopback is
up, as it is on a computer without network. In a container that forbids it, the command runs as it
is, and a line says so.
"""

import contextlib
import ctypes
import fcntl
import os
import socket
import struct
import sys
from collections.abc import Sequence
from pathlib import Path

_NEW_USER, _NEW_NET = 0x10000000, 0x40000000
"""Of unshare(2): other users, whose root we are, and other network devices."""
_GET_FLAGS, _SET_FLAGS, _UP = 0x8913, 0x8914, 1
"""Of netdevice(7)."""


def leave_network() -> None:
    """Give this process network devices of its own: a loopback.

    Raises:
        OSError: the system forbids it.
    """
    user, group = os.geteuid(), os.getegid()
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.unshare(_NEW_NET if user == 0 else _NEW_USER | _NEW_NET):
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))
    if user != 0:  # so that files still belong to whom they belonged
        with contextlib.suppress(FileNotFoundError):
            Path("/proc/self/setgroups").write_text("deny", encoding="ascii")
        Path("/proc/self/uid_map").write_text(f"{user} {user} 1", encoding="ascii")
        Path("/proc/self/gid_map").write_text(f"{group} {group} 1", encoding="ascii")
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asked:
        request = struct.pack("16sH14x", b"lo", 0)
        (flags,) = struct.unpack_from("H", fcntl.ioctl(asked, _GET_FLAGS, request), 16)
        fcntl.ioctl(asked, _SET_FLAGS, struct.pack("16sH14x", b"lo", flags | _UP))


def main(command: Sequence[str]) -> None:
    """Become the command."""
    try:
        leave_network()
        print("without_network: there is none from here on", flush=True)
    except OSError as error:
        print(f"without_network: this system keeps its network: {error.strerror}", flush=True)
    os.execvp(command[0], list(command))  # noqa: S606  it is what was asked for


if __name__ == "__main__":
    if len(sys.argv) == 1:
        sys.exit(__doc__)
    main(sys.argv[1:])
