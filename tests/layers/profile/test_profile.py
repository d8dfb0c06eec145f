"""Profiles of every area in every language, and the sentences that must read just so."""

import re
from datetime import date

import pytest

from geodata import AnswerSet, Status
from geodata.intake import Survey, survey_answers
from geodata.intake.schema.schema import OhjaamoRow
from layers.map.facts import Facts
from layers.profile.profile import Profile, ServicePoint, profile
from layers.words.text import LANGS
from tests.quick import first_is_quick

KUOPIO = ("municipality", "297")

GOLDEN = {
    ("employment_area", "10", "fi"): (
        "Kymmenen kuntaa kahdella hyvinvointialueella: Kuusamo ja Taivalkoski kuuluvat "
        "Pohjois-Pohjanmaan hyvinvointialueeseen (21 % asukkaista), muut kahdeksan Kainuun "
        "hyvinvointialueeseen."
    ),
    ("employment_area", "10", "sv"): (
        "Tio kommuner i två välfärdsområden: Kuusamo och Taivalkoski hör till Norra Österbottens "
        "välfärdsområde (21 % av invånarna), de övriga åtta till Kajanalands välfärdsområde."
    ),
    ("employment_area", "10", "en"): (
        "Ten municipalities in two wellbeing services counties: Kuusamo and Taivalkoski belong to "
        "the North Ostrobothnia wellbeing services county (21% of residents), the other eight to "
        "the Kainuu wellbeing services county."
    ),
    ("employment_area", "11", "fi"): (
        "Kaksi kuntaa kahdella hyvinvointialueella: Sipoo kuuluu Itä-Uudenmaan "
        "hyvinvointialueeseen (37 % asukkaista), Kerava Vantaan ja Keravan hyvinvointialueeseen."
    ),
    ("employment_area", "03", "fi"): (
        "Yhdeksän kuntaa, jotka muodostavat myös Etelä-Karjalan hyvinvointialueen."
    ),
    ("employment_area", "16", "fi"): (
        "Yhden kunnan työllisyysalue, joka kuuluu Kymenlaakson hyvinvointialueeseen; samalla "
        "hyvinvointialueella on myös toinen työllisyysalue."
    ),
    ("municipality", "305", "fi"): (
        "Kuusamo kuuluu työllisyysalueeseen Kainuu-Koillismaa ja Pohjois-Pohjanmaan "
        "hyvinvointialueeseen; 79 % työllisyysalueen asukkaista kuuluu Kainuun "
        "hyvinvointialueeseen."
    ),
    ("municipality", "091", "fi"): (
        "Helsinki järjestää itse sekä työvoimapalvelut että sosiaali- ja terveyspalvelut."
    ),
    ("municipality", "478", "sv"): ("Mariehamn hör till Åland, där lag 381/2023 inte gäller."),
    ("wellbeing_county", "20", "fi"): (
        "Kahdeksan kuntaa ja yksi työvoimaviranomainen, Kainuu-Koillismaa: TYM-johtoryhmiä on yksi."
    ),
    ("wellbeing_county", "19", "fi"): (
        "30 kuntaa ja neljä työvoimaviranomaista: TYM-johtoryhmiä voi lain mukaan olla 1–4; tarkka "
        "määrä ei ole tiedossa."
    ),
    ("wellbeing_county", "90", "en"): (
        "Helsinki organises both employment services and health and social services itself: there "
        "is one TYM leadership group."
    ),
    ("region", "17", "fi"): (
        "Alueella on 30 kuntaa, yksi hyvinvointialue ja neljä työllisyysaluetta. "
        "Työllisyysalueista yksi ulottuu myös alueen ulkopuolelle."
    ),
    ("region", "01", "en"): (
        "The area has 26 municipalities, four wellbeing services counties, the City of Helsinki "
        "and nine employment areas."
    ),
    ("region", "21", "en"): (
        "The area has 16 municipalities. Åland has legislation of its own; Act 381/2023 does not "
        "apply there."
    ),
}


@pytest.mark.parametrize(("division", "code", "lang"), GOLDEN)
def test_golden_sentences(
    division: str, code: str, lang: str, facts: Facts, known: AnswerSet
) -> None:
    area = profile(facts, known, division, code, lang)
    assert area.plain_sentence.replace("\u00a0", " ") == GOLDEN[division, code, lang]


