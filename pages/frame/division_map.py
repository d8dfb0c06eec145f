"""``DivisionMap``: the map of municipalities as a Dash component of the product's own."""

from dash.development.base_component import Component


class DivisionMap(Component):
    """A map of municipalities in one element; ``assets/modules/map/component.js`` draws it.

    Properties:

    - ``id``: id of the element;
    - ``className`` and ``role``: attributes of the element;
    - ``geometry``: address of the municipalities as GeoJSON (EPSG:3067, kilometres, ids are codes);
    - ``paint``: ``{theme, classes, faded}``, written by the callback of ``callbacks/colour.py``:
      class key of each municipality by its code, and the codes that the filters leave out;
      ``None`` shows no map, which takes the second map away;
    - ``clicked``: ``{municipality, add, at}``, written by the browser after a click: the code, and
      whether the area joins the selection.
    """

    _namespace = "yhdyspinta"
    _type = "DivisionMap"

    def __init__(self, **properties: object) -> None:
        names = ["id", "className", "geometry", "role", "paint", "clicked"]
        self._prop_names = names
        self._valid_wildcard_attributes: list[str] = []
        self.available_properties = names
        self.available_wildcard_properties: list[str] = []
        super().__init__(**{"className": "map"} | properties)  # type: ignore[no-untyped-call]
