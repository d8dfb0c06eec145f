"""A deck: a title slide, a slide for each area of a division, and the sources."""

from collections.abc import Callable
from dataclasses import replace

from geodata import ALAND, AnswerSet
from layers.export.common.content import describe_view
from layers.export.map.drawing import draw
from layers.export.slides.presentation import SlideStep, pptx
from layers.map.facts import Facts
from layers.profile.counterparts import Counterpart
from layers.profile.profile import Profile, profile
from layers.view.filters import selected_municipalities
from layers.view.map_view import ViewState
from layers.words.labels import count_areas
from layers.words.text import translator

DECKS = ("wellbeing_county", "employment_area", "region")
"""Divisions whose areas can have a slide each."""


def deck(  # noqa: PLR0913, PLR0917 - what a deck depends on
    facts: Facts,
    answer_set: AnswerSet,
    state: ViewState,
    division: str,
    link: Callable[[ViewState], str],
    before_each: Callable[[], None] | None = None,
    template: bytes | None = None,
) -> bytes:
    """Return a presentation with a slide for each area of a division that passes the filters.

    Each shows the view with the area outlined, its sentence and its partners; the rest is in the
    notes. ``link`` gives the address of a view, ``before_each`` may raise to abort, ``template``
    is as in ``pptx``. Raises
    ValueError when no area passes the filters.
    """
    steps = []
    for code in areas_of_deck(facts, state, division):
        if before_each:
            before_each()
        view = replace(state, sel=(f"{division}:{code}",))
        words = describe_view(facts, answer_set, view, link(view))
        about = profile(facts, answer_set, division, code, state.lang)
        drawing = draw(facts, answer_set, view)
        steps.append(SlideStep(words, drawing, about.name, _caption(about), _notes(about)))
    t = translator(state.lang)
    cover = count_areas(division, len(steps), t)
    return pptx(steps, before_each=before_each, cover=cover, template=template)


def areas_of_deck(facts: Facts, state: ViewState, division: str) -> list[str]:
    """Return the areas of a division that pass the filters, in their order, without Åland."""
    passing = selected_municipalities(facts, state)
    return [
        code
        for code in facts.codes(division)
        if code != ALAND[division] and not passing.isdisjoint(facts.members(division, code))
    ]


def _caption(about: Profile) -> str:
    """Return the sentence of an area and its partners, one after another."""
    partners = "; ".join(f"{each.name}: {each.what}" for each in about.counterparts)
    return f"{about.plain_sentence} {partners}".strip()


def _notes(about: Profile) -> str:
    """Return the sentence, and each partner with the ground of its value."""
    return "\n".join([about.plain_sentence, *map(_partner, about.counterparts)])


def _partner(each: Counterpart) -> str:
    details = [each.tag, each.basis, each.source, each.date, each.note]
    return f"{each.name}: {each.what} ({'; '.join(filter(None, details))})"
