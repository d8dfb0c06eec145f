"""Facts of one year: the tables, polygons and answers that all layers use."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import geopandas as gpd
import pandas as pd

import geodata
from geodata import AnswerSet
from geodata.external_themes import ExternalTheme


@dataclass(frozen=True, eq=False)
class Facts:
    """Facts of one year, with the frames of ``geodata``; index and codes are strings.

    ``municipalities`` are the source's polygons, ``drawn`` those of the map of the whole country
    and ``arcs`` the borders between these, all in EPSG:3067 metres. ``label_points`` holds for each
    division a frame with ``x``, ``y`` and ``radius`` in metres. ``former`` are municipalities that
    have merged, ``external`` the themes that the deployment adds.
    """

    year: int
    key: pd.DataFrame
    names: pd.DataFrame
    statistics: pd.DataFrame
    municipalities: gpd.GeoDataFrame
    drawn: gpd.GeoDataFrame
    arcs: gpd.GeoDataFrame
    label_points: Mapping[str, pd.DataFrame]
    answer_sets: Mapping[str, AnswerSet]
    evidence: pd.DataFrame
    former: pd.DataFrame
    external: tuple[ExternalTheme, ...] = ()

    @cached_property
    def divisions(self) -> tuple[str, ...]:
        """Ids of the year's divisions, main ones first, and of those that answers have added."""
        existing = {division.id for division in geodata.divisions(self.year)}
        return tuple(
            each.id
            for each in geodata.DIVISIONS.values()
            if each.id in existing or (each.from_answers and each.id in self.key)
        )

    @cached_property
    def population_years(self) -> tuple[int, ...]:
        """Years at whose end the residents of every municipality are known, in order."""
        return geodata.figure_years(self.statistics, geodata.RESIDENTS)

    @property
    def latest_population(self) -> int:
        """Newest of ``population_years``: the year of the residents that the map shows."""
        return self.population_years[-1]

    def newest_year(self, indicator: str) -> int:
        """Year at whose end the newest figures of an indicator of the statistics were counted."""
        return geodata.newest_year(self.statistics, indicator)

    def newest_figures(self, indicator: str) -> pd.Series:
        """Newest figures of an indicator: index municipality, NaN where there is none."""
        return self.statistics[f"{indicator}_{self.newest_year(indicator)}"]

    def codes(self, division: str) -> tuple[str, ...]:
        """Return the codes of the division's areas, sorted."""
        return tuple(self._members[division])

    def name(self, division: str, code: str, lang: str) -> str:
        """Return the name of an area in ``fi``, ``sv`` or ``en``.

        Raises KeyError for an unknown area or language.
        """
        return self._names[division, code][lang]

    def members(self, division: str, code: str) -> tuple[str, ...]:
        """Return the sorted codes of an area's municipalities; a municipality is its own member."""
        return self._members[division][code]

    def area_of(self, municipality: str, division: str) -> str:
        """Return the code of the area of a division that a municipality belongs to."""
        return municipality if division == "municipality" else self._areas[division][municipality]

    def population(self, division: str, code: str, year: int | None = None) -> int:
        """Return the residents of an area on 31 December of a year, by default the newest."""
        return self.residents(self.members(division, code), year)

    def split(self, division: str, code: str, other: str) -> dict[str, tuple[str, ...]]:
        """Group an area's municipalities by the area of another division that they belong to.

        Returns code -> municipalities, the group with the most residents first.
        """
        parts: dict[str, list[str]] = {}
        for member in self.members(division, code):
            parts.setdefault(self.area_of(member, other), []).append(member)
        ordered = sorted(parts, key=lambda part: (-self.residents(parts[part]), part))
        return {part: tuple(parts[part]) for part in ordered}

    def residents(self, municipalities: Iterable[str], year: int | None = None) -> int:
        """Return the residents of municipalities on 31 December, by default of the newest year."""
        of_year = self._residents[year or self.latest_population]
        return sum(of_year[each] for each in municipalities)

    @cached_property
    def _names(self) -> dict[tuple[str, str], dict[str, str]]:
        columns = [self.names[f"name_{lang}"] for lang in ("fi", "sv", "en")]
        # Some names in the source classifications contain double spaces.
        return {
            index: {
                lang: " ".join(name.split())
                for lang, name in zip(("fi", "sv", "en"), row, strict=True)
            }
            for index, *row in zip(self.names.index.tolist(), *columns, strict=True)
        }

    @cached_property
    def _areas(self) -> dict[str, dict[str, str]]:
        return {
            division: {str(area): str(code) for area, code in self.key[division].items()}
            for division in self.divisions
            if division != "municipality"
        }

    @cached_property
    def _members(self) -> dict[str, dict[str, tuple[str, ...]]]:
        members: dict[str, dict[str, tuple[str, ...]]] = {
            "municipality": {str(code): (str(code),) for code in sorted(self.key.index)}
        }
        for division, areas in self._areas.items():
            groups: dict[str, list[str]] = {}
            for municipality in sorted(areas):
                groups.setdefault(areas[municipality], []).append(municipality)
            members[division] = {code: tuple(groups[code]) for code in sorted(groups)}
        return members

    @cached_property
    def _residents(self) -> dict[int, dict[str, int]]:
        return {
            year: {
                str(code): int(residents)
                for code, residents in self.statistics[f"{geodata.RESIDENTS}_{year}"].items()
            }
            for year in self.population_years
        }


def load_facts(year: int = geodata.DEFAULT_YEAR, boundaries: Path | None = None) -> Facts:
    """Load the facts of a year; boundaries from a file, the settings or the shipped lines.

    The lines also replace a file that cannot be used; ``municipalities.attrs["source"]`` tells why.
    Raises DataError for an invalid table.
    """
    municipalities = geodata.load_usable_municipalities(year, boundaries)
    drawn = municipalities
    if municipalities.attrs["source"].detailed:
        drawn = geodata.at_level(municipalities, geodata.COUNTRY)
    label_points = {
        division.id: geodata.label_points(geodata.dissolve(drawn, division.id, year))
        for division in geodata.divisions(year)
    }
    return Facts(
        year=year,
        key=geodata.load_key(year),
        names=geodata.load_names(year),
        statistics=geodata.load_statistics(year=year),
        municipalities=municipalities,
        drawn=drawn,
        arcs=geodata.border_arcs(drawn),
        label_points=label_points,
        answer_sets=geodata.load_answer_sets(year),
        evidence=geodata.load_ohjaamo_evidence(year=year),
        former=geodata.load_former_municipalities(year=year),
    )
