"""The package for macOS, as far as it can be seen without a Mac."""

import plistlib
import struct
import sys
import zipfile
from importlib import import_module
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

import learnpy

ROOT = Path(__file__).resolve().parents[2]
THIN = b"\xcf\xfa\xed\xfe"
ARM64, X86_64 = 0x0100000C, 0x01000007


@pytest.fixture(scope="module", autouse=True)
def _build_folders():
    places = [str(ROOT / "build" / "macos"), str(ROOT / "build")]
    sys.path[:0] = places
    yield
    for place in places:
        sys.path.remove(place)


def mach_o(version: tuple[int, int], processor: int = ARM64, command: int = 0x32) -> bytes:
    """A library that is made for a macOS, and says nothing else."""
    number = version[0] << 16 | version[1] << 8
    told = (command, 24, 1, number, 0, 0) if command == 0x32 else (command, 24, number, 0, 0, 0)
    header = struct.pack("<4sIIIIIII", THIN, processor, 0, 6, 1, 24, 0, 0)
    return header + struct.pack("<IIIIII", *told)


def for_several(*parts: tuple[int, bytes]) -> bytes:
    content, entries, at = b"", b"", 8 + 20 * len(parts)
    for processor, part in parts:
        entries += struct.pack(">IIIII", processor, 0, at + len(content), len(part), 0)
        content += part
    return struct.pack(">II", 0xCAFEBABE, len(parts)) + entries + content


@pytest.fixture
def app(tmp_path: Path) -> Path:
    """A bundle as PyInstaller lays it out, with libraries that say what they are made for."""
    contents = tmp_path / "LearnPy.app" / "Contents"
    qt = contents / "Frameworks" / "PySide6" / "Qt" / "lib" / "QtCore.framework"
    files = {
        contents / "MacOS" / "LearnPy": mach_o((15, 0)),
        contents / "MacOS" / "learnpy-runner": mach_o((15, 0)),
        contents / "Frameworks" / "libpython3.11.dylib": mach_o((11, 0)),
        contents / "Frameworks" / "numpy" / "core" / "a.so": mach_o((14, 0)),
        qt / "Versions" / "A" / "QtCore": mach_o((13, 0)),
        contents / "Resources" / "course" / "a.py": b"print('a program of the course')\n",
        contents / "Info.plist": b"<plist/>",
    }
    for file, content in files.items():
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    return contents.parent


def test_macos_is_told_what_it_needs_to_know():
    bundle = import_module("bundle")
    settings = bundle.bundle_settings(learnpy.__version__, "Copyright © 2026", Path("a.icns"))
    told = plistlib.loads(plistlib.dumps(settings["info_plist"]))
    assert settings["bundle_identifier"] == "org.learnpy.LearnPy"
    assert settings["version"] == told["CFBundleVersion"] == learnpy.__version__
    assert told["CFBundleExecutable"] == "LearnPy"
    assert told["LSMinimumSystemVersion"] == "15.0"
    assert told["LSApplicationCategoryType"] == "public.app-category.education"
    assert told["NSHighResolutionCapable"] is True
    assert told["NSRequiresAquaSystemAppearance"] is False
    assert told["LSBackgroundOnly"] is False
    assert "CFBundleDocumentTypes" not in told


def test_the_icon_holds_a_picture_of_each_size(tmp_path, qapp):
    icns = import_module("icns")
    content = icns.write_icns(tmp_path / "LearnPy.icns").read_bytes()
    assert struct.unpack_from(">4sI", content) == (b"icns", len(content))
    sizes, at = {}, 8
    while at < len(content):
        kind, length = struct.unpack_from(">4sI", content, at)
        picture = QImage.fromData(content[at + 8 : at + length], "PNG")
        assert picture.hasAlphaChannel()
        sizes[kind] = (picture.width(), picture.height())
        at += length
    assert sizes == {kind: (size, size) for kind, size in icns.KINDS.items()}
    assert {32, 64, 128, 256, 512, 1024} == set(icns.KINDS.values())


def test_the_program_is_entitled_to_one_thing():
    file = ROOT / "build" / "macos" / "entitlements.plist"
    assert plistlib.loads(file.read_bytes()) == {
        "com.apple.security.cs.allow-unsigned-executable-memory": True
    }


@pytest.mark.parametrize(
    ("content", "version"),
    [
        (mach_o((15, 0)), (15, 0)),
        (mach_o((10, 13), command=0x24), (10, 13)),
        (mach_o((10, 9), processor=X86_64), None),
        (for_several((X86_64, mach_o((10, 9), X86_64)), (ARM64, mach_o((14, 4)))), (14, 4)),
    ],
)
def test_a_library_says_which_macos_it_is_made_for(content, version, tmp_path):
    file = tmp_path / "a.dylib"
    file.write_bytes(content)
    module = import_module("mach_o")
    assert module.mach_o_files(tmp_path) == [file]
    assert module.oldest_macos(file) == version


