def save_atomic(path, text):
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
