"""The part of a profile on who sits in the same leadership group."""

from dash import html
from dash.development.base_component import Component

from layers.profile.leadership_groups import AreaGroups, GroupSeats
from layers.words.text import Translator
from pages.frame.elements import action_button, status_tag


def groups_part(groups: AreaGroups | None, t: Translator) -> list[Component]:
    """Build the list of an area's leadership groups; empty for areas without any of their own."""
    if groups is None:
        return []
    rows = html.Ul([_group(each, t) for each in groups.groups], className="rows")
    unknown = html.P(groups.unknown, className="groups-unknown")
    return [
        html.H3(groups.title, className="panel__heading"),
        *([rows] if groups.groups else []),
        *([unknown] if groups.unknown else []),
    ]


def _group(group: GroupSeats, t: Translator) -> Component:
    links = [
        html.Li(action_button(link.name, "select", link.key, className="link"))
        for link in group.members
    ]
    texts = [each for each in (group.counties, *group.details, group.note, group.source) if each]
    agreement = html.A(
        t.gettext("Cooperation agreement"), href=group.agreement, rel="external", className="link"
    )
    return html.Li(
        [
            html.Div(
                [
                    html.Span(group.name),
                    html.Ul(links, className="group-members"),
                    *(html.Small(text) for text in texts),
                    *([html.Small(agreement)] if group.agreement else []),
                ],
                className="rows__text",
            ),
            status_tag(group.status, group.tag),
        ]
    )
