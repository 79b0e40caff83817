from pathlib import Path

path = Path("data") / "titles.csv"
print(path.name)
print(path.with_name("plays.csv").name)
print(path.exists())
print(Path("titles.csv").exists())
