"""The page that says what the map is, what is known, and where the facts come from."""

from dash import html
from dash.development.base_component import Component

import geodata
import ids
from geodata import Status
from layers.labels import status_label
from layers.text import Translator
from pages.elements import status_tag
from pages.frame import PageParts
from pages.interface_marks import act_anchor
from pages.request import PageRequest
from pages.sources import SOURCES, Source, boundary_explanation, boundary_words
from pages.terms import TERMS, Term


def about_page(request: PageRequest) -> PageParts:
    """What the map is, how bounds follow, statuses, terms, sources and downloads."""
    t = request.t
    sections: list[tuple[str, str, list[Component]]] = [
        ("map", t.gettext("What the map shows"), _what(t)),
        ("rule", t.gettext("How many leadership groups can there be?"), _rule(request)),
        ("statuses", t.gettext("What is known and what is not"), _statuses(t)),
        ("terms", t.gettext("Terms in three languages"), _terms(t)),
        ("sources", t.gettext("Sources"), _sources(request)),
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


def _what(t: Translator) -> list[Component]:
    return [
        html.P(
            t.gettext(
                "Since 1.1.2025 employment services belong to 45 employment areas, health and "
                "social services to 21 wellbeing services counties and the City of Helsinki, and "
                "regional development to 18 regional councils. Their borders do not match, and "
                "that shapes how they work together."
            ),
            className="lead",
        ),
        html.P(
            t.gettext(
                "The map lays these divisions over one another. The 308 municipalities are the "
                "common building blocks of them all. It shows how the leadership groups of "
                "multi-sectoral support (TYM) are organised in each county, how employment "
                "services for young people are organised in each employment area, and plainly "
                "what is not known."
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
                "Each employment authority works with the county that its municipalities are in. "
                "A county with one authority has one leadership group. Where there are more, "
                "they may share a group or have groups of their own; one to three are known to "
                "occur. Until a county has told its number, the map shows what is possible: at "
                "least one, at most as many as there are authorities, and never more than three."
            )
        ),
        html.Div(_rule_at_work(request), className="table-scroll"),
        html.P(act_anchor("381/2023", t.gettext("The act on the web (381/2023)"), t)),
    ]


def _rule_at_work(request: PageRequest) -> Component:
    """A table of counties with one, two and more authorities."""
    t = request.t
    heads = (
        t.gettext("County"),
        t.gettext("Employment authorities"),
        t.gettext("Leadership groups"),
    )
    return html.Table(
        [
            html.Caption(t.gettext("The rule at work, computed from the divisions")),
            html.Thead(html.Tr([html.Th(words, scope="col") for words in heads])),
            html.Tbody(_examples(request)),
        ],
        className="text-table",
    )


def _examples(request: PageRequest) -> list[Component]:
    """The first county with one authority, with two and with more, and what follows for each."""
    counts = geodata.partner_counts("wellbeing_county", "employment_area", request.facts.year)
    mainland = counts.drop(geodata.ALAND["wellbeing_county"])
    chosen = [mainland[mainland == n].index[0] for n in sorted(set(mainland))[:3]]
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
    most = min(authorities, 3)
    return html.Tr(
        [
            html.Th(facts.name("wellbeing_county", county, lang), scope="row"),
            html.Td(f"{authorities}: {names}"),
            html.Td("1" if most == 1 else f"1–{most}"),
        ]
    )


def _statuses(t: Translator) -> list[Component]:
    meanings = {
        Status.KNOWN: t.gettext("An answer or a document says so."),
        Status.DERIVED: t.gettext("Follows from the rule above, without anyone having been asked."),
        Status.UNKNOWN: t.gettext(
            "No source tells. Where bounds follow from the rule, they are shown."
        ),
        Status.NOT_APPLICABLE: t.gettext("The question does not concern the area (Åland)."),
        Status.NONE: t.gettext("The area has answered that there is none."),
        Status.UNDECIDED: t.gettext("The area has answered that it has not decided."),
    }
    rows = [
        html.Div([html.Dt(status_tag(status, status_label(status, t))), html.Dd(meaning)])
        for status, meaning in meanings.items()
    ]
    return [
        html.P(t.gettext("Every value on the map has a status, a source and a date.")),
        html.Dl(rows, className="definitions"),
        html.P(
            t.gettext(
                "The example data set is invented. It shows what the map does with complete "
                "answers, and it says so on the page, on the map and in every file."
            )
        ),
    ]


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
    t = request.t
    source = request.facts.municipalities.attrs["source"]
    heads = (
        t.gettext("What"), t.gettext("Source"), t.gettext("Date"), t.gettext("Licence")
    )  # fmt: skip
    return [
        html.P([html.Strong(t.gettext("Borders in use: ")), boundary_words(source, t)]),
        html.P(boundary_explanation(source, t)),
        html.Div(
            html.Table(
                [
                    html.Caption(t.gettext("Sources"), className="visually-hidden"),
                    html.Thead(html.Tr([html.Th(words, scope="col") for words in heads])),
                    html.Tbody([_source(each, t) for each in SOURCES]),
                ],
                className="text-table",
            ),
            className="table-scroll",
        ),
    ]


def _source(source: Source, t: Translator) -> Component:
    who = t.gettext(source.who)
    return html.Tr(
        [
            html.Th(t.gettext(source.what), scope="row"),
            html.Td(html.A(who, href=source.address, rel="external") if source.address else who),
            html.Td(source.when),
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
