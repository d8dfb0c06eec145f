"""What was known in another year, for the areas of a year."""

import pytest

from geodata import YEARS, Status, known_id, load_answer_sets
from geodata.answers.earlier_years import known_of_year, year_of_known
from geodata.intake.earlier_known import earlier_known


@pytest.mark.parametrize("other", YEARS)
@pytest.mark.parametrize("year", YEARS)
def test_every_area_of_the_year_has_the_answer_of_the_other(other: int, year: int) -> None:
    then = load_answer_sets(other)[known_id(other)].answers
    now = load_answer_sets(year)[known_id(year)].answers
    found = known_of_year(other, year)
    assert found.id == known_id(other)
    assert found.as_of.year == other
    assert set(found.answers) == set(now)
    for key, answer in found.answers.items():
        assert answer == then[key] if key in then else answer.status is Status.UNKNOWN
    gone = [each for key, each in then.items() if key not in now]
    assert found.unplaced == sum(each.status in ("known", "derived") for each in gone)


def test_only_ids_of_what_is_known_have_a_year() -> None:
    assert [year_of_known(known_id(year)) for year in YEARS] == list(YEARS)
    for strange in ("known-", "known-1999", "example", "survey-2026", "known-2026x"):
        assert year_of_known(strange) is None


def test_a_year_in_which_nothing_surveyed_changed_is_left_out() -> None:
    # The act counts the same authorities in 2025 and in 2026.
    assert earlier_known(2026) == ()
    assert earlier_known(min(YEARS)) == ()
