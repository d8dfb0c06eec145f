"""The rows that declare divisions: their order, the look of their borders and their words.

``divisions.csv`` has a row for each division that any year has, in the order in which they are
offered; ``division_words.csv`` has its words in three languages.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from types import MappingProxyType
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from geodata.base.errors import DataError
from geodata.base.read_table import Name, Row, Table, read_table
from geodata.base.wording import LANGS, Words

DIVISIONS_TABLE = "divisions.csv"
WORDS_TABLE = "division_words.csv"


def _read_lengths(text: str | None) -> tuple[float, ...]:
    lengths = tuple(float(part) for part in text.split()) if text else ()
    if len(lengths) % 2 or not all(0 < each <= 100 for each in lengths):
        raise ValueError("dashes and gaps come in pairs, each above 0 and at most 100")
    return lengths


# Ids and colours become parts of addresses and of a stylesheet, so no other characters are allowed.
Id = Annotated[
    str, Field(pattern=r"^[a-z][a-z0-9_]*$", description="an id such as employment_area")
]
Colour = Annotated[str, Field(pattern=r"^#[0-9a-f]{6}$", description="a colour such as #1b2733")]
Pixels = Annotated[float, Field(gt=0, le=20, description="pixels, above 0 and at most 20")]
Position = Annotated[int | None, Field(ge=1, description="a number from 1, or an empty cell")]
Dashes = Annotated[
    tuple[float, ...],
    BeforeValidator(_read_lengths),
    Field(description="lengths of dashes and gaps in turn, such as 16 5, or an empty cell"),
]


class BorderLine(Row):
    """Look of the line between the areas of a division, and of its sample in the legend.

    Lines with a higher ``draw_order`` lie above; it is empty when the borders are outlines of the
    municipalities and not a line of their own. ``light`` is the colour (sRGB) on a light ground and
    in exports, ``dark`` that on a dark ground. Widths and dashes are pixels of the screen,
    ``presenter_width`` that of the view for a projector; ``round`` dashes have round ends. The
    sample is too short for the dashes of the map, so it has its own.
    """

    draw_order: Position
    light: Colour
    dark: Colour
    width: Pixels
    presenter_width: Pixels
    dash: Dashes
    round: Annotated[bool, Field(description="yes or no")]
    opacity: Annotated[float, Field(gt=0, le=1, description="above 0 and at most 1")]
    legend_width: Pixels
    legend_dash: Dashes


class DivisionRow(BorderLine):
    """A row of ``divisions.csv``: a division and the line between its areas.

    ``kind`` is "answers" for one that comes with the answers that are shown, not with the key.
    ``profile_order`` is the place among the offices that a profile lists, empty for a division that
    it does not list.
    """

    division: Id
    kind: Annotated[
        Literal["main", "overlay", "answers"], Field(description="main, overlay or answers")
    ]
    profile_order: Position


class WordRow(Row):
    """A row of ``division_words.csv``: one form of a division's name, see ``DivisionWords``."""

    division: Id
    form: Name
    fi: Name
    sv: Name
    en: Name


@dataclass(frozen=True)
class DivisionWords:
    """Forms of a division's name that texts need.

    ``label`` is one area in lower case, ``heading`` all of them with a capital. ``count_one`` and
    ``count_other`` count areas in figures ({n}); ``one_in_words`` is one area in running text.
    ``of_all`` and ``none_of_all`` take from all {n} areas: "of the 308 municipalities". ``border``
    is what something crosses: "the border of a municipality". ``matter`` is in what a municipality
    belongs to an area: "in employment". ``official_name`` is the pattern of the areas' official
    names, of which short names keep {name}.
    """

    label: Words
    heading: Words
    count_one: Words
    count_other: Words
    one_in_words: Words
    of_all: Words
    none_of_all: Words
    border: Words
    matter: Words
    official_name: Words


_PLACEHOLDERS: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys((field.name for field in fields(DivisionWords)), ""),
        **dict.fromkeys(("count_one", "count_other", "of_all", "none_of_all"), "{n}"),
        "official_name": "{name}",
    }
)
"""Form -> the placeholder that it must have, "" for none."""
_ANY_PLACEHOLDER = re.compile(r"\{[^}]*\}|[{}]")


def read_division_rows(tables: Path) -> tuple[DivisionRow, ...]:
    """Read ``divisions.csv``; DataError for a table that cannot be used."""
    table = read_table(tables / DIVISIONS_TABLE, DivisionRow)
    table.check_unique("division")
    for column in ("profile_order", "draw_order"):
        _check_positions(table, column)
    return table.rows


def read_division_words(tables: Path, divisions: Sequence[str]) -> Mapping[str, DivisionWords]:
    """Read ``division_words.csv``: the words of each of the divisions.

    Raises DataError for a table that cannot be used, for a division or a form that is missing or
    unknown and for a text whose placeholder is missing or unknown.
    """
    table = read_table(tables / WORDS_TABLE, WordRow)
    table.check_unique("division", "form")
    table.check_members("division", divisions, DIVISIONS_TABLE)
    table.check_complete("division", divisions, DIVISIONS_TABLE)
    table.check_members("form", _PLACEHOLDERS, f"the forms {', '.join(_PLACEHOLDERS)}")
    found: dict[str, dict[str, Words]] = {}
    for row, line in zip(table.rows, table.lines, strict=True):
        _check_placeholders(row, line)
        found.setdefault(row.division, {})[row.form] = Words(row.fi, row.sv, row.en)
    for division, forms in found.items():
        _check_forms(division, forms)
    return MappingProxyType({division: DivisionWords(**forms) for division, forms in found.items()})


def _check_positions(table: Table[DivisionRow], column: str) -> None:
    """Raise DataError at the second of two rows with the same place in an order."""
    seen: dict[int, str] = {}
    for row, line in zip(table.rows, table.lines, strict=True):
        position = getattr(row, column)
        if position is not None and seen.setdefault(position, row.division) != row.division:
            raise DataError(
                f"{row.division} and {seen[position]} both have {position}",
                file=DIVISIONS_TABLE,
                row=line,
                column=column,
                expected="a number of its own in each row, or an empty cell",
                mend="Number the divisions anew.",
            )


def _check_placeholders(row: WordRow, line: int) -> None:
    needed = _PLACEHOLDERS[row.form]
    for lang in LANGS:
        found = _ANY_PLACEHOLDER.findall(getattr(row, lang))
        if found != ([needed] if needed else []):
            raise DataError(
                f"found {getattr(row, lang)!r}",
                file=WORDS_TABLE,
                row=line,
                column=lang,
                expected=f"a text with {needed} once" if needed else "a text without { and }",
                mend="Correct the text.",
            )


def _check_forms(division: str, forms: Mapping[str, Words]) -> None:
    missing = [form for form in _PLACEHOLDERS if form not in forms]
    if missing:
        raise DataError(
            f"{division} has no {', '.join(missing)}",
            file=WORDS_TABLE,
            column="form",
            expected=f"a row for each of {', '.join(_PLACEHOLDERS)}",
            mend="Add the missing rows.",
        )
