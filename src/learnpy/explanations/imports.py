"""Imports that find nothing, and what LearnPy has in its place."""

import ast
import sys
import types
from pathlib import Path

from learnpy.explanations.model import Explanation
from learnpy.explanations.scene import ErrorScene, Explainer
from learnpy.explanations.words import code, codes, nearest
from learnpy.language import say, sayable

_FETCHING = sayable("fetching web pages")
_INSTEAD = {
    "requests": (_FETCHING, "httpx2", "urllib.request"),
    "httpx": (_FETCHING, "httpx2"),
    "aiohttp": (_FETCHING, "httpx2"),
    "urllib3": (_FETCHING, "httpx2", "urllib.request"),
    "urllib2": (_FETCHING, "urllib.request"),
    "bs4": (sayable("reading web pages"), "html.parser"),
    "lxml": (sayable("reading XML and web pages"), "xml.etree.ElementTree", "html.parser"),
    "selenium": (sayable("reading web pages"), "html.parser"),
    "sklearn": (sayable("machine learning"), "numpy", "scipy"),
    "tensorflow": (sayable("neural networks"), "numpy"),
    "torch": (sayable("neural networks"), "numpy"),
    "keras": (sayable("neural networks"), "numpy"),
    "jax": (sayable("fast calculations"), "numpy"),
    "xgboost": (sayable("machine learning"), "numpy", "scipy"),
    "statsmodels": (sayable("statistics"), "scipy.stats", "statistics"),
    "sympy": (sayable("mathematics"), "math", "fractions", "scipy"),
    "seaborn": (sayable("plots"), "matplotlib"),
    "plotly": (sayable("plots"), "matplotlib"),
    "bokeh": (sayable("plots"), "matplotlib"),
    "altair": (sayable("plots"), "matplotlib"),
    "polars": (sayable("tables"), "pandas"),
    "pyarrow": (sayable("tables"), "pandas"),
    "dask": (sayable("large tables"), "pandas"),
    "xlrd": (sayable("Excel files"), "openpyxl", "pandas"),
    "xlsxwriter": (sayable("Excel files"), "openpyxl", "pandas"),
    "cv2": (sayable("pictures"), "matplotlib", "numpy"),
    "PIL": (sayable("pictures"), "matplotlib", "numpy"),
    "skimage": (sayable("pictures"), "matplotlib", "scipy.ndimage"),
    "imageio": (sayable("pictures"), "matplotlib"),
    "networkx": (sayable("networks"), "graphlib", "scipy.sparse.csgraph"),
    "nltk": (sayable("language"), "re", "collections"),
    "spacy": (sayable("language"), "re", "collections"),
    "transformers": (sayable("language models"), "numpy", "re"),
    "sqlalchemy": (sayable("databases"), "sqlite3", "django"),
    "psycopg2": (sayable("databases"), "sqlite3"),
    "pymysql": (sayable("databases"), "sqlite3"),
    "mysql": (sayable("databases"), "sqlite3"),
    "pymongo": (sayable("databases"), "sqlite3", "json"),
    "redis": (sayable("keeping values"), "sqlite3", "shelve"),
    "simplejson": (sayable("JSON"), "json"),
    "pytz": (sayable("time zones"), "zoneinfo"),
    "arrow": (sayable("dates and times"), "datetime", "zoneinfo"),
    "pendulum": (sayable("dates and times"), "datetime", "zoneinfo"),
    "tqdm": (sayable("progress bars"), "time"),
    "rich": (sayable("text on the screen"), "textwrap"),
    "colorama": (sayable("text on the screen"), "textwrap"),
    "click": (sayable("arguments of a program"), "argparse"),
    "tornado": (sayable("web services"), "fastapi", "flask"),
    "bottle": (sayable("web services"), "flask"),
    "starlette": (sayable("web services"), "fastapi"),
    "streamlit": (sayable("pages with data"), "flask", "matplotlib"),
    "nose": (sayable("tests"), "pytest", "unittest"),
    "attr": (sayable("classes for data"), "dataclasses"),
    "six": (sayable("old versions of Python"), "functools"),
    "ConfigParser": (sayable("settings"), "configparser"),
    "Queue": (sayable("queues"), "queue"),
    "StringIO": (sayable("text in memory"), "io"),
    "cPickle": (sayable("keeping values"), "pickle"),
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
        say(
            "{code} imported this program, and not Python's module {module}.",
            code=code(f"import {stem}"),
            module=code(stem),
        ),
        say(
            "The program is in a file with the same name, {file}, and Python looks in its own "
            "folder first.",
            file=code(scene.file),
        ),
        (say("Give the file another name, for example {name}.", name=code(f"my_{stem}.py")),),
    )


