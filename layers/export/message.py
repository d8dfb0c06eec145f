"""Short message about a view, to send with its link."""

from geodata import AnswerSet
from layers.export.common.content import Content, describe_view
from layers.map.facts import Facts
from layers.view.map_view import ViewState
from layers.words.text import Translator, translator


def message(facts: Facts, answer_set: AnswerSet, state: ViewState, link: str) -> str:
    """Return title, filters, date and link of a view in its language, example data marked as such.

    Counts are those that pass the filters, dates those of the themes; the link stands last.
    """
    words = describe_view(facts, answer_set, state, link)
    situation = _situation(words, translator(state.lang))
    parts = [words.whole_subtitle, words.selection, *words.filters, situation, words.notice]
    return f"{words.whole_title}. {'. '.join(filter(None, parts))}.\n{link}"


def _situation(words: Content, t: Translator) -> str:
    """Return the day or year of the values; with two maps for each theme if they differ."""
    days = {each.short: _of_day(each, t) for each in words.maps}
    if len(set(days.values())) == 1:
        return _of_day(words, t)
    return ". ".join(f"{theme}: {day[:1].lower()}{day[1:]}" for theme, day in days.items())


def _of_day(words: Content, t: Translator) -> str:
    if isinstance(words.day, int):
        return t.gettext("Situation in {year}", year=words.day)
    return t.gettext("Situation on {date}", date=t.date(words.day))
