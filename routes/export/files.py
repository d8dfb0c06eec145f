"""Exports of a view (``/export.png?…``), presentations of stories, fact sheets, QR codes."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from http import HTTPStatus
from io import BytesIO
from pathlib import Path

from flask import Flask, Response, request, send_file
from werkzeug.http import generate_etag

from callbacks.context.context import Context
from geodata import DEFAULT_YEAR
from layers.export import registry
from layers.export.common import qr
from layers.export.common.content import describe_view
from layers.export.fact_sheet.fact_sheet import FactSheet, fact_sheet
from layers.export.map.bounding_boxes import fit_to_frame
from layers.export.map.drawing import draw
from layers.export.registry import Export
from layers.export.slides.deck import areas_of_deck
from layers.export.slides.one_map import MAP_SIZE
from layers.export.slides.presentation import SlideStep, pptx
from layers.map.facts import Facts
from layers.view.addresses import EXPORT, FACT_SHEET, QR
from layers.view.displayed_theme import answer_sets_key
from layers.view.map_view import ViewState
from layers.words.text import translator
from routes.api.themes import view_link
from routes.export import own_template
from routes.export.own_template import configured_template
from routes.export.parameters import (
    Story,
    requested_box,
    requested_choice,
    requested_rows,
    requested_story,
    requested_view,
    view_facts,
)
from routes.platform.file_cache import FileCache
from routes.platform.parameters import asked, refuse
from routes.platform.work_queue import WorkQueue, abort_if_disconnected

MAX_CONCURRENT_EXPORTS = 2
_MAX_AGE_SECONDS = 300
_SVG_POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; sandbox"


def register(
    server: Flask, context: Context, cache: FileCache, template: Path | None = None
) -> None:
    """Serve exports; each worker builds at most two at a time, so that the map stays responsive.

    ``template`` is a PowerPoint file with whose master presentations are made. Raises ValueError
    when it cannot be used.
    """
    master = configured_template(template)
    builder = _Builder(WorkQueue(MAX_CONCURRENT_EXPORTS), cache, context.addresses.fingerprint)
    _register_views(server, context, builder, master)
    _register_codes(server, context)

    @server.get(FACT_SHEET)
    def export_fact_sheet() -> Response:
        state = requested_view(context)
        if not state.sel:
            refuse(HTTPStatus.BAD_REQUEST, "Say which area with sel=division:code.", ["sel"])
        division, code = state.sel[0].split(":", 1)
        facts = view_facts(context, state)
        answers, current = facts.answer_sets[state.data], next(iter(facts.answer_sets))
        # Current answers are not named, so that the link of a printed sheet shows the newest ones.
        follows = (state.data, state.year, state.baseline) == (current, DEFAULT_YEAR, "")
        link = view_link(state, current if follows else "")
        subject = FactSheet(facts, answers, division, code, state.lang, link, follows)
        key = f"fact-sheet:{answers.key}:{link}"
        body = builder.get_or_build(key, lambda: fact_sheet(subject))
        return _file_response(context, body, state, "pdf", facts.name(division, code, state.lang))


@dataclass(frozen=True)
class _Builder:
    """Builds exported files, some at a time, and caches the last ones."""

    queue: WorkQueue
    cache: FileCache
    fingerprint: str

    def get_or_build(self, key: str, build: Callable[[], bytes]) -> bytes:
        """File under a key, built if it is not cached; the host is part of the key, as of links."""
        key = f"{self.fingerprint}:{request.host_url}:{key}"
        return self.cache.get_or_build(key, lambda: self.build(build))

    def build(self, build: Callable[[], bytes]) -> bytes:
        """File that is not cached, built when a slot is free."""
        with self.queue.slot():
            return build()


def _register_views(
    server: Flask, context: Context, builder: _Builder, master: bytes | None
) -> None:
    @server.get(f"{EXPORT}.<kind>")
    def export_view(kind: str) -> Response:
        export = replace(_export(context, kind), template=master)
        sets = answer_sets_key(export.facts, export.state.data, export.state.baseline)
        form = f"{export.size}:{export.separator}:{export.box}:{export.deck}:{export.state.sort}"
        key = f"{kind}:{form}:{sets}:{export.link}"
        body = builder.get_or_build(key, lambda: registry.FORMATS[kind].make(export))
        return _file_response(context, body, export.state, kind)

    @server.post(f"{EXPORT}.pptx")
    def export_story() -> Response:
        if own_template.is_sent():
            return _on_own_template(context, builder)
        story = requested_story()
        states = [requested_view(context, step.query) for step in story.steps]
        body = builder.build(lambda: _slides(context, story, states, master))
        return _file_response(context, body, states[0], "pptx", story.title)


def _on_own_template(context: Context, builder: _Builder) -> Response:
    """Presentation of one view, or a deck, on the template of the form; nothing of it is kept."""
    own_template.allow_template()
    state = requested_view(context, request.form.get(own_template.QUERY, "").removeprefix("?"))
    facts = view_facts(context, state)
    decks = registry.FORMATS["pptx"].decks
    export = Export(
        facts=facts,
        answer_set=facts.answer_sets[state.data],
        state=state,
        link=view_link(state),
        deck=_deck(facts, state, request.form.get(own_template.DECK, ""), decks),
        link_of=view_link,
        before_each=abort_if_disconnected,
        template=own_template.sent_template(translator(state.lang)),
    )
    body = builder.build(lambda: registry.FORMATS["pptx"].make(export))
    return _file_response(context, body, state, "pptx")


def _register_codes(server: Flask, context: Context) -> None:
    @server.get(f"{QR}.svg")
    def code_as_svg() -> Response:
        state = requested_view(context)
        link = view_link(state)
        title = translator(state.lang).gettext("QR code of the address {link}", link=link)
        return _file_response(context, qr.svg(link, title), state, "svg")

    @server.get(f"{QR}.png")
    def code_as_png() -> Response:
        state = requested_view(context)
        return _file_response(context, qr.png(view_link(state)), state, "png")


def _export(context: Context, kind: str) -> Export:
    """Export that the request asks for; aborts with 404 or 400 for what cannot be used."""
    if kind not in registry.FORMATS:
        refuse(HTTPStatus.NOT_FOUND, f"There is no export {kind!r}.", registry.FORMATS)
    state, made = requested_rows(context), registry.FORMATS[kind]
    facts = view_facts(context, state)
    return Export(
        facts=facts,
        answer_set=facts.answer_sets[state.data],
        state=state,
        link=view_link(state.without_presentation()),
        size=requested_choice("size", made.sizes),
        box=requested_box(),
        separator=requested_choice(
            "separator", made.separators, registry.usual_separator(state.lang)
        ),
        deck=_deck(facts, state, asked().get("deck", ""), made.decks),
        link_of=view_link,
        before_each=abort_if_disconnected,
    )


def _deck(facts: Facts, state: ViewState, division: str, decks: Sequence[str]) -> str:
    """Division of which each area gets a slide, or ""; aborts with 400 when there would be none."""
    if division not in ("", *decks):
        refuse(HTTPStatus.BAD_REQUEST, f"There is no deck {division!r}.", decks)
    if division and not areas_of_deck(facts, state, division):
        refuse(HTTPStatus.BAD_REQUEST, "No area passes the filters of the view.", [])
    return division


def _slides(
    context: Context, story: Story, states: Sequence[ViewState], master: bytes | None
) -> bytes:
    """PPTX of a story; ``states`` are the views of its steps, in the same order."""
    steps = []
    for state, step in zip(states, story.steps, strict=True):
        abort_if_disconnected()
        facts = view_facts(context, state)
        answers = facts.answer_sets[state.data]
        words = describe_view(facts, answers, state, view_link(state))
        box = step.part and fit_to_frame(step.part, *MAP_SIZE)
        drawing = draw(facts, answers, state, box)
        steps.append(SlideStep(words, drawing, step.title, step.caption, step.notes))
    return pptx(steps, story.title, abort_if_disconnected, remark=story.remark, template=master)


def _file_response(
    context: Context, body: bytes, state: ViewState, kind: str, title: str = ""
) -> Response:
    """Response with a file named after ``title``, by default after the themes of the view.

    ``download=1`` in the query makes browsers save a picture instead of showing it.
    """
    t, export_format = translator(state.lang), registry.FORMATS[kind]
    themes = context.vocabulary.years[state.year].themes
    words = title or " – ".join(
        t.gettext(themes[view.theme].title) for view in state.pictured().maps()
    )
    response = send_file(
        BytesIO(body),
        mimetype=export_format.mimetype,
        as_attachment=not export_format.inline or asked().get("download") == "1",
        download_name=f"{words} {state.year}.{kind}",
        etag=generate_etag(body),
        max_age=_MAX_AGE_SECONDS,
    )
    if kind == "svg":
        # The fonts are embedded in the file; scripts must not run.
        response.headers["Content-Security-Policy"] = _SVG_POLICY
    return response
