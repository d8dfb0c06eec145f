"""Forms that work without scripts: a request to the server that returns a page."""

from typing import Any

from dash import html
from dash.development.base_component import Component

from pages.frame.elements import Children
from pages.frame.request import PageRequest


class Input(Component):
    """HTML ``input``, which ``dash.html`` lacks; only for pages rendered on the server."""

    _namespace = "dash_html_components"
    _type = "Input"

    def __init__(self, **attributes: Any) -> None:
        self._children_props, self._base_nodes = [], ["children"]
        self._prop_names = list(attributes)
        self._valid_wildcard_attributes = ["data-", "aria-"]
        super().__init__(**attributes)  # type: ignore[no-untyped-call]


def post_form(
    request: PageRequest, action: str, children: list[Component], **properties: Any
) -> Component:
    """Build a POST form with the CSRF token of the visitor."""
    token = request.answers_page.csrf_token if request.answers_page else ""
    hidden = Input(type="hidden", name="token", value=token)
    # The language is in the address, because the body of a request that is too large is not read.
    address = f"{action}?lang={request.state.lang}"
    return html.Form([hidden, *children], action=address, method="post", **properties)


def submit(children: Children, class_name: str = "button", **properties: Any) -> Component:
    """Build the button that sends a form."""
    return html.Button(children, type="submit", className=class_name, **properties)
