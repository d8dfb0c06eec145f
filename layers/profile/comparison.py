"""Rows that compare areas side by side, from their profiles."""

from layers.profile.population_change import change_in_words
from layers.profile.profile import Counterpart, Profile
from layers.words.text import Translator, capitalised

ComparisonRow = tuple[str, str, list[str]]
"""Key of the row, its label, and its texts for one area."""

# Divisions with answers of their own: their areas are listed as partners, not as parents.
_ANSWERING = ("wellbeing_county", "employment_area")


def comparison_rows(area: Profile, t: Translator) -> list[ComparisonRow]:
    """Return the comparison rows of one area, in order; divisions differ in their rows."""
    return [
        ("sentence", t.gettext("In short"), [area.plain_sentence]),
        *_sizes(area, t),
        *_answers(area),
        *_partners(area, t),
        *_groups(area),
        *_parents(area),
    ]


def _sizes(area: Profile, t: Translator) -> list[ComparisonRow]:
    (first, before), (_, now) = area.population[0], area.population[-1]
    return [
        ("residents", t.gettext("Residents"), [t.number(now)]),
        (
            "change",
            t.gettext("Change since {year}", year=first),
            [change_in_words(before, now, t)],
        ),
        ("municipalities", t.gettext("Municipalities"), [t.number(max(1, len(area.members)))]),
    ]


def _answers(area: Profile) -> list[ComparisonRow]:
    rows = (*(row for row in area.counterparts if row.link is None), *area.figures)
    return [(row.name, row.name, [_with_tag(row)]) for row in rows]


def _partners(area: Profile, t: Translator) -> list[ComparisonRow]:
    """Return rows of the counties and employment authorities that the area cooperates with."""
    heads = {
        "wellbeing_county": t.gettext("Wellbeing services counties"),
        "employment_area": t.gettext("Employment areas"),
    }
    rows = [(division, label, _texts(area, division)) for division, label in heads.items()]
    return [row for row in rows if row[2]]


def _groups(area: Profile) -> list[ComparisonRow]:
    """Return the row of who sits in the same leadership group, if the area has groups."""
    if area.groups is None:
        return []
    texts = [group.sentence for group in area.groups.groups]
    unknown = [area.groups.unknown] if area.groups.unknown else []
    return [("groups", area.groups.title, [*texts, *unknown])]


def _texts(area: Profile, division: str) -> list[str]:
    return [
        _with_status(row)
        for row in area.counterparts
        if row.link is not None and row.link.division == division
    ]


def _with_status(row: Counterpart) -> str:
    return f"{row.name}: {_with_tag(row)}"


def _with_tag(row: Counterpart) -> str:
    """Join value and status; only the value if both are the same text."""
    return row.what if row.what == row.tag else f"{row.what} ({row.tag})"


def _parents(area: Profile) -> list[ComparisonRow]:
    return [
        (each.label, capitalised(each.label), [link.name for link in each.links])
        for each in area.parents
        if each.links[0].division not in _ANSWERING
    ]
