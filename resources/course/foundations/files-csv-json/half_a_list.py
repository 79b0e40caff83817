from pathlib import Path

tonight = Path("tonight.txt")
tonight.write_text("Granite\nOrbit\nLow Tide\n", encoding="utf-8")

try:
    with open(tonight, "w", encoding="utf-8") as file:
        file.write("Echo Station\n")
        raise OSError("the disk is full")
except OSError as error:
    print("Stopped:", error)

print(tonight.read_text(encoding="utf-8"))
