"""Backup and restore of the whole store, from any engine to any engine.

A backup is a package of one JSON line a row. Drafts are left out: they are short-lived and belong
to those who brought them in.
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

from geodata.base.reproducible_files import zip_entry
from geodata.store.engine import writing
from geodata.store.errors import StoreError
from geodata.store.models import AuditRow, Base, EditorRow, VersionRow, WithdrawalRow

FORMAT = 2
MANIFEST = "manifest.json"
TABLES = tuple(model.__tablename__ for model in (VersionRow, AuditRow, EditorRow, WithdrawalRow))
FORMATS: Mapping[int, tuple[str, ...]] = MappingProxyType({1: TABLES[:3], FORMAT: TABLES})
"""Format of a backup that can be restored -> the tables that it has."""

_UNREADABLE = (BadZipFile, EOFError, KeyError, TypeError, ValueError, OSError)

Progress = Callable[[int, int], None]
"""Is told after every row how many are done and how many there are."""


def backup(
    engine: Engine, path: Path, progress: Progress = lambda _done, _all: None
) -> dict[str, int]:
    """Write every version and withdrawal, the audit log and the accounts of one moment.

    Returns the number of rows by table. The file appears whole or not at all, and only its owner
    may read it, as it holds hashes of passwords. Raises StoreError when it cannot be written.
    """
    draft = path.with_name(f"{path.name}.part")
    try:
        draft.touch(mode=0o600)
        with ZipFile(draft, "w") as package, _snapshot(engine) as connection:
            counts = {name: _count(connection, name) for name in TABLES}
            tell = _Telling(progress, counts)
            for name in TABLES:
                _write_table(package, connection, name, tell)
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
    """Bring a backup into an empty store, in one transaction.

    Returns the number of rows by table. Raises StoreError when the store is not empty or the file
    is not a whole backup; the store stays as it was.
    """
    try:
        with ZipFile(path) as package, writing(engine).begin() as connection:
            _refuse_filled(connection)
            manifest = json.loads(package.read(MANIFEST))
            if manifest["format"] not in FORMATS:
                raise StoreError(f"the backup has format {manifest['format']}, not {FORMAT}")
            tell = _Telling(progress, manifest["rows"])
            for name in FORMATS[manifest["format"]]:
                count = _read_table(package, connection, name, tell)
                if count != manifest["rows"][name]:
                    raise StoreError(f"the backup has {count} rows of {name}, not all of them")
            _continue_numbering(connection)
    except (*_UNREADABLE, SQLAlchemyError) as error:
        raise StoreError(f"the backup cannot be read: {type(error).__name__}") from error
    return dict(manifest["rows"])


def _snapshot(engine: Engine) -> Connection:
    """Connection that sees one moment; a read transaction of SQLite does so by itself."""
    connection = engine.connect()
    if engine.dialect.name == "postgresql":
        connection.execution_options(isolation_level="REPEATABLE READ")
    return connection


def _table(name: str) -> Table:
    return Base.metadata.tables[name]


class _Telling:
    """Counts the rows of all tables together."""

    def __init__(self, progress: Progress, counts: dict[str, int]) -> None:
        self._progress, self._all, self._done = progress, sum(counts.values()), 0

    def one_more(self) -> None:
        """Tell of one more row."""
        self._done += 1
        self._progress(self._done, self._all)


def _count(connection: Connection, name: str) -> int:
    return connection.scalar(select(func.count()).select_from(_table(name))) or 0


def _write_table(package: ZipFile, connection: Connection, name: str, tell: _Telling) -> None:
    table = _table(name)
    rows = connection.execute(select(table).order_by(*table.primary_key)).yield_per(20)
    with package.open(zip_entry(f"{name}.jsonl"), "w", force_zip64=True) as stream:
        for row in rows.mappings():
            stream.write(json.dumps(dict(row), default=_plain).encode() + b"\n")
            tell.one_more()


def _read_table(package: ZipFile, connection: Connection, name: str, tell: _Telling) -> int:
    count = 0
    for row in _rows(package, name):
        if name == VersionRow.__tablename__:
            _check_version(row, count + 1)
        connection.execute(insert(_table(name)).values(row))
        count += 1
        tell.one_more()
    return count


def _rows(package: ZipFile, name: str) -> Iterator[dict[str, Any]]:
    columns = _table(name).columns
    with package.open(f"{name}.jsonl") as stream:
        for line in stream:
            row = json.loads(line)
            yield {key: _typed(columns[key].type.python_type, row[key]) for key in row}


def _check_version(row: dict[str, Any], number: int) -> None:
    if row["number"] != number or sha256(row["content"]).hexdigest() != row["sha256"]:
        raise StoreError(f"version {row['number']} of the backup is not whole")


def _refuse_filled(connection: Connection) -> None:
    for name in TABLES:
        if _count(connection, name):
            raise StoreError(f"the store is not empty: it has {name}")


def _continue_numbering(connection: Connection) -> None:
    """Let PostgreSQL number the next line of the log after the last one that came."""
    if connection.dialect.name == "postgresql":
        connection.execute(
            text("SELECT setval(pg_get_serial_sequence('audit', 'id'), max(id)) FROM audit")
        )


def _plain(value: object) -> str:
    if isinstance(value, bytes):
        return b64encode(value).decode("ascii")
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(type(value).__name__)


def _typed(kind: type, value: Any) -> Any:
    if isinstance(value, str):
        if kind is bytes:
            return b64decode(value, validate=True)
        if kind in (date, datetime):
            return kind.fromisoformat(value)
    return value
