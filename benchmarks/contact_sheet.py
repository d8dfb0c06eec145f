"""Take every view of the app in every size, language and scheme, and lay them out to look at.

The pictures go into a folder that is not kept, ``build/shots`` unless another is given: one file
a picture, one sheet (PNG) for each language and scheme, and ``index.html`` with all of them.
"""

import argparse
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape
from itertools import product
from pathlib import Path
from typing import Literal, TypeVar

from PIL import Image, ImageDraw, ImageFont
from playwright.sync_api import Browser, BrowserContext

from benchmarks.browser import NO_GRAPHICS, chromium
from benchmarks.processes import our_app

FOLDER = Path(__file__).parents[1] / "build" / "shots"
Scheme = Literal["light", "dark"]
LANGS = ("fi", "sv", "en")
SCHEMES: tuple[Scheme, ...] = ("light", "dark")
SIZES = {"desktop": (1440, 900), "tablet": (820, 1180), "phone": (390, 844)}
"""Name of each window -> width and height in CSS px."""
STAGE = (1920, 1080)
"""The window of who presents, in place of the desktop's."""

_MAP = "[data-page=ready] .leaflet-container.ready"
_TEXT = "main h1"
_SETTLE_MS = 1200
_THUMB_HEIGHT = 420
_GAP = 16
_CAPTION = 26
_Each = TypeVar("_Each")


@dataclass(frozen=True)
class View:
    """What is looked at: name, path, query without the language, what is there once it is drawn."""

    name: str
    path: str = "/"
    query: str = ""
    selector: str = _MAP

    def address(self, lang: str) -> str:
        """Path and query in a language."""
        return f"{self.path}?lang={lang}" + (f"&{self.query}" if self.query else "")

    def window(self, size: str) -> tuple[int, int]:
        """Width and height of a window in CSS px; who presents has a larger one than a desktop."""
        return STAGE if self.name == "presenting" and size == "desktop" else SIZES[size]


VIEWS = (
    View("tym", query="theme=tym"),
    View("youth", query="theme=youth"),
    View("residents", query="theme=residents"),
    View("both", query="theme=tym_youth"),
    View("selected", query="sel=municipality:305"),
    View("compared", query="compare=residents"),
    View("table", query="view=table"),
    View("chart", query="view=chart"),
    View("relations", path="/rajat", query="sel=municipality:305"),
    View("cooperation", path="/yhdyspinnat", selector=_TEXT),
    View("answers", path="/aineistot", selector=_TEXT),
    View("presenting", query="present=1"),
)


@dataclass(frozen=True)
class Taken:
    """A picture: what it shows, and the file that holds it."""

    view: View
    size: str
    lang: str
    scheme: Scheme
    file: Path


@dataclass(frozen=True)
class Choice:
    """What is taken, and where the pictures go."""

    views: tuple[View, ...] = VIEWS
    sizes: tuple[str, ...] = tuple(SIZES)
    langs: tuple[str, ...] = LANGS
    schemes: tuple[Scheme, ...] = SCHEMES
    folder: Path = FOLDER


def main(arguments: Sequence[str] | None = None) -> None:
    """Serve the app on the shipped lines, take what is asked for, and write the sheets."""
    choice = chosen(arguments)
    with (
        tempfile.TemporaryDirectory() as data,
        our_app(YHDYSPINTA_DATA_DIR=data) as served,
        chromium(NO_GRAPHICS) as browser,
    ):
        taken = take(browser, served.url, choice)
    sheets = write_sheets(taken, choice.folder)
    print(f"{len(taken)} pictures, {len(sheets)} sheets: {choice.folder / 'index.html'}")


def chosen(arguments: Sequence[str] | None = None) -> Choice:
    """Read a choice from command-line arguments; lists are separated by commas or spaces."""
    views = {view.name: view for view in VIEWS}
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--views", default="", help=", ".join(views))
    parser.add_argument("--sizes", default="", help=", ".join(SIZES))
    parser.add_argument("--langs", default="", help=", ".join(LANGS))
    parser.add_argument("--schemes", default="", help=", ".join(SCHEMES))
    parser.add_argument("--folder", type=Path, default=FOLDER)
    given = parser.parse_args(arguments)

    def some(named: Mapping[str, _Each], option: str) -> tuple[_Each, ...]:
        names = getattr(given, option).replace(",", " ").split()
        if unknown := [name for name in names if name not in named]:
            parser.error(f"--{option}: {', '.join(unknown)} not among {', '.join(named)}")
        return tuple(named[name] for name in names or named)

    return Choice(
        some(views, "views"),
        some({name: name for name in SIZES}, "sizes"),
        some({name: name for name in LANGS}, "langs"),
        some({name: name for name in SCHEMES}, "schemes"),
        given.folder,
    )


