def save_atomic(path, text):
    old = path.read_text(encoding="utf-8") if path.exists() else ""
    try:
        path.write_text(text, encoding="utf-8")
    except OSError:
        path.write_text(old, encoding="utf-8")
        raise
