"""Hypothetical moves of municipalities to other areas: changed key, warnings and answers."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Literal

import geopandas as gpd
import pandas as pd

from geodata.answers.answers import Answer, Basis, Status
from geodata.answers.known_answers import group_bounds
from geodata.answers.topics import TOPICS
from geodata.base.divisions import ALAND
from geodata.relations.overlaps import overlap_partners, overlaps

MOVABLE = ("employment_area", "wellbeing_county")
"""The divisions in which a municipality can be moved."""


@dataclass(frozen=True)
class Move:
    """A municipality put into another area of a division, all as codes."""

    municipality: str
    division: str
    area: str


@dataclass(frozen=True)
class MoveWarning:
    """A warning about moves, which are made all the same.

    ``not_adjacent``: the municipality has no border with the rest of its new area;
    ``unchanged``: it belongs to that area already; ``emptied``: nothing is left of the area,
    which the warning names by ``division`` and ``area`` with ``municipality`` None.
    """

    kind: Literal["not_adjacent", "unchanged", "emptied"]
    division: str
    area: str
    municipality: str | None = None


def move(key: pd.DataFrame, moves: Iterable[Move]) -> pd.DataFrame:
    """Return a copy of the key with the municipalities moved, the last move of each prevailing.

    Raises ValueError for a municipality, division or area that the key lacks, and for moves from
    or to Åland, whose services the mainland's acts do not concern.
    """
    moved = key.copy()
    for each in moves:
        _check(key, each)
        moved.loc[each.municipality, each.division] = each.area
    return moved


def neighbours(arcs: gpd.GeoDataFrame) -> Mapping[str, frozenset[str]]:
    """Municipalities that share a border with each municipality; takes ``border_arcs``.

    A municipality without land neighbours is left out.
    """
    inland = arcs.loc[arcs["right"].notna(), ["left", "right"]]
    turned = inland.rename(columns={"left": "right", "right": "left"})
    both = pd.concat([inland, turned])
    return {str(code): frozenset(others) for code, others in both.groupby("left")["right"]}


def move_warnings(
    key: pd.DataFrame, moves: Collection[Move], near: Mapping[str, frozenset[str]]
) -> tuple[MoveWarning, ...]:
    """Warn of moves that are unlikely or empty an area; ``near`` as ``neighbours`` returns it.

    Municipalities that move together into the same area count as each other's neighbours there.
    """
    moved = move(key, moves)
    found: list[MoveWarning] = []
    for each in moves:
        place = (each.division, each.area, each.municipality)
        beside = moved.loc[sorted(near.get(each.municipality, ())), each.division]
        if key.loc[each.municipality, each.division] == each.area:
            found.append(MoveWarning("unchanged", *place))
        elif each.area not in set(beside):
            found.append(MoveWarning("not_adjacent", *place))
    for division in MOVABLE:
        emptied = sorted(set(key[division]) - set(moved[division]))
        found += [MoveWarning("emptied", division, area) for area in emptied]
    return tuple(dict.fromkeys(found))


def key_bounds(key: pd.DataFrame) -> Mapping[str, tuple[int, int]]:
    """Bound the number of TYM leadership groups of each mainland county of a key."""
    pairs = overlaps(key, "wellbeing_county", "employment_area", key[[]])
    return group_bounds(overlap_partners(pairs))


def move_answers(
    answers: Mapping[tuple[str, str], Answer], key: pd.DataFrame, moved: pd.DataFrame
) -> dict[tuple[str, str], Answer]:
    """Answers that remain valid after moves, by (topic, area).

    A county whose bounds change loses its number of groups: it has one group if one authority is
    left, else the number is unknown. Answers of emptied areas are dropped.
    """
    before, after = key_bounds(key), key_bounds(moved)
    left = {division: set(moved[division]) for division in MOVABLE}
    remaining = {}
    for (topic, area), answer in answers.items():
        if area not in left[TOPICS[topic].division]:
            continue
        changed = TOPICS[topic].counted and before.get(area) != after.get(area)
        remaining[topic, area] = _derived(answer, after[area]) if changed else answer
    return remaining


def _derived(answer: Answer, bounds: tuple[int, int]) -> Answer:
    """Answer that follows from the bounds of the act alone."""
    sole = bounds == (1, 1)
    return replace(
        answer,
        value="1" if sole else None,
        status=Status.DERIVED if sole else Status.UNKNOWN,
        basis=Basis.LAW,
        source="",
        source_url=None,
        date=None,
        minimum=bounds[0],
        maximum=bounds[1],
        note="",
        starts=None,
        translated=(),
        survey="",
        collector="",
        licence="",
    )


def _check(key: pd.DataFrame, each: Move) -> None:
    if each.division not in MOVABLE:
        raise ValueError(f"division {each.division!r} must be one of {', '.join(MOVABLE)}")
    if each.municipality not in key.index:
        raise ValueError(f"municipality {each.municipality!r} is not in the key")
    if each.area not in set(key[each.division]):
        raise ValueError(f"there is no {each.division} {each.area!r}")
    aland = ALAND[each.division]
    if aland in (each.area, key.loc[each.municipality, each.division]):
        raise ValueError("municipalities cannot be moved from or to Åland")
