"""What was known in another year, for the areas of a year."""

from dataclasses import dataclass
from datetime import date
from functools import cache
from types import MappingProxyType

from geodata.answers.answers import Answer, AnswerSet, Basis, Status
from geodata.answers.groups import county_authorities
from geodata.answers.known_answers import known_answers
from geodata.answers.shipped_sets import known_id
from geodata.answers.sole_groups import with_sole_groups
from geodata.base.years import YEARS

_ANSWERED = (Status.KNOWN, Status.DERIVED)


@dataclass(frozen=True)
class OtherYearAnswers(AnswerSet):
    """What was known in another year, for the areas of ``year``.

    ``unplaced`` is the number of known or derived answers about areas that ``year`` does not have.
    """

    year: int = 0
    unplaced: int = 0


def year_of_known(set_id: str) -> int | None:
    """Return the year of a set of what is known, such as ``known-2026``; None for other ids."""
    return next((year for year in YEARS if set_id == known_id(year)), None)


@cache
def known_of_year(other: int, year: int) -> OtherYearAnswers:
    """Return what was known in the year ``other`` for the areas of ``year``, matched by code.

    An area that ``other`` does not have is unknown. Raises ValueError for a year without a key.
    """
    then, now = known_answers(other), known_answers(year)
    answers = {
        key: then.get(key, Answer(key[0], key[1], None, Status.UNKNOWN, Basis.NO_SOURCE))
        for key in now
    }
    return OtherYearAnswers(
        id=known_id(other),
        kind="current",
        title_key="known",
        as_of=date(other, 1, 1),
        answers=MappingProxyType(answers),
        groups=with_sole_groups((), answers, county_authorities(year)),
        year=year,
        unplaced=sum(each.status in _ANSWERED for key, each in then.items() if key not in now),
    )
