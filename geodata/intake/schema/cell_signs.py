"""Signs in cells that are no answers.

Errors of spreadsheets, marks of missing values, and letters changed by a wrong character encoding.
"""

import re
from io import StringIO

from geodata.intake.schema.cell_readers import visible_text

# "#N/A" and its kind in any language of Excel, the hashes that a too narrow column leaves in CSV,
# and the errors of LibreOffice.
_ERROR = re.compile(
    r"#N/A|#GETTING_DATA|#[A-ZÅÄÖ0/_]{3,20}[!?]|#{3,}|(?:Err|Virhe|Fel):\d{3}", re.IGNORECASE
)

_MISSING = frozenset(
    {
        *(".", "..", "...", "…", "-", "--", "\u2010", "\u2013", "\u2014", "\u2212", "?"),
        *("n/a", "n.a.", "na", "nan", "null"),
        *("ei tietoa", "ei tiedossa", "tieto puuttuu"),
        *("uppgift saknas", "ingen uppgift", "inte känt"),
        *("no data", "not known", "unknown"),
    }
)

# Two bytes of UTF-8 that were read as two letters of Windows-1252, Mac Roman or code page 850.
_TWICE = re.compile("Ã[¤¶¥©„–…\x84\x85\x96]|√[§∂•ÑñÖ]|├[ñÂÑäûà]|\ufffd")

# What ä, ö, å, Ä and Ö of Mac Roman and of code page 850 become in Windows-1252, where no word has
# them: a right quotation mark may end a word, an initial š or Ž belongs to names.
_MAC_ROMAN = re.compile(
    "(?<=[A-Za-zŠšŒ€])[ŠšŒ]|(?<=[A-Z]{2})€|€(?=€|[a-z]{2})"
    "|(?<=[A-Z])…(?=[A-Z])|(?<![\\w.…])…(?=[a-z]{2})"
)
_CODE_PAGE_850 = re.compile(
    "(?<=[A-Za-z„”†Ž])[„†]|(?<=[A-Za-z„”†])”(?=[a-z„†])|(?<=[A-Z])Ž|Ž(?=[Ž„])|™(?=[A-Za-zŽ„])"
)
_NORDIC = re.compile("[åäöÅÄÖ]")


def is_error_value(cell: object) -> bool:
    """Whether a cell shows an error of a spreadsheet, such as ``#N/A`` or ``#VIITTAUS!``."""
    return isinstance(cell, str) and _ERROR.fullmatch(visible_text(cell)) is not None


def is_missing_sign(cell: object) -> bool:
    """Whether a cell holds nothing but a sign or a word for a value that is not known."""
    return isinstance(cell, str) and visible_text(cell).casefold() in _MISSING


def is_garbled(cell: object) -> bool:
    """Whether letters of a text were changed by a wrong encoding before it got into the file.

    A single letter such as the š of a foreign name is no sign of it.
    """
    if not isinstance(cell, str) or cell.isascii():
        return False
    return bool(_TWICE.search(cell)) or (_changed(cell) > 1 and not _NORDIC.search(cell))


def first_foreign_line(text: str) -> tuple[int, str] | None:
    """Find the first line that shows another encoding, with its number from 1.

    ``text`` was decoded as Windows-1252. None when its letters are Finnish or Swedish.
    """
    if _changed(text) <= len(_NORDIC.findall(text)):
        return None
    lines = enumerate(StringIO(text, newline=""), start=1)
    return next((number, line.strip()) for number, line in lines if _changed(line))


def _changed(text: str) -> int:
    return max(len(pattern.findall(text)) for pattern in (_MAC_ROMAN, _CODE_PAGE_850))
