"""Read a mapping from a file in which it was saved, and say what is wrong with any other file."""

import json
from collections.abc import Mapping as Mapped
from collections.abc import Sequence
from enum import StrEnum
from types import MappingProxyType

from pydantic import ValidationError

from geodata.base.wording import N_, Gettext
from geodata.intake.findings import quote
from geodata.intake.mapping.mapping import ColumnRule, Mapping
from geodata.intake.mapping.tables.source_table import SourceTable

MOST_BYTES = 256 * 1024
"""Size of the largest mapping that is read."""

_FORMAT, _VERSION = "yhdyspinta-mapping", 1


class SavedTrouble(StrEnum):
    """Everything that can be wrong with a file that should be a saved mapping."""

    EMPTY = "empty"
    LARGE = "large"
    NOT_JSON = "not_json"
    OTHER_FILE = "other_file"
    VERSION = "version"
    COLUMN = "column"
    PART = "part"


TROUBLE_WORDS: Mapped[SavedTrouble, str] = MappingProxyType(
    {
        SavedTrouble.EMPTY: N_("The file is empty."),
        SavedTrouble.LARGE: N_("The file is larger than {most} kB, which no mapping is."),
        SavedTrouble.NOT_JSON: N_("The file is not JSON text: row {row}, column {column}."),
        SavedTrouble.OTHER_FILE: N_("The file is JSON, but not a saved mapping."),
        SavedTrouble.VERSION: N_(
            "The mapping is of version {version}; version {expected} is expected. It was saved by "
            "another version of this map."
        ),
        SavedTrouble.COLUMN: N_(
            "Table {table} of the mapping, column “{heading}”: “{code}” is nothing that a column "
            "can be."
        ),
        SavedTrouble.PART: N_("The mapping cannot be read at {place}."),
    }
)
_MEND = N_(
    "Choose a file that was saved with “Save the mapping (JSON)” and not changed, or choose what "
    "the columns mean on the page."
)


class SavedMappingError(ValueError):
    """A file is no saved mapping; ``say`` tells where it fails and what to do."""

    def __init__(self, trouble: SavedTrouble, **values: object) -> None:
        self.trouble = trouble
        self.values = {name: quote(value) for name, value in values.items()}
        super().__init__(self.say(str))

    def say(self, gettext: Gettext) -> str:
        """Put it into words, in the language of ``gettext``."""
        return f"{gettext(TROUBLE_WORDS[self.trouble]).format(**self.values)} {gettext(_MEND)}"


def read_saved_mapping(content: bytes) -> Mapping:
    """Read a saved mapping; SavedMappingError for any other content."""
    if not content.strip():
        raise SavedMappingError(SavedTrouble.EMPTY)
    if len(content) > MOST_BYTES:
        raise SavedMappingError(SavedTrouble.LARGE, most=MOST_BYTES // 1024)
    parsed = _parsed(content)
    if not isinstance(parsed, dict) or parsed.get("format") != _FORMAT:
        raise SavedMappingError(SavedTrouble.OTHER_FILE)
    if parsed.get("version", _VERSION) != _VERSION:
        raise SavedMappingError(SavedTrouble.VERSION, version=parsed["version"], expected=_VERSION)
    try:
        return Mapping.from_json(json.dumps(parsed))
    except ValidationError as error:
        raise _error_at(parsed, error.errors()[0]["loc"]) from error


def missing_headings(mapping: Mapping, tables: Sequence[SourceTable]) -> tuple[str, ...]:
    """Headings that a mapping uses and no table has, of the rule that lacks fewest of them.

    () where a rule fits a table. Headings are folded.
    """
    lacking = [
        tuple(sorted(rule.used - table.keys))
        for rule in mapping.tables
        if rule.used
        for table in tables
    ]
    return min(lacking, key=len, default=())


def _parsed(content: bytes) -> object:
    try:
        return json.loads(content.decode("utf-8-sig"))
    except json.JSONDecodeError as error:
        raise SavedMappingError(
            SavedTrouble.NOT_JSON, row=error.lineno, column=error.colno
        ) from error
    except (UnicodeDecodeError, RecursionError) as error:
        raise SavedMappingError(SavedTrouble.NOT_JSON, row=1, column=1) from error


def _error_at(parsed: Mapped[str, object], where: tuple[int | str, ...]) -> SavedMappingError:
    """Error at a place of the mapping; that of a column names its heading and what it says."""
    at: object = parsed
    for number, step in enumerate(where):
        at = _part(at, step)
        if where[number - 1 : number] == ("columns",) and isinstance(at, dict):
            return _error_of_column(at, where)
    return SavedMappingError(SavedTrouble.PART, place=" ".join(map(_counted, where)))


def _error_of_column(
    column: Mapped[str, object], where: tuple[int | str, ...]
) -> SavedMappingError:
    parts = (str(column.get(name, "") or "") for name in ColumnRule.model_fields)
    heading, *code = parts
    return SavedMappingError(
        SavedTrouble.COLUMN,
        table=_counted(where[1]),
        heading=heading,
        code=":".join(filter(None, code)),
    )


def _part(whole: object, step: int | str) -> object:
    if isinstance(whole, dict):
        return whole.get(step)
    if isinstance(whole, list) and isinstance(step, int) and step < len(whole):
        return whole[step]
    return None


def _counted(step: int | str) -> str:
    """Step of a place, places of lists counted from 1."""
    return str(step + 1) if isinstance(step, int) else step
