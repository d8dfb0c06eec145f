"""Cells of employment area, county and region."""

from geodata import load_key, load_statistics
from geodata.relations.cells import cell_codes, cells


def test_the_country_has_51_cells_of_which_one_is_aland() -> None:
    residents = load_statistics()["population_2025"]
    table = cells(load_key(2026), residents)
    assert len(table) == 51
    assert list(table.index[~table["mainland"]]) == ["46-91-21"]
    assert table["municipalities"].sum() == 308
    assert table["residents"].sum() == residents.sum()


def test_kuusamo_shares_its_cell_with_taivalkoski() -> None:
    key = load_key(2026)
    table = cells(key, load_statistics()["population_2025"])
    cell = cell_codes(key)["305"]
    assert cell == "10-19-17"
    assert [key.loc[code, "name_fi"] for code in table.loc[cell, "members"]] == [
        "Kuusamo",
        "Taivalkoski",
    ]
