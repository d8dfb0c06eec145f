"""A proxy in front of the app that a test can tell to answer by itself."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dash import Dash

from tests.serving import serving

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

Answer = tuple[str, str, bytes]
"""Status, content type and body."""
BAD_GATEWAY: Answer = ("502 Bad Gateway", "text/html", b"<h1>502 Bad Gateway</h1>")
SIGN_IN: Answer = ("200 OK", "text/html", b"<form><h1>Kirjaudu sisaan</h1></form>")


@dataclass
class FaultyProxy:
    """WSGI application that hands requests to an app, unless it has an answer of its own.

    ``asked`` are the paths of all requests.
    """

    app: Dash
    says: Answer | None = None
    asked: list[str] = field(default_factory=list)
    address: str = ""

    def __call__(
        self, environ: "WSGIEnvironment", start_response: "StartResponse"
    ) -> Iterable[bytes]:
        self.asked.append(environ["PATH_INFO"])
        if self.says is None:
            answer: Callable[..., Iterable[bytes]] = self.app.server
            return answer(environ, start_response)
        status, kind, body = self.says
        start_response(status, [("Content-Type", kind), ("Content-Length", str(len(body)))])
        return [body]


@contextmanager
def faulty_proxy(app: Dash) -> Iterator[FaultyProxy]:
    """Serve an app through a proxy on a free port."""
    proxy = FaultyProxy(app)
    with serving(proxy) as port:
        proxy.address = f"http://127.0.0.1:{port}/"
        yield proxy