def _not_a_package(scene: ErrorScene) -> Explanation | None:
    error = scene.error
    if not isinstance(error, ModuleNotFoundError) or not error.name or "." not in error.name:
        return None
    parent, _, last = error.name.rpartition(".")
    if "is not a package" in scene.message:
        return _in_a_module(parent, last)
    module = sys.modules.get(parent)
    names = list(vars(module)) if isinstance(module, types.ModuleType) else []
    meant = nearest(last, [*names, *_submodules(parent)])
    return Explanation(
        say("{name} has no module {module}.", name=code(parent), module=code(last)),
        "",
        (
            say("Did you mean {name}?", name=code(f"{parent}.{meant}"))
            if meant
            else _see(parent, f"help({parent})"),
        ),
    )


def _in_a_module(module: str, name: str) -> Explanation:
    """What is imported as a module of a package is a name in a module."""
    return Explanation(
        say(
            "{module} is a module, and there is no module {name} inside it.",
            module=code(module),
            name=code(name),
        ),
        say("{name} may be a name in {module}.", name=code(name), module=code(module)),
        (
            say(
                "Write {code}, or {other}.",
                code=code(f"from {module} import {name}"),
                other=code(f"import {module}"),
            ),
        ),
    )


def _unknown_module(scene: ErrorScene) -> Explanation | None:
    error = scene.error
    if not isinstance(error, ModuleNotFoundError) or not error.name or not scene.is_own:
        return None
    name = error.name.partition(".")[0]
    if name in sys.stdlib_module_names:
        return Explanation(
            say(
                "The module {name} belongs to Python, and it is not there on this system.",
                name=code(name),
            ),
            say("Some modules work on one kind of system only, and some are left out of LearnPy."),
            (
                say(
                    "LearnPy has the rest of the standard library and {names}.",
                    names=_packages(scene),
                ),
            ),
        )
    if name in scene.packages:
        return Explanation(
            say("{name} belongs to LearnPy, and it is missing here.", name=code(name)),
            say("LearnPy was not installed as a whole."),
            (say("Run `learnpy doctor`: it says what is missing, and what to do."),),
        )
    instead = _INSTEAD.get(name) or _INSTEAD.get(name.lower())
    if instead is None:
        meant = nearest(name, [*sys.stdlib_module_names, *scene.packages], 0.75)
        if meant and not meant.startswith("_"):
            return Explanation(
                say("There is no module {name}.", name=code(name)),
                say("There is one with nearly the same name: {name}.", name=code(meant)),
                (say("Write {code}.", code=code(scene.text.replace(name, meant, 1))),),
            )
    return Explanation(
        say(
            "{name} is not in LearnPy, and LearnPy installs nothing from the network.",
            name=code(name),
        ),
        say("LearnPy has Python's standard library and {names}.", names=_packages(scene)),
        (_in_its_place(*instead) if instead is not None else _as_own_file(name),),
    )


def _in_its_place(use: str, *others: str) -> str:
    names = codes(others, "or")
    if use == _FETCHING:  # these go out to the network, and a program here does not
        return say(
            "For {use}, what comes nearest is {names}; a program in LearnPy reaches this computer "
            "alone.",
            use=say(use),
            names=names,
        )
    return say("For {use}, what comes nearest is {names}.", use=say(use), names=names)


def _as_own_file(name: str) -> str:
    return say(
        "If {name} is a file of your own, it has to be beside the program, with the name {file}.",
        name=code(name),
        file=code(f"{name}.py"),
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
    meaning = say(
        "The module {module} has nothing with the name {name}.",
        module=code(module_name),
        name=code(wanted),
    )
    if wanted == "plt" and module_name == "matplotlib":
        return Explanation(
            meaning,
            say("`plt` is the short name that most programs give to `matplotlib.pyplot`."),
            (say("Write {code}.", code="`import matplotlib.pyplot as plt`"),),
        )
    meant = nearest(wanted, (each for each in known if not each.startswith("_")))
    if meant:
        return Explanation(
            meaning,
            say("It has one that is nearly the same: {name}.", name=code(meant)),
            (say("Write {code}.", code=code(f"from {module_name} import {meant}")),),
        )
    other = _having(wanted)
    return Explanation(
        meaning,
        say("The module {module} has it.", module=code(other)) if other else "",
        (
            say("Write {code}.", code=code(f"from {other} import {wanted}"))
            if other
            else _see(module_name, f"print(dir({module_name}))"),
        ),
    )


EXPLAINERS: tuple[Explainer, ...] = (_own_name, _not_a_package, _unknown_module, _unknown_name)


def _see(module: str, shows: str) -> str:
    """How to see what a module has."""
    return say(
        "See what it has: {code}, then {other}.",
        code=code(f"import {module}"),
        other=code(shows),
    )


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
