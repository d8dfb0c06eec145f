"""The first and the last slide of a deck, in the layouts of its master."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from layers.export.common.content import PRODUCT, Content
from layers.export.slides.master import fitting_layout, set_language
from layers.words.text import language_tag, translator

if TYPE_CHECKING:
    from pptx.presentation import Presentation


_FURNITURE = frozenset({10, 11, 12})
"""Numbers of the places of date, footer and slide number."""


def add_cover(show: Presentation, content: Content, subtitle: str) -> None:
    """Add a slide with the title of a view, what the deck holds, and the notice if there is one."""
    t = translator(content.lang)
    slide: Any = show.slides.add_slide(fitting_layout(show, "title", "ctrTitle"))
    slide.shapes.title.text_frame.text = content.whole_title
    lines = [subtitle, content.whole_subtitle, *content.filters, t.gettext(PRODUCT)]
    if content.notice:
        lines.insert(0, content.notice)
    _fill(slide, lines, 20)
    set_language(slide, language_tag(content.lang))


def add_sources(show: Presentation, contents: Sequence[Content]) -> None:
    """Add a slide with the sources of all slides, each once, and the link of the first view."""
    first = contents[0]
    slide: Any = show.slides.add_slide(fitting_layout(show, "obj", "title"))
    slide.shapes.title.text_frame.text = translator(first.lang).gettext("Sources")
    sources = dict.fromkeys(line for each in contents for line in each.whole_sources)
    _fill(slide, [*sources, first.link], 16)
    set_language(slide, language_tag(first.lang))


def _fill(slide: Any, lines: Sequence[str], size: float) -> None:
    """Write lines into the first placeholder after the title, or a text box without one."""
    from pptx.util import Pt  # noqa: PLC0415 - only exports need it

    places = [
        place for place in slide.placeholders if place.placeholder_format.idx not in _FURNITURE
    ]
    body = next((place for place in places if place.placeholder_format.idx > 0), None)
    if body is None:
        body = slide.shapes.add_textbox(Pt(32), Pt(120), Pt(896), Pt(320))
    body.text_frame.word_wrap = True
    body.text_frame.text = lines[0]
    for line in lines[1:]:
        body.text_frame.add_paragraph().text = line
    for paragraph in body.text_frame.paragraphs:
        for run in paragraph.runs:
            run.font.size = Pt(size)
