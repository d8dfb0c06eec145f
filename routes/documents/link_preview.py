"""What other services show of a pasted link: Open Graph words and picture, and oEmbed's frame."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from urllib.parse import quote

from flask import request

from callbacks.context.visitor import OWN
from layers.view.addresses import OEMBED, Addresses
from layers.view.map_view import ViewState, to_permanent_query
from pages import PageRequest
from pages.frame.frame import PRODUCT
from pages.page_meta import PageMeta

PICTURE_SIZE, PICTURE_WIDTH, PICTURE_HEIGHT = "slide", 1920, 1080


@dataclass(frozen=True)
class LinkPreview:
    """Properties for the head of a document, and the address of its oEmbed description or ""."""

    properties: Mapping[str, str]
    title: str
    oembed: str = ""
    names: Mapping[str, str] = field(default_factory=dict)


def link_preview(asked: PageRequest, meta: PageMeta) -> LinkPreview:
    """Return what a link to a page shows elsewhere: its words, and of a map its picture.

    A view of the visitor's own answers has no picture: nobody else may see them.
    """
    title = asked.t.gettext(asked.theme.title) if asked.path == "/" else meta.title
    words = {
        "og:title": title,
        "og:description": meta.description,
        "og:site_name": PRODUCT,
        "og:type": "website",
        "og:locale": asked.t.locale,
    }
    if asked.path != "/" or OWN in (asked.state.data, asked.state.baseline):
        return LinkPreview(words, title)
    state = asked.state.without_presentation()
    page = shared_page(state)
    picture = {
        "og:url": page,
        "og:image": picture_of(state),
        "og:image:type": "image/png",
        "og:image:width": str(PICTURE_WIDTH),
        "og:image:height": str(PICTURE_HEIGHT),
        "og:image:alt": title,
    }
    oembed = f"{request.host_url.rstrip('/')}{OEMBED}?url={quote(page, safe='')}"
    return LinkPreview(words | picture, title, oembed, {"twitter:card": "summary_large_image"})


def shared_page(state: ViewState) -> str:
    """Return the absolute address of a view, which names its answers."""
    return request.host_url + to_permanent_query(state)


def picture_of(state: ViewState) -> str:
    """Return the absolute address of the picture of a view."""
    address = Addresses.export("png", to_permanent_query(state), {"size": PICTURE_SIZE})
    return request.host_url.rstrip("/") + address


def frame_of(state: ViewState) -> str:
    """Return the absolute address of the map alone, for a frame of another page."""
    return shared_page(replace(state, embed=True))
