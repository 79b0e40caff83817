"""Files that programs left, read to be looked at; damaged and malicious ones among them."""

import json
import zipfile
from pathlib import Path

import openpyxl
import pytest

from learnpy.runner.command import child_command
from learnpy.runner.outcome import RunResult, ShownValue, Table
from learnpy.runner.results.previews import (
    PreviewError,
    kind_of,
    preview_request,
    read_csv,
    read_rich,
    read_text,
)
from learnpy.runner.run import run


def table_of(value: ShownValue) -> Table:
    assert value.table is not None
    return value.table


def written(folder: Path, name: str, content: bytes) -> Path:
    (folder / name).write_bytes(content)
    return folder / name


def in_child(file: Path) -> RunResult:
    folder = file.parent / "run of the preview"
    folder.mkdir()
    return run(preview_request(file), folder, child_command()).result


@pytest.mark.parametrize(
    "content",
    [
        b"film,score\nTide,1\nK\xc3\xb6nig,2.5\n",
        b"\xef\xbb\xbffilm;score\r\nTide;1\r\nK\xc3\xb6nig;2.5\r\n",
        "film\tscore\nTide\t1\nKönig\t2.5\n".encode("utf-16"),
        "film|score\nTide|1\nKönig|2.5".encode("cp1252"),
    ],
    ids=["commas", "semicolons", "tabs, UTF-16", "bars, Windows"],
)
def test_a_csv_is_read_with_its_own_delimiter_and_encoding(tmp_path, content):
    table = table_of(read_csv(written(tmp_path, "films.csv", content)))
    assert table.columns == ("film", "score")
    assert table.rows == (("Tide", "1"), ("König", "2.5"))
    assert table.numeric == (False, True)
    assert (table.row_count, table.column_count) == (2, 2)


def test_a_csv_without_names_quotes_and_uneven_rows(tmp_path):
    table = table_of(read_csv(written(tmp_path, "a.csv", b'1,"a, b\nc",3\n4,5\n')))
    assert table.columns == ("1", "2", "3")
    assert table.rows == (("1", "a, b c", "3"), ("4", "5", ""))


def test_of_a_large_csv_the_first_rows_are_read(tmp_path):
    rows = "".join(f"{n},{n}\n" for n in range(400_000))
    table = table_of(read_csv(written(tmp_path, "a.csv", b"a,b\n" + rows.encode())))
    assert len(table.rows) == 1000
    assert table.rows[-1] == ("999", "999")
    assert table.row_count is None


def test_an_empty_csv_and_one_that_is_none(tmp_path):
    assert read_csv(written(tmp_path, "a.csv", b"")).text == ""
    with pytest.raises(PreviewError, match="no table"):
        read_csv(written(tmp_path, "b.csv", b"a" * 200_000 + b",b\n"))


def test_text_is_cut_and_its_length_told(tmp_path):
    assert read_text(written(tmp_path, "a.txt", "Zoë\n".encode())).text == "Zoë\n"
    long = read_text(written(tmp_path, "b.txt", b"line\n" * 500_000))
    assert long.text.count("\n") == 999
    assert long.length > len(long.text)
    line = read_text(written(tmp_path, "c.txt", b"x" * 90_000))
    assert line.text == "x" * 5000 + " …"
    assert line.length > len(line.text)


def test_kinds_are_told_by_name_or_by_the_first_bytes(tmp_path):
    assert kind_of(tmp_path / "a.CSV") == "csv"
    assert kind_of(written(tmp_path, "notes", b"words")) == "text"
    assert kind_of(written(tmp_path, "numbers.npy", b"\x93NUMPY\0\0")) == "other"


def test_json_records_are_a_table_and_all_else_is_text(tmp_path):
    records = [{"a": 1, "b": "x"}, {"a": 2.5, "c": {"d": [1]}}]
    value = read_rich(str(written(tmp_path, "a.json", json.dumps(records).encode())))
    table = table_of(value)
    assert table.columns == ("a", "b", "c")
    assert table.rows == (("1", "x", ""), ("2.5", "", '{"d": [1]}'))
    assert table.numeric == (True, False, False)
    lines = b'{"a": 1}\n\n{"a": 2}\n'
    assert table_of(read_rich(str(written(tmp_path, "a.jsonl", lines)))).rows == (("1",), ("2",))
    tree = read_rich(str(written(tmp_path, "b.json", '{"é":[1,2]}'.encode())))
    assert tree.table is None
    assert tree.text == '{\n  "é": [\n    1,\n    2\n  ]\n}'


def test_json_that_is_damaged_or_nested_without_end_gets_a_sentence(tmp_path):
    with pytest.raises(PreviewError, match=r"not quite JSON: .*line 2"):
        read_rich(str(written(tmp_path, "a.json", b'{"a":\n1,}')))
    result = in_child(written(tmp_path, "b.json", b"[" * 1_000_000))
    assert result.value is None
    assert result.error is not None
    assert result.error.message == "This JSON is nested too deeply to be shown."


def test_a_workbook_is_read_in_a_child(tmp_path):
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Films"
    for row in (["film", "score"], ["Tide", 1.5], ["König", None], [], ["Last", 2]):
        sheet.append(row)
    book.create_sheet("Empty")
    book.save(tmp_path / "films of é.xlsx")
    value = in_child(tmp_path / "films of é.xlsx").value
    assert value is not None
    assert (value.kind, value.length) == ("Films", 2)
    table = table_of(value)
    assert table.columns == ("film", "score")
    assert table.rows == (("Tide", "1.5"), ("König", ""), ("", ""), ("Last", "2"))
    assert table.numeric == (False, True)
    assert table.row_count == 4


def test_what_is_no_workbook_gets_a_sentence(tmp_path):
    result = in_child(written(tmp_path, "a.xlsx", b"PK\x03\x04 nothing"))
    assert result.error is not None
    assert result.error.name == PreviewError.__name__
    assert "may be damaged" in result.error.message


def test_a_workbook_that_unpacks_without_end_is_given_up(tmp_path):
    openpyxl.Workbook().save(tmp_path / "good.xlsx")
    with (
        zipfile.ZipFile(tmp_path / "good.xlsx") as good,
        zipfile.ZipFile(tmp_path / "bomb.xlsx", "w", zipfile.ZIP_DEFLATED, compresslevel=1) as bomb,
    ):
        for name in good.namelist():
            if name != "xl/worksheets/sheet1.xml":
                bomb.writestr(name, good.read(name))
        with bomb.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as sheet:
            space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
            start = f'<worksheet xmlns="{space}"><sheetData><row><c t="str"><v>'
            sheet.write(start.encode())
            for _ in range(600):
                sheet.write(b"a" * 1_000_000)
            sheet.write(b"</v></c></row></sheetData></worksheet>")
    assert (tmp_path / "bomb.xlsx").stat().st_size < 10_000_000
    result = in_child(tmp_path / "bomb.xlsx")
    assert result.value is None
    assert result.ended == "limit"
