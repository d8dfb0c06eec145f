"""Own templates: what is accepted, what is refused, and slides that keep to them."""

import io
from typing import Any
from zipfile import ZipFile

import pytest
from pptx import Presentation
from pptx.util import Inches

from layers.export.slides.presentation import SlideStep, pptx
from layers.export.slides.template import (
    MAX_TEMPLATE_BYTES,
    TYPES,
    TemplateError,
    TemplateFault,
    as_template,
)
from tests.layers.export.conftest import View

MAIN = "presentationml.presentation.main+xml"


def saved(show: Any) -> bytes:
    out = io.BytesIO()
    show.save(out)
    return out.getvalue()


def organisation(width: float = 10, height: float = 5.625, slides: int = 2) -> bytes:
    """A template of an organisation: its own size, a logo on the master, slides of its own."""
    show = Presentation()
    show.slide_width, show.slide_height = Inches(width), Inches(height)
    show.slide_master.placeholders[0].name = "Organisation"
    for number in range(slides):
        show.slides.add_slide(show.slide_layouts[0]).shapes.title.text = f"Oma {number}"
    return saved(show)


def changed(content: bytes, **replaced: tuple[str, str]) -> bytes:
    """The package with other content types; ``types`` is what is replaced by what."""
    out = io.BytesIO()
    with ZipFile(io.BytesIO(content)) as package, ZipFile(out, "w") as copy:
        for name in package.namelist():
            body = package.read(name)
            if name == TYPES and "types" in replaced:
                old, new = replaced["types"]
                body = body.replace(old.encode(), new.encode())
            copy.writestr(name, body)
    return out.getvalue()


def fault(content: bytes) -> TemplateFault:
    with pytest.raises(TemplateError) as caught:
        as_template(content)
    return caught.value.fault


@pytest.mark.parametrize("kind", ["presentation", "template", "slideshow"])
def test_a_template_loses_its_slides_and_keeps_its_master(kind: str) -> None:
    content = changed(organisation(), types=(MAIN, f"presentationml.{kind}.main+xml"))
    show = Presentation(io.BytesIO(as_template(content)))
    assert len(show.slides) == 0
    assert show.slide_width == Inches(10)
    assert "Organisation" in {shape.name for shape in show.slide_master.shapes}
    assert len(show.slide_layouts) == 11


@pytest.mark.parametrize(("width", "height"), [(10, 5.625), (10, 7.5), (13.333, 7.5), (8, 11)])
def test_what_is_drawn_fits_the_page_of_the_template(
    width: float, height: float, plain: View
) -> None:
    step = SlideStep(plain.content, plain.drawing)
    template = as_template(organisation(width, height))
    show = Presentation(io.BytesIO(pptx([step], cover="Yksi", template=template)))
    page: tuple[Any, Any] = (show.slide_width, show.slide_height)
    assert page == (Inches(width), Inches(height))
    slide = show.slides[1]
    assert slide.shapes.title.text_frame.text == plain.content.title
    for shape in slide.shapes:
        assert shape.left >= -1
        assert shape.top >= -1
        assert shape.left + shape.width <= page[0] + 12_700
        assert shape.top + shape.height <= page[1] + 12_700
    sizes = [int(size) for size in slide.element.xpath(".//a:rPr/@sz")]
    assert max(sizes) <= 2700
    assert len(show.slides) == 3


def test_files_that_are_no_templates_are_refused_with_what_helps() -> None:
    good = organisation()
    assert fault(b"not a package") is TemplateFault.UNREADABLE
    assert fault(b"") is TemplateFault.UNREADABLE
    assert fault(good[: len(good) // 2]) is TemplateFault.UNREADABLE
    assert fault(bytes(MAX_TEMPLATE_BYTES + 1)) is TemplateFault.LARGE
    other = io.BytesIO()
    with ZipFile(other, "w") as package:
        package.writestr("text.txt", "text")
    assert fault(other.getvalue()) is TemplateFault.KIND
    word = changed(good, types=(MAIN, "wordprocessingml.document.main+xml"))
    assert fault(word) is TemplateFault.KIND


def test_macros_are_refused() -> None:
    macro = "application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml"
    old = f"application/vnd.openxmlformats-officedocument.{MAIN}"
    assert fault(changed(organisation(), types=(old, macro))) is TemplateFault.MACROS


def test_a_part_that_is_no_xml_is_refused() -> None:
    out = io.BytesIO()
    with ZipFile(io.BytesIO(organisation())) as package, ZipFile(out, "w") as copy:
        for name in package.namelist():
            master = name == "ppt/slideMasters/slideMaster1.xml"
            copy.writestr(name, b"<broken" if master else package.read(name))
    assert fault(out.getvalue()) is TemplateFault.UNREADABLE
