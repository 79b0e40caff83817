from pathlib import Path


def save_atomic(path: Path, text: str) -> None:
    draft = Path("tonight.txt.tmp")
    draft.write_text(text, encoding="utf-8")
    draft.replace(Path("tonight.txt"))


save_atomic(Path("tonight.txt"), "Orbit\nLow Tide\n")
