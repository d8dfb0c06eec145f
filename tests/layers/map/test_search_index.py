import pytest

from layers.map.facts import Facts
from layers.map.search_index import SearchEntry, fold, kind_words, search_index
from layers.words.text import LANGS


def find(index: list[SearchEntry], words: str) -> list[SearchEntry]:
    """Entries that have a name with a word that begins with the folded words."""
    wanted = fold(words)
    return [
        entry for entry in index if any(f" {key}".find(f" {wanted}") >= 0 for key in entry["keys"])
    ]


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        ("Äänekoski", "aanekoski"),
        ("ÅLAND", "aland"),
        ("Öja", "oja"),
        ("Kainuu-Koillismaa", "kainuu koillismaa"),
        ("S:t Michel", "s t michel"),
        ("  Koski   Tl ", "koski tl"),
        ("", ""),
    ],
)
def test_names_are_folded(name: str, folded: str) -> None:
    assert fold(name) == folded


def test_former_municipalities_lead_to_their_successors(facts: Facts) -> None:
    (entry,) = find(search_index(facts, "fi"), "pertunmaa")
    assert entry == {
        "label": "Pertunmaa → Mäntyharju",
        "type": "entinen kunta",
        "division": "municipality",
        "code": "507",
        "parent": "Etelä-Savo",
        "keys": ["pertunmaa"],
        "genitives": ["pertunmaan"],
    }


@pytest.mark.parametrize("words", ["Åbo", "abo", "Turku", "tur"])
def test_finnish_and_swedish_names_find_in_every_language(words: str, facts: Facts) -> None:
    for lang in LANGS:
        found = find(search_index(facts, lang), words)
        assert ("municipality", "853") in {(each["division"], each["code"]) for each in found}


def test_a_result_says_its_type_and_parent(facts: Facts) -> None:
    index = search_index(facts, "sv")
    esbo = next(each for each in find(index, "esbo") if each["division"] == "municipality")
    assert (esbo["label"], esbo["type"], esbo["parent"]) == ("Esbo", "kommun", "Nyland")
    area = next(each for each in find(index, "koillismaa") if each["code"] == "10")
    assert area["parent"] == "Norra Österbotten, Kajanaland"


def test_every_area_is_found_and_aland_once(facts: Facts) -> None:
    index = search_index(facts, "fi")
    aland = [each for each in index if each["label"] == "Ahvenanmaa"]
    assert [(each["division"], each["type"]) for each in aland] == [("region", "itsehallintoalue")]
    main = [each for each in index if each["division"] == "employment_area"]
    assert len(main) == 45
    assert all(each["keys"] and all(each["keys"]) for each in index)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("words", ["Lappi", "Lappland", "Keski-Suomi", "Varsinais-Suomi"])
def test_a_place_finds_its_county_and_its_region(words: str, lang: str, facts: Facts) -> None:
    found = {each["division"] for each in search_index(facts, lang) if fold(words) in each["keys"]}
    assert {"wellbeing_county", "region"} <= found


def test_municipalities_that_merged_before_the_first_key_come_last(facts: Facts) -> None:
    index = search_index(facts, "fi")
    merged = [each for each in index if "→" in each["label"]]
    assert index[-len(merged) :] == merged
    told = {each["label"]: each["code"] for each in merged}
    assert told["Honkajoki → Kankaanpää"] == "214"
    assert told["Valtimo → Nurmes"] == "541"
    (valtimo,) = (each for each in merged if each["label"].startswith("Valtimo"))
    assert (valtimo["type"], valtimo["parent"]) == ("entinen kunta", "Pohjois-Karjala")


def test_the_capital_region_is_four_municipalities(facts: Facts) -> None:
    for words in ("Pääkaupunkiseutu", "Huvudstadsregionen", "Capital region"):
        found = [each["label"] for each in search_index(facts, "fi") if fold(words) in each["keys"]]
        assert sorted(found) == ["Espoo", "Helsinki", "Kauniainen", "Vantaa"]


def test_kinds_of_areas_have_words_in_every_language(facts: Facts) -> None:
    kinds = kind_words(facts)
    assert list(kinds) == list(facts.divisions)
    assert {"kunta", "kommun", "municipality", "kaupunki"} <= set(kinds["municipality"])
    assert {"kela", "fpa"} <= set(kinds["kela_service_unit"])
    assert all(fold(word) == word for words in kinds.values() for word in words)
