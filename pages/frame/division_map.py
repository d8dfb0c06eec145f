"""``DivisionMap``: the map of municipalities as a Dash component of the product's own."""

from typing import ClassVar

from dash.development.base_component import Component


class DivisionMap(Component):
    """A map of municipalities in one element; ``assets/modules/map/component.js`` draws it.

    What a callback writes:

    - ``id``: id of the element;
    - ``className`` and ``role``: attributes of the element;
    - ``geometry``: address of the borders of the municipalities, see ``layers.map.geometry``;
    - ``paint``: ``{theme, classes, faded}``, written by the callback of ``callbacks/colour.py``:
      class key of each municipality by its code, and the codes that the filters leave out; only
      what differs is painted. ``None`` shows no map, which takes the second map away;
    - ``bounds``: ``[west, south, east, north]`` in kilometres, the part of the country to look at;
      ``None`` leaves the camera where it is. The second map follows the first.

    What the browser writes:

    - ``clicked``: ``{municipality, division, add, at}`` after a click: the code, the division whose
      areas the map names, whether the area joins the selection, and when it was (milliseconds
      since the page was opened);
    - ``hovered``: ``"division:code"`` of the area under the pointer, written when it is another
      one; ``None`` when it is none;
    - ``viewport``: ``{bounds, zoom}`` after a move of the first map: the part that no panel covers,
      as ``bounds``, and the base-2 logarithm of pixels per kilometre.

    Names, lines, selection and keyboard follow the view itself, see ``assets/modules/map``.
    """

    PROPERTIES: ClassVar[tuple[str, ...]] = (
        "id",
        "className",
        "role",
        "geometry",
        "paint",
        "bounds",
        "clicked",
        "hovered",
        "viewport",
    )
    _namespace = "yhdyspinta"
    _type = "DivisionMap"

    def __init__(self, **properties: object) -> None:
        self._prop_names = list(self.PROPERTIES)
        self._valid_wildcard_attributes: list[str] = []
        self.available_properties = self._prop_names
        self.available_wildcard_properties = self._valid_wildcard_attributes
        super().__init__(**{"className": "map"} | properties)  # type: ignore[no-untyped-call]
