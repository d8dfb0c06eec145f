"""The texts of a view as a column says them."""

from dataclasses import replace

from layers.export.common.content import Content
from layers.export.layout.column import ColumnTexts
from layers.words.text import Translator


def column_texts(
    content: Content, statement: str, t: Translator, title: str = "", more: str = ""
) -> ColumnTexts:
    """Return the texts of one map; ``title`` takes the place of the view's own.

    ``more`` tells where a text goes on that has no room; usually on the page of the view.
    """
    return ColumnTexts(
        title=title or content.title,
        subtitle=content.subtitle,
        selection=content.selection,
        filters=content.filters,
        notice=content.notice,
        legend=content.legend,
        legend_heading=t.gettext("Legend"),
        borders=content.borders,
        borders_heading=t.gettext("Borders"),
        statement=statement,
        more=more or t.gettext("(more on the page of the map)"),
    )


def legend_texts(content: Content, t: Translator, more: str = "") -> ColumnTexts:
    """Return the texts of one of two maps whose headings stand elsewhere: legend and statement."""
    return replace(
        column_texts(content, content.explanation, t, more=more),
        title="",
        subtitle="",
        selection="",
        filters=(),
        notice="",
        legend_heading="",
        borders=(),
    )


def shared_texts(
    content: Content, t: Translator, title: str = "", caption: str = "", more: str = ""
) -> ColumnTexts:
    """Return what holds for both of two maps: a title, a caption, selection, filters and notice."""
    return replace(
        column_texts(content, "", t, more=more),
        title=title,
        subtitle=caption,
        legend=(),
        legend_heading="",
        borders=(),
    )
