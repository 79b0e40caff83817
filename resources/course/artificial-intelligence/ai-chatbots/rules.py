rules = {
    "refund": "Which order do you want to send back?",
    "open": "We are open from 9 to 18.",
}
messages = [
    "I want a refund",
    "Give me my money back",
    "When do you open?",
    "The lid does not open",
]
for message in messages:
    answer = "Please go on."
    for key_word, reply in rules.items():
        if key_word in message:
            answer = reply
    print(f"{message:22} {answer}")
