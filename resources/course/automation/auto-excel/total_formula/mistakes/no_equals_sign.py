"""A text, no formula."""


def total_formula(column: str, rows: int) -> str:
    """Return the formula that adds up `rows` rows below a header row."""
    return f"SUM({column}2:{column}{rows + 1})"


print(total_formula("B", 12))
