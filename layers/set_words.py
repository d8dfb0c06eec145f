"""Words for answer sets: their names in choosers, and what must stand on everything they fill."""

from geodata import AnswerSet
from geodata.intake import SurveyAnswers
from layers.text import N_, Translator

EXAMPLE_NOTICE = N_("Example data – invented answers")
OWN_NOTICE = N_("Own data – shown in this browser only")
DRAFT_NOTICE = N_("Draft answers – may still change")


def set_notice(answer_set: AnswerSet, t: Translator, versus: AnswerSet | None = None) -> str:
    """Say what must stand beside the answers wherever they are shown; "" for ordinary ones.

    ``versus`` is another set that is shown with them.
    """
    said = [_notice(each, t) for each in (answer_set, versus) if each]
    return " · ".join(dict.fromkeys(filter(None, said)))


def _notice(answer_set: AnswerSet, t: Translator) -> str:
    if answer_set.example:
        return t.gettext(EXAMPLE_NOTICE)
    if answer_set.kind == "own":
        return t.gettext(OWN_NOTICE)
    if isinstance(answer_set, SurveyAnswers) and answer_set.draft:
        return t.gettext(DRAFT_NOTICE)
    return ""


def set_name(answer_set: AnswerSet, t: Translator) -> str:
    """Name of an answer set, with the day of a survey that is published."""
    title = set_title(answer_set, t)
    if answer_set.kind != "survey":
        return title
    return t.gettext("{title}, {date}", title=title, date=t.date(answer_set.as_of))


def set_title(answer_set: AnswerSet, t: Translator) -> str:
    """Title of an answer set; a survey has its own, in its collector's language."""
    if answer_set.example:
        return t.gettext("Example data (invented)")
    if not isinstance(answer_set, SurveyAnswers):
        return t.gettext("Known answers")
    if answer_set.kind == "own":
        return t.gettext("Own data: {title}", title=answer_set.title or t.gettext("no title"))
    return answer_set.title


def set_line(answer_set: AnswerSet, t: Translator) -> str:
    """Title of an answer set with its day, as files name it."""
    return f"{set_title(answer_set, t)} ({t.date(answer_set.as_of)})"


def answers_line(answer_set: AnswerSet, t: Translator, versus: AnswerSet | None = None) -> str:
    """Which answers are shown and how old they are, and with which they are compared."""
    if versus:
        return t.gettext(
            "Changes from {old} to {new}.", old=set_line(versus, t), new=set_line(answer_set, t)
        )
    return t.gettext(
        "Data: {answer_set}, as of {date}.",
        answer_set=set_title(answer_set, t),
        date=t.date(answer_set.as_of),
    )
