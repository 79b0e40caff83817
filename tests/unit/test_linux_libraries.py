"""Libraries of the Linux package are made smaller, and stay what they are."""

import ctypes
import os
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="ELF files are Linux's")

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "build" / "linux"))
if sys.platform == "linux":
    import elf
    import icu_data
    import oldest_system
    import PIL
    import PySide6
    import smaller

SITE = Path(PIL.__file__).parents[1] if sys.platform == "linux" else Path()


@pytest.fixture(params=["pillow.libs/libtiff-*", "yaml/_yaml*.so", "PySide6/QtSvg.abi3.so"])
def library(request: pytest.FixtureRequest) -> Path:
    """One patched by its wheel, one as the compiler made it, one of PySide6."""
    (found,) = SITE.glob(request.param)
    return found


def test_a_packed_library_is_the_same_in_memory(library: Path, tmp_path: Path):
    content = library.read_bytes()
    packed = smaller.packed(content)
    assert len(packed) < len(content)
    assert smaller.in_memory(packed) == smaller.in_memory(content)
    assert smaller.packed(packed) == packed
    (tmp_path / "packed").write_bytes(packed)
    asked = set(elf.versions_asked_by(library))
    assert "GLIBC_2.2.5" in asked or "GLIBC_2.17" in asked
    assert set(elf.versions_asked_by(tmp_path / "packed")) == asked


def test_another_library_is_seen(library: Path):
    packed = bytearray(smaller.packed(library.read_bytes()))
    before = smaller.in_memory(bytes(packed))
    packed[-1] ^= 1  # a packed library ends with what is mapped last
    assert smaller.in_memory(bytes(packed)) != before


def test_a_packed_library_is_loaded(tmp_path: Path):
    (original,) = SITE.glob("yaml/_yaml*.so")
    (tmp_path / "one").mkdir()
    twins = [tmp_path / name / "library.so" for name in ("one", "")]
    for file in twins:
        file.write_bytes(original.read_bytes())
    assert smaller.pack(tmp_path) > 1_000_000
    assert smaller.link_twins(tmp_path) == twins[0].stat().st_size
    assert [file.is_symlink() for file in twins].count(True) == 1
    for file in twins:
        assert ctypes.CDLL(str(file)).PyInit__yaml is not None


def test_what_is_no_library_is_left_alone(tmp_path: Path):
    text = tmp_path / "text.so"
    text.write_text("\x7fnot ELF", encoding="ascii")
    assert list(elf.elf_files(tmp_path)) == []
    assert smaller.pack(tmp_path) == 0
    assert text.read_text(encoding="ascii") == "\x7fnot ELF"


def test_the_oldest_system_is_no_newer_than_this_one(tmp_path: Path):
    program = Path(sys.executable).resolve()
    (tmp_path / "python").write_bytes(program.read_bytes())
    here = os.confstr("CS_GNU_LIBC_VERSION") or ""
    found = oldest_system.oldest_glibc(tmp_path)
    assert (2, 17) <= found <= tuple(map(int, here.split()[1].split(".")))
    assert oldest_system.asking(tmp_path, found) == ["python"]
    assert f"glibc 2.{found[1]} or newer" in oldest_system.needs(tmp_path)


def test_icu_keeps_what_is_of_no_language():
    (library,) = Path(PySide6.__file__).parent.glob("Qt/lib/libicudata.so.*")
    header, items = icu_data.read(library.read_bytes())
    names = [name.decode("ascii").partition("/")[2] for name, _ in items]
    kept = [name for name in names if icu_data.is_needed(f"icudt/{name}")]
    assert {"root.res", "coll/root.res", "coll/ucadata.icu", "en_GB.res", "zoneinfo64.res"} <= {
        *kept
    }
    dropped = {"de.res", "coll/zh.res", "zh_Hant.res", "gb18030.cnv", "lang/de.res"}
    refers_to_german = "coll/de_.res"
    assert not {*dropped, refers_to_german} & {*kept}
    few = [item for item in items if icu_data.is_needed(item[0].decode("ascii"))]
    _, written = icu_data.read(icu_data.write(header, few))
    for (name, content), (name_before, content_before) in zip(written, few, strict=True):
        assert name == name_before
        assert content.startswith(content_before)
