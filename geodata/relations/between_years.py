"""What changes in the divisions between two years: mergers, moves, areas that end or begin."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from geodata.base.divisions import divisions
from geodata.base.keys import load_key
from geodata.base.read_table import TABLES
from geodata.base.successors import successors


@dataclass(frozen=True)
class MovedMunicipality:
    """A municipality of the later year and its areas of a division, before and after.

    ``before`` holds more than one code where municipalities of several areas merged.
    """

    municipality: str
    division: str
    before: tuple[str, ...]
    after: str


@dataclass(frozen=True)
class YearChanges:
    """How the divisions of two years differ, all in codes.

    ``merged`` leads from each municipality that is gone to its successor; ``moved`` are the
    municipalities in another area than before, in the divisions that both years have; ``ended``
    and ``begun`` are areas by division, ``divisions_ended`` and ``divisions_begun`` whole
    divisions.
    """

    old: int
    new: int
    merged: Mapping[str, str]
    moved: tuple[MovedMunicipality, ...]
    ended: Mapping[str, tuple[str, ...]]
    begun: Mapping[str, tuple[str, ...]]
    divisions_ended: tuple[str, ...]
    divisions_begun: tuple[str, ...]

    @property
    def nothing(self) -> bool:
        """Whether the divisions are the same in both years."""
        return not (
            self.merged or self.moved or self.ended or self.begun
            or self.divisions_ended or self.divisions_begun
        )  # fmt: skip


def changes_between(old: int, new: int, tables: Path = TABLES) -> YearChanges:
    """Compare the divisions of an earlier year with those of a later one.

    Municipalities that merge are followed to their successor. Raises ValueError for a year without
    a key or years in the wrong order, and DataError for tables that disagree.
    """
    if old >= new:
        raise ValueError(f"{old} must be an earlier year than {new}")
    before, after = load_key(old, tables), load_key(new, tables)
    leads_to = successors(new, tables)
    merged = {str(code): leads_to[code] for code in before.index if code in leads_to}
    was, is_now = ([each.id for each in divisions(year, tables)] for year in (old, new))
    both = [division for division in is_now if division in was]
    areas = [division for division in both if division != "municipality"]
    return YearChanges(
        old,
        new,
        merged,
        tuple(_moved(before, after, merged, areas)),
        _differences(before, after, both),
        _differences(after, before, both),
        tuple(division for division in was if division not in is_now),
        tuple(division for division in is_now if division not in was),
    )


def _moved(
    before: pd.DataFrame, after: pd.DataFrame, merged: Mapping[str, str], areas: Iterable[str]
) -> Iterable[MovedMunicipality]:
    now = before.index.map(lambda code: merged.get(code, code))
    for division in areas:
        for code, group in before[division].groupby(now):
            codes = tuple(sorted(set(group)))
            if code in after.index and codes != (after.loc[code, division],):
                yield MovedMunicipality(str(code), division, codes, after.loc[code, division])


def _differences(
    one: pd.DataFrame, other: pd.DataFrame, areas: Iterable[str]
) -> dict[str, tuple[str, ...]]:
    """Codes of each division that only the first of two keys has."""
    found = {
        division: tuple(sorted(set(_codes(one, division)) - set(_codes(other, division))))
        for division in areas
    }
    return {division: codes for division, codes in found.items() if codes}


def _codes(key: pd.DataFrame, division: str) -> Iterable[str]:
    return key.index if division == "municipality" else key[division]
