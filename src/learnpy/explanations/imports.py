"""Imports that find nothing, and what LearnPy has in its place."""

import ast
import sys
import types
from pathlib import Path

from learnpy.explanations.model import Explanation
from learnpy.explanations.scene import ErrorScene, Explainer
from learnpy.explanations.words import code, codes, nearest

_FETCHING = "fetching web pages"
_INSTEAD = {
    "requests": (_FETCHING, "httpx2", "urllib.request"),
    "httpx": (_FETCHING, "httpx2"),
    "aiohttp": (_FETCHING, "httpx2"),
    "urllib3": (_FETCHING, "httpx2", "urllib.request"),
    "urllib2": (_FETCHING, "urllib.request"),
    "bs4": ("reading web pages", "html.parser"),
    "lxml": ("reading XML and web pages", "xml.etree.ElementTree", "html.parser"),
    "selenium": ("reading web pages", "html.parser"),
    "sklearn": ("machine learning", "numpy", "scipy"),
    "tensorflow": ("neural networks", "numpy"),
    "torch": ("neural networks", "numpy"),
    "keras": ("neural networks", "numpy"),
    "jax": ("fast calculations", "numpy"),
    "xgboost": ("machine learning", "numpy", "scipy"),
    "statsmodels": ("statistics", "scipy.stats", "statistics"),
    "sympy": ("mathematics", "math", "fractions", "scipy"),
    "seaborn": ("plots", "matplotlib"),
    "plotly": ("plots", "matplotlib"),
    "bokeh": ("plots", "matplotlib"),
    "altair": ("plots", "matplotlib"),
    "polars": ("tables", "pandas"),
    "pyarrow": ("tables", "pandas"),
    "dask": ("large tables", "pandas"),
    "xlrd": ("Excel files", "openpyxl", "pandas"),
    "xlsxwriter": ("Excel files", "openpyxl", "pandas"),
    "cv2": ("pictures", "matplotlib", "numpy"),
    "PIL": ("pictures", "matplotlib", "numpy"),
    "skimage": ("pictures", "matplotlib", "scipy.ndimage"),
    "imageio": ("pictures", "matplotlib"),
    "networkx": ("networks", "graphlib", "scipy.sparse.csgraph"),
    "nltk": ("language", "re", "collections"),
    "spacy": ("language", "re", "collections"),
    "transformers": ("language models", "numpy", "re"),
    "sqlalchemy": ("databases", "sqlite3", "django"),
    "psycopg2": ("databases", "sqlite3"),
    "pymysql": ("databases", "sqlite3"),
    "mysql": ("databases", "sqlite3"),
    "pymongo": ("databases", "sqlite3", "json"),
    "redis": ("keeping values", "sqlite3", "shelve"),
    "simplejson": ("JSON", "json"),
    "pytz": ("time zones", "zoneinfo"),
    "arrow": ("dates and times", "datetime", "zoneinfo"),
    "pendulum": ("dates and times", "datetime", "zoneinfo"),
    "tqdm": ("progress bars", "time"),
    "rich": ("text on the screen", "textwrap"),
    "colorama": ("text on the screen", "textwrap"),
    "click": ("arguments of a program", "argparse"),
    "tornado": ("web services", "fastapi", "flask"),
    "bottle": ("web services", "flask"),
    "starlette": ("web services", "fastapi"),
    "streamlit": ("pages with data", "flask", "matplotlib"),
    "nose": ("tests", "pytest", "unittest"),
    "attr": ("classes for data", "dataclasses"),
    "six": ("old versions of Python", "functools"),
    "ConfigParser": ("settings", "configparser"),
    "Queue": ("queues", "queue"),
    "StringIO": ("text in memory", "io"),
    "cPickle": ("keeping values", "pickle"),
}
"""What a package that LearnPy does not have is for, and what LearnPy has for that."""

_WELL_KNOWN = (
    "math", "random", "statistics", "time", "datetime", "collections", "itertools", "functools",
    "os", "sys", "json", "re", "typing", "dataclasses", "pathlib",
)  # fmt: skip


def _own_name(scene: ErrorScene) -> Explanation | None:
    """A program with the name of a module hides that module from itself."""
    stem = Path(scene.file).stem
    if stem not in sys.stdlib_module_names and stem not in scene.packages:
        return None
    error = scene.error
    if isinstance(error, AttributeError) and isinstance(error.obj, types.ModuleType):
        hidden = error.obj.__name__ == stem
    else:
        hidden = isinstance(error, ImportError) and _root(error) == stem
    if not hidden:
        return None
    return Explanation(
        f"{code(f'import {stem}')} imported this program, and not Python's module {code(stem)}.",
        f"The program is in a file with the same name, {code(scene.file)}, and Python looks in its "
        "own folder first.",
        (f"Give the file another name, for example {code(f'my_{stem}.py')}.",),
    )


