"""Values of themes in the profile of an area: those of themes that say they belong there."""

from geodata import AnswerSet
from layers.map.facts import Facts
from layers.profile.counterparts import Counterpart
from layers.themes.registry import themes_of
from layers.themes.theme import Theme
from layers.view.catalogue import theme_day, theme_source
from layers.words.answer_sources import source_text
from layers.words.labels import basis_label, status_tag
from layers.words.text import Translator


def figures(
    facts: Facts, answer_set: AnswerSet, division: str, code: str, t: Translator
) -> tuple[Counterpart, ...]:
    """Values of an area, one a theme; a municipality has those of the areas that it lies in."""
    return tuple(
        _row(facts, answer_set, theme, facts.area_of(code, theme.division), t)
        if division == "municipality"
        else _row(facts, answer_set, theme, code, t)
        for theme in themes_of(facts).values()
        if theme.profile and division in (theme.division, "municipality")
    )


def _row(
    facts: Facts, answer_set: AnswerSet, theme: Theme, code: str, t: Translator
) -> Counterpart:
    value = theme.values(facts, answer_set)[code]
    day = value.date or theme_day(facts, answer_set, theme)
    return Counterpart(
        name=t.gettext(theme.short),
        what=theme.words(value, theme.kind(value.class_key), t),
        status=value.status,
        tag=status_tag(value.status, day, t),
        basis=basis_label(value.basis, t),
        source=source_text(value.source_in(t.lang), t) or theme_source(theme, answer_set, t),
        source_url=value.source_url or "",
        date=str(day) if isinstance(day, int) else t.date(day),
    )
