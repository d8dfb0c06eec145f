"""Choose the file of municipalities in a folder, by what is in the files."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pandas as pd
import pyogrio

CODE_FIELDS = (
    *("kunta", "natcode", "kuntanumero", "kuntanro", "kuntakoodi", "kunta_koodi"),
    *("nationalcode", "municipality_code", "municipality"),
)
"""Names of the field of the municipality's code in files in use, in any case, the best first."""
YEAR_FIELDS = ("vuosi", "year")
SUFFIXES = (".geojson", ".json", ".gpkg")

# There have never been as many municipalities as this, but there are more postal areas, which also
# have a field of that name.
_MOST_MUNICIPALITIES = 600


@dataclass(frozen=True)
class _Content:
    """What tells files apart: whether they may hold municipalities, and of which year."""

    municipalities: bool
    year: int


def code_field(fields: Iterable[str]) -> str | None:
    """Return the field that holds the municipality's code, or None."""
    return _first(CODE_FIELDS, fields)


def best_file(folder: Path, year: int) -> Path | None:
    """Return the file of municipalities in a folder whose year is the newest not after ``year``.

    Files that can be read and have no field of municipality codes, or one row for something
    smaller, are passed over unless there are no others. The year stands in a field, or else in
    the name. Of files alike the first by name is taken; None when there is no file.
    """
    files = sorted(folder.iterdir()) if folder.is_dir() else []
    usable = [path for path in files if path.suffix.lower() in SUFFIXES and path.is_file()]
    if len(usable) < 2:
        return next(iter(usable), None)
    found = {path: _content(path, path.stat().st_mtime_ns) for path in usable}
    return max(
        usable,
        key=lambda path: (found[path].municipalities, *_fitness(found[path].year, year)),
    )


def year_of(rows: pd.DataFrame, path: Path) -> int:
    """Return the year that a field gives every row of a file, else that of its name, or 0."""
    field = _first(YEAR_FIELDS, rows.columns)
    years = set(rows[field].astype(str)) if field else set()
    found = re.fullmatch("20[0-9]{2}", next(iter(years))) if len(years) == 1 else None
    return int(found[0]) if found else _year_in(path)


@cache
def _content(path: Path, _changed: int) -> _Content:
    """Look into a file; one that cannot be read is judged by its name, so that it is not missed."""
    try:
        info = pyogrio.read_info(path, force_feature_count=True)
        fields = [field for field in info["fields"] if field.lower() in YEAR_FIELDS]
        rows = pyogrio.read_dataframe(path, columns=fields, read_geometry=False)
    except (RuntimeError, ValueError):  # the bases of pyogrio's errors
        return _Content(municipalities=True, year=_year_in(path))
    as_many = 0 < info["features"] <= _MOST_MUNICIPALITIES
    return _Content(as_many and code_field(info["fields"]) is not None, year_of(rows, path))


def _first(wanted: Iterable[str], fields: Iterable[str]) -> str | None:
    by_name = {field.lower(): field for field in fields}
    return next((by_name[name] for name in wanted if name in by_name), None)


def _fitness(found: int, year: int) -> tuple[bool, int]:
    return found <= year, found


def _year_in(path: Path) -> int:
    years = re.findall(r"(?<![0-9])20[0-9]{2}(?![0-9])", path.stem)
    return int(years[-1]) if years else 0
