"""Routes that keep an open presentation going: the service worker and the speaker's window."""

from flask import Flask, Response, request

from layers.view.addresses import SERVICE_WORKER, SPEAKER, Addresses
from layers.words.text import DEFAULT_LANG, LANGS, Translator, translator
from routes.documents.templates import render
from routes.platform.caching import revalidate
from routes.platform.static import SPEAKER_SCRIPTS, SPEAKER_STYLES, STYLES, static_files


def register(server: Flask, addresses: Addresses) -> None:
    """Serve ``/sw.js``, which controls the whole app, and ``/speaker``."""
    version = f'const VERSION = "{addresses.fingerprint}";\n'
    script = version.encode() + static_files()["sw.js"].body

    @server.get(SERVICE_WORKER)
    def service_worker() -> Response:
        return revalidate(Response(script, mimetype="text/javascript"))

    @server.get(SPEAKER)
    def speaker() -> Response:
        lang = request.args.get("lang", DEFAULT_LANG)
        t = translator(lang if lang in LANGS else DEFAULT_LANG)
        return revalidate(Response(_speaker_window(addresses, t), mimetype="text/html"))


def _speaker_window(addresses: Addresses, t: Translator) -> str:
    """HTML document of the speaker's window; its script fills in the story."""
    return render(
        "speaker.html",
        lang=t.lang,
        icon=addresses.static("icons/favicon.svg"),
        base=addresses.static(STYLES),
        styles=addresses.static(SPEAKER_STYLES),
        script=addresses.static(SPEAKER_SCRIPTS),
        title=t.gettext("Speaker's window"),
        waiting=t.gettext("Waiting for the presentation…"),
        again=t.gettext("Start the time again"),
        notes=t.gettext("Notes"),
        next=t.gettext("Next"),
        previous=t.gettext("Previous step"),
        forward=t.gettext("Next step"),
    )
