"""What was known in earlier years, where it differs from what is known now."""

from functools import cache

from geodata.answers.answers import AnswerSet
from geodata.answers.earlier_years import known_of_year
from geodata.answers.shipped_sets import known_id, load_answer_sets
from geodata.base.years import YEARS
from geodata.intake.compare import Kind, compare


@cache
def earlier_known(year: int) -> tuple[AnswerSet, ...]:
    """Return what was known in earlier years for the areas of ``year``, oldest first.

    A year is left out when no answer to a surveyed topic changed from it to the next year.
    """
    found: list[AnswerSet] = []
    later: AnswerSet = load_answer_sets(year)[known_id(year)]
    for other in sorted((each for each in YEARS if each < year), reverse=True):
        earlier = known_of_year(other, year)
        if any(change.kind is not Kind.UNCHANGED for change in compare(earlier, later)):
            found.append(earlier)
            later = earlier
    return tuple(reversed(found))
