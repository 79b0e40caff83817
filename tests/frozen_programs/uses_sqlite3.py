import sqlite3

base = sqlite3.connect(":memory:")
base.execute("create virtual table words using fts5(word)")
print(base.execute("select 1").fetchone() == (1,))
