"""The rules of ``parse_query`` as data, so that the browser reads addresses in the same way."""

from typing import Any

from layers.view.vocabulary import FILTER_DIVISIONS, Vocabulary


def view_rules(vocabulary: Vocabulary) -> dict[str, Any]:
    """Return as a dict for JSON what the schema of parameters alone does not tell.

    ``years``: year -> division -> codes. ``areas``: filter -> division. ``themes``: theme ->
    allowed values of the class filter, for answers (``class``) and for changes (``changes``).
    Answer sets are not included, because they change at run time.
    """
    return {
        "years": {
            str(each): {division: sorted(codes) for division, codes in words.codes.items()}
            for each, words in vocabulary.years.items()
        },
        "areas": dict(FILTER_DIVISIONS),
        "themes": {
            theme: {
                "class": list(vocabulary.allowed(each, theme)["class"]),
                "changes": list(vocabulary.allowed(each, theme, changes=True)["class"]),
            }
            for each, words in vocabulary.years.items()
            for theme in words.themes
        },
    }
