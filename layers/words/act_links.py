"""Links to acts on Finlex in the reader's language."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

_FINLEX = "https://www.finlex.fi"
_CONSOLIDATED = {"fi": "fi/lainsaadanto", "sv": "sv/lagstiftning"}
"""Language -> path of Finlex's consolidated acts."""


@dataclass(frozen=True)
class Act:
    """An act or decree.

    ``number`` is as in ``381/2023``. ``amends`` is the number of the act that this one amended and
    whose consolidated text holds the change. ``translated`` tells whether Finlex has it in English.
    """

    number: str
    amends: str = ""
    translated: bool = False


@dataclass(frozen=True)
class ActLink:
    """Address of an act, and the language of the text at that address."""

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
"""Number -> every act or decree that the map names."""


def act_link(number: str, lang: str) -> ActLink:
    """Return the link to an act for a reader of ``lang``; to the Finnish text if not translated.

    Raises KeyError for an act that is not in ``ACTS``.
    """
    act = ACTS[number]
    if lang == "en" and act.translated:
        running, year = act.number.split("/")
        return ActLink(f"{_FINLEX}/en/legislation/translations/{year}/eng/{running}", "en")
    running, year = (act.amends or act.number).split("/")
    linked = lang if lang in _CONSOLIDATED else "fi"
    return ActLink(f"{_FINLEX}/{_CONSOLIDATED[linked]}/{year}/{running}", linked)
