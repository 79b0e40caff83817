"""The starter of an exercise as a program."""

from learnpy.content.model import Exercise, Program


def program_of(exercise: Exercise) -> Program:
    """The starter of an exercise as a program to edit and run."""
    return Program(
        id=exercise.id,
        title=exercise.title,
        file=f"{exercise.folder}/{exercise.id}.py",
        code=exercise.starter,
        code_html=exercise.starter_html,
        recording=None,
    )
