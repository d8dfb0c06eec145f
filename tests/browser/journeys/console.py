"""A console for browsers whose driver does not tell what pages write there.

WebKit's driver is such a one. A script that stands first in every document keeps what goes wrong
in the storage of the window, which outlives its documents.
"""

import base64
import hashlib
from collections.abc import Iterable
from typing import TYPE_CHECKING

from flask import Response
from werkzeug.test import run_wsgi_app

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

STORED = "journeys-console"
_SCRIPT = f"""(() => {{
  const keep = (line) => {{
    // Frames without an origin of their own have no storage.
    try {{
      const lines = JSON.parse(sessionStorage.getItem("{STORED}") ?? "[]");
      sessionStorage.setItem("{STORED}", JSON.stringify([...lines, line]));
    }} catch {{}}
  }};
  for (const kind of ["debug", "log", "info", "warn", "error"]) {{
    const write = console[kind];
    console[kind] = (...words) => {{
      keep(`${{kind}}: ${{words.map((word) => word?.stack ?? word).join(" ")}}`);
      write.apply(console, words);
    }};
  }}
  addEventListener("error", ({{ message, target }}) => {{
    keep(`error: ${{message ?? `cannot load ${{target.src ?? target.href}}`}}`);
  }}, true);
  addEventListener("unhandledrejection", ({{ reason }}) => keep(`unhandled: ${{reason}}`));
  addEventListener("securitypolicyviolation", ({{ violatedDirective, blockedURI }}) => {{
    keep(`refused by ${{violatedDirective}}: ${{blockedURI}}`);
  }});
}})()"""
_HASH = base64.b64encode(hashlib.sha256(_SCRIPT.encode()).digest()).decode()
_POLICY = "Content-Security-Policy"


class WithConsole:
    """An application whose documents keep what they write to the console."""

    def __init__(self, application: "WSGIApplication") -> None:
        self._application = application

    def __call__(self, environ: "WSGIEnvironment", start: "StartResponse") -> Iterable[bytes]:
        """Answer a request; documents are read whole, everything else is passed through."""
        if "text/html" not in environ.get("HTTP_ACCEPT", ""):
            return self._application(environ, start)
        plain = {name: each for name, each in environ.items() if name != "HTTP_ACCEPT_ENCODING"}
        response = Response(*run_wsgi_app(self._application, plain))
        if response.mimetype == "text/html" and response.status_code != 304:
            text = response.get_data(as_text=True)
            response.set_data(text.replace("<head>", f"<head><script>{_SCRIPT}</script>", 1))
            policy = response.headers.get(_POLICY, "")
            response.headers[_POLICY] = policy.replace(
                "script-src", f"script-src 'sha256-{_HASH}'", 1
            )
        return response(environ, start)
