import pytest

from layers.map.facts import Facts
from layers.map.search_index import SearchEntry, fold, search_index
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
