"""Section of the page "About": who collected the answers in use, and under which licence."""

from collections.abc import Iterable, Iterator

from dash import html
from dash.development.base_component import Component

from geodata import AnswerSet, known_id
from layers.answers.answer_origins import Origin, notes, origins, surveys_of
from layers.words.answer_sets import answer_set_title
from layers.words.text import Translator
from pages.frame.request import PageRequest


def answer_origins(request: PageRequest) -> list[Component]:
    """Build a table of the public answer sets with their surveys, collectors and licences."""
    t = request.t
    heads = (
        t.gettext("Answers"),
        t.gettext("Collector"),
        t.gettext("Date"),
        t.gettext("Source"),
        t.gettext("Licence"),
        t.gettext("Notes on the answers"),
    )
    rows = [row for each in request.facts.answer_sets.values() for row in _rows(request, each)]
    return [
        html.P(
            t.gettext(
                "A survey keeps its own licence, which may be another than that of the map. The "
                "same is told in every file, beside each answer. Notes stand in the profile of "
                "each area, under grounds and sources, and in every file."
            )
        ),
        html.Div(
            html.Table(
                [
                    html.Caption(t.gettext("Answers in use"), className="visually-hidden"),
                    html.Thead(html.Tr([html.Th(words, scope="col") for words in heads])),
                    html.Tbody(rows),
                ],
                className="text-table",
            ),
            className="table-scroll",
        ),
    ]


def _rows(request: PageRequest, answer_set: AnswerSet) -> Iterator[Component]:
    """Yield a row for each survey of a set, or one row for a set without surveys.

    A survey whose rows have sources and days of their own lists all of them.
    """
    t = request.t
    noted = _noted(request, answer_set)
    found = surveys_of(origins([answer_set], lang=t.lang))
    for (survey, collector, licence), sources in found.items():
        days = dict.fromkeys(t.date(each.date or answer_set.as_of) for each in sources)
        yield _row(
            survey or answer_set_title(answer_set, t),
            collector or t.gettext("not stated"),
            "; ".join(days),
            _sources(sources, t),
            licence or t.gettext("not stated"),
            noted,
        )
    if not found:
        source = t.gettext("As listed under Sources")
        if answer_set.example:
            source = t.gettext("Invented for this example")
        elif answer_set.kind == "survey":
            source = t.gettext("not stated")
        day, dash = t.date(answer_set.as_of), "–"
        yield _row(answer_set_title(answer_set, t), dash, day, source, dash, noted)


def _noted(request: PageRequest, answer_set: AnswerSet) -> str:
    """Say how many areas of a set have notes; "" for none."""
    known = request.facts.answer_sets[known_id(request.facts.year)]
    found = notes(answer_set, known)
    return request.t.ngettext("{n} area", "{n} areas", len({*found})) if found else "–"


def _sources(found: Iterable[Origin], t: Translator) -> list[str | Component]:
    """Sources without duplicates, as links where they have an address, with signs between."""
    listed: list[str | Component] = []
    for source, url in dict.fromkeys((each.source, each.source_url) for each in found):
        words = source or t.gettext("not stated")
        listed += ["; "] if listed else []
        listed.append(html.A(words, href=url, rel="external") if url else words)
    return listed


def _row(title: str, *cells: str | Component | list[str | Component]) -> Component:
    return html.Tr([html.Th(title, scope="row"), *map(html.Td, cells)])
