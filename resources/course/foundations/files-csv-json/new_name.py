from pathlib import Path

tonight = Path("tonight.txt")
tonight.write_text("Granite\n", encoding="utf-8")
draft = Path("draft.txt")
draft.write_text("Echo Station\n", encoding="utf-8")

draft.replace(tonight)
print(tonight.read_text(encoding="utf-8"))
print(draft.exists())
