"""Titles, sources and notes in the reader's language, as far as they were given in it."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.base.wording import LANGS, Lang, TextOfOthers
from geodata.intake import (
    Kind,
    Meta,
    Survey,
    compare,
    csv_template,
    examine,
    joined_survey,
    json_template,
    survey_answers,
    workbook_template,
)

TODAY = date(2026, 6, 1)
META = {
    "title": "Kysely",
    "title_sv": "Enkät",
    "collected_on": "2026-05-15",
    "collected_by": "Liitto",
    "source": "Kysely 5/2026",
    "source_en": "Survey 5/2026",
}
TYM: list[dict[str, object]] = [
    {"county": "01", "groups": 2, "note": "Huomautus", "note_sv": "Anmärkning"},
    {"county": "03", "groups": 2, "note_en": "Remark", "source": "Puhelu"},
    {"county": "13", "note": "Ei kysytty", "note_en": "Not asked"},
]


def survey(**changed: object) -> Survey:
    found: Survey = Survey.model_validate({"meta": META, "tym": TYM} | changed)
    return found


@given(st.text(max_size=3), st.text(max_size=3), st.text(max_size=3), st.sampled_from(LANGS))
def test_a_text_is_told_in_the_language_or_as_it_came(
    plain: str, sv: str, en: str, lang: Lang
) -> None:
    said = TextOfOthers(plain, sv, en).say(lang)
    own = {"fi": plain, "sv": sv, "en": en}[lang]
    assert said == (own or plain or said)
    assert said in {plain, sv, en}
    assert bool(said) == any((plain, sv, en))


@pytest.mark.parametrize(
    ("lang", "title", "source", "notes"),
    [
        ("fi", "Kysely", "Kysely 5/2026", ("Huomautus", "Remark", "Ei kysytty")),
        ("sv", "Enkät", "Kysely 5/2026", ("Anmärkning", "Remark", "Ei kysytty")),
        ("en", "Kysely", "Survey 5/2026", ("Huomautus", "Remark", "Not asked")),
    ],
)
def test_answers_tell_them(
    lang: Lang, title: str, source: str, notes: tuple[str, str, str]
) -> None:
    found = survey_answers(survey(), "survey-1", number=1)
    answers = [found.answers["tym", code] for code in ("01", "03", "13")]
    assert tuple(each.said("note", lang) for each in answers) == notes
    assert answers[0].said("survey", lang) == found.titles.say(lang) == title
    assert answers[0].said("source", lang) == source
    assert answers[1].said("source", lang) == "Puhelu"


@pytest.mark.parametrize("lang", LANGS)
def test_every_format_gives_them_back(lang: Lang) -> None:
    for content in (
        survey().to_json().encode(),
        json_template(lang, survey()),
        csv_template(lang, survey()),
        workbook_template(lang, str, survey()),
    ):
        examination = examine(content, today=TODAY)
        assert examination.survey == survey(), examination.report.findings


def test_another_translation_of_a_note_is_a_change_one_of_a_source_is_none() -> None:
    before = survey_answers(survey(), "a")
    rows = [{**TYM[0], "note_sv": "En annan"}, *TYM[1:]]
    after = survey_answers(survey(tym=rows), "b")
    changed = [each.area for each in compare(before, after) if each.kind == Kind.CHANGED]
    assert changed == ["01"]
    other = survey_answers(survey(meta={**META, "source_en": "Another"}), "c")
    assert {each.kind for each in compare(before, other)} == {Kind.UNCHANGED}


def test_surveys_are_joined_language_by_language() -> None:
    plain = Meta.model_validate(
        {"title": "Toinen", "collected_on": "2026-01-01", "collected_by": "L", "source": "S"}
    )
    joined = joined_survey([Survey(meta=plain), survey()])
    assert joined.meta is not None
    assert joined.meta.titles == TextOfOthers("Kysely; Toinen", "Enkät; Toinen")
    assert joined.meta.sources == TextOfOthers("Kysely 5/2026; S", "", "Survey 5/2026; S")
