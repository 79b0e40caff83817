"""The end of a program is what it is in Python, though the process ends at once."""

import textwrap

import pytest


def test_what_is_to_be_done_at_exit_is_done_in_its_order(run_program):
    program = """
    import atexit, threading

    class Kept:
        def __del__(self):
            print("the object goes")

    kept = Kept()
    atexit.register(print, "first in, last out")
    atexit.register(print, "last in, first out")
    threading.Thread(target=print, args=["the thread"]).start()
    print("the end")
    """
    expected = ["the end", "the thread", "last in, first out", "first in, last out"]
    lines = run_program(textwrap.dedent(program)).stdout.splitlines()
    assert sorted(lines[:2]) == sorted(expected[:2])
    assert lines[2:] == [*expected[2:], "the object goes"]


def test_an_object_that_goes_finds_the_names_of_the_program(run_program):
    program = """
    unit = "films"
    class Shelf:
        def __del__(self):
            print(3, unit)
    shelf = Shelf()
    """
    assert run_program(textwrap.dedent(program)).stdout == "3 films\n"


def test_what_stands_in_a_buffer_is_written(run_program):
    program = """
    import sys
    sys.stdout.reconfigure(line_buffering=False)
    print("kept until the end")
    """
    assert run_program(textwrap.dedent(program)).stdout == "kept until the end\n"


def test_a_file_that_is_left_open_is_written_and_nothing_is_said(run_program):
    program = """
    import atexit
    file = open("note.txt", "w")
    file.write("kept")
    """
    ended = run_program(textwrap.dedent(program), warnings_are_errors=True)
    assert (ended.stderr, ended.result.ended) == ("", "finished")
    assert [(each.path, each.size) for each in ended.result.files] == [("note.txt", 4)]


@pytest.mark.parametrize("idle", ["", "pool.shutdown()"])
def test_an_executor_that_is_left_open_holds_nothing_up(run_program, idle):
    program = f"""
    from concurrent.futures import ThreadPoolExecutor
    pool = ThreadPoolExecutor()
    print(pool.submit(sum, [1, 2]).result())
    {idle}
    """
    ended = run_program(textwrap.dedent(program))
    assert (ended.stdout, ended.result.ended) == ("3\n", "finished")


def test_the_exit_code_is_the_programs(run_program):
    assert run_program("raise SystemExit(3)").result.exit_code == 3


def test_an_error_at_exit_is_said(run_program):
    program = "import atexit\natexit.register(lambda: 1 / 0)\nprint('done')"
    ended = run_program(program)
    assert ended.stdout == "done\n"
    assert "ZeroDivisionError" in ended.stderr
    assert ended.result.ended == "finished"


def test_logging_and_temporary_folders_are_tidied(run_program):
    program = """
    import logging, logging.handlers, tempfile
    logging.basicConfig(filename="log.txt", level=logging.INFO)
    memory = logging.handlers.MemoryHandler(99, target=logging.StreamHandler())
    logging.getLogger().addHandler(memory)
    logging.info("kept back")
    folder = tempfile.TemporaryDirectory()
    """
    ended = run_program(textwrap.dedent(program))
    assert ended.stderr == "kept back\n"
