"""Every area is found in the forms in which officials write it, and no other one is."""

import shutil
from pathlib import Path

import pytest

from geodata import YEARS, load_key, load_names
from geodata.base.area_names import (
    Ambiguous,
    Found,
    NotFound,
    Reading,
    area_spellings,
    find_area,
    load_county_brands,
)
from geodata.base.errors import DataError
from geodata.base.read_table import TABLES
from geodata.base.search_words import load_earlier_mergers
from tests.geodata.base.area_forms import (
    AREA,
    AREAS,
    COUNTY,
    LETTERS,
    MUNICIPALITY,
    NAME_FORMS,
    YEAR,
    Form,
)

DIVISIONS = (MUNICIPALITY, AREA, COUNTY, "region")


def codes_of(division: str) -> list[str]:
    return [str(code) for code in load_names(YEAR).loc[division].index]


@pytest.mark.parametrize("form", NAME_FORMS)
@pytest.mark.parametrize("division", AREAS)
def test_every_area_is_found_in_this_form(division: str, form: Form) -> None:
    codes = codes_of(division)
    assert len(codes) == AREAS[division]
    wrong = {
        written: found
        for code in codes
        for written in form(division, code)
        if (found := find_area(written, division, YEAR)) != Found(code, Reading.NAME)
    }
    assert not wrong


CODE_FORMS: tuple[tuple[str, Reading], ...] = (
    ("{code}", Reading.CODE),
    ("{number}", Reading.CODE),
    (" {code}\t", Reading.CODE),
    ("'{code}", Reading.CODE),
    ("'{code}'", Reading.CODE),
    ('="{code}"', Reading.CODE),
    ("{code}\u200b", Reading.CODE),
    ("{number}.0", Reading.DECIMAL),
    ("{number},00", Reading.DECIMAL),
    ("'{number}.0'", Reading.DECIMAL),
    ("{letters}{code}", Reading.LETTERS),
    ("{letters}-{code}", Reading.LETTERS),
    ("{letters} {code}", Reading.LETTERS),
    ("{lower}{code}", Reading.LETTERS),
)


@pytest.mark.parametrize(("form", "reading"), CODE_FORMS)
@pytest.mark.parametrize("division", AREAS)
def test_every_code_is_found_in_this_form(division: str, form: str, reading: Reading) -> None:
    letters = LETTERS[division]
    for code in codes_of(division):
        written = form.format(code=code, number=int(code), letters=letters, lower=letters.lower())
        assert find_area(written, division, YEAR) == Found(code, reading)


@pytest.mark.parametrize("year", YEARS)
def test_every_municipality_is_found_in_its_forms(year: int) -> None:
    for code, row in load_key(year).iterrows():
        fi, sv = str(row["name_fi"]), str(row["name_sv"])
        for written in (fi, sv, f"{code} {fi}", f"{sv} ({code})", f"{fi} - {sv}", f"{sv} kommun"):
            assert find_area(written, MUNICIPALITY, year) == Found(str(code), Reading.NAME)
        found = find_area(f"KU{code}", MUNICIPALITY, year)
        assert found == Found(str(code), Reading.LETTERS)


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("Iin kunta", "139"),
        ("ii", "139"),
        ("Turun kaupunki", "853"),
        ("Kauniaisten kaupunki", "235"),
        ("Oriveden kaupunki", "562"),
        ("Virtain kaupunki", "936"),
        ("Pihtiputaan kunta", "601"),
        ("Uudenkaupungin kaupunki", "895"),
        ("Varkauden kaupunki", "915"),
        ("Kokemäen kaupunki", "271"),
        ("Kosken Tl kunta", "284"),
        ("Koski (Tl)", "284"),
        ("Pedersöre", "599"),
        ("Pedersören kunta", "599"),
        ("Maarianhamina - Mariehamn", "478"),
        ("Esbo stad", "049"),
        ("Staden Esbo", "049"),
        ("City of Espoo", "049"),
        ("Sankt Michel", None),
        ("St. Michel", "491"),
        ("S:t Michels stad", "491"),
        ("Kuopio (Pohjois-Savo)", "297"),
        ("Kuopio (Lappi)", None),
    ],
)
def test_names_of_municipalities(written: str, code: str | None) -> None:
    found = find_area(written, MUNICIPALITY, YEAR)
    assert (found.code if isinstance(found, Found) else None) == code


@pytest.mark.parametrize("year", YEARS)
@pytest.mark.parametrize("division", DIVISIONS)
def test_no_two_areas_share_a_spelling(division: str, year: int) -> None:
    spellings = area_spellings(division, year)
    assert len(spellings.meanings) > len(spellings.members)
    assert not spellings.shared()


@pytest.mark.parametrize("year", YEARS)
def test_a_former_municipality_leads_to_its_successor(year: int) -> None:
    mergers = load_earlier_mergers(year)
    assert len(mergers) > 100
    for each in mergers:
        for written in (each.name_fi, each.name_sv):
            found = find_area(written, MUNICIPALITY, year)
            assert found == Found(each.successor, Reading.FORMER)
    assert find_area("Jyväskylän mlk", MUNICIPALITY, year) == Found("179", Reading.FORMER)
    assert find_area("Nummi-Pusulan kunta", MUNICIPALITY, year) == Found("444", Reading.FORMER)


