"""The page "About": what the map shows, what is known, sources and licences."""

from dash import html
from dash.development.base_component import Component

import geodata
import ids
from geodata.base.statistics import UNEMPLOYMENT
from layers.cooperation.act_texts import NO_SUM, READING, setting_sentences, youth_note
from layers.themes.external_sources import external_source
from layers.words.data_sources import (
    SOURCES,
    Source,
    boundary_explanation,
    boundary_words,
)
from layers.words.glossary import TERMS, Term
from layers.words.text import Translator
from pages.answers.answer_origins import answer_origins
from pages.cooperation.tags_and_links import act_anchor
from pages.frame.frame import PageParts
from pages.frame.request import PageRequest
from pages.texts.statuses import status_section


def about_page(request: PageRequest) -> PageParts:
    """Build the page: purpose, rule on groups, statuses, terms, sources, downloads."""
    t = request.t
    sections: list[tuple[str, str, list[Component]]] = [
        ("map", t.gettext("What the map shows"), _what(request)),
        ("rule", t.gettext("How many leadership groups can there be?"), _rule(request)),
        ("statuses", t.gettext("What is known and what is not"), status_section(t)),
        ("terms", t.gettext("Terms in three languages"), _terms(t)),
        ("sources", t.gettext("Sources"), _sources(request)),
        ("answers", t.gettext("Answers in use"), answer_origins(request)),
        ("downloads", t.gettext("The facts as files"), _downloads(request)),
    ]
    contents = html.Nav(
        html.Ul([html.Li(html.A(words, href=f"#{name}")) for name, words, _ in sections]),
        className="contents",
        **{"aria-label": t.gettext("On this page")},
    )
    main = html.Main(
        [
            html.H1(t.gettext("About the map")),
            contents,
            *(_section(*section) for section in sections),
        ],
        id=ids.Shell.MAIN,
        className="text-page",
        tabIndex=-1,
    )
    return PageParts("text", main)


def _section(name: str, heading: str, children: list[Component]) -> Component:
    return html.Section([html.H2(heading), *children], id=name, className="text-section")


def _what(request: PageRequest) -> list[Component]:
    t = request.t
    return [
        html.P(
            t.gettext(
                "Since 1 January 2025, 45 employment areas have been responsible for "
                "employment services. Since 1 January 2023, 21 wellbeing services counties and "
                "the City of Helsinki have been responsible for health and social services and "
                "rescue services; 18 regional councils are responsible for regional "
                "development. The borders do not match, and that affects how cooperation is "
                "built."
            ),
            className="lead",
        ),
        html.P(
            t.gettext(
                "The map lays these divisions over one another. The {n} municipalities are the "
                "common building blocks of them all. It shows how the leadership groups of "
                "multi-sectoral support (TYM) are organised in each county, how employment "
                "services for young people are organised in each employment area, and plainly "
                "what is not known.",
                n=len(request.facts.codes("municipality")),
            )
        ),
        html.P(
            t.gettext(
                "Åland is always drawn and counted apart: the act on multi-sectoral support "
                "concerns the employment authorities of the mainland."
            )
        ),
    ]


def _rule(request: PageRequest) -> list[Component]:
    t = request.t
    return [
        html.P(
            t.gettext(
                "Each wellbeing services county has at least one leadership group for "
                "multi-sectoral support, and at most as many as there are employment "
                "authorities with organising responsibility in its area (Act 381/2023, section "
                "9). The county, the authorities and Kela negotiate on the number of groups "
                "and their areas. An employment authority appoints the group for five years at "
                "a time (Decree 388/2024). Several authorities may share a group only if they "
                "agree which of them appoints it and names its chair and the person in charge. "
                "One authority therefore means one group. Elsewhere the map shows the limits "
                "of the act until the number is known. The survey of Kuntaliitto in May 2025 "
                "found from one to three groups."
            )
        ),
        html.Div(_rule_at_work(request), className="table-scroll"),
        html.H3(t.gettext("How a leadership group is appointed")),
        html.Ul([html.Li(each) for each in setting_sentences(t)], className="bullets"),
        html.H3(t.gettext("How the map reads the act")),
        html.Ul([html.Li(t.gettext(each)) for each in (READING, NO_SUM)], className="bullets"),
        html.H3(t.gettext("Services for young people in the act")),
        *(html.P(sentence) for sentence in youth_note(t).sentences),
        html.P(
            act_anchor(
                "381/2023", t.gettext("The act in Finlex (381/2023, amended by 437/2024)"), t
            )
        ),
    ]


