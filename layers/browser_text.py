"""Texts that the browser shows by itself, with ``{n}`` and the like for it to fill."""

from collections.abc import Mapping
from types import MappingProxyType

from layers.text import N_, Translator

BROWSER_TEXTS: Mapping[str, str] = MappingProxyType(
    {
        "area": N_("1 area"),
        "areas": N_("{n} areas"),
        "municipality": N_("1 municipality"),
        "municipalities": N_("{n} municipalities"),
        "resident": N_("1 resident"),
        "residents": N_("{n} residents"),
        "thousands": N_("{n} thousand"),
        "millions": N_("{n} million"),
        "millions_residents": N_("{n} million residents"),
        "selected": N_("selected"),
        "not_selected": N_("not selected"),
        "removed": N_("removed from the selection"),
        "filtered_out": N_("outside the filters"),
        "cleared": N_("Selection and filters cleared"),
        "copied": N_("Link copied"),
        "copy_failed": N_("The link could not be copied; copy it from the address bar."),
        "no_results": N_("No area by that name"),
        "result_count": N_("{n} results"),
        "one_result": N_("1 result"),
        "remove_filter": N_("Remove filter {name}"),
        "offline": N_("No connection. The map works on with what has been loaded."),
        "loading": N_("Loading the map"),
        "loading_failed": N_("The map could not be loaded. Try again."),
        "map_label": N_("Map of Finland"),
        "map_help": N_(
            "Arrow keys move from area to area, Enter selects, Ctrl and Enter add to the "
            "selection, plus and minus zoom in and out, Home shows the whole country, Esc leaves."
        ),
        "nothing_left": N_("No area passes the filters."),
        "close": N_("Close"),
        "example": N_("Example data – invented information"),
    }
)


def browser_strings(t: Translator) -> dict[str, str]:
    """Give the browser's texts in a language; placeholders stay as they are."""
    return {key: t.raw(message) for key, message in BROWSER_TEXTS.items()}
