"""What changes from one answer set to another: one definition, shown as a theme of the map."""

from collections import Counter
from dataclasses import replace
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata import Answer, AnswerSet, Basis, Status, load_answer_sets
from geodata.answers.groups import LeadershipGroup
from geodata.intake import TOPICS_COMPARED, Kind, SurveyAnswers, compare, counts
from layers.charts.class_chart import class_counts
from layers.export.common.content import describe_view
from layers.map.facts import Facts
from layers.profile.profile import profile
from layers.tables.view_download import view_about, view_rows
from layers.tables.view_table import table
from layers.themes.changes import CHANGE_CLASSES, NEITHER, before_and_after, change_theme
from layers.themes.registry import THEMES
from layers.view.answer_set_changes import change_sentences, previous_answer_set
from layers.view.catalogue import answers_part, catalogue
from layers.view.displayed_theme import answer_sets_key, displayed_theme
from layers.view.filters import selected_municipalities
from layers.view.map_view import ViewState, parse_query, to_query
from layers.view.vocabulary import Vocabulary
from layers.words.text import LANGS, translator

KNOWN = load_answer_sets(2026)["known-2026"]
EXAMPLE = load_answer_sets(2026)["example"]
SAID = {"tym": ("1", "2", "3"), "youth": ("authority_runs", "other_services")}
KEYS = sorted(key for key in KNOWN.answers if key[0] in TOPICS_COMPARED)
CHANGES = ViewState(data="example", baseline="known-2026")
ADDED = next(
    each.area
    for each in compare(KNOWN, EXAMPLE)
    if each.topic == "tym" and each.new.status is Status.KNOWN and each.kind is Kind.ADDED
)
RULE = "1 leadership group (Follows from the act) → 1 leadership group (Known)"


def said(key: tuple[str, str], value: str | None, status: Status, note: str = "") -> Answer:
    return replace(KNOWN.answers[key], value=value, status=status, basis=Basis.SURVEY, note=note)


@st.composite
def answer_sets(draw: st.DrawFn) -> AnswerSet:
    """What is known, with some other answers in it."""
    answers = dict(KNOWN.answers)
    for key in draw(st.lists(st.sampled_from(KEYS), max_size=12, unique=True)):
        counted = THEMES[key[0]].topic == "tym"
        statuses = [each for each in Status if counted or each is not Status.RANGE]
        status = draw(st.sampled_from(statuses))
        valued = status in (Status.KNOWN, Status.DERIVED, Status.PLANNED)
        value = draw(st.sampled_from(SAID[key[0]])) if valued else None
        answer = said(key, value, status, draw(st.sampled_from(("", "note"))))
        if status is Status.RANGE:
            answer = replace(answer, minimum=1, maximum=2)
        if value and not counted:
            answer = replace(answer, others=draw(st.sampled_from(((), ("other_services",)))))
        answers[key] = answer
    return replace(KNOWN, id="drawn", answers=MappingProxyType(answers))


MIRRORED = {
    Kind.ADDED: Kind.REMOVED,
    Kind.REMOVED: Kind.ADDED,
    Kind.CHANGED: Kind.CHANGED,
    Kind.UNCHANGED: Kind.UNCHANGED,
}


@given(old=answer_sets(), new=answer_sets())
def test_the_other_way_round_what_was_added_is_removed(old: AnswerSet, new: AnswerSet) -> None:
    there, back = compare(old, new), compare(new, old)
    assert [MIRRORED[each.kind] for each in there] == [each.kind for each in back]
    assert [(each.old, each.new) for each in there] == [(each.new, each.old) for each in back]


@given(answers=answer_sets())
def test_nothing_changes_from_a_set_to_itself(answers: AnswerSet) -> None:
    assert {each.kind for each in compare(answers, answers)} == {Kind.UNCHANGED}


