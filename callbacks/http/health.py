"""For those who watch over the app: whether it is alive, and what it shows."""

from flask import Flask, Response, jsonify

from callbacks.context import Context
from geodata import DEFAULT_YEAR, divisions
from settings import VERSION


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
    """Counts per division, boundary source, answer set and version of a running app."""
    facts = context.facts(DEFAULT_YEAR)
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
        "boundaries": {"kind": source.kind, "title": source.title, "licence": source.licence},
        "answer_set": {"id": current.id, "as_of": current.as_of.isoformat()},
    }
