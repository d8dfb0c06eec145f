"""Assemble the app and serve it: ``create_app(settings)`` and ``python app.py``."""

import logging
import os
from dataclasses import replace
from functools import cache
from pathlib import Path

import click
from dash import Dash
from flask import Flask
from pydantic import ValidationError

import callbacks
import pages
import routes
from callbacks.context.context import Context
from callbacks.context.published_answers import YearAnswers, answer_source, open_store
from callbacks.context.visitor import CurrentVisitor
from geodata import DEFAULT_YEAR, TABLES, VERSION, YEARS, AnswerSet, DataError, boundary_files
from geodata.external_themes import ExternalThemes, load_external_themes
from layers.map.facts import Facts, load_facts
from layers.view.addresses import Addresses
from layers.view.vocabulary import Vocabulary
from routes.answers.oidc_admission import Admission
from routes.documents.document import MapApp
from routes.platform.fingerprint import fingerprint
from routes.platform.gunicorn_server import PortTakenError, check_port, serve
from routes.platform.static import asset_files, static_hashes
from settings import PREFIX, Settings, unknown_variables

_LOG = logging.getLogger(__name__)


def create_app(settings: Settings) -> Dash:
    """Build the app and load the facts of the default year; other years are loaded when needed.

    Raises ``DataError`` for a table with invalid content. If the boundary file cannot be used, the
    shipped lines are shown instead; a theme of the data folder that cannot be used is left out.
    """

    @cache
    def facts(year: int) -> Facts:
        loaded = load_facts(year, settings.boundary_path())
        return replace(loaded, answer_sets=answers(year), external=external.themes)

    def answers(year: int) -> YearAnswers:
        return YearAnswers(source_of_answers, own_answers, year)

    def own_answers(year: int) -> AnswerSet | None:
        return visitor.answers(year, source_of_answers.layers)

    external = _external_themes(settings)
    store = open_store(settings.store_address(), settings.draft_hours)
    admission = Admission.of(settings)
    visitor = CurrentVisitor(store, settings.draft_hours, admission.grounds if admission else "")
    source_of_answers = answer_source(store)
    facts(DEFAULT_YEAR)
    context = Context(
        facts,
        Vocabulary.of_years(*YEARS, data=answers, external=external.themes),
        _addresses(settings, external),
        settings.accessibility_contact,
        settings.frame_ancestors,
        source_of_answers.time_line,
        answers,
        source_of_answers.withdrawn,
    )
    app = MapApp(context, server=Flask(__name__, static_folder=None))
    app.layout = pages.shell()
    callbacks.register_all(app, context)
    routes.register(app, context, visitor, source_of_answers, settings)
    _finish_setup(app)
    return app


def _finish_setup(app: Dash) -> None:
    """Make the first request, in which Dash finishes its setup; two at once would interfere."""
    app.server.test_client().get("/")


def _external_themes(settings: Settings) -> ExternalThemes:
    external = load_external_themes(settings.theme_folder())
    for fault in external.faults:
        _LOG.warning("A theme is left out: %s", fault)
    return external


def _addresses(settings: Settings, external: ExternalThemes) -> Addresses:
    current = fingerprint(*_data_files(settings), *external.files)
    return Addresses(current, static_hashes(), offline=settings.offline)


def _data_files(settings: Settings) -> tuple[Path, ...]:
    """Files of facts that shape what is shown: tables and boundaries."""
    boundaries = boundary_files(YEARS, settings.boundary_path())
    return (*sorted(TABLES.glob("*.csv")), *boundaries)


def create_server(settings: Settings | None = None) -> Flask:
    """WSGI application for a production server: ``gunicorn 'app:create_server()'``.

    Without ``settings`` they come from the environment.
    """
    settings = settings or Settings()
    logging.basicConfig(level=settings.log_level, format="%(levelname)s %(name)s: %(message)s")
    for name in unknown_variables(os.environ):
        _LOG.warning("There is no setting %s; README.md lists those there are.", name)
    server: Flask = create_app(settings).server
    return server


def __getattr__(name: str) -> Flask:
    """Build ``server`` for ``gunicorn app:server`` only when it is used, not on import."""
    if name != "server":
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    return create_server()


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(VERSION)
@click.option("--host", help="Address to listen on, for example 0.0.0.0.")
@click.option("--port", type=int, help="Port to listen on.")
@click.option("--debug", is_flag=True, help="Use Dash's debug server, for development only.")
def main(host: str | None, port: int | None, debug: bool) -> None:  # noqa: FBT001 - click's way
    """Serve the map. Other settings come from the environment, see README.md."""
    given = {name: value for name, value in {"host": host, "port": port}.items() if value}
    try:
        settings = Settings(**given)  # type: ignore[arg-type]
        if debug:
            _debug(settings)
        else:
            check_port(settings)
            serve(create_server(settings), settings)
    except ValidationError as error:
        raise click.ClickException(_readable(error)) from error
    except (DataError, PortTakenError) as error:
        raise click.ClickException(str(error)) from error


def _debug(settings: Settings) -> None:
    """Serve with Dash's development server, which also reloads for styles and scripts."""
    watched = [str(path) for path in asset_files().values()]
    app = create_app(settings)
    app.run(host=settings.host, port=settings.port, debug=True, extra_files=watched)


def _readable(error: ValidationError) -> str:
    """Errors of settings, one per line, each with its environment variable."""
    return "\n".join(
        ": ".join([*(f"{PREFIX}{part}".upper() for part in each["loc"][:1]), each["msg"]])
        for each in error.errors()
    )


if __name__ == "__main__":
    main()
