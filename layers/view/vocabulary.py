"""What the parameters of an address may say, from the keys and answer sets of the years."""

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Self

import geodata
from layers.themes.changes import CHANGE_CLASSES, has_changes
from layers.themes.registry import THEMES
from layers.view.query_string import QueryReader
from layers.words.text import LANGS

VIEWS = ("map", "table", "chart")
MAPS = ("geo",)
LOCKS = ("theme", "area")
PARTS = ("legend", "links")
"""What an embedded map can hold fast, and what it can do without."""
MAX_STEP = 99
STORY_ID = re.compile(r"[a-z][a-z0-9-]{0,39}")
"""What the id of a story looks like; which ones there are, only the visitor's browser knows."""

FILTER_DIVISIONS: Mapping[str, str] = MappingProxyType(
    {"region": "region", "county": "wellbeing_county", "employment": "employment_area"}
)
"""Filter parameter -> division whose codes it holds."""


@dataclass(frozen=True)
class YearVocabulary:
    """Codes of every division of a year, and its answer sets by id, the current one first.

    ``data`` may find further ids than it lists, such as those of earlier versions.
    """

    codes: Mapping[str, frozenset[str]]
    data: Collection[str]

    @property
    def current(self) -> str:
        """Id of the current answer set."""
        return next(iter(self.data))

    def areas(self) -> frozenset[str]:
        """Every area as ``division:code``."""
        return frozenset(f"{division}:{code}" for division, c in self.codes.items() for code in c)


@dataclass(frozen=True)
class Vocabulary:
    """Words that an address may use in each year."""

    years: Mapping[int, YearVocabulary]

    @classmethod
    def of_years(cls, *years: int, data: Callable[[int], Collection[str]] | None = None) -> Self:
        """Vocabulary of one or more years that have a key; reads no boundaries.

        ``data`` gives the answer sets of a year, by default those that the project ships.
        """
        answers = data or (lambda year: tuple(geodata.load_answer_sets(year)))
        words = {year: _year_vocabulary(year, answers(year)) for year in years}
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
        """Values that each parameter may have in the year and theme.

        ``changes`` tells whether the view shows changes from another answer set.
        """
        words = self.years[year]
        choices = THEMES[theme].choices
        if changes and has_changes(THEMES[theme]):
            choices = tuple(each.key for each in CHANGE_CLASSES)
        return {
            "lang": LANGS,
            "theme": tuple(THEMES),
            "compare": tuple(each for each in THEMES if each != theme),
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
            "present": ("1",),
            "step": tuple(map(str, range(1, MAX_STEP + 1))),
            "embed": ("1",),
            "lock": LOCKS,
            "hide": PARTS,
        }


def _year_vocabulary(year: int, data: Collection[str]) -> YearVocabulary:
    key = geodata.load_key(year)
    codes = {
        division.id: frozenset(key.index if division.id == "municipality" else key[division.id])
        for division in geodata.divisions(year)
    }
    return YearVocabulary(MappingProxyType(codes), data)
