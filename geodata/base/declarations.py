"""Collect what the modules of a package declare, so that a new declaration is a new file."""

from collections.abc import Iterator, Mapping
from importlib import import_module
from pkgutil import iter_modules
from types import MappingProxyType, ModuleType
from typing import Protocol, TypeVar


class Declared(Protocol):
    """What a module declares: ``id`` names it, ``place`` orders it (lower comes first)."""

    @property
    def id(self) -> str:
        """Name in addresses, files and tables; no two declarations have the same."""

    @property
    def place(self) -> int:
        """Place among the others."""


LAST = 1000
"""Place of a declaration that names none: after all others."""

D = TypeVar("D", bound=Declared)


def declared(package: str, constant: str, kind: type[D]) -> Mapping[str, D]:
    """Collect the constant of every module of a package, by id and in the order of the places.

    Equal places are ordered by id. Raises TypeError for a module whose constant is missing or of
    another type, ValueError for an id that two modules declare.
    """
    found: dict[str, D] = {}
    for module in modules_of(package):
        value = getattr(module, constant, None)
        if not isinstance(value, kind):
            raise TypeError(f"{module.__name__}: {constant} must be a {kind.__name__}")
        if value.id in found:
            raise ValueError(f"{module.__name__}: the id {value.id!r} is declared twice")
        found[value.id] = value
    ordered = sorted(found.values(), key=lambda each: (each.place, each.id))
    return MappingProxyType({each.id: each for each in ordered})


def modules_of(package: str) -> Iterator[ModuleType]:
    """Import the modules of a package, by name."""
    for each in iter_modules(import_module(package).__path__):
        yield import_module(f"{package}.{each.name}")
