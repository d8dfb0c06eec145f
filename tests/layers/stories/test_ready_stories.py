"""Ready stories: in three languages, counted from the key, every step a view that is understood."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from geodata import AnswerSet
from layers.map.facts import Facts
from layers.stories.ready_stories import Step, Story, ready_stories
from layers.stories.ready_story_texts import crossing
from layers.view.map_view import parse_query
from layers.view.vocabulary import STORY_ID, Vocabulary
from layers.words.text import LANGS

TITLES = {
    "four-divisions": "Neljä aluejakoa, yksi kartta",
    "crossing-areas": "Viisi työllisyysaluetta kahden hyvinvointialueen rajalla",
    "leadership-groups": "TYM-johtoryhmät: mitä tiedetään ja mitä ei",
}
WORDS = st.dictionaries(st.sampled_from(LANGS), st.text(min_size=1, max_size=40))
STEPS = st.builds(
    Step,
    query=st.text(max_size=40),
    box=st.none() | st.just((60.0, 6600.0, 740.0, 7780.0)),
    title=WORDS,
    caption=WORDS,
    notes=WORDS,
)
STORIES = st.builds(
    Story,
    id=st.from_regex(STORY_ID, fullmatch=True),
    title=WORDS,
    steps=st.lists(STEPS, max_size=5).map(tuple),
)


@pytest.fixture(scope="module")
def stories(facts: Facts, known: AnswerSet) -> dict[str, Story]:
    return {story.id: story for story in ready_stories(facts, known)}


def test_three_stories_under_their_titles(stories: dict[str, Story]) -> None:
    assert {story_id: story.title["fi"] for story_id, story in stories.items()} == TITLES


def test_every_text_stands_in_every_language(stories: dict[str, Story]) -> None:
    for story in stories.values():
        for step in story.steps:
            for texts in (story.title, step.title, step.caption, step.notes):
                assert tuple(texts) == LANGS
                assert all(texts.values())
                assert not any("{" in text for text in texts.values())


@pytest.mark.parametrize("year", [2025, 2026])
def test_every_step_is_a_view(
    year: int, facts: Facts, facts_2025: Facts, vocabulary: Vocabulary
) -> None:
    chosen = facts if year == 2026 else facts_2025
    for answers in chosen.answer_sets.values():
        for story in ready_stories(chosen, answers):
            for step in story.steps:
                state, dropped = parse_query(step.query, vocabulary)
                assert dropped == ()
                assert (state.year, state.data) == (year, answers.id)


def test_one_step_for_each_area_that_crosses(stories: dict[str, Story], facts: Facts) -> None:
    _first, *steps = stories["crossing-areas"].steps
    selected = [re.findall(r"employment_area:(\w+)", step.query)[0] for step in steps]
    assert selected == crossing(facts)
    for step, code in zip(steps, selected, strict=True):
        assert step.box is not None
        west, south, east, north = step.box
        for member in facts.members("employment_area", code):
            point = facts.label_points["municipality"].loc[member] / 1000
            assert west < point["x"] < east
            assert south < point["y"] < north
            assert facts.name("municipality", member, "fi") in step.caption["fi"]


def test_figures_are_those_of_the_key(stories: dict[str, Story], facts: Facts) -> None:
    titles = [step.title["fi"] for step in stories["four-divisions"].steps]
    numbers = [int(re.findall(r"\d+", title)[0]) for title in titles[:4]]
    assert numbers == [308, 45, 21, 18]
    together = stories["four-divisions"].steps[-1].caption["fi"]
    assert [int(n) for n in re.findall(r"\d+", together)] == [45, 22, 50, len(crossing(facts))]
    known = stories["leadership-groups"].steps
    assert [int(re.findall(r"\d+", step.title["fi"])[0]) for step in known[1:5]] == [6, 7, 6, 3]


def test_every_step_names_the_answers_that_its_words_are_about(
    facts: Facts, known: AnswerSet, example: AnswerSet
) -> None:
    for answers in (known, example):
        for story in ready_stories(facts, answers):
            assert all(f"data={answers.id}" in step.query for step in story.steps)


def test_a_full_set_of_answers_leaves_out_what_is_not_there(
    facts: Facts, example: AnswerSet
) -> None:
    story = next(s for s in ready_stories(facts, example) if s.id == "leadership-groups")
    assert all("data=example" in step.query for step in story.steps)


@given(story=STORIES)
def test_a_story_comes_back_from_its_file(story: Story) -> None:
    assert Story.model_validate_json(story.model_dump_json()) == story


@pytest.mark.parametrize(
    "change",
    [
        {"format": "other"},
        {"version": 2},
        {"id": "Two words"},
        {"steps": [{"query": 1}]},
        {"steps": [{"title": {"de": "x"}}]},
        {"steps": [{"box": [1, 2, 3]}]},
        {"steps": [{}] * 61},
        {"more": 1},
    ],
)
def test_what_is_no_story_is_refused(change: dict[str, object], stories: dict[str, Story]) -> None:
    value = stories["four-divisions"].model_dump(mode="json") | change
    with pytest.raises(ValidationError):
        Story.model_validate(value)
