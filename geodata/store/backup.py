"""Backup and restore of the store, between SQLite and PostgreSQL in any direction.

A backup is a ZIP file with a JSON Lines file for each table and a manifest. Drafts, sessions and
sign-in attempts are left out, as they are short-lived.
"""

import json
from base64 import b64decode, b64encode
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from hashlib import sha256
from pathlib import Path
from types import MappingProxyType
from typing import Any
from zipfile import BadZipFile, ZipFile

from sqlalchemy import Connection, Engine, Table, func, insert, select, text
from sqlalchemy.exc import SQLAlchemyError

from geodata.files.reproducible_files import zip_entry
from geodata.store.engine import write_locked
from geodata.store.errors import StoreError
from geodata.store.models import AuditRow, Base, EditorRow, VersionRow, WithdrawalRow

FORMAT = 2
MANIFEST = "manifest.json"
TABLES = tuple(model.__tablename__ for model in (VersionRow, AuditRow, EditorRow, WithdrawalRow))
FORMATS: Mapping[int, tuple[str, ...]] = MappingProxyType({1: TABLES[:3], FORMAT: TABLES})
"""Format of backup that can be restored -> its tables."""

_UNREADABLE = (BadZipFile, EOFError, KeyError, TypeError, ValueError, OSError)

Progress = Callable[[int, int], None]
"""Called after every row with the number of rows done and of all rows."""


def backup(
    engine: Engine, path: Path, progress: Progress = lambda _done, _all: None
) -> dict[str, int]:
    """Write a consistent snapshot of the versions, withdrawals, audit log and accounts.

    Returns the number of rows by table. The file is replaced only when complete, and readable by
    its owner only, as it holds hashes of passwords. The same content gives the same bytes. Raises
    StoreError when it cannot be written.
    """
    draft = path.with_name(f"{path.name}.part")
    try:
        draft.touch(mode=0o600)
        with ZipFile(draft, "w") as package, _snapshot(engine) as connection:
            counts = {name: _count(connection, name) for name in TABLES}
            counter = _RowCounter(progress, counts)
            for name in TABLES:
                _write_table(package, connection, name, counter)
            package.writestr(zip_entry(MANIFEST), json.dumps({"format": FORMAT, "rows": counts}))
        draft.replace(path)
    except OSError as error:
        raise StoreError(f"the backup cannot be written: {error.strerror}") from error
    finally:
        draft.unlink(missing_ok=True)
    return counts


def restore(
    engine: Engine, path: Path, progress: Progress = lambda _done, _all: None
) -> dict[str, int]:
    """Load a backup into an empty store, in one transaction.

    Returns the number of rows by table. Raises StoreError when the store is not empty or the
    backup is damaged or incomplete; the store is unchanged then.
    """
    try:
        with ZipFile(path) as package, write_locked(engine).begin() as connection:
            _require_empty(connection)
            manifest = json.loads(package.read(MANIFEST))
            if manifest["format"] not in FORMATS:
                raise StoreError(f"the backup has format {manifest['format']}, not {FORMAT}")
            counter = _RowCounter(progress, manifest["rows"])
            for name in FORMATS[manifest["format"]]:
                count = _read_table(package, connection, name, counter)
                if count != manifest["rows"][name]:
                    raise StoreError(f"the backup has {count} rows of {name}, not all of them")
            _continue_numbering(connection)
    except (*_UNREADABLE, SQLAlchemyError) as error:
        raise StoreError(f"the backup cannot be read: {type(error).__name__}") from error
    return dict(manifest["rows"])


def _snapshot(engine: Engine) -> Connection:
    """Connect with snapshot isolation, which a read transaction of SQLite has by itself."""
    connection = engine.connect()
    if engine.dialect.name == "postgresql":
        connection.execution_options(isolation_level="REPEATABLE READ")
    return connection


def _table(name: str) -> Table:
    return Base.metadata.tables[name]


class _RowCounter:
    """Reports progress over the rows of all tables together."""

    def __init__(self, progress: Progress, counts: dict[str, int]) -> None:
        self._progress, self._all, self._done = progress, sum(counts.values()), 0

    def add_one(self) -> None:
        """Count one more row and report it."""
        self._done += 1
        self._progress(self._done, self._all)


def _count(connection: Connection, name: str) -> int:
    return connection.scalar(select(func.count()).select_from(_table(name))) or 0


def _write_table(package: ZipFile, connection: Connection, name: str, counter: _RowCounter) -> None:
    table = _table(name)
    rows = connection.execute(select(table).order_by(*table.primary_key)).yield_per(20)
    with package.open(zip_entry(f"{name}.jsonl"), "w", force_zip64=True) as stream:
        for row in rows.mappings():
            stream.write(json.dumps(dict(row), default=_to_json).encode() + b"\n")
            counter.add_one()


def _read_table(package: ZipFile, connection: Connection, name: str, counter: _RowCounter) -> int:
    count = 0
    for row in _rows(package, name):
        if name == VersionRow.__tablename__:
            _check_version(row, count + 1)
        connection.execute(insert(_table(name)).values(row))
        count += 1
        counter.add_one()
    return count


def _rows(package: ZipFile, name: str) -> Iterator[dict[str, Any]]:
    columns = _table(name).columns
    with package.open(f"{name}.jsonl") as stream:
        for line in stream:
            row = json.loads(line)
            yield {key: _from_json(columns[key].type.python_type, row[key]) for key in row}


def _check_version(row: dict[str, Any], number: int) -> None:
    if row["number"] != number or sha256(row["content"]).hexdigest() != row["sha256"]:
        raise StoreError(f"version {row['number']} of the backup is not whole")


def _require_empty(connection: Connection) -> None:
    for name in TABLES:
        if _count(connection, name):
            raise StoreError(f"the store is not empty: it has {name}")


def _continue_numbering(connection: Connection) -> None:
    """Set PostgreSQL's sequence of the audit log to the last line restored."""
    if connection.dialect.name == "postgresql":
        connection.execute(
            text("SELECT setval(pg_get_serial_sequence('audit', 'id'), max(id)) FROM audit")
        )


def _to_json(value: object) -> str:
    if isinstance(value, bytes):
        return b64encode(value).decode("ascii")
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(type(value).__name__)


def _from_json(kind: type, value: Any) -> Any:
    if isinstance(value, str):
        if kind is bytes:
            return b64decode(value, validate=True)
        if kind in (date, datetime):
            return kind.fromisoformat(value)
    return value
