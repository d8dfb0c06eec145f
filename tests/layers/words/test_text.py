from datetime import UTC, date, datetime

import pytest

from layers.words.text import LANGS, Translator, capitalised, sort_key, translator


def test_numbers_follow_the_locale() -> None:
    assert translator("fi").number(87548) == "87\u00a0548"
    assert translator("sv").number(87548) == "87\u00a0548"
    assert translator("en").number(87548) == "87,548"
    assert translator("fi").number(1.324, 2) == "1,32"
    assert translator("en").number(8.1, 1) == "8.1"


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