@given(old=answer_sets(), new=answer_sets())
def test_the_theme_tells_the_kinds_of_the_comparison(
    facts: Facts, old: AnswerSet, new: AnswerSet
) -> None:
    changes = compare(old, new)
    for topic in TOPICS_COMPARED:
        values = change_theme(THEMES[topic], old, new).values(facts, new)
        found = Counter(value.class_key for value in values.values())
        numbers = counts(tuple(each for each in changes if each.topic == topic))
        assert all(found[kind] == numbers[kind] for kind in Kind if kind is not Kind.UNCHANGED)
        still = found[Kind.UNCHANGED] + found[NEITHER] + found[Status.NOT_APPLICABLE]
        assert still == numbers[Kind.UNCHANGED]
        for area, value in values.items():
            if value.class_key == NEITHER:
                assert new.answers[topic, area].status is Status.UNKNOWN
            assert all(before_and_after(THEMES[topic], value, translator(x)) for x in LANGS)


@pytest.mark.parametrize(
    ("old", "new", "kind", "words"),
    [
        (
            *(said(("tym", "06"), None, Status.UNKNOWN), said(("tym", "06"), "2", Status.KNOWN)),
            *(Kind.ADDED, "1–2 leadership groups possible → 2 leadership groups"),
        ),
        (
            *(said(("tym", "06"), "1", Status.KNOWN), said(("tym", "06"), "2", Status.KNOWN)),
            *(Kind.CHANGED, "1 leadership group → 2 leadership groups"),
        ),
        (
            *(said(("tym", "06"), "1", Status.DERIVED), said(("tym", "06"), "1", Status.KNOWN)),
            *(
                Kind.CHANGED,
                "1 leadership group (Follows from the act) → 1 leadership group (Known)",
            ),
        ),
        (
            *(said(("tym", "06"), "1", Status.KNOWN), said(("tym", "06"), "1", Status.KNOWN, "x")),
            *(Kind.CHANGED, "1 leadership group → 1 leadership group, another note"),
        ),
        (
            *(said(("tym", "06"), "1", Status.KNOWN), said(("tym", "06"), "1", Status.KNOWN)),
            *(Kind.UNCHANGED, "1 leadership group"),
        ),
    ],
)
def test_old_and_new_values_are_said_in_words(
    facts: Facts, old: Answer, new: Answer, kind: Kind, words: str
) -> None:
    sets = [
        replace(KNOWN, answers=MappingProxyType({**KNOWN.answers, ("tym", "06"): each}))
        for each in (old, new)
    ]
    theme = change_theme(THEMES["tym"], *sets)
    value = theme.values(facts, sets[1])["06"]
    assert value.class_key == kind
    assert theme.words(value, theme.kind(value.class_key), translator("en")) == words


def test_other_members_of_the_same_groups_are_a_change(facts: Facts) -> None:
    first, second = (
        SurveyAnswers(
            **{name: getattr(EXAMPLE, name) for name in ("id", "kind", "title_key", "as_of")},
            answers=EXAMPLE.answers,
            groups=tuple(
                LeadershipGroup(id=str(number), counties=("13",), areas=areas)
                for number, areas in enumerate(groups)
            ),
        )
        for groups in ((("13", "17"), ("45",)), (("13",), ("17", "45")))
    )
    value = change_theme(THEMES["tym"], first, second).values(facts, second)["13"]
    words = before_and_after(THEMES["tym"], value, translator("en"))
    assert value.class_key == Kind.CHANGED
    assert words[1] == f"{words[0]}, moved to another group: Kuopio"
    known = change_theme(THEMES["tym"], replace(first, groups=()), second)
    words = before_and_after(THEMES["tym"], known.values(facts, second)["13"], translator("en"))
    assert words[1] == f"{words[0]}, other members in the groups"


def test_only_a_change_tells_of_before_and_after(facts: Facts) -> None:
    value = THEMES["tym"].values(facts, KNOWN)["06"]
    with pytest.raises(TypeError, match="no change"):
        before_and_after(THEMES["tym"], value, translator("fi"))


def test_a_view_shows_changes_where_answers_can_change(facts: Facts) -> None:
    assert displayed_theme(facts, CHANGES).classes == CHANGE_CLASSES
    assert displayed_theme(facts, replace(CHANGES, baseline="")) is THEMES["tym"]
    assert displayed_theme(facts, replace(CHANGES, theme="residents")) is THEMES["residents"]
    _first, other = replace(CHANGES, compared=("youth",)).maps()
    assert displayed_theme(facts, other).baseline is KNOWN


