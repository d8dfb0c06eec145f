"""What is known, what is not, and the invented example."""

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from geodata import (
    ALAND,
    TOPICS,
    YEARS,
    AnswerSet,
    Basis,
    DataError,
    Status,
    load_answer_sets,
    load_key,
    load_ohjaamo_evidence,
    relations,
)
from geodata.answers.known_answers import most_groups, tym_bounds

ONE_AUTHORITY = {"02", "11", "14", "18", "20", "90"}


def statuses(answer_set: AnswerSet, topic: str) -> Counter[str]:
    return Counter(a.status.value for a in answer_set.answers.values() if a.topic == topic)


@pytest.mark.parametrize("year", YEARS)
def test_every_set_answers_every_topic_of_every_area(year: int) -> None:
    key = load_key(year)
    sets = load_answer_sets(year)
    assert list(sets) == [f"known-{year}", "example"]
    for answer_set in sets.values():
        wanted = {(t.id, area) for t in TOPICS.values() for area in key[t.division]}
        assert set(answer_set.answers) == wanted


@pytest.mark.parametrize("year", YEARS)
def test_values_fit_their_status(year: int) -> None:
    for answer_set in load_answer_sets(year).values():
        for (topic, area), answer in answer_set.answers.items():
            assert (answer.topic, answer.area) == (topic, area)
            sure = answer.status in {Status.KNOWN, Status.DERIVED}
            allowed = TOPICS[topic].allowed(answer.minimum, answer.maximum)
            assert (answer.value in allowed) if sure else answer.value is None


@pytest.mark.parametrize("year", YEARS)
def test_what_is_known_is_as_the_sources_say(year: int) -> None:
    known = load_answer_sets(year)[f"known-{year}"]
    assert not known.example
    assert statuses(known, "tym") == {"derived": 6, "unknown": 16, "not_applicable": 1}
    assert statuses(known, "youth") == {"unknown": 45, "not_applicable": 1}
    models = Counter(a.value for a in known.answers.values() if a.topic == "organising")
    assert models == {
        "host_municipality": 39,
        "single_municipality": 4,
        "joint_authority": 2,
        None: 1,
    }


def test_leadership_groups_are_bounded_by_the_act() -> None:
    pairs = relations("wellbeing_county", "employment_area", 2026)
    authorities = pairs.groupby("code_a").size()
    for area, (least, most) in tym_bounds(2026).items():
        answer = load_answer_sets(2026)["known-2026"].answers["tym", area]
        assert (answer.minimum, answer.maximum) == (least, most) == (1, authorities[area])
        assert (answer.value == "1") == (area in ONE_AUTHORITY)
        assert answer.basis == Basis.LAW
        assert answer.source == "Act 381/2023, section 9, and Statistics Finland's divisions"
        assert answer.date == date(2026, 1, 1)


def test_counties_with_four_authorities_may_have_four_groups() -> None:
    most = {area: bounds[1] for area, bounds in tym_bounds(2026).items()}
    assert {area for area, number in most.items() if number == 4} == {"03", "19", "21"}
    assert Counter(most.values()) == {1: 6, 2: 7, 3: 6, 4: 3}
    assert most_groups() == 4


def test_aland_is_not_concerned() -> None:
    for answer_set in load_answer_sets(2026).values():
        for topic in TOPICS.values():
            answer = answer_set.answers[topic.id, ALAND[topic.division]]
            assert answer.status == Status.NOT_APPLICABLE
            assert answer.basis == (Basis.DOCUMENT if topic.id == "organising" else Basis.LAW)
            assert (answer.minimum, answer.maximum) == (None, None)


def test_paijat_hame_has_a_joint_agreement_and_no_number() -> None:
    answer = load_answer_sets(2026)["known-2026"].answers["tym", "09"]
    assert answer.status == Status.UNKNOWN
    assert "joint TYM agreement" in answer.note


def test_the_example_covers_every_value_and_status() -> None:
    example = load_answer_sets(2026)["example"]
    assert example.example
    # Ranges and plans are answers of surveys only.
    answered = {answer.status for answer in example.answers.values()}
    assert answered == set(Status) - {Status.RANGE, Status.PLANNED}
    for topic in TOPICS.values():
        values = {a.value for a in example.answers.values() if a.topic == topic.id}
        numbers = map(str, range(1, most_groups() + 1)) if topic.counted else ()
        assert values == {*topic.values, *numbers, None}
    assert {"unknown", "none", "undecided"} < set(statuses(example, "tym"))
    assert {"unknown", "none", "undecided"} < set(statuses(example, "youth"))
    bounds = {
        a.maximum for a in example.answers.values() if a.topic == "tym" and a.status == "unknown"
    }
    assert bounds == {2, 3, 4}


