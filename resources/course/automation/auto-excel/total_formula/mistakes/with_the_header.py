"""Begins in row 1."""


def total_formula(column: str, rows: int) -> str:
    """Return the formula that adds up `rows` rows below a header row."""
    return f"=SUM({column}1:{column}{rows})"


print(total_formula("B", 12))
