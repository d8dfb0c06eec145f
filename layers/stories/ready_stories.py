"""The stories that ship with the app; titles and captions are counted from the key."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from typing import Annotated, Any, Final, Literal

from pydantic import BaseModel, ConfigDict, Field, field_validator

from geodata import AnswerSet
from layers.map.facts import Facts
from layers.stories import ready_story_texts as words
from layers.stories import tym_story_texts as tym_words
from layers.view.map_view import ViewState, to_permanent_query
from layers.words.text import LANGS, Translator, translator

FORMAT: Final = "yhdyspinta-story"
VERSION: Final = 1
MOST_STEPS = 60
MOST_TEXT = 2000
MOST_NOTES = 20_000
_SURROUNDINGS = 0.35
_METRES = 1000.0

Lang = Literal["fi", "sv", "en"]
Words = dict[Lang, Annotated[str, Field(max_length=MOST_TEXT)]]
Box = tuple[float, float, float, float]
Say = Callable[[Translator], str]


class Step(BaseModel):
    """One step of a story: a view, its texts, and notes for the speaker.

    ``query`` is the view's query string without language and presenting; it names the answers, so
    that the texts stay true when others are published. ``box`` is west, south, east, north in
    kilometres of EPSG:3067, or None to let the browser choose.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    query: Annotated[str, Field(max_length=MOST_TEXT)] = ""
    box: Box | None = None
    title: Words = {}
    caption: Words = {}
    notes: dict[Lang, Annotated[str, Field(max_length=MOST_NOTES)]] = {}

    @field_validator("box")
    @classmethod
    def _has_room(cls, box: Box | None) -> Box | None:
        if box and not (box[0] < box[2] and box[1] < box[3]):
            message = "a box is west, south, east, north"
            raise ValueError(message)
        return box


class Story(BaseModel):
    """A story in its file format; texts are in one to three languages."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    format: Literal["yhdyspinta-story"] = FORMAT
    version: Literal[1] = VERSION
    id: Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]{0,39}$")]
    title: Words
    steps: Annotated[tuple[Step, ...], Field(max_length=MOST_STEPS)]


def story_format() -> dict[str, Any]:
    """Return the format of stories as a dict for JSON, by which the browser checks what it reads.

    ``texts`` are the texts of a step with their most characters.
    """
    return {
        "format": FORMAT,
        "version": VERSION,
        "langs": list(LANGS),
        "steps": MOST_STEPS,
        "texts": {"title": MOST_TEXT, "caption": MOST_TEXT, "notes": MOST_NOTES},
    }


def ready_stories(facts: Facts, answer_set: AnswerSet) -> tuple[Story, ...]:
    """Return the stories that ship with the app, for the facts of a year and an answer set."""
    teller = _StoryBuilder(facts, answer_set)
    return (teller.four_divisions(), teller.crossing_areas(), teller.leadership_groups())


class _StoryBuilder:
    """Builds the stories; texts come from the modules of texts, figures from the facts."""

    def __init__(self, facts: Facts, answer_set: AnswerSet) -> None:
        self._facts = facts
        self._answers = answer_set

    def four_divisions(self) -> Story:
        """Build the story with a step for each main division and one for all of them."""
        themes = {
            "municipality": ("residents", ("municipality",)),
            "employment_area": ("organising_model", ("employment_area",)),
            "wellbeing_county": ("authorities", ("wellbeing_county",)),
            "region": ("urban_rural", ("region",)),
        }
        steps = [
            self._step(
                ViewState(theme=theme, division=division, borders=borders),
                partial(words.division_title, self._facts, division),
                partial(words.division_caption, self._facts, division),
                words.division_notes,
            )
            for division, (theme, borders) in themes.items()
        ]
        last = self._step(
            ViewState(theme="county_relation", borders=tuple(themes)),
            words.together_title,
            partial(words.together_caption, self._facts),
            words.together_notes,
        )
        return _story("four-divisions", words.four_title, [*steps, last])

    def crossing_areas(self) -> Story:
        """Build the story with a step for each employment area in more than one county."""
        facts, codes = self._facts, words.crossing(self._facts)
        first = self._step(
            ViewState(theme="county_relation", classes=("crosses",)),
            partial(words.crossing_title, facts),
            partial(words.crossing_caption, facts),
            words.crossing_notes,
        )
        steps = [
            self._step(
                ViewState(theme="tym", sel=(f"employment_area:{code}",)),
                partial(words.area_title, facts, code),
                partial(words.area_caption, facts, code),
                partial(words.area_notes, facts, code),
                box=self._around(code),
            )
            for code in codes
        ]
        return _story("crossing-areas", partial(words.five_title, facts), [first, *steps])

    def leadership_groups(self) -> Story:
        """Build the story on leadership groups: question, certain counties, possible numbers."""
        facts, answers = self._facts, self._answers
        first = self._step(
            ViewState(theme="authorities", division="wellbeing_county"),
            tym_words.question_title,
            partial(tym_words.question_caption, facts),
            tym_words.question_notes,
        )
        steps = [
            self._step(
                ViewState(division="wellbeing_county", classes=classes),
                partial(tym_words.tym_title, facts, answers, kind),
                partial(tym_words.tym_caption, facts, answers, kind),
                tym_words.tym_notes,
            )
            for kind, classes in tym_words.present_kinds(facts, answers).items()
        ]
        return _story("leadership-groups", tym_words.tym_story_title, [first, *steps])

    def _step(
        self, state: ViewState, title: Say, caption: Say, notes: Say, box: Box | None = None
    ) -> Step:
        return Step(
            query=to_permanent_query(replace(state, year=self._facts.year, data=self._answers.id)),
            box=box,
            title=_in_every_language(title),
            caption=_in_every_language(caption),
            notes=_in_every_language(notes),
        )

    def _around(self, code: str) -> Box:
        """Return the box of an employment area with a margin, kilometres of EPSG:3067."""
        members = list(self._facts.members("employment_area", code))
        west, south, east, north = self._facts.drawn.loc[members].total_bounds / _METRES
        wide, high = (east - west) * _SURROUNDINGS, (north - south) * _SURROUNDINGS
        box = (west - wide, south - high, east + wide, north + high)
        return tuple(round(float(side), 1) for side in box)  # type: ignore[return-value]


def _story(story_id: str, title: Say, steps: list[Step]) -> Story:
    return Story(id=story_id, title=_in_every_language(title), steps=tuple(steps))


def _in_every_language(say: Say) -> Words:
    return dict(_texts(say))


def _texts(say: Say) -> Iterator[tuple[Lang, str]]:
    for lang in LANGS:
        yield lang, say(translator(lang))
