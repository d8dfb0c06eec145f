"""The stores that hold the view of a page with a map."""

from collections.abc import Mapping

from dash import dcc
from dash.development.base_component import Component

import ids


def view_stores(view: Mapping[str, str | list[str]]) -> list[Component]:
    """Build the store of the view, and those of what readers ask to change in it.

    ``view`` has every parameter by its name in the address.
    """
    return [
        dcc.Store(id=ids.View.STATE, data=dict(view)),
        dcc.Store(id=ids.View.FILTER),
        dcc.Store(id=ids.View.CONTROL),
    ]
