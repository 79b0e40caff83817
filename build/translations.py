"""The window's words in other languages: gathered from the code, compiled for the window.

    python3 dev.py translations            bring every language up to date, and compile it
    python3 dev.py translations de         begin a language, here German

A language is `resources/translations/learnpy_<code>.ts`, edited with Qt Linguist, which is
`pyside6-linguist` in `.venv`, or with a text editor. What it has no words for stays in English. A
text that counts something has a form for each kind of number that the language knows (`numerusform`
in the file: two in German, three in Polish, six in Arabic), and stays in English until it has all.
The compiled `.qm` beside it is what the window reads; it is made here and by `dev.py build`, and
kept out of git.
"""

import ast
import itertools
import json
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Sequence
from pathlib import Path

import PySide6
from PySide6.QtCore import QTranslator

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "translations"
SOURCES = ROOT / "src" / "learnpy"
_CODE = re.compile(r"[a-z]{2,3}(?:_[A-Z][A-Za-z]+)?")
_ACCENTED = str.maketrans("aeiouycnsAEIOUYCNS", "áéíöüýçñšÁÉÍÖÜÝÇÑŠ")
_KEPT = re.compile(r"\{[^}]*\}|<[^>]*>|&\w+;|&(?=\w)|%n")
"""Placeholders, tags, and the mark before a shortcut's letter."""
_CORE_NAME = "Core"
"""The context of what is said without Qt."""
_CORE = f'"{_CORE_NAME}"'
_MOST_FORMS = 6
_NUMBERS = 200
_LONGER = 0.4
"""How much longer words get: German and Finnish take up to this much more room than English."""


def main(arguments: Sequence[str]) -> int:
    """Gather and compile; returns the exit code."""
    for code in arguments:
        if not _CODE.fullmatch(code):
            print(f'translations: "{code}" is no language code such as "de" or "pt_BR"')
            return 2
    files = sorted({*FOLDER.glob("learnpy_*.ts"), *(FOLDER / f"learnpy_{c}.ts" for c in arguments)})
    if not files:
        print("translations: there is no language yet; `dev.py translations de` begins German")
    for file in files:
        gather(file)
        compile_file(file)
        total, done = count(file)
        print(f"translations: {file.relative_to(ROOT)}: {done} of {total} texts are translated")
    return 0


def gather(file: Path, language: str = "") -> None:
    """Write every text of the code into a `.ts` file, and keep what is translated in it.

    Raises:
        subprocess.CalledProcessError: Qt's lupdate could not.
    """
    file.parent.mkdir(exist_ok=True)
    code = language or file.stem.removeprefix("learnpy_")
    # Places would change with every line of code, in files that people edit.
    options = ("-silent", "-no-obsolete", "-locations", "none", "-source-language", "en")
    with tempfile.TemporaryDirectory() as folder:
        sources = [str(_readable(each, Path(folder))) for each in sorted(SOURCES.rglob("*.py"))]
        core = Path(folder) / "core.py"
        core.write_text(_core_code(), encoding="utf-8")
        sources.append(str(core))
        _qt("lupdate", *sources, *options, "-target-language", code, "-ts", str(file))


def core_texts(sources: Path = SOURCES) -> tuple[set[str], set[str]]:
    """What `learnpy.language` says: the plain texts, and those that count something.

    Raises:
        ValueError: A text is not literal, so that it cannot be found.
    """
    plain: set[str] = set()
    counted: set[str] = set()
    for source in sorted(sources.rglob("*.py")):
        for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                if node.func.id == "sayable" or (node.func.id == "say" and _is_text(node.args[0])):
                    plain.add(_literal(node.args[0], source))
                elif node.func.id == "say_count":
                    counted.add(_literal(node.args[2], source))
    return plain, counted


def _is_text(node: ast.expr) -> bool:
    """Whether it is a text, of one or more pieces, and not a name that stands for one."""
    return isinstance(node, ast.Constant | ast.JoinedStr | ast.BinOp)


def _literal(node: ast.expr, source: Path) -> str:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    raise ValueError(f"{source}:{node.lineno}: a text that is said must be literal")


def _core_code() -> str:
    """The core's texts as lupdate can read them."""
    plain, counted = core_texts()
    lines = [
        f"QCoreApplication.translate({_CORE}, {json.dumps(text, ensure_ascii=False)})"
        for text in sorted(plain)
    ]
    lines += [
        f'QCoreApplication.translate({_CORE}, {json.dumps(text, ensure_ascii=False)}, "", 0)'
        for text in sorted(counted)
    ]
    return "\n".join(["from PySide6.QtCore import QCoreApplication", *lines, ""])


def compile_file(file: Path) -> Path:
    """Make the `.qm` beside a `.ts`, and the `.json` with the core's part; returns the `.qm`.

    Raises:
        subprocess.CalledProcessError: Qt's lrelease could not.
    """
    compiled = file.with_suffix(".qm")
    _qt("lrelease", "-silent", "-nounfinished", str(file), "-qm", str(compiled))
    words = json.dumps(_core_words(file), ensure_ascii=False, indent=1)
    file.with_suffix(".json").write_text(words, encoding="utf-8")
    return compiled


