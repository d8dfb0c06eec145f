"""The contact sheet: what is taken, and how the pictures are laid out."""

from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from benchmarks.contact_sheet import (
    FOLDER,
    SIZES,
    STAGE,
    VIEWS,
    Choice,
    Taken,
    chosen,
    write_sheets,
)
from pages.registry import PAGES


def test_all_is_taken_when_nothing_is_chosen() -> None:
    everything = chosen(["--views", "", "--langs", ""])
    assert everything == Choice()
    kinds = (everything.views, everything.sizes, everything.langs, everything.schemes)
    assert [len(kind) for kind in kinds] == [12, 3, 3, 2]


def test_some_are_taken_when_they_are_named(tmp_path: Path) -> None:
    arguments = ["--langs", "sv fi", "--sizes", "phone,desktop", "--folder", str(tmp_path)]
    some = chosen(arguments)
    assert some == replace(
        Choice(), langs=("sv", "fi"), sizes=("phone", "desktop"), folder=tmp_path
    )
    with pytest.raises(SystemExit):
        chosen(["--views", "no_such_view"])


def test_the_views_are_on_pages_that_exist_and_the_stage_is_larger() -> None:
    assert {view.path for view in VIEWS} <= {page.path for page in PAGES}
    stage = next(view for view in VIEWS if view.name == "presenting")
    assert stage.window("desktop") == STAGE
    assert stage.window("phone") == SIZES["phone"]
    assert stage.address("sv") == "/?lang=sv&present=1"


def test_a_sheet_has_a_row_for_each_size_and_the_page_shows_every_picture(tmp_path: Path) -> None:
    taken = []
    for size, view in [("desktop", VIEWS[0]), ("desktop", VIEWS[1]), ("phone", VIEWS[0])]:
        file = tmp_path / f"{view.name}-{size}.png"
        Image.new("RGB", SIZES[size], "red").save(file)
        taken.append(Taken(view, size, "fi", "light", file))
    [sheet] = write_sheets(taken, tmp_path)
    assert sheet.name == "sheet-fi-light.png"
    with Image.open(sheet) as picture:
        assert picture.height > 2 * 420
        assert picture.width > 2 * 420 * 1440 / 900
        assert picture.getpixel((picture.width - 100, 200)) == (255, 0, 0)
        assert picture.getpixel((picture.width - 100, picture.height - 200)) != (255, 0, 0)
    page = (tmp_path / "index.html").read_text(encoding="utf-8")
    assert all(f'src="{one.file.name}"' in page for one in taken)


def test_the_pictures_are_not_kept() -> None:
    assert FOLDER.parts[-2:] == ("build", "shots")
    ignored = (FOLDER.parents[1] / ".gitignore").read_text(encoding="utf-8").splitlines()
    assert "/build/" in ignored
