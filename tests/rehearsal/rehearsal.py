"""Tables to which the command has added the invented year."""

import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from geodata import TABLES
from tests.rehearsal import made_up_year as new
from tests.rehearsal.served import run


@dataclass(frozen=True)
class Rehearsal:
    """Folder of the tables with the invented year, and what adding it said."""

    tables: Path
    command: list[str]
    added: "subprocess.CompletedProcess[str]"


def rehearse(folder: Path) -> Rehearsal:
    """Copy the tables to a folder and add the invented year to the copy."""
    tables = Path(shutil.copytree(TABLES, folder / "tables"))
    command = new.arguments(new.year_files(tables, folder), tables)
    return Rehearsal(tables, command, run(*command))
