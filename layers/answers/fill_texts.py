"""Texts of the browser's code for the page where answers are filled in."""

from collections.abc import Mapping
from types import MappingProxyType

from layers.words.text import N_, Translator

_FILLING: Mapping[str, str] = MappingProxyType(
    {
        "topics": N_("What is asked"),
        "filled": N_("{done} of {all} filled in"),
        "palette": N_("Mark the areas that you click as"),
        "brush_none": N_("Open the row only"),
        "brush_empty": N_("Empty the answer"),
        "brush_planned": N_("As a plan that does not hold yet"),
        "plan_of_range": N_("A plan has one number: choose a number, or mark no plan."),
        "too_many": N_("{area} can have at most {most} leadership groups."),
        "too_many_one": N_("{area} can have one leadership group only."),
        "not_asked": N_("{area} is not asked: the act does not concern it."),
        "choose_area": N_("Choose an area on the map or in the rows to see all of its row."),
        "close_row": N_("Close the row"),
        "bounds": N_("By law at least 1 and at most {most}."),
        "bounds_one": N_("By law exactly 1."),
        "area": N_("Area"),
        "start_from": N_("Start from"),
        "start_published": N_("What is published"),
        "start_known": N_("What is known without a survey"),
        "start_empty": N_("Empty"),
        "started": N_("The rows have been filled. Undo brings back what was there."),
        "undo": N_("Undo"),
        "redo": N_("Redo"),
        "elsewhere": N_("Another window has filled in rows too. Both are here now."),
    }
)

_GROUPS: Mapping[str, str] = MappingProxyType(
    {
        "groups": N_("The groups"),
        "groups_help": N_(
            "List the groups of a county only if you know all of them: they replace those that are "
            "published. The number of groups above may then be left out. No personal data."
        ),
        "groups_none": N_("No groups are listed yet."),
        "group_add": N_("Add a group"),
        "group_remove": N_("Remove this group"),
        "group_removed": N_("The group is removed. Undo brings it back."),
        "group_added": N_("A group is added. Choose its counties first."),
        "group_nameless": N_("Group without a name"),
        "group_members": N_("{n} employment areas"),
        "group_members_one": N_("{n} employment area"),
        "group_counties_first": N_("Choose the counties first."),
    }
)

_PASTING: Mapping[str, str] = MappingProxyType(
    {
        "paste": N_("Paste from a spreadsheet"),
        "paste_help": N_("{topic}: two columns, the area by name or code and its answer."),
        "paste_label": N_("Copy the two columns in your spreadsheet and paste them here"),
        "paste_read": N_("Show what is understood"),
        "paste_apply": N_("Fill in {n} rows"),
        "paste_apply_one": N_("Fill in {n} row"),
        "paste_nothing": N_("Paste the two columns first."),
        "pasted": N_("{n} rows filled in"),
        "pasted_one": N_("{n} row filled in"),
        "pasted_understood": N_("{n} rows understood."),
        "pasted_understood_one": N_("{n} row understood."),
        "pasted_left_out": N_("{n} left out."),
        "pasted_columns": N_("Only the first two columns are read."),
        "pasted_rows": N_("{n} further rows are not read."),
        "pasted_rows_one": N_("{n} further row is not read."),
        "pasted_text": N_("Pasted"),
        "pasted_row": N_("row {number}"),
        "pasted_means": N_("Understood as"),
        "pasted_not": N_("Not understood:"),
        "pasted_empty": N_("the area or the answer is missing."),
        "pasted_heading": N_("a row of headings."),
        "close": N_("Close"),
    }
)

_SENDING: Mapping[str, str] = MappingProxyType(
    {
        "origin": N_("Where the answers come from"),
        "done": N_("Check, download, publish"),
        "done_help": N_(
            "The check tells what must be mended and shows the answers on the map to you alone; "
            "comparing and publishing follow there."
        ),
        "gaps": N_("Still empty, and needed for publishing: {names}."),
        "no_gaps": N_("All that publishing needs to know of the answers is there."),
        "check": N_("Check the answers"),
        "download": N_("Download as a spreadsheet (XLSX)"),
        "file_name": N_("survey answers"),
        "nothing_filled": N_("Nothing is filled in yet."),
        "no_store": N_("Answers cannot be checked just now: the store is not available."),
        "offline": N_(
            "The server cannot be reached. What you have filled in is kept in this browser: try "
            "again when there is a network."
        ),
        "failed": N_("The server could not do this. Try again in a moment."),
        "full": N_(
            "The storage of this browser is full, and the latest changes are not kept. Download "
            "them as a spreadsheet before you leave the page."
        ),
        "not_kept": N_(
            "This browser keeps nothing: download the answers as a spreadsheet before you leave "
            "the page."
        ),
        "aside": N_(
            "A draft kept in this browser could not be read. It has not been deleted: save it as a "
            "file before you go on."
        ),
        "aside_save": N_("Save what could not be read"),
        "aside_forget": N_("Delete what could not be read"),
        "aside_file": N_("draft"),
    }
)

_CORRECTING: Mapping[str, str] = MappingProxyType(
    {
        "sign_in_to_publish": N_("Editors can publish this one change here."),
        "sign_in": N_("Sign in"),
        "published_now": N_("Published now: {answer}"),
        "nothing_published": N_("no answer"),
        "why": N_("Why does the answer change?"),
        "why_help": N_("Everybody sees it as the source of the answer, unless the row names one."),
        "why_missing": N_("Write why the answer changes."),
        "publish_this": N_("Publish this change"),
        "would_change": N_("This changes for everybody:"),
        "nothing_changes": N_("Nothing changes."),
        "publish_all": N_("Publish for everybody"),
        "published": N_("Published as version {version}."),
        "what_changed": N_("What changed"),
        "on_map": N_("Show on the map"),
    }
)

FILL_TEXTS: Mapping[str, str] = MappingProxyType(
    {**_FILLING, **_GROUPS, **_PASTING, **_SENDING, **_CORRECTING}
)
"""Key -> message; ``key_one`` is said where ``n`` is 1."""


def fill_texts(t: Translator) -> dict[str, str]:
    """Return the texts in a language; the browser fills their placeholders."""
    return {key: t.raw(message) for key, message in FILL_TEXTS.items()}
