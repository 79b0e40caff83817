"""A lesson as far as its programs run."""

import pytest

from learnpy.course_check.lesson_work import LessonWork


@pytest.fixture
def lesson() -> LessonWork:
    return LessonWork(
        lesson_id="orbits",
        course_folder="",
        folder="nasa/orbits",
        packages=("numpy", "scipy", "matplotlib"),
        data={},
        programs=(),
        exercises=(),
    )


@pytest.mark.parametrize(
    ("program", "packages"),
    [
        ("import numpy as np", ("numpy",)),
        ("from scipy import ndimage\nimport matplotlib.pyplot as plt", ("scipy", "matplotlib")),
        ("print('numpyro')", ()),
        ("", ()),
    ],
)
def test_a_program_gets_the_packages_that_it_names(
    lesson: LessonWork, program: str, packages: tuple[str, ...]
) -> None:
    assert lesson.packages_in(program) == packages
