"""The rules by which addresses are read, as data, so that the browser reads them alike."""

from typing import Any

from layers.view.map_view import MAX_SELECTED, ViewState
from layers.view.vocabulary import FILTER_DIVISIONS, STORY_ID, Vocabulary

_SAME_EVERYWHERE = ("lang", "map", "view", "present", "step", "embed", "lock", "hide")


def view_rules(vocabulary: Vocabulary) -> dict[str, Any]:
    """Gather what ``parse_query`` goes by, ready for JSON.

    ``years`` holds the codes of each division by year, ``areas`` the division of each filter,
    ``themes`` what the class filter of a theme may hold, of its answers and of changes, ``same``
    what parameters may be in any year and theme, ``story`` the pattern of a story's id, ``most``
    how many values a list may have. Answer sets are left out: they change while the app runs.
    """
    year = next(iter(vocabulary.years))
    plain = vocabulary.allowed(year, ViewState.theme)
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
        "same": {name: list(plain[name]) for name in _SAME_EVERYWHERE},
        "story": STORY_ID.pattern,
        "most": {"sel": MAX_SELECTED},
    }
