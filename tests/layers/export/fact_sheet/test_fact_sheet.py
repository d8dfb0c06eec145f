"""Fact sheets of areas, read back."""

import io
import re
from typing import Any

import pytest
from pypdf import PdfReader

from layers.export.common.qr import modules, png, svg
from layers.export.fact_sheet.fact_sheet import FactSheet, fact_sheet
from layers.map.facts import Facts
from layers.profile.profile import profile
from layers.words.answer_sets import answer_set_title
from layers.words.text import LANGS, translator
from tests.quick import first_is_quick

AREAS = (
    *(("municipality", "507"), ("municipality", "020"), ("employment_area", "10")),
    *(("employment_area", "46"), ("wellbeing_county", "90"), ("region", "01")),
    *(("vitality_centre", "01"), ("kela_service_unit", "3")),
)
SHEETS = (
    *((area, LANGS[at % len(LANGS)]) for at, area in enumerate(AREAS)),
    *((AREAS[2], lang) for lang in LANGS if lang != LANGS[2]),
)
"""Every kind of area in one language, and an area with parts of two counties in all of them."""


def bare(text: str) -> str:
    return re.sub(r"\s+", "", text)


@pytest.mark.parametrize(("subject", "lang"), first_is_quick(SHEETS))
def test_a_sheet_tells_of_the_area_on_one_page(
    subject: tuple[str, str], lang: str, facts: Facts
) -> None:
    division, code = subject
    answers = facts.answer_sets["known-2026"]
    link = f"https://kartta.example/?sel={division}:{code}"
    reader: Any = PdfReader(
        io.BytesIO(fact_sheet(FactSheet(facts, answers, division, code, lang, link)))
    )
    [page] = reader.pages
    assert (round(page.mediabox.width), round(page.mediabox.height)) == (595, 842)
    area = profile(facts, answers, division, code, lang)
    text = bare(page.extract_text())
    for each in (
        area.name,
        area.plain_sentence,
        *(count.number for count in area.counts),
        *(share.link.name for share in area.shares if len(area.shares) > 1),
        area.counterparts[0].tag,
        link,
        answer_set_title(answers, translator(lang)),
    ):
        assert bare(each) in text
    assert answers.id not in text
    assert reader.trailer["/Root"]["/Lang"].startswith(lang)


def test_example_answers_are_called_invented(facts: Facts) -> None:
    subject = FactSheet(
        facts, facts.answer_sets["example"], "region", "17", "fi", "https://x.example/"
    )
    reader: Any = PdfReader(io.BytesIO(fact_sheet(subject)))
    assert "Esimerkkiaineisto" in reader.pages[0].extract_text()
    assert fact_sheet(subject) == fact_sheet(subject)


def test_an_unknown_area_is_a_key_error(facts: Facts) -> None:
    with pytest.raises(KeyError):
        fact_sheet(FactSheet(facts, facts.answer_sets["example"], "region", "99", "fi", "x"))


def test_a_qr_code_is_square_and_says_what_it_is() -> None:
    rows = modules("https://kartta.example/?sel=region:01")
    assert len(rows) == len(rows[0])
    picture = svg("https://kartta.example/", "QR-koodi").decode()
    assert "<title>QR-koodi</title>" in picture
    assert 'fill="#fff"' in picture or "#ffffff" in picture
    assert png("https://kartta.example/").startswith(b"\x89PNG")


def test_an_address_too_long_for_a_code_is_refused() -> None:
    with pytest.raises(ValueError, match="Data too large"):
        modules("https://kartta.example/?" + "x" * 5000)
