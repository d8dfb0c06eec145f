"""The style of a view for GIS programs: the colours and words of the classes, as QML and SLD.

QGIS reads the table ``layer_styles`` of a GeoPackage and draws its layer with the default style.
"""

import pandas as pd
from lxml import etree

from layers.export.common.content import Content
from layers.export.common.legend import LegendRow
from layers.export.map import look

FIELD = "class_key"
"""Column of the layer that holds the key of the class."""
_SLD = "http://www.opengis.net/sld"
_OGC = "http://www.opengis.net/ogc"
_OUTLINE_MM = 0.15


def layer_styles(words: Content, layer: str, geometry: str) -> pd.DataFrame:
    """Return the row of ``layer_styles`` for a layer that shows the first map of a view."""
    return pd.DataFrame(
        [
            {
                "f_table_catalog": "",
                "f_table_schema": "",
                "f_table_name": layer,
                "f_geometry_column": geometry,
                "styleName": words.title,
                "styleQML": qml(words),
                "styleSLD": sld(words),
                "useAsDefault": True,
                "description": words.explanation,
                "owner": "",
                "ui": "",
            }
        ]
    )


def qml(words: Content) -> str:
    """Return the classes as a style of QGIS: a category for each class key."""
    root = etree.Element("qgis", version="3.28", styleCategories="Symbology")
    renderer = etree.SubElement(root, "renderer-v2", type="categorizedSymbol", attr=FIELD)
    categories = etree.SubElement(renderer, "categories")
    symbols = etree.SubElement(renderer, "symbols")
    for number, row in enumerate(words.legend):
        known = {"symbol": str(number), "value": row.kind.key, "label": row.label}
        etree.SubElement(categories, "category", render="true", **known)
        _symbol(symbols, number, row)
    written: str = etree.tostring(root, encoding="unicode")
    return written


def _symbol(symbols: etree._Element, number: int, row: LegendRow) -> None:
    symbol = etree.SubElement(symbols, "symbol", type="fill", name=str(number), alpha="1")
    layer = etree.SubElement(symbol, "layer", {"class": "SimpleFill", "enabled": "1"})
    options = etree.SubElement(layer, "Option", type="Map")
    values = {
        "color": _rgba(row.kind.fill),
        "style": "solid",
        "outline_color": _rgba(look.MUNICIPALITY.colour),
        "outline_style": "solid",
        "outline_width": str(_OUTLINE_MM),
        "outline_width_unit": "MM",
    }
    for name, value in values.items():
        etree.SubElement(options, "Option", name=name, type="QString", value=value)


def _rgba(colour: str) -> str:
    red, green, blue = (int(colour[start : start + 2], 16) for start in (1, 3, 5))
    return f"{red},{green},{blue},255"


def sld(words: Content) -> str:
    """Return the classes as a Styled Layer Descriptor 1.0: a rule for each class key."""
    root = etree.Element(f"{{{_SLD}}}StyledLayerDescriptor", nsmap={None: _SLD, "ogc": _OGC})
    root.set("version", "1.0.0")
    layer = etree.SubElement(root, f"{{{_SLD}}}NamedLayer")
    etree.SubElement(layer, f"{{{_SLD}}}Name").text = words.short
    style = etree.SubElement(layer, f"{{{_SLD}}}UserStyle")
    rules = etree.SubElement(style, f"{{{_SLD}}}FeatureTypeStyle")
    for row in words.legend:
        _rule(rules, row)
    written: str = etree.tostring(root, encoding="unicode")
    return written


def _rule(rules: etree._Element, row: LegendRow) -> None:
    rule = etree.SubElement(rules, f"{{{_SLD}}}Rule")
    etree.SubElement(rule, f"{{{_SLD}}}Name").text = row.kind.key
    etree.SubElement(rule, f"{{{_SLD}}}Title").text = row.label
    condition = etree.SubElement(rule, f"{{{_OGC}}}Filter")
    equal = etree.SubElement(condition, f"{{{_OGC}}}PropertyIsEqualTo")
    etree.SubElement(equal, f"{{{_OGC}}}PropertyName").text = FIELD
    etree.SubElement(equal, f"{{{_OGC}}}Literal").text = row.kind.key
    polygon = etree.SubElement(rule, f"{{{_SLD}}}PolygonSymbolizer")
    colours = {"Fill": ("fill", row.kind.fill), "Stroke": ("stroke", look.MUNICIPALITY.colour)}
    for part, (name, colour) in colours.items():
        parameters = etree.SubElement(polygon, f"{{{_SLD}}}{part}")
        etree.SubElement(parameters, f"{{{_SLD}}}CssParameter", name=name).text = colour
