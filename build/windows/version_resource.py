"""The version resource: what Windows shows of a program's file, and in its list of what runs."""

from pathlib import Path

from product import PRODUCT, copyright_line, publisher, version, version_numbers
from PyInstaller.utils.win32.versioninfo import (
    FixedFileInfo,
    StringFileInfo,
    StringStruct,
    StringTable,
    VarFileInfo,
    VarStruct,
    VSVersionInfo,
)

_ENGLISH = 0x0409
_UNICODE = 1200


def version_resource(file_name: str, description: str) -> VSVersionInfo:
    """The version resource of one program.

    Args:
        file_name: Of the program, such as `LearnPy.exe`.
        description: In a few words: the list of running programs shows it.
    """
    words = {
        "CompanyName": publisher(),
        "FileDescription": description,
        "FileVersion": version(),
        "InternalName": Path(file_name).stem,
        "LegalCopyright": copyright_line(),
        "OriginalFilename": file_name,
        "ProductName": PRODUCT,
        "ProductVersion": version(),
    }
    numbers = version_numbers()
    table = StringTable(
        f"{_ENGLISH:04x}{_UNICODE:04x}", [StringStruct(name, word) for name, word in words.items()]
    )
    language = VarFileInfo([VarStruct("Translation", [_ENGLISH, _UNICODE])])
    return VSVersionInfo(FixedFileInfo(numbers, numbers), [StringFileInfo([table]), language])
