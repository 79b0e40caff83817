"""A very small type checker: it reads calls and never makes them."""

import ast

PROGRAM = """
def decide(local: str | None, remote: str | None, base: str | None) -> str:
    return "nothing" if local == remote else "conflict"

decide("B", "A", "A")
decide("B", 3, "A")
decide(None, "A")
decide("B", True, None)
"""

tree = ast.parse(PROGRAM)
parameters = {
    node.name: node.args.args
    for node in ast.walk(tree)
    if isinstance(node, ast.FunctionDef)
}
for call in ast.walk(tree):
    if not isinstance(call, ast.Call):
        continue
    wanted = parameters[call.func.id]
    if len(call.args) != len(wanted):
        print(f"line {call.lineno}: {len(wanted)} arguments are wanted")
    for parameter, given in zip(wanted, call.args):
        hint = ast.unparse(parameter.annotation)
        value = given.value
        kind = "None" if value is None else type(value).__name__
        if kind not in hint.split(" | "):
            print(f"line {call.lineno}: {parameter.arg} is {kind}, not {hint}")
