"""The whole examination: every part of this installation, one after the other."""

from collections.abc import Callable, Iterable, Sequence

from learnpy import paths
from learnpy.doctor.finding import INSTALL_AGAIN, Finding
from learnpy.doctor.folders import data_folder, temporary_folder, writable
from learnpy.doctor.installed import course, resources
from learnpy.doctor.privacy import own_names, without_names
from learnpy.doctor.programs import programs
from learnpy.doctor.system import system, version

Examiner = Callable[[], Iterable[Finding]]


def examine(folders: paths.UserFolders, further: Sequence[Examiner] = ()) -> tuple[Finding, ...]:
    """Test every part of this installation; nothing that fails ends the test.

    Args:
        folders: The learner's folders, which are tested and left as they are.
        further: Tests of parts that are not known here, such as the display.
    """
    examiners: list[Examiner] = [
        lambda: [version()],
        lambda: [system()],
        lambda: resources(paths.resources_folder()),
        lambda: [course(folders.cache)],
        lambda: data_folder(folders.data),
        lambda: [writable("cache folder", folders.cache)],
        lambda: [temporary_folder()],
        lambda: programs(folders.cache),
        *further,
    ]
    findings: list[Finding] = []
    for examiner in examiners:
        try:
            findings += examiner()
        except Exception as error:  # noqa: BLE001  whatever is wrong, the other tests go on
            text = f"this test itself failed: {type(error).__name__}: {error}"
            findings.append(Finding("doctor", ok=False, text=text, advice=INSTALL_AGAIN))
    return without_names(findings, own_names())
