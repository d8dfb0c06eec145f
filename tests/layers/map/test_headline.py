from dataclasses import replace

from layers.map.facts import Facts
from layers.map.headline import headline


def test_headlines_are_counted_from_the_key(facts: Facts) -> None:
    crossing, shared, pairs = headline(facts, "fi")
    assert crossing.number == "5"
    assert crossing.sentence == (
        "työllisyysaluetta ulottuu usean hyvinvointialueen alueelle (työllisyysalueita on 45); "
        "niissä asuu 293\u00a0879 ihmistä"
    )
    assert shared.number == "16"
    assert pairs.number == "50"


def test_headlines_follow_the_key(facts: Facts) -> None:
    key = facts.key.copy()
    # Kuusamo and Taivalkoski into Kainuu county: one crossing area fewer.
    key.loc[["305", "832"], "wellbeing_county"] = "20"
    crossing, _shared, pairs = headline(replace(facts, key=key), "en")
    assert (crossing.number, pairs.number) == ("4", "49")


def test_the_languages_agree_on_the_numbers(facts: Facts) -> None:
    numbers = {lang: [fact.number for fact in headline(facts, lang)] for lang in ("fi", "sv", "en")}
    assert numbers["fi"] == numbers["sv"] == numbers["en"]