def texts(area: Profile) -> list[str]:
    rows = [
        text
        for row in area.counterparts
        for text in (row.name, row.what, row.tag, row.basis, row.source, row.date, row.note)
    ]
    counts = [text for count in area.counts for text in (count.number, count.label)]
    points = [text for each in area.evidence for text in (each.period, each.weak_label)]
    shares = [share.percent for share in area.shares]
    return [area.kind, area.name, area.sentence, *rows, *counts, *points, *shares]


@pytest.mark.parametrize("lang", first_is_quick(LANGS))
@pytest.mark.parametrize("year", first_is_quick([2026, 2025]))
def test_every_area_is_told_of(lang: str, year: int, facts: Facts, facts_2025: Facts) -> None:
    used = facts if year == 2026 else facts_2025
    for answer_set in used.answer_sets.values():
        for division in used.divisions:
            for code in used.codes(division):
                area = profile(used, answer_set, division, code, lang)
                check(area)


def check(area: Profile) -> None:
    where = (area.division, area.code)
    assert area.kind, where
    assert area.name, where
    assert re.fullmatch(r"[A-ZÅÄÖ0-9].{15,}\.", area.plain_sentence), (where, area.plain_sentence)
    assert all(row.name and row.what and row.tag and row.basis for row in area.counterparts), where
    assert abs(sum(share.share for share in area.shares) - 1) < 1e-9, where
    for text in texts(area):
        assert not re.search(r"[{}]|  |\bNone\b|\bnan\b|\*\*\*\*", text), (where, text)
        assert "**" not in text or text == area.sentence, (where, text)


def test_the_words_of_a_language_do_not_mix(facts: Facts, known: AnswerSet) -> None:
    for division in facts.divisions:
        for code in facts.codes(division):
            plain = {
                lang: profile(facts, known, division, code, lang).plain_sentence for lang in LANGS
            }
            assert not re.search(r"\b(kommun|county|belongs)", plain["fi"])
            assert not re.search(r"\b(kunta|kuntaa|county|belongs)\b", plain["sv"])
            assert not re.search(r"\b(kunta|kuntaa|kommuner|hör)\b", plain["en"])


def test_names_that_matter_are_strong(facts: Facts, known: AnswerSet) -> None:
    area = profile(facts, known, "employment_area", "10", "fi")
    assert [text for text, strong in area.spans if strong] == ["Kuusamo", "Taivalkoski"]
    assert "".join(text for text, _strong in area.spans) == area.plain_sentence


def test_who_sits_at_the_table_with_kainuu_koillismaa(facts: Facts, known: AnswerSet) -> None:
    area = profile(facts, known, "employment_area", "10", "fi")
    assert [(row.name, row.what, row.tag) for row in area.counterparts] == [
        ("Kainuun hyvinvointialue", "1 TYM-johtoryhmä", "Päätelty laista"),
        ("Pohjois-Pohjanmaan hyvinvointialue", "1–4 TYM-johtoryhmää mahdollista", "Ei tiedossa"),
        ("Nuorten palvelut", "Ei tiedossa", "Ei tiedossa"),
        ("Kuka järjestää palvelut", "Vastuukuntamalli", "Tiedossa 22.2.2024"),
        ("Kela", "Pohjoisen asiakaspalveluyksikön palvelualue", "Tiedossa 2026"),
        ("Maakunnan liitto", "Kainuun liitto", "Tiedossa 2026"),
        ("Maakunnan liitto", "Pohjois-Pohjanmaan liitto", "Tiedossa 2026"),
        ("Elinvoimakeskus", "Pohjois-Suomen elinvoimakeskus", "Tiedossa 2026"),
    ]
    county = area.counterparts[0]
    assert county.link is not None
    assert county.link.key == "wellbeing_county:20"
    assert (county.basis, county.date) == ("Seuraa laista ja aluejaosta", "1.1.2026")
    organising = area.counterparts[3]
    assert organising.source_url.startswith("https://tyomarkkinatori.fi/")
    assert organising.status is Status.KNOWN


