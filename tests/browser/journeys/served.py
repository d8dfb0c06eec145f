"""The app on the server of production, with documents that keep what they write to the console."""

from app import create_server as app_server
from tests.browser.journeys.console import WithConsole


def create_server() -> WithConsole:
    """WSGI application for gunicorn; settings come from the environment."""
    return WithConsole(app_server())
