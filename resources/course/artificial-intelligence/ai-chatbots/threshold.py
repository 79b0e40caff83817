"""Both versions on forty messages: how sure is sure enough?"""

from collections import Counter
from math import log, sqrt

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd

Vector = dict[str, float]


def tokens(text: str) -> list[str]:
    spaced = "".join(each if each.isalnum() else " " for each in text)
    return spaced.lower().split()


def cosine(first: Vector, second: Vector) -> float:
    shared = sum(first[word] * second.get(word, 0.0) for word in first)
    first_square = sum(value * value for value in first.values())
    second_square = sum(value * value for value in second.values())
    both = sqrt(first_square * second_square)
    if both == 0:
        return 0.0
    return shared / both


def vector(text: str, unseen: float) -> Vector:
    counts = Counter(tokens(text))
    return {word: n * weights.get(word, unseen) for word, n in counts.items()}


table = pd.read_csv("data/phrases.csv")
messages = pd.read_csv("data/messages.csv")
seen_in = Counter(word for each in table.phrase for word in set(tokens(each)))
size = 1 + len(table)
weights = {word: log(size / (1 + n)) + 1 for word, n in seen_in.items()}
phrases = [vector(each, 0.0) for each in table.phrase]

steps = np.linspace(0, 1, 101)  # the thresholds 0.00, 0.01, 0.02, ...
figure, panels = plt.subplots(
    1, 2, figsize=(10, 4), sharey=True, layout="constrained"
)
versions = {"Unseen words dropped": 0.0, "Unseen words rare": log(size) + 1}
for axes, (name, unseen) in zip(panels, versions.items()):
    asked = [vector(each, unseen) for each in messages.message]
    scores = np.array([[cosine(a, b) for b in phrases] for a in asked])
    best = scores.argmax(axis=1)
    correct = table.intent.to_numpy()[best] == messages.intent.to_numpy()
    answered = scores.max(axis=1) >= steps[:, np.newaxis]
    right = (answered & correct).sum(axis=1)
    wrong = (answered & ~correct).sum(axis=1)
    colleague = len(messages) - right - wrong

    print(f"{name}\nthreshold  right  wrong  colleague")
    for step in (0, 40, 60):
        print(f"{steps[step]:9.1f} {right[step]:6} ", end="")
        print(f"{wrong[step]:6} {colleague[step]:10}")
    areas = {"answered, right": right, "answered, wrong": wrong}
    areas["to a colleague"] = colleague
    colours = ["#0f766e", "#c2410c", "#cbd5e1"]
    axes.stackplot(steps, areas.values(), labels=areas.keys(), colors=colours)
    axes.axvline(0.4, color="#1f2a44", linestyle=":")
    axes.set(title=name, xlabel="threshold (score)", xlim=(0, 1), ylim=(0, 40))
panels[0].set_ylabel("messages")
panels[1].legend(loc="lower left")
figure.suptitle("Forty messages, answered or handed over")
plt.show()
