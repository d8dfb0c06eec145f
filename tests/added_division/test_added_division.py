"""A division that is rows of the tables alone goes everywhere that today's divisions go."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from geodata.base.read_table import TABLES_VARIABLE
from tests.added_division.tables import write_tables

WALK = Path(__file__).with_name("walk.py")


@pytest.mark.slow
def test_a_division_of_rows_walks_through_every_room(tmp_path: Path) -> None:
    """The tables are read at import, so the walk is run by a Python of its own."""
    ran = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(WALK)],
        env={**os.environ, TABLES_VARIABLE: str(write_tables(tmp_path))},
        capture_output=True,
        check=False,
        text=True,
    )
    assert ran.returncode == 0, ran.stdout
