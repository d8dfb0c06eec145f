"""Serving with gunicorn: workers share the loaded facts; a signal stops them gracefully."""

import logging
import socket

from flask import Flask
from gunicorn.app.base import BaseApplication

from settings import Settings

_LOG = logging.getLogger(__name__)
_FAMILIES = {True: socket.AF_INET6, False: socket.AF_INET}


class PortTakenError(OSError):
    """The address cannot be listened at; the message says which one and what to do."""


class Gunicorn(BaseApplication):  # type: ignore[misc]
    """Gunicorn around an application that is built before workers fork and share its memory."""

    def __init__(self, server: Flask, settings: Settings) -> None:
        self._server = server
        self._settings = settings
        super().__init__()

    def load_config(self) -> None:
        """Set gunicorn's configuration from the settings."""
        settings = self._settings
        config = {
            "bind": address(settings),
            "workers": settings.workers,
            "threads": settings.threads,
            "worker_class": "gthread",
            "preload_app": True,
            "loglevel": settings.log_level.lower(),
            "graceful_timeout": 10,
            "keepalive": 75,
            "control_socket_disable": True,
        }
        for name, value in config.items():
            self.cfg.set(name, value)

    def load(self) -> Flask:
        """Return the application."""
        return self._server


def address(settings: Settings) -> str:
    """Host and port as a web address writes them, an IPv6 host in brackets."""
    host = f"[{settings.host}]" if ":" in settings.host else settings.host
    return f"{host}:{settings.port}"


def check_port(settings: Settings) -> None:
    """Raise ``PortTakenError`` when the host and port cannot be listened at."""
    with socket.socket(_FAMILIES[":" in settings.host]) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((settings.host, settings.port))
        except OSError as error:
            message = (
                f"Cannot listen at {address(settings)}: {error.strerror}. "
                "Choose another port with --port or YHDYSPINTA_PORT."
            )
            raise PortTakenError(message) from error


def serve(server: Flask, settings: Settings) -> None:
    """Serve until a signal ends it; running requests get ten seconds to finish."""
    _LOG.info("Yhdyspintakartta is at http://%s/", address(settings))
    Gunicorn(server, settings).run()
