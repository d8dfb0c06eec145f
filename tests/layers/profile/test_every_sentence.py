"""Every sentence of every area of every division, in both years and three languages."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import permutations

import pytest

from geodata import load_regional_councils
from layers.map.facts import Facts
from layers.map.headline import headline
from layers.profile.areas_in_sentences import count_phrase
from layers.profile.profile import profile
from layers.profile.sentence import sentence
from layers.relations.cells import cell_card
from layers.relations.partner_load import load_sentence
from layers.relations.relation import Relation, area_sentence, opening
from layers.words.labels import area_label, count_in_words
from layers.words.text import LANGS, translator
from tests.quick import first_is_quick

MOST_NAMES = 8
COUNTED = {
    "fi": r"kuntaa?|[\w-]*aluetta|maakuntaa?|\w*viranomaista|[\w-]*keskusta|\w*virastoa|muuta?",
    "sv": r"kommun(er(na)?)?|[\w-]*områden?|landskap|myndigheter|[\w-]*central(er)?|regionf\w+",
    "en": r"municipalit\w+|employment|wellbeing|regions?|Econ\w+|collaborative|ELY|Kela|more|other",
}


@pytest.fixture(params=[2025, 2026])
def year_facts(request: pytest.FixtureRequest, facts: Facts, facts_2025: Facts) -> Facts:
    return facts if request.param == 2026 else facts_2025


def check(text: str, lang: str, where: object, *, headline: bool = False) -> None:
    """Assert what every sentence must be: only a headline counts up to ten in figures."""
    plain = text.replace("**", "")
    assert text.count("**") % 2 == 0, (where, text)
    assert re.match(r"[A-ZÅÄÖ0-9]", plain), (where, plain)
    assert re.search(r"[^.]\.$", plain), (where, plain)
    assert not re.search(r"[{}]| {2}| [.,;:)]|\(\)|\bnan\b", plain), (where, plain)
    figure = rf"(?<![\w\u00a0,–-])([1-9]|10) ({COUNTED[lang]})\b"
    assert headline or not re.search(figure, plain), (where, plain)
    strong = re.findall(r"\*\*(.+?)\*\*( \([^)]*\))?", text)
    assert len(strong) == len(set(strong)), (where, text)


def profile_sentences(facts: Facts, lang: str) -> Iterator[tuple[object, str]]:
    answers = next(iter(facts.answer_sets.values()))
    for division in facts.divisions:
        for code in facts.codes(division):
            yield (division, code), sentence(facts, answers, division, code, lang)


@pytest.mark.parametrize("lang", LANGS)
def test_sentences_of_profiles(lang: str, year_facts: Facts) -> None:
    sentences = list(profile_sentences(year_facts, lang))
    assert len(sentences) > 400
    for where, text in sentences:
        check(text, lang, where)


@pytest.mark.parametrize("lang", LANGS)
def test_a_crossing_area_is_not_counted_among_itself(lang: str, year_facts: Facts) -> None:
    """ "one employment area, of which 1" was said of Kainuu."""
    one = count_in_words("employment_area", 1, translator(lang))
    for where, text in profile_sentences(year_facts, lang):
        if isinstance(where, tuple) and where[0] not in ("municipality", "employment_area"):
            first, *rest = text.split(". ")
            if re.search(rf"\b{one}$", first):
                assert not re.search(r"\b(yksi|ett|one)\b", " ".join(rest)), (where, text)


@cache
def _relations(facts: Facts) -> tuple[Relation, ...]:
    return tuple(Relation(facts, a, b) for a, b in permutations(facts.divisions, 2))


@pytest.mark.parametrize("lang", first_is_quick(LANGS))
def test_sentences_of_relations(lang: str, year_facts: Facts) -> None:
    t = translator(lang)
    for relation in _relations(year_facts):
        where = (relation.a, relation.b)
        check(opening(relation, t).sentence, lang, where, headline=True)
        for code in relation.relations:
            check(area_sentence(relation, code, t), lang, (relation.a, relation.b, code))


@pytest.mark.parametrize("lang", LANGS)
def test_no_list_of_a_relation_is_cut_silently(lang: str, facts: Facts) -> None:
    t = translator(lang)
    more = {"fi": r"vielä \w+ \w+", "sv": r"\w+ till\b", "en": r"\w+ more\b"}[lang]
    checked = 0
    for relation in _relations(facts):
        for code, kind in relation.relations.items():
            left = len(relation.overlapping_areas(code)) - MOST_NAMES
            if kind == "crosses" and left > 0:
                forward, back = area_sentence(relation, code, t).split(": ", 2)[1:]
                assert re.search(more, forward), (relation.a, relation.b, code)
                assert re.search(more, back), (relation.a, relation.b, code)
                checked += 1
    assert checked > 2


@pytest.mark.parametrize("lang", LANGS)
def test_sentences_of_cells_and_loads(lang: str, facts: Facts) -> None:
    t = translator(lang)
    answers = facts.answer_sets["known-2026"]
    for code in facts.codes("municipality"):
        card = cell_card(facts, answers, code, t)
        check(card.sentence, lang, code)
        assert all("  " not in seat.partners for seat in card.seats)
    for division in ("employment_area", "wellbeing_county"):
        check(load_sentence(facts, division, t), lang, division)
    assert all(fact.sentence for fact in headline(facts, lang))


def test_helsinki_is_named_and_not_counted_as_a_county(facts: Facts) -> None:
    said = {
        lang: count_phrase(facts, "wellbeing_county", ["90", "01", "02"], translator(lang))
        for lang in LANGS
    }
    assert said == {
        "fi": "kaksi hyvinvointialuetta ja Helsingin kaupunki",
        "sv": "två välfärdsområden och Helsingfors stad",
        "en": "two wellbeing services counties and the City of Helsinki",
    }
    relation = Relation(facts, "wellbeing_county", "region")
    assert "21 hyvinvointialueesta ja Helsingistä" in opening(relation, translator("fi")).sentence


def test_aland_is_no_centre_and_no_agency(facts_2025: Facts) -> None:
    t = translator("fi")
    assert area_label("ely_centre", "16", t) == "itsehallintoalue"
    assert area_label("avi_agency", "7", t) == "valtion virasto Ahvenanmaalla"
    relation = Relation(facts_2025, "ely_centre", "region")
    assert opening(relation, t).areas == 15
    same = area_sentence(relation, "16", t)
    assert same == "**Ahvenanmaa** on sama alue molemmissa aluejaoissa."


def test_municipalities_stand_by_the_alphabet_of_the_language(facts: Facts) -> None:
    answers = facts.answer_sets["known-2026"]
    listed = sentence(facts, answers, "employment_area", "10", "sv")
    assert listed.index("Kuusamo") < listed.index("Taivalkoski")


@pytest.mark.parametrize("lang", LANGS)
def test_regional_councils_go_by_their_own_names(lang: str, facts: Facts) -> None:
    answers = facts.answer_sets["known-2026"]
    councils = load_regional_councils()
    assert set(councils) == set(facts.codes("region")) - {"21"}
    rows = profile(facts, answers, "wellbeing_county", "19", lang).counterparts
    (council,) = [row for row in rows if row.link and row.link.division == "region"]
    assert (
        council.what
        == {
            "fi": "Pohjois-Pohjanmaan liitto",
            "sv": "Norra Österbottens förbund",
            "en": "Council of Oulu Region",
        }[lang]
    )
    aland = profile(facts, answers, "municipality", "478", lang).counterparts
    assert all(row.what not in {each[lang] for each in councils.values()} for row in aland)
