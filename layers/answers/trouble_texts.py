"""Messages of the page "Survey answers" for requests that failed."""

from geodata.intake import MAX_BYTES
from layers.answers.page_state import Trouble
from layers.words.text import N_, Translator

MEGABYTE = 1024 * 1024
UNREADABLE = N_(
    "The file that you brought in could not be read again, so it is not used. Bring it in anew."
)


def trouble_words(trouble: Trouble, t: Translator) -> str:
    """Return the message for a failure: what was wrong and what to do next."""
    return {**_with_files(t), **_with_publishing(t), **_with_the_provider(t)}[trouble]


def _with_files(t: Translator) -> dict[Trouble, str]:
    return {
        Trouble.NO_FILE: t.gettext("No file was chosen. Choose one and try again."),
        Trouble.TOO_LARGE: t.gettext(
            "The file is larger than {limit} MB. Remove pictures and sheets that are not needed.",
            limit=MAX_BYTES // MEGABYTE,
        ),
        Trouble.BUSY: t.gettext("Many files are being checked just now. Try again in a moment."),
        Trouble.UNREADABLE: t.gettext(UNREADABLE),
        Trouble.FORM: t.gettext(
            "The form had grown old, or the browser does not keep cookies. Try again."
        ),
    }


def _with_publishing(t: Translator) -> dict[Trouble, str]:
    return {
        Trouble.SIGN_IN: t.gettext("The user name or the password is wrong."),
        Trouble.ATTEMPTS: t.gettext("Too many attempts to sign in. Wait a quarter of an hour."),
        Trouble.SIGNED_OUT: t.gettext("The time to sign in has run out. Sign in and try again."),
        Trouble.CONFLICT: t.gettext(
            "Somebody else published first. Nothing of yours was published: look through the "
            "changes from the new version and publish again."
        ),
        Trouble.REASON: t.gettext("A version is withdrawn for a reason. Write it and try again."),
        Trouble.WITHDRAWN: t.gettext("This version has been withdrawn."),
        Trouble.LOST_VERSION: t.gettext("This version cannot be read, so it cannot come back."),
        Trouble.UNPUBLISHABLE: t.gettext(
            "This cannot be published: the file is not kept any more, or it must be mended first."
        ),
    }


def _with_the_provider(t: Translator) -> dict[Trouble, str]:
    return {
        Trouble.STATE: t.gettext(
            "Signing in took too long, or it began in another browser. Sign in again."
        ),
        Trouble.PROVIDER: t.gettext(
            "The sign-in service does not answer properly just now. Try again in a moment."
        ),
        Trouble.REFUSED: t.gettext("The sign-in service did not let you in. Try again."),
        Trouble.UNTRUSTED: t.gettext(
            "The sign-in service gave an answer that cannot be trusted, so you were not signed "
            "in. Tell the maintainers of the map."
        ),
        Trouble.UNVERIFIED: t.gettext(
            "The sign-in service has not verified your e-mail address. Have it verified there, "
            "then sign in again."
        ),
        Trouble.NO_EDITOR: t.gettext(
            "The sign-in service knows you, but you are not an editor of this map. Ask its "
            "maintainers to make you one."
        ),
    }
