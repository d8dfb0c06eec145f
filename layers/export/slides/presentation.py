"""Views as a PowerPoint presentation; map, legend and texts can be edited."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from geodata.files.reproducible_files import undated_office_file
from layers.export.common.content import PRODUCT, Content
from layers.export.map.drawing import Drawing
from layers.export.slides.frame_slides import add_cover, add_sources
from layers.export.slides.master import HEIGHT, WIDTH, blank, fitting_layout, set_language
from layers.export.slides.one_map import OneMapSlide
from layers.export.slides.template import fit_slide
from layers.export.slides.two_maps import TwoMapSlide
from layers.words.text import language_tag, translator

if TYPE_CHECKING:
    from pptx.presentation import Presentation


_PROPERTY_LETTERS = 255
"""Letters that the format allows in a property of a document."""


@dataclass(frozen=True)
class SlideStep:
    """One slide: a view, and the texts of a story's step.

    ``title`` replaces the view's title when it is not empty, ``caption`` is shown on the slide,
    ``notes`` are speaker notes.
    """

    content: Content
    drawing: Drawing
    title: str = ""
    caption: str = ""
    notes: str = ""


def pptx(  # noqa: PLR0913 - what a presentation depends on
    steps: Sequence[SlideStep],
    title: str = "",
    before_each: Callable[[], None] | None = None,
    *,
    remark: str = "",
    cover: str = "",
    template: bytes | None = None,
) -> bytes:
    """Return a presentation in 16:9 with a slide for each step; ``title`` is the document's title.

    ``remark`` is written before the first slide's notes and into the document's comments. With
    ``cover``, which tells what the slides are of, a slide with the title comes first and one with
    the sources last. ``template`` is a presentation whose master is used, see ``as_template``; what
    is drawn is scaled to its page. ``before_each`` is called before each slide and may raise to
    abort. Raises ValueError without a step.
    """
    if not steps:
        message = "a presentation needs at least one step"
        raise ValueError(message)
    contents = [step.content for step in steps]
    show = blank(contents, template)
    if cover:
        add_cover(show, contents[0], cover)
    for number, step in enumerate(steps, start=1):
        if before_each:
            before_each()
        place = f"{number} / {len(steps)}" if len(steps) > 1 else ""
        _add_step(show, step, place, remark if number == 1 else "")
    if cover:
        add_sources(show, contents)
    _describe(show.core_properties, contents[0], title, remark)
    out = io.BytesIO()
    show.save(out)
    return undated_office_file(out.getvalue(), contents[0].as_of)


def _add_step(show: Presentation, step: SlideStep, place: str, remark: str) -> None:
    """Add the slide of a step with its notes; ``place`` is its number in the story."""
    from pptx.util import Pt  # noqa: PLC0415 - only exports need it

    slide = show.slides.add_slide(fitting_layout(show, "titleOnly", "title"))
    layout = TwoMapSlide if step.content.second_map else OneMapSlide
    shortened = layout(slide, step.content, step.drawing).compose(step.title, step.caption, place)
    fit_slide(slide, (Pt(WIDTH), Pt(HEIGHT)), (show.slide_width or 0, show.slide_height or 0))
    set_language(slide, language_tag(step.content.lang))
    notes = [remark, _whole_texts(step) if shortened else "", step.notes or _notes(step.content)]
    slide.notes_slide.notes_text_frame.text = "\n\n".join(filter(None, notes))


def _whole_texts(step: SlideStep) -> str:
    """Return the texts of a slide that may be shorter on it: its own, and the legends."""
    content = step.content
    own = [step.title, step.caption or content.explanation, content.selection, *content.filters]
    legends = [line for each in content.maps for line in each.legend_lines()]
    return "\n".join(filter(None, [*own, *legends]))


def _notes(content: Content) -> str:
    """Return speaker notes that describe the slide, for a view without notes of its own."""
    explained = [each.explanation for each in content.maps]
    return "\n".join([content.description, *explained, *content.whole_sources, content.link])


def _describe(properties: Any, content: Content, title: str, remark: str) -> None:
    """Set title, author, language and comments of the document, as far as they have room."""
    properties.title = _in_property(title or content.whole_title)
    properties.author = properties.last_modified_by = translator(content.lang).gettext(PRODUCT)
    properties.language = content.lang
    properties.subject = _in_property(content.whole_subtitle)
    properties.comments = _in_property(" ".join(filter(None, [content.notice, remark])))
    properties.revision = 1


def _in_property(text: str) -> str:
    """Return a text as a property of a document holds it, ended with "…" when it is too long."""
    return text if len(text) <= _PROPERTY_LETTERS else f"{text[: _PROPERTY_LETTERS - 1]}…"
