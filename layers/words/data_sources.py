"""Data sources of the map as rows: content, publisher, date, licence, address."""

from dataclasses import dataclass

from geodata import DEFAULT_YEAR, YEARS, BoundarySource
from layers.words.answer_sources import boundary_trouble
from layers.words.text import N_, Message, Translator

CC_BY = "CC BY 4.0"


@dataclass(frozen=True)
class Source:
    """One data source; texts are messages to translate, ``licence`` is None if not stated.

    ``when`` is the time that the source tells of, with years of figures as placeholders.
    """

    what: Message
    who: Message
    when: str
    licence: str | None
    address: str | None = None

    def time(self, first_residents: int, residents: int, rates: int) -> str:
        """Time that the source tells of; takes the years of the figures that are shown."""
        return self.when.format(first_residents=first_residents, residents=residents, rates=rates)


SOURCES = (
    Source(
        what=N_("Divisions: which municipality belongs to which area"),
        who=N_("Statistics Finland, classifications"),
        when=", ".join(f"1.1.{year}" for year in YEARS),
        licence=CC_BY,
        address="https://stat.fi/fi/luokitukset",
    ),
    Source(
        what=N_("Residents of each municipality on 31 December"),
        who=N_("Statistics Finland, population structure"),
        when="{first_residents}–{residents}",
        licence=CC_BY,
        address="https://stat.fi/tilasto/vaerak",
    ),
    Source(
        what=N_("Employment and unemployment rate of those aged 18–64"),
        who=N_("Statistics Finland, employment register"),
        when="{rates}",
        licence=CC_BY,
        address="https://stat.fi/tilasto/tyokay",
    ),
    Source(
        what=N_("How each employment area is organised"),
        who=N_("Job Market Finland, news item"),
        when="22.2.2024",
        licence=None,
        address="https://tyomarkkinatori.fi/en/news/te24_uudistu_suomeen_tulossa_45_tyollisyysaluetta",
    ),
    Source(
        what=N_("Number of TYM leadership groups, where one employment authority means one group"),
        who=N_(
            "Act 381/2023, section 9, and decree 388/2024; computed from Statistics "
            "Finland's divisions"
        ),
        when=f"1.1.{DEFAULT_YEAR}",
        licence=CC_BY,
    ),
    Source(
        what=N_("Mentions of Ohjaamo service points, as dated evidence"),
        who=N_("Pages of municipalities, employment areas and projects, named at each mention"),
        when="2014–2026",
        licence=None,
    ),
    Source(
        what=N_("Who cooperates on what, on what grounds, and what surveys found of it"),
        who=N_("Kuntaliitto, seminar slides; Kuntaliitto and Hyvil, survey; the acts they name"),
        when="2024–2025",
        licence=None,
    ),
    Source(
        what=N_("Typeface Source Sans 3"),
        who=N_("Adobe"),
        when="",
        licence="OFL 1.1",
    ),
)


def boundary_words(source: BoundarySource, t: Translator, residents: int | None = None) -> str:
    """Return the line that names the displayed borders and residents, for the foot of the map.

    ``residents`` is the year of the residents, by default that of the borders.
    """
    years = {"year": source.year, "residents": residents or source.year}
    if source.kind == "official":
        return t.gettext(
            "Borders: Statistics Finland and National Land Survey {year}, CC BY 4.0 · "
            "residents: Statistics Finland {residents}",
            **years,
        )
    line = t.gettext(
        "Borders: National Land Survey and Statistics Finland {year}, CC BY 4.0, modified · "
        "residents: Statistics Finland {residents}",
        **years,
    )
    return " · ".join(filter(None, (line, boundary_trouble(source, t))))


def boundary_explanation(source: BoundarySource, t: Translator) -> str:
    """Say what the displayed borders are suited for."""
    if source.kind == "lines":
        return t.gettext(
            "The borders are the National Land Survey's municipal division, cut to Statistics "
            "Finland's coast and simplified to about 150 metres. Lakes count as land. Areas that "
            "are computed from them are not official, and the lines are not for legal use."
        )
    return t.gettext(
        "The borders come from an official file of municipal boundaries of the year {year}.",
        year=source.year,
    )