def _core_words(file: Path) -> dict[str, object]:
    """What `learnpy.language` reads: the core's translated texts, and which form a number takes."""
    root = ET.parse(file).getroot()  # noqa: S314  a file of our own
    texts: dict[str, str] = {}
    counted: dict[str, list[str]] = {}
    for context in root.iter("context"):
        if context.findtext("name") != _CORE_NAME:
            continue
        for message in context.iter("message"):
            source, translation = message.findtext("source"), message.find("translation")
            if source is None or translation is None or not _is_done(translation):
                continue
            forms = [form.text or "" for form in translation.findall("numerusform")]
            if forms:
                counted[source] = forms
            elif translation.text:
                texts[source] = translation.text
    return {"texts": texts, "counted": counted, "forms": _forms(root.get("language", "en"))}


def _forms(language: str) -> str:
    """For each number up to 199 the digit of the form it takes: by asking Qt, which knows.

    Raises:
        ValueError: Qt cannot read what it made.
    """
    ending = "</translation></message></context></TS>"
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "forms.ts"
        every = "".join(f"<numerusform>{form}</numerusform>" for form in range(_MOST_FORMS))
        file.write_text(
            f'<TS version="2.1" language="{language}"><context><name>forms</name>'
            f'<message numerus="yes"><source>form</source><translation>{every}{ending}',
            encoding="utf-8",
        )
        compiled = file.with_suffix(".qm")
        _qt("lrelease", "-silent", str(file), "-qm", str(compiled))
        translator = QTranslator()
        if not translator.load(str(compiled)):
            raise ValueError(f"Qt cannot read the forms that it made for {language}")
        return "".join(str(translator.translate("forms", "form", None, n)) for n in range(_NUMBERS))


def compile_all() -> None:
    """Make the `.qm` of every language that there is."""
    for file in sorted(FOLDER.glob("learnpy_*.ts")):
        compile_file(file)


def count(file: Path) -> tuple[int, int]:
    """How many texts a `.ts` file has, and how many of them are translated."""
    tree = ET.parse(file)  # noqa: S314  a file of our own
    translations = tree.getroot().findall(".//message/translation")
    return len(translations), sum(_is_done(each) for each in translations)


def fill_with_pseudo(file: Path) -> None:
    """Translate all of a `.ts` file into longer English with accents, to see what is cut off."""
    tree = ET.parse(file)  # noqa: S314  a file of our own
    for message in tree.getroot().iter("message"):
        source, translation = message.find("source"), message.find("translation")
        if source is not None and translation is not None:
            translation.attrib.pop("type", None)
            for form in translation.findall("numerusform") or [translation]:
                form.text = pseudo(source.text or "")
    tree.write(file, encoding="utf-8", xml_declaration=True)


def pseudo(text: str) -> str:
    """A text as the pseudo language has it: marked at both ends, accented, two fifths longer."""
    parts: list[str] = []
    at = 0
    for kept in _KEPT.finditer(text):
        parts += (text[at : kept.start()].translate(_ACCENTED), kept.group())
        at = kept.end()
    parts.append(text[at:].translate(_ACCENTED))
    more = max(1, round(len(text) * _LONGER))
    filler = ("longer " * more)[:more].rstrip()
    return f"«{''.join(parts)} {filler}»"


def _is_done(translation: ET.Element) -> bool:
    """Whether the window has the text in the language; with a form missing, Qt leaves it out."""
    forms = translation.findall("numerusform")
    return translation.get("type") is None and all(form.text for form in forms)


def _readable(source: Path, folder: Path) -> Path:
    """A source file as lupdate can read it: itself, or a copy with plain numbers.

    In `translate("Context", "{count} days", "", count)`, the lupdate of Qt 6.11 takes the name of
    the count for an encoding, and the text for one without forms; where the count is a call or a
    sum, it drops the text. In `self.tr` it reads both.
    """
    code = source.read_text(encoding="utf-8")
    counts = [
        node.args[3]
        for node in ast.walk(ast.parse(code))
        if isinstance(node, ast.Call)
        and getattr(node.func, "attr", getattr(node.func, "id", "")) == "translate"
        and len(node.args) == 4  # noqa: PLR2004  context, text, comment, count
    ]
    if not counts:
        return source
    data = code.encode()
    lines = data.splitlines(keepends=True)
    starts = [0, *itertools.accumulate(len(line) for line in lines)]
    for count in sorted(counts, key=lambda each: (each.lineno, each.col_offset), reverse=True):
        begin = starts[count.lineno - 1] + count.col_offset
        end = starts[(count.end_lineno or 0) - 1] + (count.end_col_offset or 0)
        data = data[:begin] + b"0" + data[end:]
    copy = folder / source.relative_to(SOURCES)
    copy.parent.mkdir(parents=True, exist_ok=True)
    copy.write_bytes(data)
    return copy


def _qt(program: str, *arguments: str) -> None:
    command = (
        Path(PySide6.__file__).parent / f"{program}{'.exe' if sys.platform == 'win32' else ''}"
    )
    subprocess.run([command, *arguments], check=True, capture_output=True, text=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
