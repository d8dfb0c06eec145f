"""Mappings: what the columns and words of an export mean, known by their headings."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from geodata.answers.topics import SURVEYED, TOPICS
from geodata.intake.mapping.tables.source_table import AREA_DIVISIONS, SourceTable
from geodata.intake.mapping.words.meanings import offered_meanings

_SIGN = ":"
_Text = Field(max_length=2000)


class Role(StrEnum):
    """What a column is: ``of`` says of which division or topic, ``value`` which option."""

    LEAVE = "leave"
    AREA = "area"
    ANSWER = "answer"
    OPTION = "option"
    STATUS = "status"
    NOTE = "note"
    SOURCE = "source"
    AS_OF = "as_of"
    RESPONDENT = "respondent"


_OF_TOPIC = (Role.ANSWER, Role.OPTION, Role.STATUS, Role.NOTE, Role.SOURCE, Role.AS_OF)


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class ColumnRule(_Frozen):
    """What the column with a heading is; ``heading`` is the key of a ``SourceColumn``."""

    heading: str = _Text
    role: Role
    of: str = ""
    value: str = ""

    @model_validator(mode="after")
    def _is_offered(self) -> Self:
        if (self.of, self.value) not in _offered(self.role):
            raise ValueError(f"a column cannot be {self.code!r}")
        return self

    @property
    def code(self) -> str:
        """Role, division or topic, and option as one text: ``option:youth:authority_runs``."""
        return _SIGN.join(filter(None, (self.role, self.of, self.value)))

    @classmethod
    def of_code(cls, heading: str, code: str) -> Self:
        """Make a rule of a text as ``code`` is; ValueError for one that no column can be."""
        role, of, value = (*code.split(_SIGN), "", "")[:3]
        return cls(heading=heading, role=Role(role), of=of, value=value)


class WordRule(_Frozen):
    """What a text means: ``of`` is a topic or a division, ``means`` a meaning or a code of it.

    ``text`` is folded.
    """

    of: str = _Text
    text: str = _Text
    means: str = _Text


class TableRule(_Frozen):
    """What the columns and words of the tables with certain headings mean."""

    columns: tuple[ColumnRule, ...] = Field(max_length=200)
    words: tuple[WordRule, ...] = Field(default=(), max_length=2000)

    @property
    def used(self) -> frozenset[str]:
        """Headings of the columns that are not left out."""
        return frozenset(each.heading for each in self.columns if each.role is not Role.LEAVE)

    def fits(self, table: SourceTable) -> bool:
        """Whether a table has every column that the rule uses."""
        return bool(self.used) and self.used <= table.keys

    def column(self, heading: str) -> ColumnRule | None:
        """Rule of a column, or None when it has none."""
        return next((each for each in self.columns if each.heading == heading), None)

    def of_role(self, role: Role, of: str = "") -> tuple[ColumnRule, ...]:
        """Rules of the columns with a role, of one topic or division if given."""
        return tuple(each for each in self.columns if each.role is role and of in ("", each.of))

    def topics(self) -> tuple[str, ...]:
        """Topics that the columns answer."""
        roles = (Role.ANSWER, Role.OPTION, Role.STATUS)
        answered = {each.of for role in roles for each in self.of_role(role)}
        return tuple(topic for topic in SURVEYED if topic in answered)

    def meaning(self, of: str, text: str) -> str | None:
        """What the mapping says that a folded text means; None when it says nothing."""
        return next((each.means for each in self.words if (each.of, each.text) == (of, text)), None)


class Mapping(_Frozen):
    """What the tables of an export mean; it holds headings and options, never respondents."""

    format: Literal["yhdyspinta-mapping"] = "yhdyspinta-mapping"
    version: Literal[1] = 1
    tables: tuple[TableRule, ...] = Field(max_length=50)

    def rule(self, table: SourceTable) -> TableRule | None:
        """Rule whose headings a table has; the one with most of them when several fit."""
        fitting = [each for each in self.tables if each.fits(table)]
        return max(fitting, key=lambda each: len(each.used), default=None)

    def to_json(self) -> str:
        """Write the mapping as JSON."""
        return self.model_dump_json(exclude_defaults=False, indent=2)

    @classmethod
    def from_json(cls, text: str | bytes) -> Self:
        """Read a mapping; pydantic.ValidationError, a ValueError, for anything else."""
        return cls.model_validate_json(text)


def offered_roles() -> Sequence[str]:
    """Codes of everything that a column can be, in the order of choosers."""
    return [
        _SIGN.join(filter(None, (role, of, value))) for role in Role for of, value in _offered(role)
    ]


def _offered(role: Role) -> list[tuple[str, str]]:
    if role is Role.AREA:
        return [(division, "") for division in AREA_DIVISIONS]
    if role is Role.OPTION:
        return [(id_, each) for id_ in SURVEYED for each in offered_meanings(TOPICS[id_])]
    if role in _OF_TOPIC:
        return [(id_, "") for id_ in SURVEYED]
    return [("", "")]
