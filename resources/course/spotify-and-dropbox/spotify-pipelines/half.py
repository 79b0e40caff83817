from pathlib import Path


def write_places(path: Path, disk_full: bool) -> None:
    with path.open("w", encoding="utf-8") as file:
        for place in range(1, 11):
            if disk_full and place == 4:
                raise OSError("disk full")
            file.write(f"place {place}\n")


def run(output: Path, disk_full: bool) -> None:
    if output.exists():
        print(output, "is complete: skipped")
        return
    write_places(output, disk_full)


output = Path("top_list.txt")
try:
    run(output, disk_full=True)
except OSError as error:
    print("Monday:", error)
run(output, disk_full=False)
lines = output.read_text(encoding="utf-8").splitlines()
print("Tuesday:", len(lines), "of 10 places")
