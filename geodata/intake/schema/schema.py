"""The sheets and columns of an answer set, defined once.

The template, the validation, the documentation and the words of the report follow from these row
models: every field is annotated with a ``Column`` that names it in three languages. The models of
answers follow from the topics.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import Annotated, Literal

from geodata.answers.topics import MUNICIPAL, SURVEYED, TOPICS
from geodata.answers.topics.tym import MEMBERS
from geodata.base.wording import N_, TextOfOthers, Words
from geodata.intake.schema.answer_rows import AnswerRow, answer_row
from geodata.intake.schema.cell_readers import (
    as_area,
    as_choice,
    as_day,
    as_link,
    as_text,
)
from geodata.intake.schema.columns import Column, SurveyRow, area_column, columns_of
from geodata.intake.schema.group_rows import GROUPS, GroupRow, MemberRow

_TITLE_SV = Column(
    Words("Otsikko ruotsiksi", "Rubrik på svenska", "Title in Swedish"),
    kind="text",
    help=N_("The same title in Swedish; readers of Swedish see it in place of the title"),
)
_TITLE_EN = Column(
    Words("Otsikko englanniksi", "Rubrik på engelska", "Title in English"),
    kind="text",
    help=N_("The same title in English; readers of English see it in place of the title"),
)
_SOURCE_SV = Column(
    Words("Lähde ruotsiksi", "Källa på svenska", "Source in Swedish"),
    kind="text",
    help=N_("The same source in Swedish; readers of Swedish see it in place of the source"),
)
_SOURCE_EN = Column(
    Words("Lähde englanniksi", "Källa på engelska", "Source in English"),
    kind="text",
    help=N_("The same source in English; readers of English see it in place of the source"),
)


class Meta(SurveyRow):
    """Origin of the answers: one value a field, listed below each other."""

    sheet = Words("tiedot", "uppgifter", "meta")
    about = N_("Where the answers come from")

    title: Annotated[
        str,
        Column(
            Words("Otsikko", "Rubrik", "Title"),
            kind="text",
            help=N_("Name of the survey, as readers see it"),
            required=True,
        ),
        as_text(200),
    ]
    collected_on: Annotated[
        date,
        Column(
            Words("Keruupäivä", "Insamlingsdag", "Collected on"),
            kind="day",
            help=N_("The day on which the answers were true"),
            required=True,
        ),
        as_day(),
    ]
    collected_by: Annotated[
        str,
        Column(
            Words("Kerääjä", "Insamlare", "Collected by"),
            kind="text",
            help=N_("Organisation that asked"),
            required=True,
        ),
        as_text(200),
    ]
    source: Annotated[
        str,
        Column(
            Words("Lähde", "Källa", "Source"),
            kind="text",
            help=N_("What readers see as the source of every answer"),
            required=True,
        ),
        as_text(500),
    ]
    link: Annotated[
        str | None,
        Column(Words("Linkki", "Länk", "Link"), kind="link", help=N_("Web address of the source")),
        as_link(500),
    ] = None
    licence: Annotated[
        str | None,
        Column(
            Words("Käyttöehdot", "Licens", "Licence"),
            kind="text",
            help=N_("Terms of use, such as CC BY 4.0"),
        ),
        as_text(200),
    ] = None
    state: Annotated[
        Literal["draft", "final"] | None,
        Column(
            Words("Valmius", "Skede", "State"),
            kind="choice",
            help=N_("Draft or final; empty means final"),
            of="state",
        ),
        as_choice("state"),
    ] = None
    title_sv: Annotated[str | None, _TITLE_SV, as_text(200)] = None
    title_en: Annotated[str | None, _TITLE_EN, as_text(200)] = None
    source_sv: Annotated[str | None, _SOURCE_SV, as_text(500)] = None
    source_en: Annotated[str | None, _SOURCE_EN, as_text(500)] = None

    @property
    def titles(self) -> TextOfOthers:
        """Title in the languages in which it is given."""
        return TextOfOthers(self.title, self.title_sv or "", self.title_en or "")

    @property
    def sources(self) -> TextOfOthers:
        """Source in the languages in which it is given."""
        return TextOfOthers(self.source, self.source_sv or "", self.source_en or "")


class OhjaamoRow(SurveyRow):
    """A service point of a municipality."""

    sheet = Words("ohjaamo", "navigatorn", "ohjaamo")
    about = N_("Ohjaamo service points; may be left empty")
    filled = ("service_point",)
    key = ("municipality", "service_point")

    municipality: Annotated[str, area_column("municipality"), as_area("municipality")]
    service_point: Annotated[
        str,
        Column(
            Words("Palvelupiste", "Serviceställe", "Service point"),
            kind="text",
            help=N_("Name of the service point"),
            required=True,
        ),
        as_text(200),
    ]
    as_of: Annotated[
        date | None,
        Column(
            Words("Tilanne", "Läge", "As of"),
            kind="day",
            help=N_("Day on which the service point was open; empty means the day of collection"),
        ),
        as_day(),
    ] = None


META = "meta"
"""Sheet of the origin of the answers."""
OHJAAMO = "ohjaamo"
"""Sheet of service points, which are listed rather than answered; also the topic of its rows."""


_ANSWER_MODELS = {topic: answer_row(TOPICS[topic]) for topic in SURVEYED}
MUNICIPAL_SHEETS: Mapping[str, str] = MappingProxyType(
    {topic: asked.id for topic, asked in MUNICIPAL.items()}
)
"""Topic -> the sheet on which municipalities answer for themselves."""
_MUNICIPAL_MODELS = {asked.id: answer_row(asked) for asked in MUNICIPAL.values()}


def _sheets() -> Iterator[tuple[str, type[SurveyRow]]]:
    yield META, Meta
    for topic in SURVEYED:
        yield topic, _ANSWER_MODELS[topic]
        if GROUPS in topic_sheets(topic):
            yield GROUPS, GroupRow
        if topic in MUNICIPAL_SHEETS:
            yield MUNICIPAL_SHEETS[topic], _MUNICIPAL_MODELS[MUNICIPAL_SHEETS[topic]]
    yield OHJAAMO, OhjaamoRow


def topic_sheets(topic: str) -> tuple[str, ...]:
    """Sheets of a topic; empty for one that is not collected by survey."""
    if topic == OHJAAMO:
        return (OHJAAMO,)
    topic_sheet = TOPICS[topic].sheet if topic in TOPICS else None
    if topic_sheet is None:
        return ()
    return tuple(filter(None, (topic, topic_sheet.groups, MUNICIPAL_SHEETS.get(topic))))


SHEETS: Mapping[str, type[SurveyRow]] = MappingProxyType(dict(_sheets()))
"""Row models by the id of their sheet, in the order of the template."""

FORMER_SHEETS: Mapping[str, type[SurveyRow]] = MappingProxyType({MEMBERS: MemberRow})
"""Sheets of former templates, which are still read; their rows become those of other sheets."""

READ_SHEETS: Mapping[str, type[SurveyRow]] = MappingProxyType({**SHEETS, **FORMER_SHEETS})
"""Row models of every sheet that is read."""

ROW_SHEETS = tuple(sheet for sheet in SHEETS if sheet != META)
"""Sheets that hold answers."""

TOPIC_SHEETS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {topic: topic_sheets(topic) for topic in (*SURVEYED, OHJAAMO)}
)
"""Topic that is published by itself -> its sheets."""


def answer_model(topic: str) -> type[AnswerRow]:
    """Row model of a surveyed topic; KeyError for another one."""
    return _ANSWER_MODELS[topic]


def municipal_model(topic: str) -> type[AnswerRow]:
    """Row model of municipalities' own answers to a topic; KeyError where they give none."""
    return _MUNICIPAL_MODELS[MUNICIPAL_SHEETS[topic]]


def columns(sheet: str) -> Mapping[str, Column]:
    """Columns of a sheet by the name of their field, in the order of the template."""
    return columns_of(READ_SHEETS[sheet])
