"""Texts that the browser's scripts show and whose placeholders they fill."""

from collections.abc import Mapping
from types import MappingProxyType

from layers.words.text import N_, Translator

BROWSER_TEXTS: Mapping[str, str] = MappingProxyType(
    {
        "area": N_("1 area"),
        "areas": N_("{n} areas"),
        "municipality": N_("1 municipality"),
        "municipalities": N_("{n} municipalities"),
        "resident": N_("1 resident"),
        "residents": N_("{n} residents"),
        "millions": N_("{n} million"),
        "millions_residents": N_("{n} million residents"),
        "capital_inset": N_("Look closer at the capital region"),
        "selected": N_("selected"),
        "removed": N_("removed from the selection"),
        "filtered_out": N_("outside the filters"),
        "standing": N_("{n} of {total} areas are in this class"),
        "standing_rank": N_("Place from the highest: {n} of {total}"),
        "neighbours": N_("Neighbouring areas: {n}"),
        "selection_cleared": N_("Selection cleared"),
        "copied": N_("Copied"),
        "link_copied": N_("Link copied"),
        "share_failed": N_("The link could not be copied; copy it from the address bar."),
        "copy_failed": N_("Copying is not allowed here; the text is selected for copying by hand."),
        "message_failed": N_("The message could not be loaded; the link works all the same."),
        "fact_sheet_none": N_("Select an area on the map first."),
        "fact_sheet_of": N_("Fact sheet: {name}"),
        "export_making": N_("Making the file: {name}"),
        "export_saved": N_("Saved: {name}"),
        "export_cancelled": N_("Cancelled."),
        "export_busy": N_("Other files are being made right now. Try again in a moment."),
        "export_failed": N_("The file could not be made."),
        "export_open": N_("Open the file in a new tab"),
        "template_choose": N_("Own template (.potx or .pptx)"),
        "template_slides": N_("What the slides are of"),
        "template_make": N_("Make the presentation"),
        "template_file": N_("Presentation on the own template"),
        "deck_none": N_("This view"),
        "deck_wellbeing_county": N_("A slide for each wellbeing services county"),
        "deck_employment_area": N_("A slide for each employment area"),
        "no_network": N_("There is no network connection."),
        "no_results": N_("No area by that name"),
        "search_failed": N_("The search could not be loaded. Type on to try again."),
        "results": N_("{n} results"),
        "result": N_("1 result"),
        "remove_filter": N_("Remove the filter {name}"),
        "all": N_("All"),
        "clear_all": N_("Clear all filters"),
        "clear": N_("Clear"),
        "filter_clear": N_("Clear: {name}"),
        "filter_search": N_("Search: {name}"),
        "class_only": N_("Show only this class"),
        "show_both": N_("Show TYM groups and youth services on one map"),
        "show_one": N_("Only this: {name}"),
        "combinations": N_("Combinations, by number of municipalities"),
        "combinations_help": N_(
            "Counted in municipalities, because an employment area may lie in several counties."
        ),
        "shown": N_("Shown: {areas}, {municipalities}, {residents}"),
        "shown_municipalities": N_("Shown: {municipalities}, {residents}"),
        "within_area": N_("in 1 area"),
        "within_areas": N_("in {n} areas"),
        "within_municipality": N_("in 1 municipality"),
        "within_municipalities": N_("in {n} municipalities"),
        "unknown_area": N_("1 area not known"),
        "unknown_areas": N_("{n} areas not known"),
        "unknown_municipality": N_("1 municipality not known"),
        "unknown_municipalities": N_("{n} municipalities not known"),
        "finding_class": N_("{where}: {label}"),
        "finding_others": N_("another class"),
        "finding_figures": N_("Median {middle}; highest: {name}, {high}"),
        "finding_none": N_("The filters leave no area"),
        "finding_where": N_("{where} – {words}"),
        "finding_more": N_("{name} and {n} others"),
        "finding_year": N_("{words} ({year})"),
        "whole_country": N_("In the whole country: {words}"),
        "compare_title": N_("Comparison"),
        "remove_from_comparison": N_("Remove {name} from the comparison"),
        "feature": N_("Feature"),
        "compare_with": N_("Compare with another area"),
        "compare_more": N_("Add another area"),
        "compare_differs": N_("the areas differ"),
        "compare_help": N_(
            "Choose another area on the map or by the search. It comes beside what is selected."
        ),
        "clear_selection": N_("Clear the selection"),
        "try_again": N_("Try again"),
        "table_failed": N_("The table could not be loaded."),
        "rows_left": N_("Rows shown: {n} of {all}"),
        "chart_failed": N_("The chart could not be loaded."),
        "embed_wheel": N_("Hold Ctrl and turn the wheel to zoom the map."),
        "embed_touch": N_("Move the map with two fingers."),
        "presenting": N_("Presenting. Press Esc to leave."),
        "presenting_ended": N_("The presentation has ended."),
        "changes_from": N_("Changes from: {name}"),
        "answers_failed": N_("The answers could not be loaded."),
        "profile_failed": N_("The details could not be loaded."),
        "cell_one": N_("The only municipality with these partners"),
        "cell": N_("Group of {n} municipalities with the same partners"),
        "moves": N_("Hypothetical moves: {n}"),
        "story_failed": N_("Stories could not be loaded."),
        "offline": N_("No network. What is open keeps working."),
        "no_server": N_("The server does not answer. What is open keeps working."),
        "product": N_("Yhdyspintakartta"),
        "map_beside": N_(
            "Map beside the first: {title}. {subtitle}. The areas of the first map tell the "
            "answers of all maps, and the table has them in a row."
        ),
        "map_label": N_("Map of Finland"),
        "map_help": N_(
            "Arrow keys move from area to area, Enter selects, Space adds to the selection or "
            "takes away, plus and minus zoom in and out, Home shows the whole country, Esc leaves."
        ),
    }
)


def browser_strings(t: Translator) -> dict[str, str]:
    """Return the texts in one language by key, with their placeholders unfilled."""
    return {key: t.raw(message) for key, message in BROWSER_TEXTS.items()}


def browser_text(key: str, t: Translator, **values: object) -> str:
    """Return a text of ``BROWSER_TEXTS`` as the browser writes it; whole numbers are formatted."""
    words = {
        name: t.number(value) if isinstance(value, int) else value for name, value in values.items()
    }
    return t.gettext(BROWSER_TEXTS[key], **words)
