"""Texts of the browser's story code, loaded after the first view."""

from collections.abc import Mapping
from types import MappingProxyType

from layers.words.text import N_, Translator

STORY_TEXTS: Mapping[str, str] = MappingProxyType(
    {
        "story": N_("Story"),
        "story_close": N_("Close the story"),
        "story_choose": N_("Which story"),
        "story_ready": N_("Ready stories"),
        "story_own": N_("Your own stories"),
        "story_none": N_("Choose a story, or make one of your own."),
        "story_new": N_("New story"),
        "story_name": N_("Title of the story"),
        "story_untitled": N_("My story"),
        "story_copy": N_("Make a copy to edit"),
        "story_copied_title": N_("{title} (copy)"),
        "story_add": N_("Add this view to the story"),
        "story_added": N_("Step {n} added: {title}"),
        "story_play": N_("Present the story"),
        "story_undo": N_("Undo"),
        "story_undone": N_("Undone"),
        "story_delete": N_("Delete the story"),
        "story_deleted": N_("Deleted. Undo brings it back."),
        "story_save": N_("Save as a file"),
        "story_open": N_("Open a file"),
        "story_link": N_("Copy a link"),
        "story_linked": N_("Link copied. It carries the whole story except the speaker's notes."),
        "story_long": N_("The story is too long for a link. Save it as a file instead."),
        "story_by_hand": N_("Link to the story, to be copied by hand"),
        "story_no_links": N_(
            "This browser is too old for links with a story. Save the story as a file instead."
        ),
        "story_powerpoint": N_("PowerPoint"),
        "story_making": N_("Making the slides…"),
        "story_made": N_("The slides are ready."),
        "story_not_made": N_("The slides could not be made. They need the network."),
        "story_opened": N_("Story opened: {title}"),
        "story_kept": N_("Kept in this browser only."),
        "story_not_kept": N_("This browser keeps nothing: save the story as a file."),
        "story_full": N_(
            "The storage of this browser is full, and the latest changes are not kept. Save the "
            "story as a file, or delete a story."
        ),
        "story_full_of_steps": N_("The story has {n} steps already; it can have no more."),
        "story_aside": N_(
            "Stories kept in this browser could not be read. They have not been deleted: save them "
            "as a file before you go on."
        ),
        "story_aside_save": N_("Save what could not be read"),
        "story_aside_close": N_("Close the notice"),
        "story_aside_forget": N_("Delete what could not be read"),
        "story_aside_forgotten": N_("What could not be read has been deleted."),
        "story_conflict": N_(
            "The story has been changed in another window meanwhile. Both are kept: your change is "
            "in a copy."
        ),
        "story_elsewhere": N_("The story has been changed in another window. Nothing was undone."),
        "story_not_deleted": N_(
            "The story has been changed in another window. It was not deleted; look at it first."
        ),
        "story_unreadable": N_("A story that cannot be read"),
        "story_unreadable_help": N_(
            "It is kept as it is. Save it as a file, or delete it if you do not need it."
        ),
        "story_marked": N_(
            "{n} steps, marked below, cannot be shown: mend or delete them. The others work."
        ),
        "story_marked_one": N_(
            "One step, marked below, cannot be shown: mend or delete it. The others work."
        ),
        "story_left_out": N_("Left out, because they cannot be shown: steps {steps}."),
        "story_renew": N_("Bring the whole story up to date"),
        "story_renewed": N_(
            "Steps brought up to date: {steps}. {from} → {to}. Undo brings it back."
        ),
        "story_lost": N_("The story of this address is not in this browser."),
        "story_language": N_("Language of the texts"),
        "story_time": N_("Next step by itself"),
        "story_time_off": N_("Off"),
        "story_seconds": N_("after {n} seconds"),
        "story_empty": N_("No steps yet. Arrange the map as you like and add the view."),
        "story_more": N_("More"),
        "step_show": N_("Show step {n}: {title}"),
        "step_up": N_("Move step {n} up"),
        "step_down": N_("Move step {n} down"),
        "step_double": N_("Duplicate step {n}"),
        "step_delete": N_("Delete step {n}"),
        "step_update": N_("Replace with this view"),
        "step_mended": N_("Step {n} now shows this view. Its texts are as they were."),
        "step_renew": N_("Bring up to date"),
        "step_follows": N_(
            "Names no answers and shows the newest: the map may change under its words."
        ),
        "step_older": N_("Answers: {name}. There are newer ones."),
        "step_unnamed": N_("no answers named"),
        "view": N_("View"),
        "step_edit": N_("Texts"),
        "step_title": N_("Title"),
        "step_caption": N_("Caption"),
        "step_notes": N_("Notes for the speaker only"),
        "step_moved": N_("Now step {n}"),
        "error_json": N_("This is not a story: the file is not JSON."),
        "error_format": N_("This is not a story of Yhdyspintakartta."),
        "error_version": N_("This story was made with a newer version of the map."),
        "error_steps": N_("A story can have at most {n} steps."),
        "error_text": N_("{where}: texts are given by language (fi, sv, en), at most {n} letters."),
        "error_step": N_("Step {n} is not a step that can be read."),
        "error_answers": N_("Step {n}: the answers {name} are not available, or not any more."),
        "error_view": N_("Step {n}: {parameter} cannot be {value}."),
        "view_theme": N_("Theme"),
        "view_compare": N_("Second map"),
        "view_division": N_("Division"),
        "view_borders": N_("Borders"),
        "view_region": N_("Region"),
        "view_county": N_("County"),
        "view_employment": N_("Employment area"),
        "view_class": N_("Class"),
        "view_sel": N_("Selection"),
        "view_year": N_("Year"),
        "view_data": N_("Answers"),
        "view_versus": N_("Changes from"),
        "error_box": N_("Step {n}: box must be four numbers, west, south, east, north."),
        "error_link": N_("The link is broken: the story in it cannot be read."),
        "place": N_("{n} / {of}"),
        "step_said": N_("Step {n} of {of}: {title}"),
        "tool_previous": N_("Previous step"),
        "tool_next": N_("Next step"),
        "tool_full": N_("Full screen"),
        "tool_keys": N_("Keys"),
        "tool_speaker": N_("Speaker's window"),
        "keys_title": N_("Keys when presenting"),
        "keys_on": N_("Keyboard shortcuts are on"),
        "keys_close": N_("Close"),
        "keys_steps": N_("next and previous step"),
        "keys_ends": N_("first and last step"),
        "keys_full": N_("full screen"),
        "keys_black": N_("black screen, white screen"),
        "keys_cursor": N_("circle around the pointer"),
        "keys_zoom": N_("zoom in, zoom out, whole country"),
        "keys_speaker": N_("speaker's window"),
        "keys_time": N_("stop or go on by itself"),
        "keys_help": N_("this list"),
        "keys_leave": N_("stop presenting"),
        "time_on": N_("Steps follow by themselves"),
        "time_off": N_("Steps wait for you"),
        "blank": N_("The screen is blank. Any key brings the map back."),
    }
)


def story_strings(t: Translator) -> dict[str, str]:
    """Return the texts in one language by key, with their placeholders unfilled."""
    return {key: t.raw(message) for key, message in STORY_TEXTS.items()}