def _rule_at_work(request: PageRequest) -> Component:
    """Build a table of counties by number of authorities, with the bounds of the act."""
    t = request.t
    heads = (
        t.gettext("County"),
        t.gettext("Employment authorities"),
        t.gettext("Leadership groups"),
    )
    return html.Table(
        [
            html.Caption(t.gettext("The limits of the act: examples")),
            html.Thead(html.Tr([html.Th(words, scope="col") for words in heads])),
            html.Tbody(_examples(request)),
        ],
        className="text-table",
    )


def _examples(request: PageRequest) -> list[Component]:
    """Build an example county for each number of authorities that occurs."""
    counts = geodata.partner_counts("wellbeing_county", "employment_area", request.facts.year)
    mainland = counts.drop(geodata.ALAND["wellbeing_county"])
    chosen = [mainland[mainland == n].index[0] for n in sorted(set(mainland))]
    return [_example(request, county, int(mainland[county])) for county in chosen]


def _example(request: PageRequest, county: str, authorities: int) -> Component:
    facts, t, lang = request.facts, request.t, request.state.lang
    areas = sorted(
        {
            facts.area_of(member, "employment_area")
            for member in facts.members("wellbeing_county", county)
        }
    )
    names = t.listing([facts.name("employment_area", area, lang) for area in areas])
    return html.Tr(
        [
            html.Th(facts.name("wellbeing_county", county, lang), scope="row"),
            html.Td(f"{authorities}: {names}"),
            html.Td("1" if authorities == 1 else f"1–{authorities}"),
        ]
    )


def _terms(t: Translator) -> list[Component]:
    heads = ("Suomi", "Svenska", "English", t.gettext("Meaning"))
    return [
        html.Div(
            html.Table(
                [
                    html.Caption(
                        t.gettext("Terms in three languages"), className="visually-hidden"
                    ),
                    html.Thead(html.Tr([html.Th(words, scope="col") for words in heads])),
                    html.Tbody([_term(term, t) for term in TERMS]),
                ],
                className="text-table",
            ),
            className="table-scroll",
        )
    ]


def _term(term: Term, t: Translator) -> Component:
    return html.Tr(
        [
            html.Th(term.fi, scope="row", lang="fi"),
            html.Td(term.sv, lang="sv"),
            html.Td(term.en, lang="en"),
            html.Td(t.gettext(term.meaning)),
        ]
    )


def _sources(request: PageRequest) -> list[Component]:
    t, facts = request.t, request.facts
    source = facts.municipalities.attrs["source"]
    rates = facts.newest_year(UNEMPLOYMENT)
    years = (facts.population_years[0], facts.latest_population, rates)
    added = [external_source(each, t) for each in facts.external]
    heads = (
        t.gettext("What"), t.gettext("Source"), t.gettext("Date"), t.gettext("Licence")
    )  # fmt: skip
    return [
        html.P(
            [
                html.Strong(t.gettext("Borders in use: ")),
                boundary_words(source, t, facts.latest_population),
            ]
        ),
        html.P(boundary_explanation(source, t)),
        html.Div(
            html.Table(
                [
                    html.Caption(t.gettext("Sources"), className="visually-hidden"),
                    html.Thead(html.Tr([html.Th(words, scope="col") for words in heads])),
                    html.Tbody([_source(each, years, t) for each in (*SOURCES, *added)]),
                ],
                className="text-table",
            ),
            className="table-scroll",
        ),
    ]


def _source(source: Source, years: tuple[int, int, int], t: Translator) -> Component:
    who = t.gettext(source.who)
    return html.Tr(
        [
            html.Th(t.gettext(source.what), scope="row"),
            html.Td(html.A(who, href=source.address, rel="external") if source.address else who),
            html.Td(source.time(*years)),
            html.Td(source.licence or t.gettext("not stated")),
        ]
    )


def _downloads(request: PageRequest) -> list[Component]:
    t, year = request.t, request.state.year
    addresses = request.addresses
    links = [
        (t.gettext("Municipalities, GeoJSON"), addresses.areas("municipality", "geojson", year)),
        (
            t.gettext("Employment areas, GeoJSON"),
            addresses.areas("employment_area", "geojson", year),
        ),
        (
            t.gettext("Wellbeing services counties, GeoJSON"),
            addresses.areas("wellbeing_county", "geojson", year),
        ),
        (t.gettext("Regions, GeoJSON"), addresses.areas("region", "geojson", year)),
        (
            t.gettext("Employment areas and counties that share municipalities, CSV"),
            addresses.relations("employment_area", "wellbeing_county", "csv", f"?year={year}"),
        ),
    ]
    return [
        html.P(t.gettext("Open data under CC BY 4.0; name Statistics Finland as the source.")),
        html.Ul([html.Li(html.A(words, href=href)) for words, href in links], className="links"),
    ]
