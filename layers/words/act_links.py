"""Acts on the web: the page of Finlex in the reader's language."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

_FINLEX = "https://www.finlex.fi"
_CONSOLIDATED = {"fi": "fi/lainsaadanto", "sv": "sv/lagstiftning"}
"""Language -> where Finlex has acts as they are in force now."""


@dataclass(frozen=True)
class Act:
    """An act or a decree, by its number: ``381/2023``.

    ``amends`` is the number of the act whose text in force holds what this one changed.
    ``translated`` tells that Finlex has an English translation.
    """

    number: str
    amends: str = ""
    translated: bool = False


@dataclass(frozen=True)
class ActLink:
    """Address of an act, and the language of the text there."""

    address: str
    lang: str


ACTS: Mapping[str, Act] = MappingProxyType(
    {
        each.number: each
        for each in (
            Act("306/2019", translated=True),
            Act("611/2021"),
            Act("612/2021"),
            Act("615/2021"),
            Act("381/2023"),
            Act("383/2023"),
            Act("388/2024"),
            Act("437/2024", amends="381/2023"),
        )
    }
)
"""Every act that the map names: digital services, counties, healthcare, Uusimaa, employment."""


def act_link(number: str, lang: str) -> ActLink:
    """Link to an act for readers of a language; without a translation to the Finnish text.

    Raises KeyError for an act that is not in ``ACTS``.
    """
    act = ACTS[number]
    if lang == "en" and act.translated:
        running, year = act.number.split("/")
        return ActLink(f"{_FINLEX}/en/legislation/translations/{year}/eng/{running}", "en")
    running, year = (act.amends or act.number).split("/")
    shown = lang if lang in _CONSOLIDATED else "fi"
    return ActLink(f"{_FINLEX}/{_CONSOLIDATED[shown]}/{year}/{running}", shown)
