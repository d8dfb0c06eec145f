"""The schema of a view's parameters: one description that Python and the browser both read."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from typing import Any, Protocol, get_type_hints

_KEY = "traits"


class Kind(StrEnum):
    """What a parameter holds, and how the address writes it.

    ``FLAG`` is "1" or nothing, ``NUMBER`` a whole number in digits or nothing, ``LIST`` texts
    joined by commas, each once.
    """

    TEXT = "text"
    LIST = "list"
    FLAG = "flag"
    NUMBER = "number"


class Bound(StrEnum):
    """What the server has to send before another value can be shown."""

    NOTHING = ""
    PAGE = "page"
    ANSWERS = "answers"


@dataclass(frozen=True)
class Traits:
    """What is known of a parameter beside its kind and default.

    ``name`` is its name in the address where that differs from the field. ``paints``: the map is
    painted anew when it changes. ``filters``: it takes municipalities out; ``division`` is then
    the division whose codes it holds, "" for classes. ``presentation``: it says how one looks at
    the view, so files, embedded maps and steps of stories leave it out. ``personal``: it belongs to
    the visitor, so steps of stories leave it out too. ``allowed`` are all possible values where
    they do not depend on year, theme or answers; ``pattern`` what a text must match as a whole;
    ``most`` how many items a list may have or how great a number may be.
    """

    name: str = ""
    paints: bool = False
    filters: bool = False
    division: str = ""
    bound: Bound = Bound.NOTHING
    presentation: bool = False
    personal: bool = False
    allowed: tuple[str, ...] | None = None
    pattern: str = ""
    most: int | None = None


@dataclass(frozen=True)
class Parameter:
    """A parameter of an address: the field that holds it, its kind, default and traits.

    ``default`` is a list of texts for ``Kind.LIST`` and a text otherwise.
    """

    field: str
    name: str
    kind: Kind
    default: str | list[str]
    traits: Traits

    def to_json(self) -> dict[str, Any]:
        """Return the description for the browser; traits that are not set are left out."""
        values = {each.name: getattr(self.traits, each.name) for each in fields(Traits)}
        told = {
            name: list(value) if isinstance(value, tuple) else value
            for name, value in values.items()
            if value not in ("", False, None)
        }
        return told | {"name": self.name, "kind": self.kind, "default": self.default}


class View(Protocol):
    """A frozen dataclass of a view, whose fields carry ``traits``."""

    def to_params(self) -> dict[str, str | list[str]]:
        """Return every parameter by its name in the address."""


def traits(**known: Any) -> dict[str, Traits]:
    """Return the metadata of a view's field that is a parameter; see ``Traits`` for the words."""
    return {_KEY: Traits(**known)}


def parameter_names(view: type) -> dict[str, str]:
    """Return field -> parameter of a view's class, in the order of the address."""
    return {
        each.name: each.metadata[_KEY].name or each.name
        for each in fields(view)
        if _KEY in each.metadata
    }


def presentation_fields(view: type) -> tuple[str, ...]:
    """Return the fields of a view's class that say how one looks at it."""
    return tuple(
        each.name for each in fields(view) if _KEY in each.metadata and _of(each).presentation
    )


def parameters(
    default: View, allowed: Mapping[str, Collection[str]] | None = None
) -> tuple[Parameter, ...]:
    """Return the parameters of a view in the order of the address, with the view as default.

    ``allowed`` adds possible values that only the data tells, by parameter.
    """
    known, values = allowed or {}, default.to_params()
    hints = get_type_hints(type(default))
    found = []
    for each in fields(default):  # type: ignore[arg-type]
        if _KEY not in each.metadata:
            continue
        own = _of(each)
        name = own.name or each.name
        if name in known:
            own = replace(own, allowed=tuple(known[name]))
        found.append(Parameter(each.name, name, _kind(hints[each.name]), values[name], own))
    return tuple(found)


def browser_parameters(
    default: View, allowed: Mapping[str, Collection[str]] | None = None
) -> list[dict[str, Any]]:
    """Return ``parameters`` as a list for JSON, from which the browser reads every name."""
    return [each.to_json() for each in parameters(default, allowed)]


def bound_parameters(*views: View) -> tuple[str, ...]:
    """Return the names of parameters on which the server's part of a page depends, each once."""
    names = [
        each.name
        for view in views
        for each in parameters(view)
        if each.traits.bound is not Bound.NOTHING
    ]
    return tuple(dict.fromkeys(names))


def _of(each: Any) -> Traits:
    found: Traits = each.metadata[_KEY]
    return found


def _kind(hint: Any) -> Kind:
    """Tell the kind by the type of a field."""
    if hint is bool:
        return Kind.FLAG
    if hint is str:
        return Kind.TEXT
    if hint in (int, int | None):
        return Kind.NUMBER
    return Kind.LIST
