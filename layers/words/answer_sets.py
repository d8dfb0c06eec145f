"""Words for answer sets: their names in choosers, and what must stand on everything they fill."""

from collections.abc import Iterable
from datetime import date

from geodata import AnswerSet
from geodata.intake import Origin, SurveyAnswers
from layers.words.text import N_, Translator

EXAMPLE_NOTICE = N_("Example data – invented answers")
OWN_NOTICE = N_("Own data – shown in this browser only")
DRAFT_NOTICE = N_("Draft answers – may still change")


def set_notice(answer_set: AnswerSet, t: Translator, versus: AnswerSet | None = None) -> str:
    """Say what must stand beside the answers wherever they are shown; "" for ordinary ones.

    ``versus`` is another set that is shown with them.
    """
    said = [words for each in (answer_set, versus) if each for words in _notices(each, t)]
    return " · ".join(dict.fromkeys(filter(None, said)))


def _notices(answer_set: AnswerSet, t: Translator) -> tuple[str, str]:
    return _notice(answer_set, t), later_notice(answer_set, t)


def later_notice(answer_set: AnswerSet, t: Translator) -> str:
    """Say that answers were collected after the year that is shown; "" when none were."""
    if not isinstance(answer_set, SurveyAnswers) or not answer_set.later:
        return ""
    return t.gettext(
        "The map shows the year {year}; answers were collected after it: {days}",
        year=str(answer_set.year),
        days=t.listing([t.date(day) for day in answer_set.later]),
    )


def misfit_notice(answer_set: AnswerSet, t: Translator) -> str:
    """Say how many answers are kept but not drawn in the year that is shown; "" when all are."""
    if not isinstance(answer_set, SurveyAnswers) or not answer_set.misfits:
        return ""
    return t.ngettext(
        "{n} answer does not fit the divisions of {year}. It is kept but not drawn",
        "{n} answers do not fit the divisions of {year}. They are kept but not drawn",
        len(answer_set.misfits),
        year=str(answer_set.year),
    )


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
        return own_title(answer_set.title, t)
    return answer_set.title


def topic_title(answer_set: AnswerSet, topics: Iterable[str], t: Translator) -> str:
    """Titles of the surveys behind the answers of some topics; "" when there are none."""
    return "; ".join(
        dict.fromkeys(
            own_title(each.title, t) if each.own else each.title
            for each in _origins(answer_set, topics)
        )
    )


def topic_day(answer_set: AnswerSet, topics: Iterable[str]) -> date | None:
    """Day of the newest answers of some topics; None when no survey tells one."""
    days = [each.day or answer_set.as_of for each in _origins(answer_set, topics)]
    return max(days, default=None)


def own_title(title: str, t: Translator) -> str:
    """Title of answers that a visitor has brought in."""
    return t.gettext("Own data: {title}", title=title or t.gettext("no title"))


def _origins(answer_set: AnswerSet, topics: Iterable[str]) -> list[Origin]:
    found = answer_set.origins if isinstance(answer_set, SurveyAnswers) else {}
    return [each for topic in topics for each in found.get(topic, ())]


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