def test_the_example_invents_only_what_is_unknown() -> None:
    sets = load_answer_sets(2026)
    known, example = sets["known-2026"].answers, sets["example"].answers
    for key, answer in example.items():
        if answer != known[key]:
            assert known[key].status == Status.UNKNOWN
            assert answer.basis == Basis.INVENTED
            assert answer.source_url is None
            if answer.topic == "tym" and answer.value:
                assert 1 <= int(answer.value) <= (known[key].maximum or 0)


def test_the_answers_cannot_be_changed() -> None:
    answers = load_answer_sets(2026)["example"].answers
    with pytest.raises(TypeError):
        answers["tym", "01"] = answers["tym", "02"]  # type: ignore[index]


@pytest.mark.parametrize(
    ("file", "old", "new", "says"),
    [
        ("tym_known.csv", "02,derived,1,1,1", "02,derived,2,1,2", "as the county has one employ"),
        ("tym_known.csv", "02,derived,1,1,1", "02,unknown,,1,1", "row 3, column status"),
        ("tym_known.csv", "01,unknown,,1,2", "01,unknown,,1,3", "unknown with bounds 1 and 2"),
        ("tym_known.csv", "01,unknown,,1,2", "01,known,3,1,2", "number of groups within (1, 2)"),
        ("tym_known.csv", "01,unknown,,1,2", "01,maybe,,1,2", "one of known, derived, unknown"),
        (
            "tym_known.csv",
            "01,unknown,,1,2",
            "01,unknown,,0,2",
            "a whole number from 1, or an empty",
        ),
        ("tym_known.csv", "91,not_applicable,,", "91,derived,1,", "the mainland"),
        ("tym_known.csv", "\n01,", "\n02,", "'02' stands also on row 2"),
        ("tym_known.csv", "\n01,", "\n77,", "found '77'"),
        ("organising_model.csv", "01,host_municipality", "01,host", "found 'host'"),
        ("organising_model.csv", "01,host_municipality", "1,host_municipality", "leading zeros"),
        ("organising_model.csv", "2024-02-22,https", "22.2.2024,https", "a date such as"),
        ("example_answers.csv", "tym,01,known,2", "tym,01,known,3", "one of 1, 2 with known"),
        ("example_answers.csv", "tym,01,known,2", "tym,02,known,1", "to tym is unknown"),
        ("example_answers.csv", "tym,01,known,2", "tym,01,none,2", "an empty cell with none"),
        ("example_answers.csv", "tym,01,known,2", "tim,01,known,2", "found 'tim'"),
        ("example_answers.csv", "tym,01,known,2", "tym,03,known,2", "stands also on row 2"),
        ("example_municipal_answers.csv", "youth,500,none", "youth,999,none", "of the year"),
        ("example_municipal_answers.csv", "youth,500,none", "tym,500,none", "tym of 500"),
        ("example_municipal_answers.csv", "youth,500,none,", "youth,500,known,x", "value x"),
        ("example_municipal_answers.csv", "youth,500", "youth,177", "stands also on row"),
    ],
)
def test_a_spoiled_answer_is_refused(
    tables: Path, file: str, old: str, new: str, says: str
) -> None:
    path = tables / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(DataError) as caught:
        load_answer_sets(2026, tables)
    assert says in str(caught.value)
    assert caught.value.file == file


def test_a_known_number_of_groups_is_accepted(tables: Path) -> None:
    path = tables / "tym_known.csv"
    text = path.read_text(encoding="utf-8").replace("06,unknown,,1,2,law", "06,known,2,1,2,survey")
    path.write_text(text, encoding="utf-8")
    answer = load_answer_sets(2026, tables)["known-2026"].answers["tym", "06"]
    assert (answer.value, answer.status, answer.basis) == ("2", "known", "survey")


def test_evidence_is_dated_and_weighed() -> None:
    evidence = load_ohjaamo_evidence()
    assert len(evidence) == 40
    assert set(evidence[evidence["weak"]]["municipality"]) == {"061", "285", "740"}
    assert set(evidence["municipality"]) <= set(load_key(2026).index)
    assert evidence.notna().all(axis=None)


def test_evidence_of_an_unknown_municipality_is_refused(tables: Path) -> None:
    path = tables / "ohjaamo_evidence.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("\n109,", "\n110,", 1), "utf-8")
    with pytest.raises(DataError, match="row 2, column municipality: found '110'"):
        load_ohjaamo_evidence(tables)
