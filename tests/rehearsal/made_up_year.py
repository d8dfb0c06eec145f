"""An invented year after the newest one: what it changes, and the files that it would bring.

Nothing of it is planned anywhere: Alavieska merges into Ylivieska, Taivalkoski goes to another
employment area, Heinävesi to another county, and the employment area Rovaseutu ends.
"""

import csv
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from geodata import DEFAULT_YEAR

OLD, NEW = DEFAULT_YEAR, DEFAULT_YEAR + 1
MERGED, SUCCESSOR = "009", "977"
MOVED, OLD_AREA, NEW_AREA = "832", "10", "24"
COUNTY_MOVED, OLD_COUNTY, NEW_COUNTY = "090", "14", "12"
ENDED_AREA, HEIR_AREA = "33", "28"
ENDED_MEMBERS = ("683", "698")
"""Ranua and Rovaniemi."""

Rows = list[dict[str, str]]


def read_rows(path: Path) -> Rows:
    """Rows of a table by its columns."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def write_rows(path: Path, rows: Sequence[dict[str, str]]) -> Path:
    """Write rows with the columns of the first one."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    return path


def key_rows(tables: Path) -> Rows:
    """Municipality key of the invented year."""
    return list(_changed(read_rows(tables / f"municipality_key_{OLD}.csv")))


def _changed(rows: Iterable[dict[str, str]]) -> Iterator[dict[str, str]]:
    for row in rows:
        if row["municipality"] == MERGED:
            continue
        if row["municipality"] == MOVED:
            row["employment_area"] = NEW_AREA
        if row["municipality"] == COUNTY_MOVED:
            row["wellbeing_county"] = NEW_COUNTY
        if row["employment_area"] == ENDED_AREA:
            row["employment_area"] = HEIR_AREA
        yield row


def name_rows(tables: Path) -> Rows:
    """Names of the areas of the invented year."""
    return [
        {**row, "year": str(NEW)}
        for row in read_rows(tables / "division_names.csv")
        if row["year"] == str(OLD)
        and (row["division"], row["code"]) != ("employment_area", ENDED_AREA)
    ]


def merger_rows() -> Rows:
    """The one merger of the invented year."""
    day = f"{NEW}-01-01"
    names = {"name_fi": "Alavieska", "name_sv": "Alavieska"}
    return [{"former": MERGED, **names, "successor": SUCCESSOR, "merged_on": day}]


def year_files(tables: Path, folder: Path) -> dict[str, Path]:
    """Write the files that the invented year brings; option of the command -> file."""
    return {
        "--key": write_rows(folder / "key.csv", key_rows(tables)),
        "--names": write_rows(folder / "names.csv", name_rows(tables)),
        "--successors": write_rows(folder / "mergers.csv", merger_rows()),
    }


def arguments(files: dict[str, Path], tables: Path) -> list[str]:
    """Arguments of the command that adds the year to the tables of a folder."""
    given = [text for option, path in files.items() for text in (option, str(path))]
    return ["year", "add", str(NEW), *given, "--tables", str(tables)]
