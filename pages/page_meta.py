"""Title and description of each page, for the head of the document."""

from dataclasses import dataclass

from layers.words.text import translator
from pages.frame.frame import LINE, PRODUCT
from pages.registry import find_page


@dataclass(frozen=True)
class PageMeta:
    """What the head of a document says of its page."""

    title: str
    description: str


def page_meta(path: str, lang: str) -> PageMeta | None:
    """Title and description of the page at a path; None when there is no such page."""
    page = find_page(path)
    if page is None:
        return None
    t = translator(lang)
    words = [PRODUCT, t.gettext(LINE)] if page.path == "/" else [t.gettext(page.label), PRODUCT]
    return PageMeta(" – ".join(words), t.gettext(page.description))