def test_who_sits_at_the_table_with_kuusamo(facts: Facts, known: AnswerSet) -> None:
    area = profile(facts, known, "municipality", "305", "sv")
    assert [row.name for row in area.counterparts] == [
        "Kajanaland-Nordostlandet",
        "Norra Österbottens välfärdsområde",
        "Tjänster för unga",
        "FPA",
        "Landskapsförbund",
        "Livskraftscentral",
    ]


def test_figures_of_kainuu_koillismaa(facts: Facts, known: AnswerSet) -> None:
    area = profile(facts, known, "employment_area", "10", "fi")
    assert [(count.number, count.label) for count in area.counts] == [
        ("10", "kuntaa"),
        ("2", "hyvinvointialuetta"),
        ("87\u00a0548", "asukasta 2025"),
    ]
    assert [(share.link.code, share.percent) for share in area.shares] == [
        ("20", "79\u00a0%"),
        ("19", "21\u00a0%"),
    ]
    assert [year for year, _residents in area.population] == list(range(2019, 2026))
    assert area.population[-1] == (2025, 87548)
    assert len(area.members) == 10
    assert [parents.label for parents in area.parents][:2] == ["hyvinvointialue", "maakunta"]


def test_helsinki_is_not_counted_as_a_county(facts: Facts, known: AnswerSet) -> None:
    uusimaa = profile(facts, known, "region", "01", "fi")
    assert [(c.number, c.label) for c in uusimaa.counts][1] == (
        "4",
        "hyvinvointialuetta ja Helsinki",
    )
    assert len(profile(facts, known, "employment_area", "08", "fi").counts) == 2
    city = profile(facts, known, "wellbeing_county", "90", "fi")
    assert city.kind == "sosiaali- ja terveyspalvelut järjestävä kaupunki"


def test_the_note_on_paijat_hame_is_told(facts: Facts, known: AnswerSet) -> None:
    area = profile(facts, known, "wellbeing_county", "09", "sv")
    assert "TYM-avtal" in area.counterparts[0].note


def test_evidence_is_newest_first_and_says_when_it_is_weak(facts: Facts, known: AnswerSet) -> None:
    everywhere = profile(facts, known, "kela_service_unit", "4", "en")
    words = ["2024–2026", "2020–2023", "2019 or earlier"]
    places = [words.index(each.period) for each in everywhere.evidence]
    assert places == sorted(places)
    savonlinna = profile(facts, known, "municipality", "740", "en").evidence[0]
    assert savonlinna.weak
    assert savonlinna.weak_label == "Weak or contradicted evidence"
    assert profile(facts, known, "municipality", "305", "en").evidence == ()


def test_service_points_of_a_survey_stand_apart_from_mentions(
    facts: Facts, known: AnswerSet
) -> None:
    rows = (
        OhjaamoRow(municipality="297", service_point="Ohjaamo Kuopio", as_of=date(2026, 5, 1)),
        OhjaamoRow(municipality="091", service_point="Ohjaamo Helsinki"),
    )
    area = profile(facts, survey_answers(Survey(meta=None, ohjaamo=rows), "own"), *KUOPIO, "fi")
    assert area.service_points == (ServicePoint("Kuopio", "Ohjaamo Kuopio", "Tiedossa 1.5.2026"),)
    assert area.evidence == profile(facts, known, *KUOPIO, "fi").evidence
    assert area.answers_name == "Omat vastaukset: nimetön"
    assert profile(facts, known, *KUOPIO, "fi").service_points == ()


def test_an_unknown_area_is_an_error(facts: Facts, known: AnswerSet) -> None:
    with pytest.raises(KeyError):
        profile(facts, known, "employment_area", "99", "fi")


def test_answers_of_the_example_are_told(facts: Facts, example: AnswerSet) -> None:
    sentences = {
        answer.status: profile(facts, example, "wellbeing_county", area, "fi").plain_sentence
        for (topic, area), answer in example.answers.items()
        if topic == "tym"
    }
    assert sentences[Status.NONE].endswith("TYM-johtoryhmää ei ole.")
    assert sentences[Status.UNDECIDED].endswith("TYM-johtoryhmien määrästä ei ole vielä päätetty.")
    assert re.search(r"TYM-johtoryhmiä on (yksi|kaksi|kolme|neljä)\.", sentences[Status.KNOWN])
