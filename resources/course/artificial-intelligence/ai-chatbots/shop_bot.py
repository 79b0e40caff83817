"""The whole bot: intents, a slot, and a colleague to turn to."""

from collections import Counter
from math import log, sqrt

import pandas as pd

THRESHOLD = 0.4
ORDERS = {"4711": "on its way, due on Friday", "1805": "delivered on Monday"}
ANSWERS = {
    "hours": "We are open from 9 to 18, on Saturday until 13.",
    "refund": "I have sent you the form to return something.",
    "account": "I have sent you a link to your account.",
}
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


def vector(text: str) -> Vector:
    unseen = log(size) + 1
    counts = Counter(tokens(text))
    return {word: n * weights.get(word, unseen) for word, n in counts.items()}


def reply(message: str, waiting: bool) -> tuple[str, bool]:
    """What the bot says, and whether it waits for an order number."""
    numbers = [word for word in tokens(message) if word in ORDERS]
    asked = vector(message)
    scores = [cosine(asked, vector(each)) for each in table.phrase]
    intent = table.intent[scores.index(max(scores))]
    if numbers and (waiting or intent == "delivery"):
        return f"Order {numbers[0]} is {ORDERS[numbers[0]]}.", False
    if max(scores) < THRESHOLD:
        return "I do not know. Let me ask a colleague.", False
    if intent == "delivery":
        return "Which order is it? Please give me the number.", True
    return ANSWERS[intent], False


table = pd.read_csv("data/phrases.csv")
seen_in = Counter(word for each in table.phrase for word in set(tokens(each)))
size = 1 + len(table)
weights = {word: log(size / (1 + n)) + 1 for word, n in seen_in.items()}

waiting = False
for message in ["Where is my parcel?", "It is 4711", "Tell me a joke"]:
    answer, waiting = reply(message, waiting)
    print(f"you: {message}\nbot: {answer}")
