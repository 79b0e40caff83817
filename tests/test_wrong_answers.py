"""Wrong answers that no list foresaw, to three exercises of the course: what a learner reads."""
# ruff: noqa: E501  a program and a message stay on one line each

import pytest

from learnpy import paths
from learnpy.checks.grade import Criteria, before_running, verdict
from learnpy.checks.model import CheckResult
from learnpy.content.model import Exercise
from learnpy.course_check.lesson_work import LessonWork, work_of
from learnpy.course_check.lessons import load_lessons
from learnpy.runner.command import child_command
from learnpy.runner.examine import examination_request, examine
from learnpy.runner.protocol import Limits

PLAYING = 'title = "Orbit"\nminutes = 112\n'
SMALL = "We tried this: viewer 0 of the small table, one factor, one film. "
RIGHT_SO_FAR = """import numpy as np
from scipy import sparse
from scipy.sparse.linalg import svds

def baseline(ratings):
    rated = ratings > 0
    mean = ratings[rated].mean()
    per_film = np.maximum(rated.sum(axis=0), 1)
    per_viewer = np.maximum(rated.sum(axis=1), 1)
    film = (ratings - mean).sum(axis=0, where=rated) / per_film
    left = ratings - mean - film
    viewer = left.sum(axis=1, where=rated) / per_viewer
    return mean + film + viewer[:, np.newaxis]

def recommend(ratings, user, rank, count):
    rated = ratings > 0
    expected = baseline(ratings)
    surprise = np.where(rated, ratings - expected, 0)
    tastes, strengths, films = svds(sparse.csr_array(surprise), k=rank)
    stars = expected + (tastes * strengths) @ films
    unseen = np.flatnonzero(~rated[user])
    best_first = unseen[np.argsort(-stars[user, unseen])]
"""


def hours(body: str) -> str:
    return f"def download_hours(gigabytes, megabits_per_s):\n    {body}\n"


def photos(body: str, photo: str = "photo", user: str = "user") -> str:
    loop = f"    for {photo}, {user} in owner_of.items():\n        {body}\n"
    shown = 'print(photos_of({101: "Ana", 102: "Ben", 103: "Ana"}))'
    return f"def photos_of(owner_of):\n    photos = {{}}\n{loop}    return photos\n\n\n{shown}\n"


