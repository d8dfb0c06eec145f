"""Writing and reading query strings; reading never raises."""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import parse_qsl, quote, unquote

_HALF = re.compile("[\ud800-\udfff]")
_ESCAPED = re.compile("%[0-9A-Fa-f]{2}")
_TIMES_ESCAPED = 3
_TRACKING = re.compile(
    "(?:utm_.*|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|igshid|mc_cid|mc_eid|_ga|_gl)"
)


def as_meant(pairs: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Mend what mail programs, social media and copying do to the parameters of a link.

    Takes decoded names and values. Names that only follow readers (``utm_source``, ``fbclid``) are
    left out; what was escaped more than once is decoded, as no parameter has a percent sign, and
    the ``amp;`` of an ampersand that was escaped for HTML goes.
    """
    mended = [(_decoded(name), _decoded(value)) for name, value in pairs]
    named = [(re.sub("^(?:amp;)+", "", name), value) for name, value in mended]
    return [(name, value) for name, value in named if not _TRACKING.fullmatch(name)]


def _decoded(text: str) -> str:
    for _ in range(_TIMES_ESCAPED):
        if not _ESCAPED.search(text):
            break
        text = unquote(text)
    return text


@dataclass(frozen=True)
class Dropped:
    """A parameter and value of an address that could not be used, as they stood there."""

    parameter: str
    value: str


def write_query(
    params: Mapping[str, str | list[str]], defaults: Mapping[str, str | list[str]]
) -> str:
    """Join parameters to a query string with its ``?``, in their order, without those at default.

    Lists are joined by commas. Returns "" when nothing is left.
    """
    parts = [
        f"{name}={_quoted(value if isinstance(value, str) else ','.join(value))}"
        for name, value in params.items()
        if value != defaults[name]
    ]
    return "?" + "&".join(parts) if parts else ""


def _quoted(text: str) -> str:
    """Quote a text for an address; half of a surrogate pair, which has no bytes, becomes U+FFFD."""
    return quote(_HALF.sub("\ufffd", text), safe=",:")


class QueryReader:
    """Reads the known parameters of a query string.

    ``dropped`` collects unknown and repeated parameters and invalid values, after ``as_meant``.
    """

    def __init__(self, query: str, parameters: Collection[str]) -> None:
        self.dropped: list[Dropped] = []
        self._given: dict[str, str] = {}
        pairs = parse_qsl(query.removeprefix("?"), keep_blank_values=True)
        for name, value in as_meant(pairs):
            if name in parameters and name not in self._given:
                self._given[name] = value
            else:
                self.drop(name, value)

    def drop(self, parameter: str, value: str) -> None:
        """Record a value that could not be used."""
        self.dropped.append(Dropped(parameter, value))

    def given(self, parameter: str) -> bool:
        """Return whether the query has the parameter, with a valid value or not."""
        return parameter in self._given

    def text(self, parameter: str) -> str:
        """What the address gives the parameter, good or bad; empty when it gives nothing."""
        return self._given.get(parameter, "")

    def one(self, parameter: str, allowed: Collection[str], fallback: str) -> str:
        """Return a single value; ``fallback`` when it is missing or not allowed."""
        value = self._given.get(parameter, fallback)
        if value == fallback or value in allowed:
            return value
        self.drop(parameter, value)
        return fallback

    def matching(self, parameter: str, pattern: re.Pattern[str]) -> str:
        """Return a single value that matches the whole pattern; "" when missing or not matching."""
        value = self._given.get(parameter, "")
        if not value or pattern.fullmatch(value):
            return value
        self.drop(parameter, value)
        return ""

    def items(self, parameter: str) -> tuple[str, ...] | None:
        """Return the items of a comma list without duplicates, unchecked; None when missing."""
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
        """Return the allowed items of a comma list without duplicates, at most ``most`` of them.

        ``fallback`` is returned when the parameter is missing.
        """
        items = self.items(parameter)
        if items is None:
            return fallback
        allowed_items = tuple(item for item in items if item in allowed)[:most]
        self.dropped += [Dropped(parameter, item) for item in items if item not in allowed_items]
        return allowed_items
