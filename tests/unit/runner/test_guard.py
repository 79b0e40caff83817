"""What the guard rail refuses, what it lets through, and what a lesson can allow."""

import socket
import sys
import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest

from learnpy.explanations.refusals import _SENTENCES, _translated
from learnpy.runner.guard.paths import PathRules
from learnpy.runner.guard.process_count import ProcessCount
from learnpy.runner.guard.programs import program_rules
from learnpy.runner.guard.rail import _refuse_registry

PART = "explanations"
posix_only = pytest.mark.skipif(sys.platform == "win32", reason="not there on Windows")


@pytest.fixture
def outside(tmp_path: Path) -> Path:
    """A folder of somebody's, with a file in it."""
    folder = tmp_path / "somebody's"
    folder.mkdir()
    (folder / "letter.txt").write_text("Dear", encoding="utf-8")
    return folder


def contents(folder: Path) -> dict[str, str]:
    return {
        str(each.relative_to(folder)): each.read_text(encoding="utf-8")
        for each in folder.rglob("*")
        if each.is_file()
    }


FORBIDDEN = {
    "write": "open(there / 'letter.txt', 'w')",
    "append": "open(there / 'letter.txt', 'a')",
    "read and write": "open(there / 'letter.txt', 'r+')",
    "new": "open(there / 'new.txt', 'x')",
    "os.open": "os.open(there / 'new.txt', os.O_CREAT | os.O_WRONLY)",
    "bytes": "open(os.fsencode(there / 'new.txt'), 'w')",
    "write_text": "(there / 'letter.txt').write_text('mine')",
    "touch": "(there / 'new.txt').touch()",
    "relative": "open(os.path.relpath(there / 'new.txt'), 'w')",
    "elsewhere": "os.chdir(there); open('new.txt', 'w')",
    "mkdir": "(there / 'more').mkdir()",
    "makedirs": "os.makedirs(there / 'a' / 'b')",
    "remove": "(there / 'letter.txt').unlink()",
    "rmtree": "shutil.rmtree(there)",
    "rename there": "open('a', 'w').close(); os.rename('a', there / 'letter.txt')",
    "rename here": "os.rename(there / 'letter.txt', 'mine')",
    "replace": "open('a', 'w').close(); os.replace('a', there / 'letter.txt')",
    "move": "shutil.move(there / 'letter.txt', 'mine')",
    "copy": "open('a', 'w').close(); shutil.copy('a', there)",
    "truncate": "os.truncate(there / 'letter.txt', 0)",
    "chmod": "os.chmod(there / 'letter.txt', 0o600)",
    "utime": "os.utime(there / 'letter.txt')",
    "hard link": "os.link(there / 'letter.txt', 'mine')",
    "link": "os.symlink(there, 'mine')",
    "sqlite": "sqlite3.connect(there / 'data.db')",
    "zip": "shutil.make_archive(there / 'all', 'zip', '.')",
}


@pytest.mark.parametrize("deed", FORBIDDEN.values(), ids=list(FORBIDDEN))
def test_it_keeps_a_program_in_its_folder(run_program, outside, deed):
    program = "import os, shutil, sqlite3\nfrom pathlib import Path\n"
    program += f"there = Path({str(outside)!r})\n{deed}\n"
    result = run_program(program).result
    assert result.error is not None
    assert result.error.name == "PermissionError"
    assert result.error.line == 4
    assert result.refused
    assert "its own folder" in result.error.message
    assert result.permission == "files"
    assert "permissions" not in result.error.message
    assert contents(outside) == {"letter.txt": "Dear"}
    assert [each.name for each in outside.iterdir()] == ["letter.txt"]


@pytest.mark.parametrize(
    "deed",
    [
        "open('a.txt', 'w').write('x')",
        "os.makedirs('a/b'); open('a/b/c', 'w').close(); shutil.rmtree('a')",
        "open('a', 'w').close(); os.replace('a', 'b'); os.remove('b')",
        "open(Path.cwd() / 'a', 'w').close(); os.chmod('a', 0o600); os.utime('a')",
        "sqlite3.connect('a.db').execute('create table a (b)')",
        "sqlite3.connect(':memory:').execute('create table a (b)')",
        "sqlite3.connect('file:a?mode=memory', uri=True).execute('create table a (b)')",
        "open(os.devnull, 'w').write('x')",
        "tempfile.TemporaryFile().write(b'x')",
        "tempfile.NamedTemporaryFile('w').write('x')",
        "shutil.rmtree(tempfile.mkdtemp())",
        "print((there / 'letter.txt').read_text(), os.listdir(there))",
        "os.mkdir('d'); os.chdir('d'); open('../a', 'w').close()",
        "zipfile.ZipFile('a.zip', 'w').close()",
    ],
)
def test_in_its_own_folder_a_program_may_do_what_it_likes(run_program, outside, deed):
    program = "import os, shutil, sqlite3, tempfile, zipfile\nfrom pathlib import Path\n"
    program += f"there = Path({str(outside)!r})\n{deed}\n"
    ended = run_program(program)
    assert (ended.result.ended, ended.stderr) == ("finished", "")


