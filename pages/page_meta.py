"""Title and description of each page for the document's head."""

from dataclasses import dataclass

from layers.words.text import translator
from pages.frame.frame import PRODUCT, TAGLINE
from pages.registry import find_page


@dataclass(frozen=True)
class PageMeta:
    """Title and description of a page."""

    title: str
    description: str


def page_meta(path: str, lang: str) -> PageMeta | None:
    """Return title and description of the page at a path; None for an unknown path."""
    page = find_page(path)
    if page is None:
        return None
    t = translator(lang)
    words = [PRODUCT, t.gettext(TAGLINE)] if page.path == "/" else [t.gettext(page.label), PRODUCT]
    return PageMeta(" – ".join(words), t.gettext(page.description))