def test_what_begins_like_a_library_of_macos_is_not_one(tmp_path):
    java = b"\xca\xfe\xba\xbe\x00\x00\x00\x41" + bytes(range(40))
    (tmp_path / "A.class").write_bytes(java)
    (tmp_path / "a.so").write_bytes(b"\x7fELF and more")
    (tmp_path / "empty").touch()
    assert import_module("mach_o").mach_o_files(tmp_path) == []


def test_the_libraries_in_a_wheel_are_looked_at(tmp_path):
    wheel = tmp_path / "a-1-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr("a/__init__.py", "")
        archive.writestr("a/b.so", mach_o((14, 2)))
    found = import_module("minimum_version").in_wheels([wheel])
    oldest = import_module("mach_o").oldest_macos
    assert [(whole, file.name, oldest(file)) for whole, file in found] == [
        (wheel.name, "b.so", (14, 2))
    ]


def test_a_library_that_needs_more_than_the_bundle_says_is_found(app, capsys):
    minimum = import_module("minimum_version")
    assert minimum.main([str(app)]) == 0
    assert "the bundle says 15.0; its libraries need 15.0" in capsys.readouterr().out
    (app / "Contents" / "Frameworks" / "new.dylib").write_bytes(mach_o((26, 0)))
    assert minimum.main([str(app)]) == 1
    assert "macos: 26.0 or newer  Contents/Frameworks/new.dylib" in capsys.readouterr().out


def test_a_folder_without_libraries_is_no_bundle(tmp_path, capsys):
    assert import_module("minimum_version").main([str(tmp_path)]) == 1
    assert "no library for macOS" in capsys.readouterr().err


def test_all_that_the_wheels_need_on_macos_is_looked_at():
    names = import_module("minimum_version").packaged_names()
    assert {"pyside6-essentials", "shiboken6", "numpy", "psutil", "pydantic-core"} <= names
    assert not {"learnpy", "colorama", "pyinstaller", "ruff"} & names


def test_a_bundle_is_signed_from_the_inside_out(app):
    signing = import_module("signing")
    commands = list(signing.signing_commands(app, "Developer ID Application: A (T)"))
    signed = [Path(command[-1]).relative_to(app).as_posix() for command in commands]
    framework = "Contents/Frameworks/PySide6/Qt/lib/QtCore.framework"
    assert signed == [
        f"{framework}/Versions/A/QtCore",
        "Contents/Frameworks/numpy/core/a.so",
        "Contents/Frameworks/libpython3.11.dylib",
        framework,
        "Contents/MacOS/LearnPy",
        "Contents/MacOS/learnpy-runner",
        ".",
    ]
    hardened = [c[1:5] == ("--force", "--timestamp", "--options", "runtime") for c in commands]
    assert all(hardened)
    entitled = [place for place, c in zip(signed, commands, strict=True) if "--entitlements" in c]
    assert entitled == ["Contents/MacOS/LearnPy", "Contents/MacOS/learnpy-runner", "."]


def test_without_an_identity_nothing_is_signed_and_that_is_said(app, capsys):
    signing = import_module("signing")
    signing.sign(app, {})
    signing.notarise(app.with_suffix(".dmg"), {})
    said = capsys.readouterr().out
    assert "not signed, for LEARNPY_SIGN_IDENTITY names no identity" in said
    assert "not notarised, for there is no LEARNPY_SIGN_IDENTITY, LEARNPY_NOTARY_KEY," in said


def test_apple_is_asked_and_its_answer_is_stapled(tmp_path):
    names = ("LEARNPY_NOTARY_KEY", "LEARNPY_NOTARY_KEY_ID", "LEARNPY_NOTARY_ISSUER")
    image = tmp_path / "LearnPy.dmg"
    given = dict(zip(names, ("key.p8", "K1", "I1"), strict=True))
    commands = list(import_module("signing").notary_commands(image, given))
    assert [command[1:3] for command in commands] == [
        ("notarytool", "submit"), ("stapler", "staple"), ("stapler", "validate"),
    ]  # fmt: skip
    assert commands[0][3:10] == (
        str(image), "--key", "key.p8", "--key-id", "K1", "--issuer", "I1",
    )  # fmt: skip
    assert "--wait" in commands[0]


@pytest.mark.skipif(sys.platform == "darwin", reason="a Mac can")
def test_elsewhere_no_disk_image_is_made(capsys):
    disk_image = import_module("disk_image")
    assert disk_image.main() == 2
    assert "made on a Mac" in capsys.readouterr().err
    assert disk_image.image_name("1.2.3", "arm64") == "LearnPy-1.2.3-macos-arm64.dmg"
