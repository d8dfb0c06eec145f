"""Imports: the contracts of pyproject.toml hold, and are broken by what they forbid."""

import re
import subprocess
import sys
import tomllib
from graphlib import TopologicalSorter
from pathlib import Path

import grimp
import pytest

from tests.tracked import ROOT, copy_tracked

FLOORS = ("routes", "callbacks", "pages", "layers", "geodata")

# Module -> what it may not import, each added to a copy; together they break every contract.
UPWARDS = [
    ("geodata.base.errors", "layers.words.text"),
    ("layers.words.text", "pages.page_meta"),
    ("callbacks.routing", "routes.platform.health"),
    ("pages.registry", "app"),
    ("routes.export.files", "callbacks.colour"),
    ("geodata.answers.answers", "flask"),
    ("geodata.store.engine", "plotly"),
    ("layers.export.registry", "dash"),
    ("pages.frame.frame", "settings"),
    ("geodata.base.keys", "geodata.boundaries.choose"),
]
CIRCLE = ("layers.themes.theme", "layers.themes.registry")
NEW_ROOM = "geodata/new_room/__init__.py"


def lint(folder: Path) -> tuple[int, str]:
    """Exit status and words of import-linter in a folder."""
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-logo", "--no-cache"]
    ran = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    return ran.returncode, ran.stdout + ran.stderr


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Copy of what the linter reads."""
    patterns = ("pyproject.toml", *(f"{floor}/*.py" for floor in FLOORS))
    return copy_tracked(tmp_path_factory.mktemp("copy"), *patterns)


@pytest.fixture(scope="module")
def broken(copy: Path) -> str:
    """What the linter says of a copy with forbidden imports, some of them late or for types."""
    for module, imported in UPWARDS:
        _append(copy, module, f"def late() -> None:\n    import {imported}\n")
    importer, imported = CIRCLE
    _append(copy, importer, f"if TYPE_CHECKING:\n    import {imported}\n")
    path = copy / NEW_ROOM
    path.parent.mkdir()
    path.touch()
    status, words = lint(copy)
    assert status == 1, words
    return words


def _append(folder: Path, module: str, lines: str) -> None:
    with (folder / f"{module.replace('.', '/')}.py").open("a", encoding="utf-8") as file:
        file.write(f"\n\n{lines}")


@pytest.mark.slow
def test_the_contracts_hold() -> None:
    status, words = lint(ROOT)
    assert status == 0, words


@pytest.mark.slow
def test_every_contract_can_be_broken(broken: str) -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    names = [each["name"] for each in settings["tool"]["importlinter"]["contracts"]]
    assert len(names) > 5
    for name in names:
        assert f"{name} BROKEN" in broken


@pytest.mark.slow
@pytest.mark.parametrize(("module", "imported"), UPWARDS)
def test_a_forbidden_import_is_named(broken: str, module: str, imported: str) -> None:
    assert re.search(rf"{re.escape(module)}\s+->\s+{re.escape(imported)}\b", broken), broken


@pytest.mark.slow
def test_a_circle_and_a_room_without_a_place_are_named(broken: str) -> None:
    assert "- geodata.new_room\n" in broken
    assert "No cycles are allowed in layers.themes." in broken
    assert "- .theme -> .registry " in broken


def test_no_module_imports_itself_through_others() -> None:
    graph = grimp.build_graph(*FLOORS, cache_dir=None)
    imports = {name: graph.find_modules_directly_imported_by(name) for name in graph.modules}
    # prepare() raises CycleError, whose arguments name the circle.
    TopologicalSorter(imports).prepare()


def test_settings_and_ids_import_no_floor() -> None:
    code = "import ids, settings, sys; print(*sys.modules)"
    loaded = subprocess.check_output([sys.executable, "-c", code], cwd=ROOT, text=True).split()
    assert {"ids", "settings"} <= set(loaded)
    assert not {*FLOORS, "app"} & set(loaded)
