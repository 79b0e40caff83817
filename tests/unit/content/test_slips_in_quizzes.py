"""What an author is told who made a slip in a quiz: the exact lines."""
# ruff: noqa: E501  a sentence stays on one line

import pytest

QUIZ = "first/one/quiz.yaml"
LAST_QUIZ = "second/three/last_questions.yaml"

CASES = {
    "question without kind": (
        [(QUIZ, "    choice: What is a *step*?\n", "")],
        [
            "first/one/quiz.yaml:3: questions[0]: one of these keys must stand here: choice, choices, predict, order, bug, gap"
        ],
    ),
    "question of two kinds": (
        [(QUIZ, "    choice: What is a *step*?\n", "    choice: What is a *step*?\n    bug: x\n")],
        [
            "first/one/quiz.yaml:5: questions[0]: only one of these keys can stand here, and there is choice, bug"
        ],
    ),
    "question kind misspelt": (
        [(QUIZ, "    choice: What", "    chioce: What")],
        [
            "first/one/quiz.yaml:3: questions[0]: one of these keys must stand here: choice, choices, predict, order, bug, gap",
            'first/one/quiz.yaml:4: questions[0]: unknown key "chioce", did you mean "choice"?',
        ],
    ),
    "question id twice": (
        [(QUIZ, "id: which-are-steps", "id: what-a-step-is")],
        ['first/one/quiz.yaml:10: questions[1]: id "what-a-step-is" is given twice in this quiz'],
    ),
    "question id form": (
        [(QUIZ, "id: which-are-steps", "id: which_are_steps")],
        [
            'first/one/quiz.yaml:10: questions[1]: id "which_are_steps": an id is lower-case words joined by hyphens'
        ],
    ),
    "question id missing": (
        [(QUIZ, "  - id: which-are-steps\n    choices", "  - choices")],
        ['first/one/quiz.yaml:10: questions[1]: key "id" is missing'],
    ),
    "choice with two right": (
        [(QUIZ, "      - wrong: A part of a track.", "      - right: A part of a track.")],
        ['first/one/quiz.yaml:5: questions[0]: "choice" has one right answer, and there are 2'],
    ),
    "choice with none right": (
        [(QUIZ, "      - right: A part of a lesson.", "      - wrong: A part of a lesson.")],
        ['first/one/quiz.yaml:5: questions[0]: "choice" has one right answer, and there are 0'],
    ),
    "choices with none right": (
        [(QUIZ, "right: A program", "wrong: A program"), (QUIZ, "right: A quiz", "wrong: A quiz")],
        ['first/one/quiz.yaml:12: questions[1]: "choices" has at least one right answer'],
    ),
    "one answer": (
        [
            (
                QUIZ,
                "      - wrong: A part of a track.\n        why: A track is made of lessons.\n",
                "",
            )
        ],
        ["first/one/quiz.yaml:5: questions[0]: there are at least 2 answers"],
    ),
    "same answers": (
        [(QUIZ, "A part of a track.", "A part of a lesson.")],
        ["first/one/quiz.yaml:5: questions[0]: two of the answers are the same"],
    ),
    "answer without why": (
        [(QUIZ, "        why: A lesson is made of steps.\n", "")],
        ['first/one/quiz.yaml:6: questions[0].answers[0]: key "why" is missing'],
    ),
    "answer without mark": (
        [(QUIZ, "- right: A part", "- rigth: A part")],
        [
            "first/one/quiz.yaml:6: questions[0].answers[0]: one of these keys must stand here: right, wrong",
            'first/one/quiz.yaml:6: questions[0].answers[0]: unknown key "rigth", did you mean "right"?',
        ],
    ),
    "answer of both marks": (
        [(QUIZ, "- right: A part of a lesson.", "- right: A part of a lesson.\n        wrong: x")],
        [
            "first/one/quiz.yaml:7: questions[0].answers[0]: only one of these keys can stand here, and there is right, wrong"
        ],
    ),
    "choice with why": (
        [(QUIZ, "    choice: What is a *step*?\n", "    choice: What is a *step*?\n    why: x\n")],
        ['first/one/quiz.yaml:5: questions[0]: unknown key "why"; there is answers, choice, id'],
    ),
    "predict without recording": (
        [("first/one/recorded/quiz.halves.txt", None, None)],
        [
            "first/one/quiz.yaml:20: questions[2]: what it prints is not recorded; run learnpy check-course --record"
        ],
    ),
    "predict with right": (
        [(QUIZ, '- wrong: "3"', '- right: "3.0"')],
        [
            "first/one/quiz.yaml:26: questions[2].answers[0]: the right answer is what the program prints; leave it out"
        ],
    ),
    "predict wrong is right": (
        [(QUIZ, '- wrong: "3"', '- wrong: "3.0"')],
        ['first/one/quiz.yaml:26: questions[2].answers[0]: "3.0" is what the program prints'],
    ),
    "predict does not parse": (
        [(QUIZ, "      print(7 // 2 * 1.0)", "      print(7 // 2 * 1.0)\n      print(")],
        ["first/one/quiz.yaml:23: this is not Python: '(' was never closed"],
    ),
    "predict without wrong": (
        [
            (
                QUIZ,
                '    answers:\n      - wrong: "3"\n        why: One of the two numbers is a float, so the result is one too.\n      - wrong: "3.5"\n        why: That would be `7 / 2`.\n',
                "    answers: []\n",
            )
        ],
        ['first/one/quiz.yaml:25: questions[2]: "answers" is an empty list'],
    ),
    "recording of nothing": (
        [("first/one/recorded/gone.txt", None, "x\n")],
        [
            'first/one/recorded/gone.txt: no program, question or exercise is called "gone"; run learnpy check-course --record'
        ],
    ),
    "figure without words": (
        [("first/two/recorded/draw-1.txt", None, None)],
        [
            "first/two/recorded/draw-1.png: this picture has no words beside it; run learnpy check-course --record"
        ],
    ),
    "one line to order": (
        [(QUIZ, "          total = sum(values)\n          return total / len(values)\n", "")],
        ["first/one/quiz.yaml:32: questions[3]: there are at least 2 lines to put in order"],
    ),
    "distractor is a line": (
        [(QUIZ, '- line: "    return total"', '- line: "def mean(values):"')],
        [
            'first/one/quiz.yaml:37: questions[3].distractors[0]: "def mean(values):" is also one of the lines'
        ],
    ),
    "order with answers": (
        [
            (
                QUIZ,
                "    distractors:",
                "    answers:\n      - wrong: x\n        why: y\n    distractors:",
            )
        ],
        [
            'first/one/quiz.yaml:36: questions[3]: unknown key "answers"; there is distractors, id, lines, order, why'
        ],
    ),
    "bug in a blank line": (
        [(QUIZ, "    line: 3", "    line: 2")],
        ["first/one/quiz.yaml:46: questions[4]: line 2 of the program is blank or not there"],
    ),
    "bug line in words": (
        [(QUIZ, "    line: 3", "    line: third")],
        [
            'first/one/quiz.yaml:46: questions[4]: "line" must be a whole number, and there is "third"'
        ],
    ),
    "bug why missing": (
        [(QUIZ, "      1: This line makes a list of two.\n", "")],
        ["first/one/quiz.yaml:48: questions[4].whys: a why is missing for line 1"],
    ),
    "bug why of a blank line": (
        [(QUIZ, "      1: This line", "      2: x\n      1: This line")],
        [
            'first/one/quiz.yaml:48: questions[4].whys: "2" is no line of the program with text on it'
        ],
    ),
    "gap without gap": (
        [(QUIZ, "minutes ___ 60", "minutes // 60")],
        ['first/one/quiz.yaml:52: questions[5]: "___" stands 0 times, and once is right'],
    ),
    "gap twice": (
        [(QUIZ, "minutes = 135", "minutes = ___")],
        ['first/one/quiz.yaml:52: questions[5]: "___" stands 2 times, and once is right'],
    ),
    "gap of program and code": (
        [
            (
                QUIZ,
                "    program: |\n      minutes",
                "    code: x = ___\n    program: |\n      minutes",
            )
        ],
        [
            "first/one/quiz.yaml:53: questions[5]: only one of these keys can stand here, and there is code, program"
        ],
    ),
    "gap without right": (
        [(QUIZ, "      - right: \"'Ada Byron'\"", "      - wrong: \"'Ada Byron'\"")],
        ['first/one/quiz.yaml:70: questions[6]: "gap" has at least one right answer'],
    ),
    "gap without wrong": (
        [(QUIZ, "      - wrong: Ada Byron", "      - right: Ada Byron")],
        ['first/one/quiz.yaml:70: questions[6]: "gap" has at least one wrong answer'],
    ),
    "gap answer twice": (
        [(QUIZ, "      - wrong: Ada Byron", '      - wrong: "\\"Ada Byron\\""')],
        [
            'first/one/quiz.yaml:70: questions[6]: ""Ada Byron"" is given twice; spaces and quotes do not count'
        ],
    ),
    "gap answer on two lines": (
        [
            (
                QUIZ,
                "      - wrong: Ada Byron\n",
                "      - wrong: |\n          Ada\n          Byron\n",
            )
        ],
        ['first/one/quiz.yaml:73: questions[6].answers[1]: "wrong" must be one line'],
    ),
    "gap without otherwise": (
        [(QUIZ, "    otherwise: Look for the operator that leaves the rest away.\n", "")],
        ['first/one/quiz.yaml:50: questions[5]: key "otherwise" is missing'],
    ),
    "gap answer without why": (
        [(QUIZ, '        why: "`//` leaves the rest away."\n', "")],
        ['first/one/quiz.yaml:58: questions[5].answers[1]: key "why" is missing'],
    ),
    "gap that does not parse": (
        [(QUIZ, "      - right: //\n", "      - right: )\n")],
        ["first/one/quiz.yaml:54: this is not Python: unmatched ')'"],
    ),
    "gap without recording": (
        [("first/one/recorded/quiz.whole-hours.txt", None, None)],
        [
            "first/one/quiz.yaml:51: questions[5]: what it prints is not recorded; run learnpy check-course --record"
        ],
    ),
    "quiz without questions": (
        [
            (LAST_QUIZ, None, "title: x\nquestions: []\n"),
            ("second/three/recorded/last_questions.shout.txt", None, None),
        ],
        ['second/three/last_questions.yaml:2: "questions" is an empty list'],
    ),
    "questions a mapping": (
        [
            (LAST_QUIZ, None, "title: x\nquestions: {a: b}\n"),
            ("second/three/recorded/last_questions.shout.txt", None, None),
        ],
        ['second/three/last_questions.yaml:2: "questions" must be a list, and there is a mapping'],
    ),
    "question a text": (
        [
            (LAST_QUIZ, None, "title: x\nquestions: [a]\n"),
            ("second/three/recorded/last_questions.shout.txt", None, None),
        ],
        ['second/three/last_questions.yaml:2: questions[0]: must be a mapping, and there is "a"'],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_slip(problems_after, name):
    edits, expected = CASES[name]
    assert problems_after(edits) == expected
