from pathlib import Path


def save_atomic(path: Path, text: str) -> None:
    draft = path.with_name(path.name + ".tmp")
    try:
        draft.write_text(text, encoding="utf-8")
    finally:
        draft.replace(path)


save_atomic(Path("tonight.txt"), "Orbit\nLow Tide\n")
