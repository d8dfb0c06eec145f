"""Links to areas in profiles."""

from dataclasses import dataclass
from typing import Self

from layers.map.facts import Facts
from layers.map.short_names import short_name


@dataclass(frozen=True)
class Link:
    """An area to link to, with its full and short name (``Kainuu`` for the county)."""

    division: str
    code: str
    name: str
    short: str

    @property
    def key(self) -> str:
        """The area as parameter ``sel`` holds it: ``division:code``."""
        return f"{self.division}:{self.code}"

    @classmethod
    def to(cls, facts: Facts, division: str, code: str, lang: str) -> Self:
        """Build the link to an area."""
        name, short = facts.name(division, code, lang), short_name(facts, division, code, lang)
        return cls(division, code, name, short)