def test_brands_are_read_with_their_genitives_and_kinds() -> None:
    brands = load_county_brands()
    for code, names in brands.items():
        for name in names:
            for written in (name, name.upper(), f"{name} hyvinvointialue", f"{code} {name}"):
                assert find_area(written, COUNTY, YEAR) == Found(code, Reading.BRAND)
    expected = {
        "Varhan": "05",
        "Pirhan": "08",
        "Oma Hämeen": "07",
        "VAKE": "04",
        "Siun soten": "14",
    }
    for written, code in expected.items():
        assert find_area(written, COUNTY, YEAR) == Found(code, Reading.BRAND)
    assert find_area("Pirkanmaan hyvinvointialue (Pirha)", COUNTY, YEAR) == Found(
        "08", Reading.NAME
    )


@pytest.mark.parametrize(
    ("written", "division", "codes"),
    [
        ("05 Pirkanmaa", COUNTY, ("05", "08")),
        ("13 Etelä-Savo", COUNTY, ("12", "13")),
        ("HVA08 Varha", COUNTY, ("05", "08")),
        ("091 Espoo", MUNICIPALITY, ("049", "091")),
    ],
)
def test_a_code_and_a_name_of_two_areas_are_ambiguous(
    written: str, division: str, codes: tuple[str, ...]
) -> None:
    assert find_area(written, division, YEAR) == Ambiguous(codes)


@pytest.mark.parametrize(
    ("written", "division", "suggestions"),
    [
        ("Lapin hyvinvontialue", COUNTY, ("21",)),
        ("Pirkanma", COUNTY, ("08",)),
        ("Kainu", COUNTY, ("20",)),
        ("Uusimaa", COUNTY, ("01", "02", "03")),
        ("Nyland", COUNTY, ("01", "02", "03")),
        ("Pirkanmaa (Turku)", COUNTY, ("08",)),
        ("Kainuu", AREA, ("10",)),
        ("Lappi", AREA, ("22", "28", "40")),
        ("Tampre", MUNICIPALITY, ("837",)),
        ("Jyvskylä", MUNICIPALITY, ("179",)),
    ],
)
def test_likely_areas_are_suggested(
    written: str, division: str, suggestions: tuple[str, ...]
) -> None:
    assert find_area(written, division, YEAR) == NotFound(suggestions)


@pytest.mark.parametrize(
    ("written", "division"),
    [
        ("Atlantis", COUNTY),
        ("Aland", MUNICIPALITY),
        ("Lappi", MUNICIPALITY),
        ("Längelmäki", MUNICIPALITY),
        ("Ivalo", MUNICIPALITY),
        ("Salmijärvi", MUNICIPALITY),
        ("FI-09", COUNTY),
        ("MK08", COUNTY),
        ("77", COUNTY),
        ("005", COUNTY),
        ("2.5", COUNTY),
        ("-5", COUNTY),
        ("05 06", COUNTY),
        ("2026-02-03", COUNTY),
        ("hyvinvointialue", COUNTY),
        ("HVA", COUNTY),
        ("", COUNTY),
        ("\u200b", COUNTY),
        ("\u05e9\u05dc\u05d5\u05dd", COUNTY),
        ("x" * 100_000, MUNICIPALITY),
    ],
)
def test_what_is_no_area_is_neither_found_nor_likened_to_one(written: str, division: str) -> None:
    assert find_area(written, division, YEAR) == NotFound()


@pytest.fixture
def without_mergers(tmp_path: Path) -> Path:
    """Tables that know hardly any former municipality, as if their names were new to the app."""
    tables = Path(shutil.copytree(TABLES, tmp_path / "tables"))
    mergers = tables / "earlier_mergers.csv"
    mergers.write_text("name_fi,name_sv,successor,year\nUkki,Ukki,091,2015\n", "utf-8")
    return tables


@pytest.mark.parametrize("place", ["Honkajoki", "Valtimo", "Lavia", "Luvia", "Nastola", "Vihanti"])
def test_a_place_with_a_similar_name_is_not_offered(place: str, without_mergers: Path) -> None:
    assert find_area(place, MUNICIPALITY, YEAR, without_mergers) == NotFound()


@pytest.mark.parametrize("place", ["Åland", "Ahvenanmaa"])
def test_aland_is_never_another_area(place: str) -> None:
    found = {division: find_area(place, division, YEAR) for division in (AREA, COUNTY, "region")}
    assert found == {
        AREA: Found("46", Reading.NAME),
        COUNTY: Found("91", Reading.NAME),
        "region": Found("21", Reading.NAME),
    }


def test_a_brand_of_an_unknown_county_is_named_with_its_row(tmp_path: Path) -> None:
    tables = Path(shutil.copytree(TABLES, tmp_path / "tables"))
    rows = "code,brand,source\n05,Varha,https://www.varha.fi/\n77,Olematon,https://example.fi/\n"
    (tables / "county_brands.csv").write_text(rows, encoding="utf-8")
    with pytest.raises(DataError) as error:
        load_county_brands(tables)
    assert (error.value.file, error.value.row) == ("county_brands.csv", 3)


def test_a_year_without_a_key_is_refused() -> None:
    with pytest.raises(ValueError, match="1999"):
        find_area("Helsinki", MUNICIPALITY, 1999)
