"""Which tests of the checkout are run on Windows for every change."""

SYSTEM_TESTS = (
    "tests/unit/progress",
    "tests/unit/content",
    "tests/unit/runner/test_windows_job.py",
    "tests/unit/runner/test_process_tree.py",
    "tests/unit/runner/test_odd_places.py",
    "tests/unit/runner/test_guard.py",
    "tests/unit/runner/test_whereabouts.py",
    "tests/unit/test_run_command.py",
    "tests/unit/test_prepare.py",
    "tests/unit/test_arguments.py",
)
"""What depends on the system, so what Windows can break: files, their locks and their names, the
encoding of text, processes and job objects, and the command line. What only computes gives the same
on Linux. All of `tests/unit` takes more than an hour under Wine."""