def test_the_address_holds_the_other_set(vocabulary: Vocabulary) -> None:
    query = "?data=example&versus=known-2026&class=added,removed"
    state, dropped = parse_query(query, vocabulary)
    assert dropped == ()
    assert (state.baseline, state.classes) == ("known-2026", ("added", "removed"))
    assert parse_query(to_query(state), vocabulary) == (state, ())
    _, dropped = parse_query("?versus=survey-9&class=added", vocabulary)
    assert {each.parameter for each in dropped} == {"versus", "class"}


def test_filter_table_and_chart_are_of_the_same_rows(facts: Facts) -> None:
    state = replace(CHANGES, lang="en", classes=("added",))
    rows = table(facts, EXAMPLE, state)
    theme = displayed_theme(facts, state)
    added = {c for c, v in theme.values(facts, EXAMPLE).items() if v.class_key == "added"}
    assert set(rows["code"]) == added
    assert set(rows["class"]) == {"Added: was not known"}
    assert all(rows["before"].str.contains("possible"))
    assert sum(rows["municipalities"]) == len(selected_municipalities(facts, state))
    shown = {each.kind.key: each.areas for each in class_counts(facts, EXAMPLE, state)}
    assert shown["added"] == len(added)
    assert sum(shown.values()) == len(added)


def test_files_name_both_sets_and_their_days(facts: Facts) -> None:
    state = replace(CHANGES, lang="en")
    words = describe_view(facts, EXAMPLE, state, "https://x.example/")
    assert words.baseline == "Known answers (1 January 2026)"
    assert (
        "Changes from Known answers (1 January 2026) to Example data (invented) (1 January 2026)."
        in words.sources[0]
    )
    assert words.notice.startswith("Example data")
    rows = view_rows(facts, EXAMPLE, state, "https://x.example/")
    assert set(rows["versus"]) == {"known-2026"}
    assert set(rows["versus_date"]) == {"2026-01-01"}
    assert dict(view_about(facts, EXAMPLE, state, "x"))["Compared with"] == words.baseline
    back = describe_view(facts, KNOWN, replace(state, data="known-2026", baseline="example"), "x")
    assert back.notice.startswith("Example data")


def test_the_browser_gets_changes_in_place_of_answers(facts: Facts) -> None:
    whole = catalogue(facts, EXAMPLE, "en", KNOWN)
    part = answers_part(facts, EXAMPLE, "en", KNOWN)
    assert part["versus"] == whole["versus"] == "known-2026"
    for name, value in part.items():
        if name not in {"themes", "areas", "lies_in"}:
            assert whole[name] == value
    for theme, told in part["themes"].items():
        assert whole["themes"][theme] == told
    assert " → " in part["themes"]["tym"]["values"][ADDED][1]
    assert set(answers_part(facts, EXAMPLE, "en")["themes"]) == set(part["themes"])


def test_profiles_say_what_changes(facts: Facts) -> None:
    rows = profile(facts, EXAMPLE, "wellbeing_county", ADDED, "en", KNOWN).counterparts
    assert " leadership groups possible → " in rows[0].what
    plain = profile(facts, EXAMPLE, "wellbeing_county", ADDED, "en").counterparts
    assert plain[0].what == rows[0].what.split(" → ")[1]
    assert plain[1:] == rows[1:]


def test_what_stands_before_a_set(facts: Facts) -> None:
    assert previous_answer_set(facts, KNOWN) is None
    assert previous_answer_set(facts, EXAMPLE) is KNOWN
    own = replace(EXAMPLE, id="own", kind="own")
    assert previous_answer_set(facts, own) is KNOWN


@pytest.mark.parametrize("lang", LANGS)
def test_a_sentence_sums_the_changes_up(lang: str) -> None:
    t = translator(lang)
    found = change_sentences(KNOWN, EXAMPLE, t)
    assert set(found) == {*TOPICS_COMPARED, ""}
    assert str(counts(compare(KNOWN, EXAMPLE))[Kind.ADDED]) in found[""]
    assert set(change_sentences(KNOWN, KNOWN, t).values()) == {t.gettext("Nothing changed")}


def test_other_answers_under_an_id_have_another_name(facts: Facts) -> None:
    assert answer_sets_key(facts, "known-2026") == "known-2026"
    assert answer_sets_key(facts, "example", "known-2026") == "known-2026..example"
