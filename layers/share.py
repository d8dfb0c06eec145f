"""Short words about a view, to send with its link."""

from geodata import AnswerSet
from layers.export.content import word
from layers.facts import Facts
from layers.text import translator
from layers.view import ViewState


def message(facts: Facts, answer_set: AnswerSet, state: ViewState, link: str) -> str:
    """Say in the language of the view what it shows: title, limits, date; the link is last.

    Example data is said to be invented.
    """
    t = translator(state.lang)
    words = word(facts, answer_set, state, link)
    as_of = t.gettext("Situation on {date}", date=t.date(words.as_of))
    parts = [words.whole_subtitle, words.selection, *words.filters, as_of, words.notice]
    return f"{words.whole_title}. {'. '.join(filter(None, parts))}.\n{link}"