def _not_a_package(scene: ErrorScene) -> Explanation | None:
    error = scene.error
    if not isinstance(error, ModuleNotFoundError) or not error.name or "." not in error.name:
        return None
    parent, _, last = error.name.rpartition(".")
    if "is not a package" in scene.message:
        return Explanation(
            f"{code(parent)} is a module, and there is no module {code(last)} inside it.",
            f"{code(last)} may be a name in {code(parent)}.",
            (f"Write {code(f'from {parent} import {last}')}, or {code(f'import {parent}')}.",),
        )
    module = sys.modules.get(parent)
    names = list(vars(module)) if isinstance(module, types.ModuleType) else []
    meant = nearest(last, [*names, *_submodules(parent)])
    return Explanation(
        f"{code(parent)} has no module {code(last)}.",
        "",
        (f"Did you mean {code(f'{parent}.{meant}')}?",)
        if meant
        else (f"See what it has: {code(f'import {parent}')}, then {code(f'help({parent})')}.",),
    )


def _unknown_module(scene: ErrorScene) -> Explanation | None:
    error = scene.error
    if not isinstance(error, ModuleNotFoundError) or not error.name or not scene.is_own:
        return None
    name = error.name.partition(".")[0]
    if name in sys.stdlib_module_names:
        return Explanation(
            f"The module {code(name)} belongs to Python, and it is not there on this system.",
            "Some modules work on one kind of system only, and some are left out of LearnPy.",
            (f"LearnPy has the rest of the standard library and {_packages(scene)}.",),
        )
    if name in scene.packages:
        return Explanation(
            f"{code(name)} belongs to LearnPy, and it is missing here.",
            "LearnPy was not installed as a whole.",
            ("Run `learnpy doctor`: it says what is missing, and what to do.",),
        )
    instead = _INSTEAD.get(name) or _INSTEAD.get(name.lower())
    if instead is None:
        meant = nearest(name, [*sys.stdlib_module_names, *scene.packages], 0.75)
        if meant and not meant.startswith("_"):
            return Explanation(
                f"There is no module {code(name)}.",
                f"There is one with nearly the same name: {code(meant)}.",
                (f"Write {code(scene.text.replace(name, meant, 1))}.",),
            )
    has = f"LearnPy has Python's standard library and {_packages(scene)}."
    meaning = f"{code(name)} is not in LearnPy, and LearnPy installs nothing from the network."
    if instead is not None:
        use, *others = instead
        return Explanation(
            meaning,
            has,
            (f"For {use}, what comes nearest is {codes(others, 'or')}{_reach(use)}.",),
        )
    return Explanation(
        meaning,
        has,
        (
            (
                f"If {code(name)} is a file of your own, it has to be beside the program, with the "
                f"name {code(name + '.py')}."
            ),
        ),
    )


def _unknown_name(scene: ErrorScene) -> Explanation | None:
    error = scene.error
    if not isinstance(error, ImportError) or isinstance(error, ModuleNotFoundError):
        return None
    module_name = error.name or ""
    statement = scene.find(ast.ImportFrom)
    if not module_name or statement is None:
        return None
    module = sys.modules.get(module_name)
    known = list(vars(module)) if isinstance(module, types.ModuleType) else []
    wanted = next((each.name for each in statement.names if each.name not in known), "")
    if not wanted:
        return None
    meaning = f"The module {code(module_name)} has nothing with the name {code(wanted)}."
    if wanted == "plt" and module_name == "matplotlib":
        return Explanation(
            meaning,
            "`plt` is the short name that most programs give to `matplotlib.pyplot`.",
            ("Write `import matplotlib.pyplot as plt`.",),
        )
    meant = nearest(wanted, (each for each in known if not each.startswith("_")))
    if meant:
        return Explanation(
            meaning,
            f"It has one that is nearly the same: {code(meant)}.",
            (f"Write {code(f'from {module_name} import {meant}')}.",),
        )
    other = _having(wanted)
    return Explanation(
        meaning,
        f"The module {code(other)} has it." if other else "",
        (f"Write {code(f'from {other} import {wanted}')}.",)
        if other
        else (
            (
                f"See what it has: {code(f'import {module_name}')}, then "
                f"{code(f'print(dir({module_name}))')}."
            ),
        ),
    )


EXPLAINERS: tuple[Explainer, ...] = (_own_name, _not_a_package, _unknown_module, _unknown_name)


def _reach(use: str) -> str:
    """What holds for packages that go out to the network, which a program here does not."""
    return "; a program in LearnPy reaches this computer alone" if use == _FETCHING else ""


def _packages(scene: ErrorScene) -> str:
    return codes(scene.packages, most=12)


def _root(error: ImportError) -> str:
    return (error.name or "").partition(".")[0]


def _submodules(package: str) -> list[str]:
    return [name.rpartition(".")[2] for name in sys.modules if name.startswith(f"{package}.")]


def _having(wanted: str) -> str:
    """A well-known module that has a name, of those that are loaded already."""
    for name in _WELL_KNOWN:
        module = sys.modules.get(name)
        if isinstance(module, types.ModuleType) and wanted in vars(module):
            return name
    return ""
