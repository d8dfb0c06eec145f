"""Take the screenshots of ``docs/``: the map on a desktop, when presenting and on a phone."""

from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser

from benchmarks.browser import chromium
from benchmarks.processes import our_app

DOCS = Path(__file__).parents[1] / "docs"
_COLOURS = 128
_SETTLE_MS = 1500


@dataclass(frozen=True)
class Shot:
    """A screenshot: file name, address, width and height in CSS pixels, and pixel ratio."""

    name: str
    address: str
    width: int
    height: int
    ratio: float = 1


SHOTS = (
    Shot("map.png", "/?lang=en&sel=employment_area:10", 1440, 900),
    Shot("present.png", "/?lang=sv&present=1", 1920, 1080),
    Shot("phone.png", "/?sel=employment_area:10", 390, 844, ratio=2),
)


def main() -> None:
    """Serve the app and take every screenshot."""
    DOCS.mkdir(exist_ok=True)
    with our_app() as served, chromium() as browser:
        for shot in SHOTS:
            path = take(browser, served.url, shot)
            print(f"{path.relative_to(DOCS.parent)}: {path.stat().st_size / 1000:.0f} kB")


def take(browser: Browser, url: str, shot: Shot) -> Path:
    """Take one screenshot after the map has settled; return its path."""
    page = browser.new_page(
        viewport={"width": shot.width, "height": shot.height},
        device_scale_factor=shot.ratio,
        reduced_motion="reduce",
    )
    page.goto(url + shot.address)
    page.locator(".leaflet-container.ready").wait_for()
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(_SETTLE_MS)
    picture = Image.open(BytesIO(page.screenshot()))
    page.close()
    path = DOCS / shot.name
    # A palette makes the files a third as large and looks the same.
    picture.convert("RGB").quantize(_COLOURS, dither=Image.Dither.NONE).save(path, optimize=True)
    return path


if __name__ == "__main__":
    main()
