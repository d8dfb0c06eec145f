"""What changes in the divisions from year to year."""

from pathlib import Path

import pytest

from geodata.base.years import expected_divisions
from geodata.relations.between_years import changes_between


def test_the_offices_of_the_state_are_others_since_2026() -> None:
    changes = changes_between(2025, 2026)
    before, now = expected_divisions(2025), expected_divisions(2026)
    assert (
        set(changes.divisions_ended) == before.keys() - now.keys() >= {"ely_centre", "avi_agency"}
    )
    assert set(changes.divisions_begun) == now.keys() - before.keys() >= {"vitality_centre"}
    assert not (changes.merged or changes.moved or changes.ended or changes.begun)
    assert not changes.nothing


def test_a_moved_municipality_is_told_with_both_areas(tables: Path) -> None:
    key = tables / "municipality_key_2026.csv"
    text = key.read_text(encoding="utf-8")
    assert "Alavieska,44," in text
    key.write_text(text.replace("Alavieska,44,", "Alavieska,32,", 1), encoding="utf-8")
    (moved,) = changes_between(2025, 2026, tables).moved
    assert (moved.municipality, moved.division) == ("009", "employment_area")
    assert (moved.before, moved.after) == (("44",), "32")


def test_the_earlier_year_comes_first() -> None:
    with pytest.raises(ValueError, match="2026 must be an earlier year than 2025"):
        changes_between(2026, 2025)
