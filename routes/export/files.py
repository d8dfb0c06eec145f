"""Files of a view at addresses of their own: ``/export.png?…``, fact sheets and QR codes."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from http import HTTPStatus
from io import BytesIO

from flask import Flask, Response, request, send_file
from flask_caching import Cache
from werkzeug.http import generate_etag

from callbacks.context.context import Context
from geodata import DEFAULT_YEAR
from layers.export.common import qr
from layers.export.common.content import word
from layers.export.fact_sheet.fact_sheet import FactSheet, fact_sheet
from layers.export.map.drawing import draw
from layers.export.map.framing import framed
from layers.export.registry import KINDS, Export
from layers.export.slides.one_map import MAP_SIZE
from layers.export.slides.presentation import SlideStep, pptx
from layers.themes.registry import THEMES
from layers.view.addresses import EXPORT, FACT_SHEET, QR
from layers.view.displayed_theme import sets_key
from layers.view.map_view import ViewState
from layers.words.text import translator
from pages.map.table_view import workbook_columns
from routes.api.themes import view_link
from routes.export.parameters import Story, requested_box, requested_story, requested_view
from routes.platform.caching import kept
from routes.platform.parameters import refuse
from routes.platform.work_queue import Turns, end_if_cancelled

AT_ONCE = 2
_FRESH_SECONDS = 300
_SVG_POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; sandbox"


def register(server: Flask, context: Context, cache: Cache) -> None:
    """Serve exports; each worker makes at most two at once, so the map keeps answering."""
    maker = _Maker(Turns(AT_ONCE), cache, context.addresses.fingerprint)
    _register_views(server, context, maker)
    _register_codes(server, context)

    @server.get(FACT_SHEET)
    def export_fact_sheet() -> Response:
        state = requested_view(context)
        if not state.sel:
            refuse(HTTPStatus.BAD_REQUEST, "Say which area with sel=division:code.", ["sel"])
        division, code = state.sel[0].split(":", 1)
        facts = context.facts(state.year)
        answers, current = facts.answer_sets[state.data], next(iter(facts.answer_sets))
        # Current answers are not named, so that the link of a printed sheet shows the newest ones.
        follows = (state.data, state.year, state.versus) == (current, DEFAULT_YEAR, "")
        link = view_link(state, current if follows else "")
        subject = FactSheet(facts, answers, division, code, state.lang, link, follows)
        key = f"fact-sheet:{answers.key}:{link}"
        body = maker.kept(key, lambda: fact_sheet(subject))
        return _file(body, state, "pdf", facts.name(division, code, state.lang))


@dataclass(frozen=True)
class _Maker:
    """Makes files, some at a time, and keeps the last ones."""

    turns: Turns
    cache: Cache
    fingerprint: str

    def kept(self, key: str, build: Callable[[], bytes]) -> bytes:
        """File under a key, made in turn if it is not kept; links in it name the host."""
        key = f"{self.fingerprint}:{request.host_url}:{key}"
        return kept(self.cache, key, lambda: self.made(build))

    def made(self, build: Callable[[], bytes]) -> bytes:
        """File made in turn."""
        with self.turns.one():
            return build()


def _register_views(server: Flask, context: Context, maker: _Maker) -> None:
    @server.get(f"{EXPORT}.<kind>")
    def export_view(kind: str) -> Response:
        export = _export(context, kind)
        shown = sets_key(export.facts, export.state.data, export.state.versus)
        key = f"{kind}:{export.size}:{export.box}:{shown}:{export.link}"
        body = maker.kept(key, lambda: KINDS[kind].make(export))
        return _file(body, export.state, kind)

    @server.post(f"{EXPORT}.pptx")
    def export_story() -> Response:
        story = requested_story()
        states = [requested_view(context, step.query) for step in story.steps]
        body = maker.made(lambda: _slides(context, story, states))
        return _file(body, states[0], "pptx", story.title)


def _register_codes(server: Flask, context: Context) -> None:
    @server.get(f"{QR}.svg")
    def code_as_svg() -> Response:
        state = requested_view(context)
        link = view_link(state)
        title = translator(state.lang).gettext("QR code of the address {link}", link=link)
        return _file(qr.svg(link, title), state, "svg")

    @server.get(f"{QR}.png")
    def code_as_png() -> Response:
        state = requested_view(context)
        return _file(qr.png(view_link(state)), state, "png")


def _export(context: Context, kind: str) -> Export:
    """Export that the request asks for; what cannot be is refused."""
    if kind not in KINDS:
        refuse(HTTPStatus.NOT_FOUND, f"There is no export {kind!r}.", KINDS)
    state = requested_view(context)
    sizes = KINDS[kind].sizes or ("",)
    size = request.args.get("size", sizes[0])
    if size not in sizes:
        refuse(HTTPStatus.BAD_REQUEST, f"There is no size {size!r}.", filter(None, sizes))
    facts = context.facts(state.year)
    return Export(
        facts=facts,
        answer_set=facts.answer_sets[state.data],
        state=state,
        link=view_link(state),
        heads=workbook_columns(state, translator(state.lang)),
        size=size,
        box=requested_box(),
    )


def _slides(context: Context, story: Story, states: Sequence[ViewState]) -> bytes:
    """Presentation of a story; ``states`` are the views of its steps."""
    steps = []
    for state, told in zip(states, story.steps, strict=True):
        end_if_cancelled()
        facts = context.facts(state.year)
        answers = facts.answer_sets[state.data]
        words = word(facts, answers, state, view_link(state))
        box = told.part and framed(told.part, *MAP_SIZE)
        drawing = draw(facts, answers, state, box)
        steps.append(SlideStep(words, drawing, told.title, told.caption, told.notes))
    return pptx(steps, story.title, end_if_cancelled, remark=story.remark)


def _file(body: bytes, state: ViewState, kind: str, title: str = "") -> Response:
    """Answer with a file that bears the title; ``download=1`` makes browsers save a picture."""
    t = translator(state.lang)
    words = title or " – ".join(t.gettext(THEMES[view.theme].title) for view in state.maps())
    answer = send_file(
        BytesIO(body),
        mimetype=KINDS[kind].mimetype,
        as_attachment=not KINDS[kind].shown or request.args.get("download") == "1",
        download_name=f"{words} {state.year}.{kind}",
        etag=generate_etag(body),
        max_age=_FRESH_SECONDS,
    )
    if kind == "svg":
        # The fonts lie in the file itself, and nothing in it may run.
        answer.headers["Content-Security-Policy"] = _SVG_POLICY
    return answer
