"""Texts of the story on leadership groups, whose steps are what is known of their numbers."""

from geodata import AnswerSet, Status
from layers.map.facts import Facts
from layers.stories.ready_story_texts import mainland
from layers.themes.answer_marks import mark_of
from layers.themes.registry import THEMES
from layers.themes.theme import ThemeClass
from layers.words.grammar import count_word
from layers.words.labels import HELSINKI
from layers.words.text import Translator

CERTAIN, PLANNED, RANGE = "certain", "planned", "range"
"""Kinds of step for the counties whose number of groups is certain, planned, or a range."""
OUTSIDE = "not_applicable"


def tym_story_title(t: Translator) -> str:
    """Return the title of the story on leadership groups."""
    return t.gettext("TYM leadership groups: what is known and what is not")


def question_title(t: Translator) -> str:
    """Return the title of the step that asks the question."""
    return t.gettext("With how many employment authorities must a county agree on cooperation?")


def question_caption(facts: Facts, t: Translator) -> str:
    """Return how many counties have one employment authority, and how many have more."""
    counties = mainland(facts, "wellbeing_county")
    faced = [len(facts.split("wellbeing_county", each, "employment_area")) for each in counties]
    return t.gettext(
        "Of {all} areas ({counties} counties and Helsinki) {one} have one employment "
        "authority and {more} have several.",
        one=t.number(faced.count(1)),
        all=t.number(len(counties)),
        counties=t.number(len([code for code in counties if code != HELSINKI])),
        more=t.number(sum(n > 1 for n in faced)),
    )


def question_notes(t: Translator) -> str:
    """Return speaker notes for the question."""
    return t.gettext("The City of Helsinki is counted among the counties, Åland is not.")


def present_kinds(facts: Facts, answers: AnswerSet) -> dict[str, tuple[str, ...]]:
    """Return kind of step -> classes of the theme that occur, in the order of the legend.

    All certain classes make one step, then all planned ones, all answered ranges, each range of
    possible numbers, and Åland.
    """
    theme = THEMES["tym"]
    kinds: dict[str, tuple[str, ...]] = {}
    for each in theme.displayed_classes(theme.values(facts, answers)):
        kind = _kind_of(each)
        kinds[kind] = (*kinds.get(kind, ()), each.key)
    return {kind: kinds[kind] for kind in sorted(kinds, key=_place)}


def _kind_of(each: ThemeClass) -> str:
    """Return the kind of step of a class: the class's key if nobody has answered."""
    if mark_of(each.key)[1]:
        return PLANNED
    if each.key.startswith(RANGE):
        return RANGE
    certain = not each.missing or each.key in (Status.NONE, Status.UNDECIDED)
    return CERTAIN if certain else each.key


def _place(kind: str) -> int:
    return {CERTAIN: 0, PLANNED: 1, RANGE: 2, OUTSIDE: 4}.get(kind, 3)


def tym_title(facts: Facts, answers: AnswerSet, kind: str, t: Translator) -> str:
    """Return the title of a step: the number of counties it shows."""
    n = len(_of_kind(facts, answers, kind))
    if kind == CERTAIN:
        return t.ngettext("Known in {n} county", "Known in {n} counties", n)
    if kind == PLANNED:
        return t.ngettext("Planned in {n} county", "Planned in {n} counties", n)
    if kind == RANGE:
        return t.ngettext("A range in {n} county", "A range in {n} counties", n)
    if kind == OUTSIDE:
        return t.gettext("The act does not apply to Åland")
    most = THEMES["tym"].kind(kind).high
    if most is None:
        return t.ngettext("Not known in {n} county", "Not known in {n} counties", n)
    return t.ngettext(
        "{n} county: 1–{most} leadership groups",
        "{n} counties: 1–{most} leadership groups",
        n,
        most=t.number(most),
    )


def tym_caption(facts: Facts, answers: AnswerSet, kind: str, t: Translator) -> str:
    """Return the reason for a step's classes and the residents concerned."""
    codes = _of_kind(facts, answers, kind)
    residents = t.number(sum(facts.population("wellbeing_county", code) for code in codes))
    if kind == CERTAIN:
        return _certain_caption(present_kinds(facts, answers)[kind], residents, t)
    told = {
        PLANNED: t.gettext(
            "The number is planned and not in force yet. {residents} residents.",
            residents=residents,
        ),
        RANGE: t.gettext(
            "The answer is a range; the exact number is not known. {residents} residents.",
            residents=residents,
        ),
        OUTSIDE: t.gettext(
            "The act 381/2023 is about the authorities of the mainland. Åland has {residents} "
            "residents and legislation of its own.",
            residents=residents,
        ),
    }
    if kind in told:
        return told[kind]
    most = THEMES["tym"].kind(kind).high
    if most is None:
        return t.gettext("{residents} residents.", residents=residents)
    if most == 2:
        return t.gettext(
            "Two employment authorities may share a group if they agree on it, or have one "
            "each. Published sources do not say which. {residents} residents.",
            residents=residents,
        )
    return t.gettext(
        "With {count} authorities there is at least one group and at most as many as "
        "authorities. Published sources do not say how many. {residents} residents.",
        count=count_word(int(most), t),
        residents=residents,
    )


def _certain_caption(classes: tuple[str, ...], residents: str, t: Translator) -> str:
    if classes == ("1",):
        return t.gettext(
            "With one employment authority there is by law one leadership group. These "
            "counties have {residents} residents.",
            residents=residents,
        )
    return t.gettext(
        "The number follows from the act or from answers. These counties have {residents} "
        "residents.",
        residents=residents,
    )


def tym_notes(t: Translator) -> str:
    """Return speaker notes for these steps."""
    return t.gettext(
        "Solid colour: the number is known. Hatching: it is not known, only the limits "
        "of the act are."
    )


def _of_kind(facts: Facts, answers: AnswerSet, kind: str) -> list[str]:
    """Return the codes of the counties that a kind of step shows."""
    theme = THEMES["tym"]
    values = theme.values(facts, answers)
    return [code for code, value in values.items() if _kind_of(theme.kind(value.class_key)) == kind]
