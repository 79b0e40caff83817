from pathlib import Path


def save_atomic(path: Path, text: str) -> None:
    """Save the text at this path, whole or not at all."""


save_atomic(Path("tonight.txt"), "Orbit\nLow Tide\n")
if Path("tonight.txt").exists():
    print(Path("tonight.txt").read_text(encoding="utf-8"))
else:
    print("There is no file yet.")
