"""The accessibility statement required by act 306/2019."""

from datetime import date

from dash import html
from dash.development.base_component import Component

import ids
from pages.frame.frame import PRODUCT, PageParts
from pages.frame.request import PageRequest

WRITTEN_ON = date(2026, 11, 24)
SUPERVISOR = "https://www.saavutettavuusvaatimukset.fi"


def accessibility_page(request: PageRequest) -> PageParts:
    """Build the statement: conformance, known defects, feedback."""
    t = request.t
    main = html.Main(
        [
            html.H1(t.gettext("Accessibility statement")),
            html.P(
                t.gettext(
                    "This statement concerns {product} and was written on {date}. The act on "
                    "the provision of digital services (306/2019) requires levels A and AA of "
                    "the Web Content Accessibility Guidelines (WCAG) 2.1. The service aims at "
                    "level AA of WCAG 2.2.",
                    product=PRODUCT,
                    date=t.date(WRITTEN_ON),
                ),
                className="lead",
            ),
            *_conformance(request),
            *_ways(request),
            *_feedback(request),
        ],
        id=ids.Shell.MAIN,
        className="text-page",
        tabIndex=-1,
    )
    return PageParts("text", main)


def _conformance(request: PageRequest) -> list[Component]:
    t = request.t
    limits = [
        t.gettext(
            "The map is a picture of borders. Everything it says is also in the table and in the "
            "details of each area, but the shape of a border is not described in words."
        ),
        t.gettext(
            "On the map, borders and patterns may be hard to tell apart at high magnification of "
            "the browser; zoom the map itself instead."
        ),
        t.gettext(
            "The choosers of region, county and employment area announce the number of choices "
            "differently from one screen reader to another."
        ),
        t.gettext(
            "The service does not work without JavaScript; the files on the page “About "
            "the service” do."
        ),
    ]
    return [
        html.H2(t.gettext("How accessible the service is")),
        html.P(
            t.gettext(
                "The service meets the requirements in part. The makers have tested it themselves "
                "with automatic tools and with the keyboard; nobody else has audited it yet."
            )
        ),
        html.Ul([html.Li(each) for each in limits], className="bullets"),
    ]


def _ways(request: PageRequest) -> list[Component]:
    t = request.t
    ways = [
        t.gettext("Every area can be reached through the search and through the table."),
        t.gettext(
            "The map is one stop of the Tab key; arrow keys move from area to area, Enter selects, "
            "and Esc leaves the map."
        ),
        t.gettext("Classes differ in pattern and in words, never in colour only."),
        t.gettext(
            "Dark colours, high contrast and reduced motion follow the settings of your device."
        ),
    ]
    return [
        html.H2(t.gettext("How to use it in your own way")),
        html.Ul([html.Li(each) for each in ways], className="bullets"),
    ]


def _feedback(request: PageRequest) -> list[Component]:
    t = request.t
    return [
        html.H2(t.gettext("Feedback")),
        html.P(
            t.gettext(
                "Did you find something that does not work? Tell us; we answer within 14 days."
            )
        ),
        html.P(_contact(request)),
        html.H2(t.gettext("Supervision")),
        html.P(
            t.gettext(
                "If you are not content with the answer, or get none within two weeks, you can "
                "turn to the Finnish Transport and Communications Agency Traficom, which "
                "supervises accessibility in Finland."
            )
        ),
        html.P(html.A(t.gettext("Web accessibility, Traficom"), href=SUPERVISOR, rel="external")),
    ]


def _contact(request: PageRequest) -> str | Component:
    """Build the link to the contact address of the settings, or say that there is none."""
    contact = request.contact
    if not contact:
        return request.t.gettext(
            "The keeper of this copy of the service has not given a contact for feedback."
        )
    return html.A(contact, href=f"mailto:{contact}" if "@" in contact else contact)
