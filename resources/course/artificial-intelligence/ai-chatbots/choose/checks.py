EXAMPLES = [
    ("when do you open", "hours"),
    ("are you open on sunday", "hours"),
    ("what are your opening hours", "hours"),
    ("i want a refund", "refund"),
    ("i want my money back", "refund"),
    ("please refund my order", "refund"),
    ("where is my order", "delivery"),
    ("when will my parcel arrive", "delivery"),
    ("track my parcel", "delivery"),
]


def answers(answer, messages, threshold):
    """The intent of each message, with the shop's nine phrases."""
    return [answer.choose(each, list(EXAMPLES), threshold) for each in messages]


def case_clear(answer):
    """the message "Where is my parcel?" with nine phrases and the threshold 0.4"""
    return answers(answer, ["Where is my parcel?"], 0.4)[0]


def case_joke(answer):
    """the message "Tell me a joke" with nine phrases and the threshold 0.5"""
    return answers(answer, ["Tell me a joke"], 0.5)[0]


def case_bananas(answer):
    """the message "Do you sell bananas?" with nine phrases and the threshold 0.5"""
    return answers(answer, ["Do you sell bananas?"], 0.5)[0]


def case_exactly(answer):
    """the message "Track my parcel!" with nine phrases and the threshold 1.0"""
    return answers(answer, ["Track my parcel!"], 1.0)[0]


def case_sure(answer):
    """the message "Please track my parcel" with nine phrases and the threshold 0.15"""
    return answers(answer, ["Please track my parcel"], 0.15)[0]


def case_nothing(answer):
    """an empty message with nine phrases and the threshold 0.4"""
    return answers(answer, [""], 0.4)[0]


def case_many(answer):
    """twelve messages to the shop, with nine phrases and the threshold 0.45"""
    messages = [
        "WHERE is my order",
        "Are you open today?",
        "open, open, open",
        "When will it arrive?",
        "My parcel, please",
        "Hello, I want a refund",
        "Give me my money",
        "What is the time?",
        "I want to be a pilot",
        "My dog is not well",
        "Do you play chess on Sunday?",
        "parcel parcel order",
    ]
    return answers(answer, messages, 0.45)


def case_limits(answer):
    """six messages, each with nine phrases and higher and higher thresholds"""
    messages = [
        "Where is my parcel?",
        "Do you open my parcel on Sunday?",
        "refund, refund, my order",
        "When is my order open?",
        "Please send the money back to me!",
        "track a lost bicycle",
    ]
    found = {}
    for message in messages:
        found[message] = "never an answer"
        for step in range(19):
            limit = 0.06 + step * 0.05
            intent = answers(answer, [message], limit)[0]
            if intent != "colleague":
                found[message] = f"{intent} up to {limit:.2f}"
    return found


def case_table_kept(answer):
    """whether the list of phrases is as it was after the call"""
    examples = list(EXAMPLES)
    answer.choose("Where is my parcel?", examples, 0.4)
    return examples == EXAMPLES
