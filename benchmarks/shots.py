"""Take the pictures of ``docs/``, and write digests of their content to ``docs/shots.json``."""

import json
import re
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from io import BytesIO
from pathlib import Path

from dash import Dash
from PIL import Image
from playwright.sync_api import Browser
from plotly.io.json import to_json_plotly

from app import create_app
from benchmarks.browser import chromium
from benchmarks.processes import our_app
from callbacks.context.page_request import page_request
from layers.answers.page_state import AnswersPageState
from layers.view.catalogue import catalogue
from pages import PageRequest, page_for
from settings import Settings

DOCS = Path(__file__).parents[1] / "docs"
RECORD = DOCS / "shots.json"
"""Name of each picture -> digest of what it showed when it was taken."""

_HASH = re.compile(r"(/(?:static|data)/)[0-9a-f]+(?=/)")
"""Hashes in addresses of files, which change with code that changes nothing on screen."""
_COLOURS = 128
_SETTLE_MS = 1500
_MAP = ".leaflet-container.ready"
_TEXT = "main h1"


@dataclass(frozen=True)
class Shot:
    """A picture: file name, page and query, width and height in CSS pixels, and pixel ratio.

    ``selector`` is that of what is on screen when the page has been drawn.
    """

    name: str
    path: str
    query: str
    width: int
    height: int
    ratio: float = 1
    selector: str = _MAP


SHOTS = (
    Shot("map.png", "/", "?lang=en&sel=employment_area:10", 1440, 900),
    Shot("relations.png", "/rajat", "?lang=en&sel=municipality:305", 1440, 900),
    Shot(
        "cooperation.png",
        "/yhdyspinnat",
        "?lang=en&topic=tym&actor=wellbeing_county",
        1440,
        900,
        selector=".matrix",
    ),
    Shot("answers.png", "/aineistot", "?lang=en", 1440, 900, selector=_TEXT),
    Shot("fill.png", "/aineistot/taytto", "?lang=en", 1440, 900),
    Shot("about.png", "/tietoa", "?lang=en", 1440, 900, selector=_TEXT),
    Shot("present.png", "/", "?lang=sv&present=1", 1920, 1080),
    Shot("phone.png", "/", "?sel=employment_area:10", 390, 844, ratio=2),
)


def main() -> None:
    """Serve the app on the shipped lines, with no answers published, and take every picture."""
    DOCS.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        with our_app(YHDYSPINTA_DATA_DIR=folder) as served, chromium() as browser:
            for shot in SHOTS:
                path = take(browser, served.url, shot)
                print(f"{path.relative_to(DOCS.parent)}: {path.stat().st_size / 1000:.0f} kB")
        app = create_app(Settings(data_dir=Path(folder)))
        RECORD.write_text(json.dumps(digests(app), indent=2) + "\n", encoding="utf-8")


def take(browser: Browser, url: str, shot: Shot) -> Path:
    """Take one picture once the page has stopped changing."""
    page = browser.new_page(
        viewport={"width": shot.width, "height": shot.height},
        device_scale_factor=shot.ratio,
        reduced_motion="reduce",
    )
    page.goto(url + shot.path + shot.query)
    page.locator(shot.selector).first.wait_for()
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(_SETTLE_MS)
    picture = Image.open(BytesIO(page.screenshot()))
    page.close()
    path = DOCS / shot.name
    # A palette makes the files a third as large and looks the same.
    picture.convert("RGB").quantize(_COLOURS, dither=Image.Dither.NONE).save(path, optimize=True)
    return path


def digests(app: Dash, shots: Sequence[Shot] = SHOTS) -> dict[str, str]:
    """Digest of what each picture shows of an app that has only the answers the project ships.

    It follows the components of the page and the theme with its legend, in the picture's language,
    and neither the styles nor the hashes in addresses of files.
    """
    return {shot.name: _digest(app, shot) for shot in shots}


def _digest(app: Dash, shot: Shot) -> str:
    request = replace(
        page_request(app.context, shot.path, shot.query),
        answers_page=AnswersPageState(
            csrf_token="", retention_hours=Settings().draft_hours, has_store=True
        ),
    )
    displayed = to_json_plotly({"page": page_for(request), "theme": _theme(request)})
    # Dash writes the attributes of an element in another order in every process.
    text = json.dumps(json.loads(displayed), sort_keys=True)
    return sha256(_HASH.sub(r"\1", text).encode()).hexdigest()


def _theme(request: PageRequest) -> object:
    """Theme of the view as the browser gets it: titles, classes, values."""
    content = catalogue(request.facts, request.answer_set, request.state.lang)
    return content["themes"][request.state.theme]


if __name__ == "__main__":
    main()
