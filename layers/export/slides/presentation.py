"""Views as a PowerPoint presentation whose map, legend and texts can all be edited."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from geodata.base.reproducible_files import undated_office_file
from layers.export.common.content import PRODUCT, Content
from layers.export.map.drawing import Drawing
from layers.export.slides.one_map import Slide
from layers.export.slides.two_maps import PairSlide
from layers.words.text import translator

if TYPE_CHECKING:
    from pptx.presentation import Presentation

WIDTH, HEIGHT = 960, 540
_TITLE_ONLY = 5


@dataclass(frozen=True)
class SlideStep:
    """One slide: a view, and what a story says beside it.

    ``title`` takes the place of the view's own when it is not empty; ``caption`` stands on the
    slide, ``notes`` are for the speaker alone.
    """

    content: Content
    drawing: Drawing
    title: str = ""
    caption: str = ""
    notes: str = ""


def pptx(
    steps: Sequence[SlideStep],
    title: str = "",
    before_each: Callable[[], None] | None = None,
    *,
    remark: str = "",
) -> bytes:
    """Presentation in 16:9, one slide a step; ``title`` is the document's own.

    ``remark`` is for whoever opens the file: it stands before the notes of the first slide and in
    the document's comments.

    ``before_each`` is called before each slide and may raise to give the work up. Raises
    ValueError when there is no step.
    """
    if not steps:
        message = "a presentation needs at least one step"
        raise ValueError(message)
    show = _blank()
    for number, step in enumerate(steps, start=1):
        if before_each:
            before_each()
        slide = show.slides.add_slide(show.slide_layouts[_TITLE_ONLY])
        place = f"{number} / {len(steps)}" if len(steps) > 1 else ""
        layout = PairSlide if step.content.beside else Slide
        layout(slide, step.content, step.drawing).compose(step.title, step.caption, place)
        notes = step.notes or _notes(step.content)
        first = remark if number == 1 else ""
        slide.notes_slide.notes_text_frame.text = "\n\n".join(filter(None, [first, notes]))
    _describe(show.core_properties, steps[0].content, title, remark)
    out = io.BytesIO()
    show.save(out)
    return undated_office_file(out.getvalue(), steps[0].content.as_of)


def _blank() -> Presentation:
    """Empty presentation in 16:9, whose layouts are stretched to the width."""
    import pptx as powerpoint  # noqa: PLC0415 - only exports need it
    from pptx.util import Pt  # noqa: PLC0415 - as above

    show = powerpoint.Presentation()
    factor = Pt(WIDTH) / show.slide_width
    for sheet in (show.slide_master, *show.slide_layouts):
        for shape in sheet.placeholders:
            shape.left, shape.width = round(shape.left * factor), round(shape.width * factor)
    show.slide_width, show.slide_height = Pt(WIDTH), Pt(HEIGHT)
    return show


def _notes(content: Content) -> str:
    """What the slide shows, for a view that has no notes of its own."""
    explained = [each.explanation for each in content.maps]
    return "\n".join([content.description, *explained, *content.whole_sources, content.link])


def _describe(properties: Any, content: Content, title: str, remark: str) -> None:
    """Tell title, author, language, and what must be known of the file."""
    properties.title = title or content.whole_title
    properties.author = properties.last_modified_by = translator(content.lang).gettext(PRODUCT)
    properties.language = content.lang
    properties.subject = content.whole_subtitle
    properties.comments = " ".join(filter(None, [content.notice, remark]))
    properties.revision = 1
