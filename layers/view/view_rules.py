"""The rules of ``parse_query`` as data, so that the browser reads addresses in the same way."""

from typing import Any

from layers.view.map_view import MAX_SELECTED, ViewState
from layers.view.vocabulary import FILTER_DIVISIONS, STORY_ID, Vocabulary

_SAME_EVERYWHERE = ("lang", "map", "view", "present", "step", "embed", "lock", "hide")


def view_rules(vocabulary: Vocabulary) -> dict[str, Any]:
    """Return the rules as a dict for JSON.

    ``years``: year -> division -> codes. ``areas``: filter -> division. ``themes``: theme ->
    allowed values of the class filter, for answers (``class``) and for changes (``changes``).
    ``same``: parameters whose allowed values do not depend on year or theme. ``story``: pattern of
    a story id. ``most``: maximum length of lists. Answer sets are not included, because they change
    at run time.
    """
    year = next(iter(vocabulary.years))
    default = vocabulary.allowed(year, ViewState.theme)
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
        "same": {name: list(default[name]) for name in _SAME_EVERYWHERE},
        "story": STORY_ID.pattern,
        "most": {"sel": MAX_SELECTED},
    }