ANSWERS = {
    ("hello-python", "now_playing"): {
        PLAYING + 'print("Now playing: {title} (1h 52m)")\n': "`{title}` came out as it stands. An f-string has an `f` right before its first quote.",
        PLAYING + 'print(f"now playing: {title} ({minutes // 60}h {minutes % 60}m)")\n': "The line differs only in capital letters.",
        PLAYING + 'print(f"Now playing {title} ({minutes // 60}h {minutes % 60}m)")\n': "`:` is missing after `playing`.",
        PLAYING + 'print("Now playing: " + title + " (" + minutes // 60 + "h")\n': 'Your program stopped in line 3 with this error: `TypeError`. `+` cannot join text and a number.',
        PLAYING + 'print(f"Now playing: {title}"\n': "Python cannot read your program yet. The bracket `(` in line 3 is never closed.",
        PLAYING + 'print("Now playing:", title)\nprint(f"({minutes // 60}h {minutes % 60}m)")\n': "You printed 2 lines, and 1 was expected.",
        'title = "Orbit"\nlength = 112\nprint(f"Now playing: {title} ({length // 60}h {length % 60}m)")\n': "We give `minutes` other values to see what your program does. So it needs a line `minutes = ...` of its own, not inside anything else, as the starter has it.",
        PLAYING + 'def show():\n    print(f"Now playing: {title} ({minutes // 60}h {minutes % 60}m)")\n': "You printed nothing, and we expected `Now playing: Orbit (1h 52m)`. Does the program come to a `print`?",
        PLAYING + 'print(f"Now playing: {titel} ({minutes // 60}h {minutes % 60}m)")\n': "Python does not know the name `titel`.",
        'title = input("Title? ")\nminutes = int(input("Minutes? "))\n': "Nobody types while we check, so `input()` finds nothing. Let the program use the values that it is given.",
        PLAYING + 'print(f"Now playing: {title} ({minutes // 60}h {minutes % 60:02}m)")\n': "With `title = 'Long Way Home'` and `minutes = 180`, you printed `Now playing: Long Way Home (3h 00m)`, and we expected `Now playing: Long Way Home (3h 0m)`. `0` is too much after `0`.",
    },
    ("numbers-and-names", "download_hours"): {
        hours("return gigabytes * 64000 / megabits_per_s / 3600"): "and got `36.19047619047619`. It is 8 times as large as it should be.",
        hours("return gigabytes * 8000 / megabits_per_s / 3600 / 24"): "It would have to be 24 times as large.",
        hours("return gigabytes * 8,000 / megabits_per_s"): "A comma makes several values of one. Is there a comma in a number?",
        hours("return f'{gigabytes * 8000 / megabits_per_s / 3600:.2f}'"): "`'4.52'` is text, and a number was expected.",
        hours("return gigabytes * 8 * 10 ^ 9 / megabits_per_s"): "`^` is no power in Python. A power is written `**`.",
        hours("return 57 * 8000 / 28 / 3600"): "With `download_hours(0, 28)`, `4.523809523809524` came again, and we expected `0.0`. The first result is right. The others have to follow what is given: is a value fixed that should be worked out?",
        hours("hours = gigabytes * 8000 / megabits_per_s / 3600"): "your function gave back nothing, which in Python is `None`. We expected `4.523809523809524`. Does every way through the function end with a `return`?",
        hours("return gb * 8000 / megabits_per_s / 3600"): "your program stopped in line 2 with this error: `NameError`. Python does not know the name `gb`.",
        hours("x = 1").replace("download_hours", "download_hour"): "We looked for a function `download_hours` and found `download_hour`. Python takes names letter for letter: spell it as in the task.",
        "def download_hours():\n    return 4.52\n": "Compare what stands in the brackets after its name in the `def` line with the task.",
        "class Link:\n    def download_hours(self, a, b): ...\n": "`download_hours` is there, in line 2, and it stands inside something else. Move its `def` to the left edge, so that it stands by itself.",
        "def download_hours(a, b):\nreturn a * 8000 / b / 3600\n": "Python cannot read your program yet. The function in line 1 needs at least one line that belongs to it.",
        hours("while gigabytes > 0: pass"): "With `download_hours(57, 28)`, your program did not come to its end in the time that a check has, so we stopped it and could not check it. Is there a loop that never gets to stop?",
    },
    ("dicts-and-sets", "photos_of"): {
        photos("photos[user] = []\n        photos[user].push(photo)"): "with this error: `AttributeError`. `photos[user]`, which is a list, has no `.push`.",
        photos("photos['user'].append(photo)"): "with this error: `KeyError`.",
    },
    ("netflix-recommender", "recommend"): {
        RIGHT_SO_FAR + "    return best_first[:count + 1].tolist()\n": SMALL + "We expected `[2]` and got `[2, 4]`. There are 2 items, and 1 was expected.",
        RIGHT_SO_FAR + "    return int(best_first[0])\n": SMALL + "We expected `[2]` and got `2`. `2` is a number, and a list was expected.",
        RIGHT_SO_FAR + "    print(best_first[:count].tolist())\n": SMALL + "Your function printed `[2]` and gave back nothing. `print` shows a value to people; `return` hands it to the rest of the program.",
        RIGHT_SO_FAR + "    return sorted(best_first[:count].tolist())\n": "All the items are right, and in another order.",
        RIGHT_SO_FAR + "    return (best_first[:count] + 1).tolist()\n": SMALL + "We expected `[2]` and got `[3]`.",
        RIGHT_SO_FAR.replace("rank, count", "rank") + "    return best_first[:1].tolist()\n": SMALL + "Your function does not take what it is given: `TypeError: recommend() takes 3 positional arguments but 4 were given`.",
        RIGHT_SO_FAR + "    return np.loadtxt('films.txt')\n": "The lesson's files are in the folder `data`, and no others are there.",
        RIGHT_SO_FAR + "    return best_first.first(count)\n": "with this error: `AttributeError`. `best_first` has no `.first`. It is a `numpy.ndarray`.",
        "import surprise\n": "Your program stopped in line 1 with this error: `ModuleNotFoundError`. `surprise` is not in LearnPy",
    },
}  # fmt: skip


LIKE_A_MISTAKE = {
    ("dicts-and-sets", "photos_of"): {
        photos("photos[name] = photos.get(name, []).append(number)", "number", "name"): "append_gives_none",
        photos("photos[name] += [number]", "number", "name"): "no_list_yet",
    },
}  # fmt: skip


@pytest.mark.parametrize("place", ANSWERS, ids="/".join)
def test_every_message_is_its_own(place):
    exercise, work = exercise_at(place)
    for program, words in ANSWERS[place].items():
        told = judged(program, exercise, work)
        assert words in told.message, program
        assert told.mistake == "", program


@pytest.mark.parametrize("place", LIKE_A_MISTAKE, ids="/".join)
def test_what_fails_like_a_listed_mistake_in_other_words_is_it(place):
    exercise, work = exercise_at(place)
    for program, mistake in LIKE_A_MISTAKE[place].items():
        assert judged(program, exercise, work).mistake == mistake, program


def exercise_at(place: tuple[str, str]) -> tuple[Exercise, LessonWork]:
    lesson_id, name = place
    (lesson,) = load_lessons(paths.course_folder(), lesson_id, recordings_required=True)
    work = work_of(lesson, paths.course_folder())
    return next(each for each in work.exercises if each.id == name), work


def judged(program: str, exercise: Exercise, work: LessonWork) -> CheckResult:
    assert exercise.key is not None
    criteria = Criteria(exercise.starter, exercise.checks, exercise.cases, exercise.mistakes)
    early = before_running(program, criteria)
    if early is not None:
        return early
    request = examination_request(
        program, exercise.checks, exercise.cases, data=work.data, limits=Limits(seconds=5.0)
    )
    return verdict(examine(request, child_command(work.packages)), exercise.key.read(), criteria)
