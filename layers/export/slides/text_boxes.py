"""Text boxes and paragraphs of a slide; positions and sizes in points."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from layers.export.layout.textstyle import TextStyle

if TYPE_CHECKING:
    from pptx.shapes.shapetree import GroupShapes, SlideShapes
    from pptx.text.text import TextFrame

    Shapes = SlideShapes | GroupShapes

Frame = tuple[float, float, float, float]


def write_paragraph(
    frame: Any,
    text: str,
    style: TextStyle,
    align: Literal["left", "center", "right"] = "left",
    link: str | None = None,
) -> None:
    """Add a paragraph to a text frame; the first call fills its empty paragraph."""
    from pptx.enum.text import PP_ALIGN  # noqa: PLC0415 - as above
    from pptx.util import Pt  # noqa: PLC0415 - as above

    paragraph = frame.add_paragraph() if frame.text else frame.paragraphs[0]
    paragraph.alignment = getattr(PP_ALIGN, align.upper())
    run = paragraph.add_run()
    run.text = text
    run.font.size = Pt(style.size)
    run.font.bold = style.weight > 400
    run.font.color.rgb = _rgb(style.colour)
    if link:
        run.hyperlink.address = link


def text_box(
    shapes: Shapes,
    name: str,
    frame: Frame,
    anchor: Literal["top", "middle"] = "top",
) -> Any:
    """Add an empty text box of fixed size without margins; returns the shape."""
    from pptx.enum.text import MSO_ANCHOR, MSO_AUTO_SIZE  # noqa: PLC0415 - as above
    from pptx.util import Pt  # noqa: PLC0415 - as above

    box = shapes.add_textbox(*(Pt(length) for length in frame))
    box.name = name
    tidy(box.text_frame)
    box.text_frame.auto_size = MSO_AUTO_SIZE.NONE
    box.text_frame.vertical_anchor = getattr(MSO_ANCHOR, anchor.upper())
    return box


def stamp(box: Any, fill: str, outline: str) -> None:
    """Give a text box a fill and an outline."""
    from pptx.util import Pt  # noqa: PLC0415 - as above

    box.fill.solid()
    box.fill.fore_color.rgb = _rgb(fill)
    box.line.color.rgb = _rgb(outline)
    box.line.width = Pt(1)


def tidy(frame: TextFrame) -> None:
    """Set a text frame to wrap, anchor at the top and have no margins."""
    from pptx.enum.text import MSO_ANCHOR  # noqa: PLC0415 - as above
    from pptx.util import Emu  # noqa: PLC0415 - as above

    frame.word_wrap = True
    frame.vertical_anchor = MSO_ANCHOR.TOP
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = Emu(0)


def _rgb(colour: str) -> Any:
    """Convert ``#rrggbb`` to python-pptx's colour."""
    from pptx.dml.color import RGBColor  # noqa: PLC0415 - as above

    from_string: Any = RGBColor.from_string
    return from_string(colour[1:].upper())
