"""What the core's tests stand on: nothing of them comes into the learner's own folders."""

from collections.abc import Iterator

import pytest


@pytest.fixture(scope="session", autouse=True)
def _a_home_for_the_tests(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    home = tmp_path_factory.mktemp("home")
    folders = ("XDG_DATA_HOME", "XDG_CACHE_HOME", "WIN_PD_OVERRIDE_LOCAL_APPDATA")
    with pytest.MonkeyPatch.context() as patch:
        for name in folders:
            patch.setenv(name, str(home))
        yield
