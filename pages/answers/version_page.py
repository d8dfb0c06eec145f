"""The page on one published version: what it changed, on the map and as a table."""

from dash import html
from dash.development.base_component import Component

import ids
from geodata import AnswerSet
from geodata.intake import TOPICS_COMPARED, Kind, compare
from layers.answers.page_state import PublishedVersion
from layers.answers.version_texts import version_title
from layers.themes.registry import TOPIC_THEMES
from layers.view.addresses import ANSWERS_PAGE, Addresses
from layers.view.answer_set_changes import change_sentences, previous_answer_set
from layers.view.map_view import ViewState, to_query
from pages.answers.answer_changes import changes_section
from pages.answers.publishing import HISTORY_ID
from pages.frame.frame import PageParts
from pages.frame.request import PageRequest


def version_page(request: PageRequest, past: PublishedVersion) -> PageParts:
    """Build the page; of a withdrawn or unreadable version it says no more than that."""
    t, version, title = request.t, past.version, version_title(past, request.facts, request.t)
    history = f"{request.link(ANSWERS_PAGE)}#{HISTORY_ID}"
    main = html.Main(
        [
            html.P(html.A(t.gettext("All versions"), href=history)),
            html.H1(title),
            html.P(
                t.gettext("Published on {moment}", moment=t.moment(version.published_at)),
                className="lead",
            ),
            html.P(version.reason),
            *_changes(request, past),
        ],
        id=ids.Shell.MAIN,
        className="text-page desk",
        tabIndex=-1,
    )
    return PageParts("text", main, title=title)


def _changes(request: PageRequest, past: PublishedVersion) -> list[Component]:
    if past.changes is None:
        return []
    t, new = request.t, request.facts.answer_sets[past.version.set_id]
    old = previous_answer_set(request.facts, new) or new
    pictures = _pictures(request, old, new)
    return [changes_section(request, old, new, t.gettext("What changed"), pictures)]


def _pictures(request: PageRequest, old: AnswerSet, new: AnswerSet) -> list[Component]:
    """Build a picture of the map for each topic in which something changed."""
    t, sentences = request.t, change_sentences(old, new, request.t)
    changed = {each.topic for each in compare(old, new) if each.kind is not Kind.UNCHANGED}
    pictures = []
    for topic in (each for each in TOPICS_COMPARED if each in changed):
        theme = TOPIC_THEMES[topic]
        view = ViewState(theme=theme.id, lang=t.lang, data=new.id, baseline=old.id)
        words = f"{t.gettext(theme.title)}: {sentences[topic]}"
        picture = html.Img(
            src=Addresses.export("png", to_query(view)), alt=words, className="version__picture"
        )
        pictures.append(html.Figure([picture, html.Figcaption(words)], className="version"))
    return pictures
