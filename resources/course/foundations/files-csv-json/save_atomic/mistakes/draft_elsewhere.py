from pathlib import Path


def save_atomic(path, text):
    draft = Path(path.name + ".tmp")
    draft.write_text(text, encoding="utf-8")
    draft.replace(path)
