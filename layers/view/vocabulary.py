"""Allowed values of the address's parameters, from the keys and answer sets of each year."""

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Self

import geodata
from geodata.external_themes import ExternalTheme
from layers.map.group_division import GROUPS, possible_codes
from layers.themes.changes import CHANGE_CLASSES, has_changes
from layers.themes.registry import year_themes
from layers.themes.theme import Theme
from layers.view.query_string import QueryReader
from layers.words.text import LANGS

VIEWS = ("map", "table", "chart")
MAPS = ("geo",)
LOCKABLE = ("theme", "area")
HIDEABLE = ("legend", "links")
"""Parts that an embedded map can leave out; ``LOCKABLE`` are the controls that it can fix."""
MAX_STEP = 99
PARTS = ("neighbours", "partners", "facts", "act", "residents", "mentions")
"""Parts of the panel of an area that are folded until a reader opens them."""
SORT = re.compile(r"-?[a-z][a-z0-9_]{0,39}")
"""Pattern of a column that the table is sorted by; with "-" before it from the greatest."""
STORY_ID = re.compile(r"[a-z][a-z0-9-]{0,39}")
"""Pattern of a story's id; which stories exist is known only to the visitor's browser."""

FILTER_DIVISIONS: Mapping[str, str] = MappingProxyType(
    {"region": "region", "county": "wellbeing_county", "employment": "employment_area"}
)
"""Filter parameter -> the division whose codes it holds."""


@dataclass(frozen=True)
class YearVocabulary:
    """Codes of each division of a year, ids of its answer sets, the current one first, and themes.

    ``data`` may contain more ids than it iterates over, such as those of earlier versions.
    """

    codes: Mapping[str, frozenset[str]]
    data: Collection[str]
    themes: Mapping[str, Theme]

    @property
    def current(self) -> str:
        """Id of the current answer set."""
        return next(iter(self.data))

    def areas(self) -> frozenset[str]:
        """Return every area of the year as ``division:code``."""
        return frozenset(f"{division}:{code}" for division, c in self.codes.items() for code in c)


@dataclass(frozen=True)
class Vocabulary:
    """Allowed values of parameters in each year."""

    years: Mapping[int, YearVocabulary]

    @classmethod
    def of_years(
        cls,
        *years: int,
        data: Callable[[int], Collection[str]] | None = None,
        external: tuple[ExternalTheme, ...] = (),
    ) -> Self:
        """Build the vocabulary of years that have a key, without reading boundaries.

        ``data`` returns the answer set ids of a year, by default those that ship with the project;
        ``external`` are the themes that the deployment adds.
        """
        answers = data or (lambda year: tuple(geodata.load_answer_sets(year)))
        words = {year: _year_vocabulary(year, answers(year), external) for year in years}
        return cls(MappingProxyType(words))

    @property
    def known(self) -> Mapping[str, int]:
        """Id of what is known in a year -> the year, which an address with it need not name."""
        return {geodata.known_id(year): year for year in self.years}

    def read_year(self, reader: QueryReader) -> int:
        """Read the year of an address; without one it is that of its answers, or the newest."""
        named = self.known.get(reader.text("data"), geodata.DEFAULT_YEAR)
        years = [str(year) for year in self.years]
        usual = str(named) if named in self.years else years[0]
        return int(reader.one("year", years, usual))

    def allowed(
        self, year: int, theme: str, *, changes: bool = False
    ) -> Mapping[str, Collection[str]]:
        """Return the allowed values of each parameter for a year and a theme.

        With ``changes`` the class filter has the classes of changes from a baseline.
        """
        words = self.years[year]
        choices = words.themes[theme].choices
        if changes and has_changes(words.themes[theme]):
            choices = tuple(each.key for each in CHANGE_CLASSES)
        return {
            "lang": LANGS,
            "theme": tuple(words.themes),
            "compare": tuple(each for each in words.themes if each != theme),
            "division": tuple(words.codes),
            "borders": tuple(words.codes),
            **{name: words.codes[division] for name, division in FILTER_DIVISIONS.items()},
            "class": choices,
            "sel": words.areas(),
            "year": tuple(map(str, self.years)),
            "data": words.data,
            "versus": words.data,
            "map": MAPS,
            "view": VIEWS,
            "open": PARTS,
            "present": ("1",),
            "step": tuple(map(str, range(1, MAX_STEP + 1))),
            "embed": ("1",),
            "lock": LOCKABLE,
            "hide": HIDEABLE,
        }


def _year_vocabulary(
    year: int, data: Collection[str], external: tuple[ExternalTheme, ...]
) -> YearVocabulary:
    key = geodata.load_key(year)
    codes = {
        division.id: frozenset(key.index if division.id == "municipality" else key[division.id])
        for division in geodata.divisions(year)
    }
    codes[GROUPS] = possible_codes(year)
    return YearVocabulary(MappingProxyType(codes), data, year_themes(year, external))
