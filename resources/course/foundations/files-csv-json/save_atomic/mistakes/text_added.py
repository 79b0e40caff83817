def save_atomic(path, text):
    with open(path, "a", encoding="utf-8") as file:
        file.write(text)
