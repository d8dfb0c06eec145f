"""What changes between two years, in sentences for the command line."""

from collections.abc import Iterator
from pathlib import Path

from geodata.base.keys import load_names
from geodata.base.read_table import TABLES
from geodata.relations.between_years import YearChanges


def change_lines(changes: YearChanges, tables: Path = TABLES) -> Iterator[str]:
    """Say what changes between two years, a line for each municipality, area and division."""
    old, new = changes.old, changes.new
    names = {each: load_names(each, tables)["name_fi"] for each in (old, new)}

    def named(of: int, division: str, *codes: str) -> str:
        return ", ".join(f"{code} {names[of][division, code]}" for code in codes)

    if changes.nothing:
        yield f"The divisions of {new} are those of {old}"
    for code, successor in changes.merged.items():
        merged, into = named(old, "municipality", code), named(new, "municipality", successor)
        yield f"Merged: {merged} into {into}"
    for each in changes.moved:
        municipality = named(new, "municipality", each.municipality)
        before, after = (
            named(old, each.division, *each.before),
            named(new, each.division, each.after),
        )
        yield f"Moved: {municipality}, {each.division} {before} → {after}"
    for word, of, found in (("Ended", old, changes.ended), ("Begun", new, changes.begun)):
        for division, codes in found.items():
            yield f"{word}: {division} {named(of, division, *codes)}"
    for word, ids in (("Ended", changes.divisions_ended), ("Begun", changes.divisions_begun)):
        for division in ids:
            yield f"{word}: the whole division {division}"
