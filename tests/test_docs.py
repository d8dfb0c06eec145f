"""What docs/architecture.md says of the rooms is true of the repository."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[1]
TEXT = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
FLOORS = ("routes", "callbacks", "pages", "layers", "geodata")


def test_every_path_that_it_names_is_there() -> None:
    rooms, _ = TEXT.split("## How to add")
    named = set(re.findall(r"`([a-z_]+(?:/[a-z_]+)*(?:/|\.py))`", rooms))
    assert len(named) > 30
    assert [name for name in sorted(named) if not (ROOT / name).exists()] == []


def test_its_picture_shows_every_room() -> None:
    for floor in FLOORS:
        [told] = re.findall(rf"{floor}/<br>([^\"]+)\"", TEXT)
        shown = set(told.split(" · "))
        folders = {path.parent.name for path in (ROOT / floor).glob("*/__init__.py")}
        modules = {path.stem for path in (ROOT / floor).glob("*.py")}
        assert folders <= shown <= folders | modules, floor
