import pytest


class Report:
    """Print a line for each test that pytest has run."""

    def pytest_runtest_logreport(self, report):
        if report.when == "call":
            print(report.outcome, report.nodeid)


exit_code = pytest.main(
    ["-p", "no:terminal", "-p", "no:cacheprovider", "data/test_slugs.py"],
    plugins=[Report()],
)
print("exit code:", int(exit_code))
