"""Write the parameters of an address and read them without ever failing."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from urllib.parse import parse_qsl, quote


@dataclass(frozen=True)
class Dropped:
    """A part of an address that was not understood, as it stood there."""

    parameter: str
    value: str


def write_query(
    params: Mapping[str, str | list[str]], defaults: Mapping[str, str | list[str]]
) -> str:
    """Write parameters as a query string with its ``?``, in their order, without the defaults.

    Lists are joined by commas; when nothing is left the string is empty.
    """
    parts = [
        f"{name}={quote(value if isinstance(value, str) else ','.join(value), safe=',:')}"
        for name, value in params.items()
        if value != defaults[name]
    ]
    return "?" + "&".join(parts) if parts else ""


class QueryReader:
    """Reads a query string whose parameters are known by name; ``dropped`` collects what is odd."""

    def __init__(self, query: str, parameters: Collection[str]) -> None:
        self.dropped: list[Dropped] = []
        self._given: dict[str, str] = {}
        for name, value in parse_qsl(query.removeprefix("?"), keep_blank_values=True):
            if name in parameters and name not in self._given:
                self._given[name] = value
            else:
                self.drop(name, value)

    def drop(self, parameter: str, value: str) -> None:
        """Say that a value was not understood."""
        self.dropped.append(Dropped(parameter, value))

    def given(self, parameter: str) -> bool:
        """Whether the address gives the parameter a value, good or bad."""
        return parameter in self._given

    def text(self, parameter: str) -> str:
        """What the address gives the parameter, good or bad; empty when it gives nothing."""
        return self._given.get(parameter, "")

    def one(self, parameter: str, allowed: Collection[str], fallback: str) -> str:
        """Read a single value."""
        value = self._given.get(parameter, fallback)
        if value == fallback or value in allowed:
            return value
        self.drop(parameter, value)
        return fallback

    def matching(self, parameter: str, pattern: re.Pattern[str]) -> str:
        """Read a single value that must match as a whole; empty when it is not given."""
        value = self._given.get(parameter, "")
        if not value or pattern.fullmatch(value):
            return value
        self.drop(parameter, value)
        return ""

    def items(self, parameter: str) -> tuple[str, ...] | None:
        """Items of a comma list, each once and unchecked; None when the parameter is not given."""
        value = self._given.get(parameter)
        if value is None:
            return None
        return tuple(dict.fromkeys(value.split(","))) if value else ()

    def many(
        self,
        parameter: str,
        allowed: Collection[str],
        fallback: tuple[str, ...] = (),
        most: int | None = None,
    ) -> tuple[str, ...]:
        """Read a comma list, each value once and at most ``most`` of them."""
        items = self.items(parameter)
        if items is None:
            return fallback
        kept = tuple(item for item in items if item in allowed)[:most]
        self.dropped += [Dropped(parameter, item) for item in items if item not in kept]
        return kept
