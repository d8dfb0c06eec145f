"""For those who watch over the app: whether it is alive, and what it shows."""

from flask import Flask, Response, jsonify

from callbacks.context.context import Context
from geodata import VERSION, divisions
from routes.platform.parameters import chosen_facts


def register(server: Flask, context: Context) -> None:
    """Serve ``/healthz`` (the process answers) and ``/readyz`` (the facts are loaded)."""

    @server.get("/healthz")
    def healthz() -> Response:
        answer = Response("ok\n", mimetype="text/plain")
        answer.cache_control.no_store = True
        return answer

    @server.get("/readyz")
    def readyz() -> Response:
        answer = jsonify(state(context))
        answer.cache_control.no_store = True
        return answer


def state(context: Context) -> dict[str, object]:
    """Counts per division, boundary source, answer set and version of a running app.

    The year is that of the parameter ``year``, by default the newest. ``trouble`` of the
    boundaries says why a file that was to be used is not, or is null.
    """
    facts = chosen_facts(context)
    source = facts.municipalities.attrs["source"]
    current = next(iter(facts.answer_sets.values()))
    return {
        "status": "ready",
        "version": VERSION,
        "fingerprint": context.addresses.fingerprint,
        "year": facts.year,
        "areas": {
            division.id: len(facts.names.loc[division.id]) for division in divisions(facts.year)
        },
        "boundaries": {
            "kind": source.kind,
            "title": source.title,
            "licence": source.licence,
            "year": source.year,
            "file": source.path.name if source.path else None,
            "trouble": source.trouble or None,
        },
        "answer_set": {"id": current.id, "as_of": current.as_of.isoformat()},
    }
