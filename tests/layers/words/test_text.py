from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from layers.profile.population_change import change_in_words
from layers.words.residents import residents_text
from layers.words.text import LANGS, Translator, capitalised, sort_key, translator


def test_numbers_follow_the_locale() -> None:
    assert translator("fi").number(87548) == "87\u00a0548"
    assert translator("sv").number(87548) == "87\u00a0548"
    assert translator("en").number(87548) == "87,548"
    assert translator("fi").number(1.324, 2) == "1,32"
    assert translator("en").number(8.1, 1) == "8.1"


@pytest.mark.parametrize(
    ("share", "decimals", "text"),
    [
        (0.0, 0, "0 %"),
        (0.003, 0, "0,3 %"),
        (0.0001, 0, "< 0,1 %"),
        (0.0001, 1, "< 0,1 %"),
        (0.997, 0, "99,7 %"),
        (0.99999, 1, "> 99,9 %"),
        (1.0, 0, "100 %"),
        (1.0, 1, "100,0 %"),
        (0.125, 0, "13 %"),
    ],
)
def test_only_nothing_is_0_and_only_the_whole_is_100(
    share: float, decimals: int, text: str
) -> None:
    assert translator("fi").percent(share, decimals) == text.replace(" ", "\u00a0")


@given(share=st.floats(0, 1, exclude_min=True, exclude_max=True), decimals=st.integers(0, 1))
def test_no_part_reads_as_nothing_or_as_the_whole(share: float, decimals: int) -> None:
    assert translator("en").percent(share, decimals) not in {"0%", "0.0%", "100%", "100.0%"}


@pytest.mark.parametrize(
    ("residents", "text"),
    [
        (0, "0 asukasta"),
        (1, "1 asukas"),
        (14_999, "14\u00a0999 asukasta"),
        (123_456, "0,123 milj. asukasta"),
        (999_999, "1,00 milj. asukasta"),
        (5_603_851, "5,60 milj. asukasta"),
    ],
)
def test_residents_keep_three_figures(residents: int, text: str) -> None:
    assert residents_text(residents, translator("fi")) == text


@pytest.mark.parametrize(
    ("before", "now", "text"),
    [(1000, 968, "−3,2\u00a0%"), (100_000, 100_003, "+0,003\u00a0%"), (7, 7, "0,0\u00a0%")],
)
def test_a_small_change_is_not_none(before: int, now: int, text: str) -> None:
    assert change_in_words(before, now, translator("fi")) == text


def test_a_negative_number_has_a_minus_sign() -> None:
    assert [translator(lang).number(-3.25, 2) for lang in LANGS] == ["−3,25", "−3,25", "−3.25"]


def test_percents_and_dates_follow_the_locale() -> None:
    day = date(2026, 1, 1)
    assert translator("fi").percent(0.21) == "21\u00a0%"
    assert translator("sv").percent(0.127, 1) == "12,7\u00a0%"
    assert translator("en").percent(0.21) == "21%"
    assert [translator(lang).date(day) for lang in LANGS] == [
        "1.1.2026",
        "1.1.2026",
        "1 January 2026",
    ]


def test_moments_are_told_as_clocks_in_finland_show_them() -> None:
    summer = datetime(2026, 6, 1, 21, 5, tzinfo=UTC)
    winter = datetime(2026, 12, 1, 6, 5, tzinfo=UTC)
    assert translator("fi").moment(summer) == "2.6.2026 klo 0.05"
    assert translator("sv").moment(winter) == "1.12.2026 kl. 8.05"
    assert translator("en").moment(winter) == "1 December 2026, 08:05"


def test_messages_are_translated_and_filled() -> None:
    t = translator("fi")
    assert t.gettext("Known on {date}", date="1.1.2026") == "Tiedossa 1.1.2026"
    assert t.ngettext("{n} municipality", "{n} municipalities", 1) == "1 kunta"
    assert t.ngettext("{n} municipality", "{n} municipalities", 2000) == "2\u00a0000 kuntaa"
    assert t.raw("{n} areas") == "{n} aluetta"
    assert t.listing(["A", "B", "C"]) == "A, B ja C"
    assert translator("sv").listing(["A", "B"]) == "A och B"


def test_an_unknown_message_comes_out_as_it_is() -> None:
    assert translator("sv").gettext("No such message {x}", x=1) == "No such message 1"


def test_another_language_is_refused() -> None:
    with pytest.raises(ValueError, match="must be one of fi, sv, en"):
        Translator("de")


def test_names_sort_as_in_finnish_and_swedish() -> None:
    names = ["Ähtäri", "Öja", "Ålands landskap", "Zürich", "Akaa"]
    assert sorted(names, key=sort_key) == ["Akaa", "Zürich", "Ålands landskap", "Ähtäri", "Öja"]


def test_capitalised_leaves_the_rest() -> None:
    assert [capitalised(word) for word in ("kunta", "ELY-keskus", "")] == [
        "Kunta",
        "ELY-keskus",
        "",
    ]
