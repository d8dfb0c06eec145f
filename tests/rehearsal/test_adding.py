"""Adding the invented year by the command, and the checks of every year afterwards."""

import pytest

from geodata import YEARS
from tests.rehearsal import made_up_year as new
from tests.rehearsal.rehearsal import Rehearsal
from tests.rehearsal.served import run

pytestmark = pytest.mark.slow


def test_adding_says_what_changes_and_what_is_not_known(rehearsal: Rehearsal) -> None:
    assert rehearsal.added.returncode == 0, rehearsal.added.stderr
    said = rehearsal.added.stdout.splitlines()
    assert said[1].startswith("municipality 307, employment_area 45, wellbeing_county 23, ")
    county = "14 Pohjois-Karjalan hyvinvointialue → 12 Etelä-Savon hyvinvointialue"
    for line in (
        "Merged: 009 Alavieska into 977 Ylivieska",
        "Moved: 832 Taivalkoski, employment_area 10 Kainuu-Koillismaa → 24 Oulun seutu",
        "Moved: 698 Rovaniemi, employment_area 33 Rovaseutu → 28 Pohjois- ja Itä-Lappi",
        f"Moved: 090 Heinävesi, wellbeing_county {county}",
        "Ended: employment_area 33 Rovaseutu",
        "tym_known.csv: 12 unknown ends with 2026, as it has 4 employment authorities, not 3",
        "tym_known.csv: 12 unknown from 2027 by the act",
        "organising_model.csv: 33 host_municipality ends with 2026, as it is no area any more",
        "Not known: residents at the end of 2026; those of 2025 are shown",
        "Not known: unemployment_rate_18_64_2024 of 977 Ylivieska",
    ):
        assert line in said


def test_a_second_run_says_that_the_year_is_there(rehearsal: Rehearsal) -> None:
    before = {path.name: path.read_bytes() for path in rehearsal.tables.iterdir()}
    again = run(*rehearsal.command)
    assert again.returncode == 1
    assert f"the year {new.NEW} is there already" in again.stderr
    assert {path.name: path.read_bytes() for path in rehearsal.tables.iterdir()} == before


@pytest.mark.parametrize("year", [*YEARS, new.NEW])
def test_every_year_keeps_its_invariants(rehearsal: Rehearsal, year: int) -> None:
    told = run("check", "--year", str(year), tables=rehearsal.tables)
    assert told.returncode == 0, told.stdout + told.stderr
    assert f"municipality: {307 if year == new.NEW else 308}" in told.stdout
    assert ("Not known" in told.stdout) == (year == new.NEW)


def test_the_years_are_listed_and_compared(rehearsal: Rehearsal) -> None:
    listed = run("year", "list", tables=rehearsal.tables).stdout.splitlines()
    assert f"{new.NEW} (default)" in listed
    assert str(new.OLD) in listed
    compared = run("year", "compare", str(new.OLD), str(new.NEW), tables=rehearsal.tables)
    assert compared.stdout.splitlines() == [
        line
        for line in rehearsal.added.stdout.splitlines()
        if line.startswith(("Merged: ", "Moved: ", "Ended: ", "Begun: "))
    ]
