"""Change a copy of the tables, and replace the tables once the copy has passed its checks."""

import shutil
import tempfile
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from geodata.base.errors import DataError
from geodata.base.read_table import R, Table, read_table
from geodata.files.spreadsheet_safety import csv_rows

_ENCODING = "utf-8"


@dataclass(frozen=True)
class _Part:
    """Rows of a table that were appended from another file, below the line ``after``."""

    source: str
    after: int


@dataclass
class TableDraft:
    """Changed copies of tables in ``folder``, which will replace those in ``tables``."""

    tables: Path
    folder: Path
    _changed: list[str] = field(default_factory=list)
    _parts: dict[str, _Part] = field(default_factory=dict)

    def add_file(self, name: str, source: Path) -> None:
        """Add a table that is not there yet; DataError when the file cannot be read."""
        try:
            (self.folder / name).write_bytes(source.read_bytes())
        except OSError as error:
            raise DataError(
                f"the file cannot be read ({error.strerror})",
                file=str(source),
                expected=f"the table {name}",
                mend="Correct the path.",
            ) from error
        self._note(name, _Part(source.name, 0))

    def append(self, name: str, source: Path, model: type[R]) -> Table[R]:
        """Add the rows of a file to a table and return them.

        Raises DataError for a file that is no such table or has its columns in another order.
        """
        rows = read_table(source, model)
        header, *lines = _lines(source)
        target = _lines(self.folder / name)
        if header != target[0]:
            raise DataError(
                f"found the columns {header}",
                file=source.name,
                row=1,
                expected=f"the columns in the order of {name}: {target[0]}",
                mend="Bring the columns into that order.",
            )
        self._write(name, [*target, *lines])
        self._parts[name] = _Part(source.name, len(target) - 1)
        return rows

    def columns(self, name: str) -> list[str]:
        """Columns of a table, in order."""
        return _lines(self.folder / name)[0].split(",")

    def row_count(self, name: str) -> int:
        """Number of the rows of a table."""
        return len(_lines(self.folder / name)) - 1

    def append_rows(self, name: str, rows: Sequence[Sequence[object]]) -> None:
        """Add rows to a table, with their cells in the order of its columns."""
        cells = [["" if cell is None else str(cell) for cell in row] for row in rows]
        added = csv_rows(cells, ",").split("\r\n")[:-1]
        self._write(name, [*_lines(self.folder / name), *added])

    def end_rows(self, name: str, lines: Collection[int], last: int) -> None:
        """Let rows of a table, given by their lines, hold until the year ``last``.

        Their ``valid_to`` must be empty and the last column of the table.
        """
        ended = [
            f"{text}{last}" if number in lines else text
            for number, text in enumerate(_lines(self.folder / name), start=1)
        ]
        self._write(name, ended)

    def at_source(self, error: DataError) -> DataError:
        """Translate the place of an error from the table to the file that the row came from."""
        part = self._parts.get(error.file)
        if part is None or (isinstance(error.row, int) and error.row <= part.after + 1):
            return error
        row = error.row - part.after if isinstance(error.row, int) else error.row
        return DataError(
            error.problem,
            file=part.source,
            row=row,
            column=error.column,
            expected=error.expected,
            mend=error.mend,
        )

    def replace_tables(self, last: str) -> None:
        """Replace the tables by their changed copies, ``last`` at the end; all or none of them.

        On an error the tables that were already replaced are restored.
        """
        names = [*(name for name in self._changed if name != last), last]
        before = {
            name: path.read_bytes() for name in names if (path := self.tables / name).exists()
        }
        try:
            for name in names:
                (self.folder / name).replace(self.tables / name)
        except OSError:
            for name in names:
                if name in before:
                    (self.tables / name).write_bytes(before[name])
                else:
                    (self.tables / name).unlink(missing_ok=True)
            raise

    def _write(self, name: str, lines: Sequence[str]) -> None:
        (self.folder / name).write_text("\n".join(lines) + "\n", encoding=_ENCODING)
        self._note(name)

    def _note(self, name: str, part: _Part | None = None) -> None:
        if name not in self._changed:
            self._changed.append(name)
        if part:
            self._parts[name] = part


@contextmanager
def table_draft(tables: Path) -> Iterator[TableDraft]:
    """Yield a draft of the tables of a folder, and delete its copies at the end of the block."""
    # In the folder itself, since a file only takes another's place at once on one file system.
    with tempfile.TemporaryDirectory(dir=tables, prefix=".draft-") as folder:
        for path in tables.glob("*.csv"):
            shutil.copy(path, folder)
        yield TableDraft(tables, Path(folder))


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8-sig").rstrip("\n").split("\n")