def take(browser: Browser, url: str, choice: Choice) -> list[Taken]:
    """Take the pictures of a choice at an address, each once its page has stopped changing."""
    choice.folder.mkdir(parents=True, exist_ok=True)
    taken = []
    for lang, scheme in product(choice.langs, choice.schemes):
        context = browser.new_context(color_scheme=scheme, reduced_motion="reduce")
        for view, size in product(choice.views, choice.sizes):
            file = choice.folder / f"{lang}-{scheme}-{view.name}-{size}.png"
            one = Taken(view, size, lang, scheme, file)
            _photograph(context, url, one)
            taken.append(one)
        context.close()
    return taken


def _photograph(context: BrowserContext, url: str, one: Taken) -> None:
    width, height = one.view.window(one.size)
    page = context.new_page()
    page.set_viewport_size({"width": width, "height": height})
    page.goto(url + one.view.address(one.lang))
    # A table or a chart stands over the map, which is drawn but not seen.
    page.wait_for_selector(one.view.selector, state="attached")
    page.wait_for_timeout(_SETTLE_MS)
    page.screenshot(path=one.file)
    page.close()


def write_sheets(taken: Sequence[Taken], folder: Path) -> list[Path]:
    """Lay pictures out, a sheet for each language and scheme, and list all in ``index.html``."""
    groups: dict[str, list[Taken]] = {}
    for one in taken:
        groups.setdefault(f"{one.lang}-{one.scheme}", []).append(one)
    sheets = [_write_sheet(name, group, folder) for name, group in groups.items()]
    (folder / "index.html").write_text(_index(groups), encoding="utf-8")
    return sheets


def _write_sheet(name: str, group: Sequence[Taken], folder: Path) -> Path:
    """Write one sheet: a row for each size, a column for each view, captions over the pictures."""
    rows: dict[str, list[tuple[str, Image.Image]]] = {}
    for one in group:
        with Image.open(one.file) as picture:
            scale = _THUMB_HEIGHT / picture.height
            thumb = picture.convert("RGB").resize((round(picture.width * scale), _THUMB_HEIGHT))
        rows.setdefault(one.size, []).append((f"{one.view.name} · {one.size}", thumb))
    width = max(sum(thumb.width + _GAP for _, thumb in row) for row in rows.values()) + _GAP
    sheet = Image.new("RGB", (width, len(rows) * (_THUMB_HEIGHT + _CAPTION + _GAP)), "#8a8f98")
    pen = ImageDraw.Draw(sheet)
    for number, row in enumerate(rows.values()):
        x, y = _GAP, number * (_THUMB_HEIGHT + _CAPTION + _GAP)
        for caption, thumb in row:
            pen.text((x, y + 4), caption, fill="white", font=ImageFont.load_default(16))
            sheet.paste(thumb, (x, y + _CAPTION))
            x += thumb.width + _GAP
    path = folder / f"sheet-{name}.png"
    sheet.save(path)
    return path


def _index(groups: dict[str, list[Taken]]) -> str:
    """Write a page with every picture, which opens in full when it is clicked."""
    parts = [
        f"<h2>{escape(name)}</h2><div>{''.join(_figure(one) for one in group)}</div>"
        for name, group in groups.items()
    ]
    return (
        "<!doctype html><meta charset=utf-8><title>Contact sheet</title><style>"
        "body{font:14px sans-serif;background:#8a8f98;color:#fff}div{display:flex;flex-wrap:wrap;"
        "gap:16px}figure{margin:0}img{height:420px;display:block}</style>" + "".join(parts)
    )


def _figure(one: Taken) -> str:
    source = escape(one.file.name)
    caption = escape(f"{one.view.name} · {one.size}")
    return (
        f'<figure><figcaption>{caption}</figcaption><a href="{source}">'
        f'<img loading=lazy src="{source}" alt="{caption}"></a></figure>'
    )


if __name__ == "__main__":
    main()
