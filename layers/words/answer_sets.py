"""Names and notices of answer sets: example, known, published and a visitor's own answers."""

from collections.abc import Iterable
from datetime import date

from geodata import AnswerSet
from geodata.answers.earlier_years import OtherYearAnswers
from geodata.intake import Origin, SurveyAnswers
from layers.words.text import N_, Translator

EXAMPLE_NOTICE = N_("Example data – invented answers")
OWN_NOTICE = N_("Own data – shown in this browser only")
DRAFT_NOTICE = N_("Draft answers – may still change")


def answer_set_notice(
    answer_set: AnswerSet, t: Translator, baseline: AnswerSet | None = None
) -> str:
    """Return the notice that must accompany the answers wherever they are shown; "" if none.

    Covers example, own and draft answers and answers later than the year shown. ``baseline`` is a
    second set that is shown with them; its notices are added.
    """
    notices = [words for each in (answer_set, baseline) if each for words in _notices(each, t)]
    return " · ".join(dict.fromkeys(filter(None, notices)))


def _notices(answer_set: AnswerSet, t: Translator) -> tuple[str, str]:
    return _notice(answer_set, t), later_answers_notice(answer_set, t)


def later_answers_notice(answer_set: AnswerSet, t: Translator) -> str:
    """Say that answers were collected after the year shown; "" when none were."""
    if not isinstance(answer_set, SurveyAnswers) or not answer_set.later:
        return ""
    return t.gettext(
        "The map shows the year {year}; answers were collected after it: {days}",
        year=str(answer_set.year),
        days=t.listing([t.date(day) for day in answer_set.later]),
    )


def misfit_notice(answer_set: AnswerSet, t: Translator) -> str:
    """Say how many answers are kept but not drawn in the year that is shown; "" when all are."""
    if isinstance(answer_set, OtherYearAnswers):
        number = answer_set.unplaced
    elif isinstance(answer_set, SurveyAnswers):
        number = len(answer_set.misfits)
    else:
        return ""
    if not number:
        return ""
    return t.ngettext(
        "{n} answer does not fit the divisions of {year}. It is kept but not drawn",
        "{n} answers do not fit the divisions of {year}. They are kept but not drawn",
        number,
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


def answer_set_name(answer_set: AnswerSet, t: Translator) -> str:
    """Return the title of an answer set, with the date for a survey or another year's answers."""
    title = answer_set_title(answer_set, t)
    if answer_set.kind != "survey" and not isinstance(answer_set, OtherYearAnswers):
        return title
    return t.gettext("{title}, {date}", title=title, date=t.date(answer_set.as_of))


def answer_set_title(answer_set: AnswerSet, t: Translator) -> str:
    """Return the title of an answer set; that of a survey as its collector gave it."""
    if answer_set.example:
        return t.gettext("Example data (invented)")
    if not isinstance(answer_set, SurveyAnswers):
        return t.gettext("Known answers")
    if answer_set.kind == "own":
        return own_answers_title(answer_set.titles.say(t.lang) or answer_set.title, t)
    return answer_set.titles.say(t.lang) or answer_set.title


def topic_title(answer_set: AnswerSet, topics: Iterable[str], t: Translator) -> str:
    """Return the titles of the surveys behind some topics; "" when there are none."""
    return "; ".join(
        dict.fromkeys(
            own_answers_title(each.titles.say(t.lang), t) if each.own else each.titles.say(t.lang)
            for each in _origins(answer_set, topics)
        )
    )


def topic_day(answer_set: AnswerSet, topics: Iterable[str]) -> date | None:
    """Return the latest date of the surveys behind some topics; None when there is no survey."""
    days = [each.day or answer_set.as_of for each in _origins(answer_set, topics)]
    return max(days, default=None)


def own_answers_title(title: str, t: Translator) -> str:
    """Return the title of answers that a visitor has uploaded."""
    return t.gettext("Own data: {title}", title=title or t.gettext("no title"))


def _origins(answer_set: AnswerSet, topics: Iterable[str]) -> list[Origin]:
    found = answer_set.origins if isinstance(answer_set, SurveyAnswers) else {}
    return [each for topic in topics for each in found.get(topic, ())]


def answer_set_line(answer_set: AnswerSet, t: Translator) -> str:
    """Return the title of an answer set with its date, as files show it."""
    return f"{answer_set_title(answer_set, t)} ({t.date(answer_set.as_of)})"


def answers_line(answer_set: AnswerSet, t: Translator, baseline: AnswerSet | None = None) -> str:
    """Name the displayed answers with their date or, with ``baseline``, both sets compared."""
    if baseline:
        return t.gettext(
            "Changes from {old} to {new}.",
            old=answer_set_line(baseline, t),
            new=answer_set_line(answer_set, t),
        )
    return t.gettext(
        "Data: {answer_set}, as of {date}.",
        answer_set=answer_set_title(answer_set, t),
        date=t.date(answer_set.as_of),
    )