@posix_only
def test_a_link_inside_is_no_way_out(run_program, outside):
    program = f"""
    import os
    os.mkdir("a")
    os.symlink("a", "inside")
    open("inside/b", "w").close()
    os.symlink(os.path.relpath({str(outside)!r}, "a"), "a/out")
    """
    result = run_program(textwrap.dedent(program)).result
    assert result.error is not None
    assert (result.error.name, result.error.line) == ("PermissionError", 6)


def test_a_lesson_can_allow_files(run_program, outside):
    program = f"open({str(outside / 'new.txt')!r}, 'w').write('x')"
    ended = run_program(program, permissions=frozenset({"files"}))
    assert ended.result.ended == "finished"
    assert contents(outside) == {"letter.txt": "Dear", "new.txt": "x"}


NETWORK = [
    "urllib.request.urlopen('http://example.org')",
    "socket.create_connection(('192.0.2.1', 80))",
    "socket.socket().connect(('192.0.2.1', 80))",
    "socket.socket(type=socket.SOCK_DGRAM).sendto(b'x', ('192.0.2.1', 80))",
    "socket.socket().bind(('', 0))",
    "socket.socket().bind(('0.0.0.0', 0))",
    "socket.getaddrinfo('example.org', 80)",
    "socket.gethostbyname('example.org')",
]


@pytest.mark.parametrize("deed", NETWORK)
def test_it_keeps_a_program_off_the_network(run_program, deed):
    result = run_program(f"import socket, urllib.request\n{deed}\n").result
    assert result.error is not None
    assert result.refused
    assert result.error.line == 2
    assert result.permission == "network"


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
def test_this_computer_is_there_to_talk_to(run_program, host):
    program = f"""
    import asyncio

    async def answer(reader, writer):
        writer.write(await reader.readline())
        await writer.drain()
        writer.close()

    async def main():
        server = await asyncio.start_server(answer, {host!r}, 0)
        port = server.sockets[0].getsockname()[1]
        reader, writer = await asyncio.open_connection({host!r}, port)
        writer.write(b"hello\\n")
        print((await reader.readline()).decode().strip())
        writer.close()
        server.close()

    asyncio.run(main())
    """
    ended = run_program(textwrap.dedent(program))
    assert (ended.stdout, ended.stderr) == ("hello\n", "")


def test_a_test_client_works(run_program):
    program = """
    from fastapi import FastAPI
    from fastapi.testclient import TestClient
    app = FastAPI()

    @app.get("/")
    def read():
        return {"it": "works"}

    print(TestClient(app).get("/").json())
    """
    assert run_program(textwrap.dedent(program)).stdout == "{'it': 'works'}\n"


def test_a_lesson_can_allow_the_network(run_program):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    program = f"import socket\nsocket.socket().bind(('0.0.0.0', {port}))\nprint('bound')"
    assert run_program(program, permissions=frozenset({"network"})).stdout == "bound\n"


PROGRAMS = [
    "subprocess.run([sys.executable, '-c', 'print(1)'])",
    "subprocess.Popen('echo 1', shell=True)",
    "os.system('echo 1')",
    "os.popen('echo 1')",
    "os.execv(sys.executable, [sys.executable, '-c', 'print(1)'])",
]


@pytest.mark.parametrize("deed", PROGRAMS)
def test_it_starts_no_other_programs(run_program, deed):
    ended = run_program(f"import os, subprocess, sys\n{deed}\n")
    assert ended.result.error is not None
    assert ended.result.refused
    assert ended.stdout == ""
    assert ended.result.permission == "programs"


def test_a_lesson_can_allow_programs(run_program):
    program = "import subprocess, sys\nsubprocess.run([sys.executable, '-c', 'print(1)'])"
    ended = run_program(program, permissions=frozenset({"programs"}))
    assert ended.stdout.splitlines() == ["1"]  # the other program ends its lines as its system does


def test_copies_of_the_program_need_no_permission(run_program):
    program = """
    import multiprocessing

    def square(x):
        return x * x

    if __name__ == "__main__":
        for method in ("spawn", *multiprocessing.get_all_start_methods()[:1]):
            with multiprocessing.get_context(method).Pool(2) as pool:
                print(pool.map(square, [1, 2, 3]))
    """
    assert run_program(textwrap.dedent(program)).stdout == "[1, 4, 9]\n" * 2


