"""What keeps an open presentation going: the service worker and the speaker's window."""

from html import escape
from string import Template

from flask import Flask, Response, request

from layers.view.addresses import SERVICE_WORKER, SPEAKER, Addresses
from layers.words.text import DEFAULT_LANG, LANGS, Translator, translator
from routes.platform.caching import revalidate
from routes.platform.static import SPEAKER_SCRIPTS, SPEAKER_STYLES, STYLES, asset_files

_DOCUMENT = Template("""<!DOCTYPE html>
<html lang="$lang">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>$title</title>
<link rel="icon" type="image/svg+xml" href="$icon">
<link rel="stylesheet" href="$base">
<link rel="stylesheet" href="$styles">
<script src="$script" defer></script>
</head>
<body class="speaker">
<main>
<header class="speaker__head">
<h1 id="story">$title</h1>
<p class="speaker__times"><span id="clock"></span> <button type="button" id="elapsed" title="$again"
>0:00</button></p>
</header>
<section class="speaker__now" aria-labelledby="title">
<p id="place" class="speaker__place" role="status">$waiting</p>
<h2 id="title"></h2>
<p id="caption" class="speaker__caption"></p>
</section>
<section class="speaker__notes" aria-label="$notes"><div id="notes"></div></section>
<section class="speaker__next"><h3>$next</h3><p id="next"></p></section>
<footer class="speaker__tools">
<button type="button" class="button" data-go="previous">$previous</button>
<button type="button" class="button button--primary" data-go="next">$forward</button>
</footer>
</main>
</body>
</html>
""")


def register(server: Flask, addresses: Addresses) -> None:
    """Serve ``/sw.js`` for the whole app, and ``/speaker``."""
    worker = asset_files()["sw.js"].read_text(encoding="utf-8")
    head = f'const VERSION = "{addresses.fingerprint}";\n'

    @server.get(SERVICE_WORKER)
    def service_worker() -> Response:
        return revalidate(Response(head + worker, mimetype="text/javascript"))

    @server.get(SPEAKER)
    def speaker() -> Response:
        lang = request.args.get("lang", DEFAULT_LANG)
        t = translator(lang if lang in LANGS else DEFAULT_LANG)
        return revalidate(Response(_document(addresses, t), mimetype="text/html"))


def _document(addresses: Addresses, t: Translator) -> str:
    words = {
        "title": t.gettext("Speaker's window"),
        "waiting": t.gettext("Waiting for the presentation…"),
        "again": t.gettext("Start the time again"),
        "notes": t.gettext("Notes"),
        "next": t.gettext("Next"),
        "previous": t.gettext("Previous step"),
        "forward": t.gettext("Next step"),
    }
    return _DOCUMENT.substitute(
        {name: escape(text) for name, text in words.items()},
        lang=t.lang,
        icon=addresses.static("icons/favicon.svg"),
        base=addresses.static(STYLES),
        styles=addresses.static(SPEAKER_STYLES),
        script=addresses.static(SPEAKER_SCRIPTS),
    )
