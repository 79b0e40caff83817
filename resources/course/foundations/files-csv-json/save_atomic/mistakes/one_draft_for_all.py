from pathlib import Path


def save_atomic(path: Path, text: str) -> None:
    draft = path.with_name("draft.txt")
    draft.write_text(text, encoding="utf-8")
    draft.replace(path)


save_atomic(Path("tonight.txt"), "Orbit\nLow Tide\n")
