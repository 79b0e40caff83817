"""The whole column."""


def total_formula(column: str, rows: int) -> str:
    """Return the formula that adds up `rows` rows below a header row."""
    return f"=SUM({column}:{column})"


print(total_formula("B", 12))
