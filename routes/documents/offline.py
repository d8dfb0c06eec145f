"""Routes that keep an open presentation going: the service worker and the speaker's window."""

from flask import Flask, Response, request

from layers.view.addresses import SERVICE_WORKER, SPEAKER, VERSION_HEADER, Addresses
from layers.words.text import DEFAULT_LANG, LANGS, Translator, translator
from routes.documents.templates import render
from routes.platform.caching import revalidate
from routes.platform.static import (
    SCHEME_SCRIPT,
    SPEAKER_SCRIPTS,
    SPEAKER_STYLES,
    STYLES,
    static_files,
)

_WORKER = "built/worker.js"
_RETIRED_WORKER = "built/retired-worker.js"


def register(server: Flask, addresses: Addresses) -> None:
    """Serve ``/sw.js``, which controls the whole app, and ``/speaker``; mark every response.

    Where pages get no service worker, ``/sw.js`` is one that ends those of earlier visits.
    """
    version = f'self.VERSION = "{addresses.fingerprint}";\n'
    name = _WORKER if addresses.offline else _RETIRED_WORKER
    script = version.encode() + static_files()[name].body

    @server.get(SERVICE_WORKER)
    def service_worker() -> Response:
        return revalidate(Response(script, mimetype="text/javascript"))

    @server.get(SPEAKER)
    def speaker() -> Response:
        lang = request.args.get("lang", DEFAULT_LANG)
        t = translator(lang if lang in LANGS else DEFAULT_LANG)
        return revalidate(Response(_speaker_window(addresses, t), mimetype="text/html"))

    @server.after_request
    def mark_with_version(response: Response) -> Response:
        response.headers[VERSION_HEADER] = addresses.fingerprint
        return response


def _speaker_window(addresses: Addresses, t: Translator) -> str:
    """HTML document of the speaker's window; its script fills in the story."""
    return render(
        "speaker.html",
        lang=t.lang,
        icon=addresses.static("icons/favicon.svg"),
        base=addresses.static(STYLES),
        styles=addresses.static(SPEAKER_STYLES),
        scheme=addresses.static(SCHEME_SCRIPT),
        script=addresses.static(SPEAKER_SCRIPTS),
        title=t.gettext("Speaker's window"),
        waiting=t.gettext("Waiting for the presentation…"),
        again=t.gettext("Start the time again"),
        notes=t.gettext("Notes"),
        next=t.gettext("Next"),
        previous=t.gettext("Previous step"),
        forward=t.gettext("Next step"),
    )
