"""What the acts say of leadership groups and of services for young people, in plain words.

Acts: 381/2023, sections 9 and 16, as amended by 437/2024; decree 388/2024.
"""

from dataclasses import dataclass

from geodata import AnswerSet
from layers.cooperation.matrix import law
from layers.cooperation.matrix_texts import DUTIES
from layers.words.text import N_, Translator

ACT = "381/2023"

_SETTING = (
    N_(
        "The county, the employment authorities of its area and Kela negotiate on the number of "
        "leadership groups and on their areas before they are appointed."
    ),
    N_(
        "The employment authority appoints the group, for five years at a time (decree 388/2024). "
        "The groups appointed in 2025 serve until about the end of 2029."
    ),
    N_(
        "Several employment authorities may share a group only if they agree which of them "
        "appoints it and names its chair and the person in charge."
    ),
    N_(
        "The county, the employment authority and Kela name the members. The employment authority "
        "names the chair, the county the vice chair."
    ),
    N_(
        "The employment authorities, counties and Kela of a group make a cooperation agreement on "
        "organisation and resources."
    ),
)
_YOUTH_DUTY = DUTIES["youth_joint_services"]
READING = N_(
    "An employment authority that lies in two counties has organising responsibility in both, so "
    "it is counted in both. The act does not say so in so many words: this is the service's own "
    "reading."
)
NO_SUM = N_(
    "A leadership group may span several counties. That is why the numbers of counties are never "
    "added up to a national number of groups."
)
NONE_REMARK = N_("By law a county has at least one leadership group.")


@dataclass(frozen=True)
class ActNote:
    """What an act says of one area: a heading, sentences, and the act with its section in words.

    ``act`` is its number.
    """

    title: str
    sentences: tuple[str, ...]
    law: str
    act: str


def groups_note(answer_set: AnswerSet, county: str, t: Translator) -> ActNote | None:
    """What the act says of the leadership groups of a county; None where it does not apply."""
    answer = answer_set.answers["tym", county]
    if answer.maximum is None:
        return None
    return ActNote(
        t.gettext("What the act says of leadership groups"),
        (_bounds(answer.maximum, t), *map(t.gettext, (*_SETTING, READING, NO_SUM))),
        law("tym_agreement", t),
        ACT,
    )


def youth_note(t: Translator) -> ActNote:
    """What the act says of joint services for young people in an employment area."""
    return ActNote(
        t.gettext("What the act says of services for young people"),
        (
            t.gettext(_YOUTH_DUTY),
            t.gettext(
                "The act names no way of organising them, so every way on the map is lawful."
            ),
        ),
        law("youth_joint_services", t),
        ACT,
    )


def setting_sentences(t: Translator) -> tuple[str, ...]:
    """Who negotiates, who sets the group, sharing one, members and agreement."""
    return tuple(map(t.gettext, _SETTING))


def _bounds(authorities: int, t: Translator) -> str:
    return t.ngettext(
        "The county has one employment authority, so it has one leadership group.",
        "The county has {n} employment authorities, so it has at least one leadership group and at "
        "most {n}.",
        authorities,
    )