@pytest.mark.parametrize(
    ("event", "arguments", "named"),
    [
        ("_winapi.CreateProcess", (sys.executable, "python", None), sys.executable),
        ("subprocess.Popen", (None, "python --version", None, None), "python"),
        ("subprocess.Popen", (None, '"C:\\My Tools\\a.exe" -v', None, None), "C:\\My Tools\\a.exe"),
        ("subprocess.Popen", ("git", ["git", "log"], None, None), "git"),
    ],
)
def test_a_refused_program_is_named(tmp_path, event, arguments, named):
    rules = program_rules(ProcessCount(4, tmp_path / "starts"), allowed=False)
    with pytest.raises(PermissionError) as refused:
        rules[event](*arguments)
    assert str(refused.value) == f"A program may not start other programs: {named}."


def test_copies_that_multiprocessing_starts_on_windows_are_counted(tmp_path):
    rules = program_rules(ProcessCount(4, tmp_path / "starts"), allowed=False)
    there = {"__name__": "multiprocessing.popen_spawn_win32", "ask": rules["_winapi.CreateProcess"]}
    exec("def start(program): ask(program, 'what Python says', None)", there)
    there["start"](sys.executable)
    assert (tmp_path / "starts").stat().st_size == 1
    with pytest.raises(PermissionError):
        there["start"]("calc.exe")


@posix_only
def test_a_copy_is_kept_in_as_well(run_program, outside):
    program = f"""
    import os
    if os.fork() == 0:
        open({str(outside / "new.txt")!r}, "w")
    os.wait()
    """
    ended = run_program(textwrap.dedent(program))
    assert "PermissionError" in ended.stderr
    assert contents(outside) == {"letter.txt": "Dear"}


def test_a_place_outside_is_called_as_the_program_calls_it(run_program):
    result = run_program('open("../escape.txt", "w")').result
    assert result.error is not None
    assert result.error.message.endswith("this is outside: ../escape.txt.")


def test_a_refusal_that_a_library_passes_on_is_known_as_one(run_program):
    program = "import urllib.request\nurllib.request.urlopen('http://example.org')"
    result = run_program(program).result
    assert result.error is not None
    assert (result.error.name, result.refused) == ("URLError", True)


def test_an_error_of_the_systems_own_is_no_refusal(run_program):
    result = run_program("open('/no such file')").result
    assert (result.ended, result.refused) == ("error", False)


def test_matplotlib_may_keep_its_fonts_where_it_keeps_them(run_program, tmp_path, monkeypatch):
    fonts = tmp_path / "fonts"
    monkeypatch.setenv("MPLCONFIGDIR", str(fonts))
    ended = run_program("import matplotlib.pyplot as plt\nplt.plot([1, 2])\nprint('drawn')")
    assert (ended.stdout, ended.stderr) == ("drawn\n", "")
    assert len(ended.result.figures) == 1


def said_of(what: Callable[..., None], *arguments: object) -> str:
    with pytest.raises(PermissionError) as refused:
        what(*arguments)
    return str(refused.value)


def said_in_process(tmp_path: Path) -> list[str]:
    """What is said of the course to a program that is checked, of a browser, and on Windows."""
    (tmp_path / "course").mkdir()
    private = PathRules([tmp_path], [str(tmp_path / "course")], may_write=False).rules()
    programs = program_rules(ProcessCount(4, tmp_path / "starts"), allowed=False)
    return [
        said_of(private["open"], str(tmp_path / "course" / "solution.py"), "r", 0),
        said_of(programs["webbrowser.open"], "http://example.org"),
        said_of(_refuse_registry),
    ]


@posix_only
def test_the_explanation_knows_what_the_guard_rail_says(run_program, outside, tmp_path, words):
    more = ["socket.sethostname('mine')", "socket.socket().bind(('192.0.2.1', 0))"]
    program = f"""
    import os, shutil, socket, sqlite3, subprocess, sys, urllib.request
    from pathlib import Path
    there = Path({str(outside)!r})
    for deed in {[*FORBIDDEN.values(), *NETWORK, *PROGRAMS, *more]!r}:
        try:
            exec(deed)
        except PermissionError as error:
            print(error)
        except urllib.request.URLError as error:
            print(error.reason)
    """
    ended = run_program(textwrap.dedent(program))
    assert (ended.result.ended, ended.stderr) == ("finished", "")
    said = ended.stdout.splitlines() + said_in_process(tmp_path)
    assert [each for each in said if _translated(each) == each] == []
    assert {text for each in said for text in words.said(_translated(each))} == set(_SENTENCES)
