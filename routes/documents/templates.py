"""HTML documents from the Jinja2 templates in ``routes/templates``."""

from jinja2 import Environment, PackageLoader, StrictUndefined

_TEMPLATES = Environment(
    loader=PackageLoader("routes"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
    keep_trailing_newline=True,
)


def render(template: str, **values: object) -> str:
    """Fill in a template; texts and attribute values are escaped.

    Raises ``jinja2.UndefinedError`` for a value that the template needs and does not get.
    """
    return _TEMPLATES.get_template(template).render(values)
