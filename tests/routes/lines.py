"""A connection that reads as browsers do: exactly what a response announces, and then the next."""

import socket
from collections.abc import Mapping
from dataclasses import dataclass
from http.cookies import SimpleCookie
from types import TracebackType
from typing import Self
from urllib.parse import urlencode, urlsplit

PATIENCE_SECONDS = 15.0
"""Time in which announced bytes must come; browsers wait until the server closes, 75 seconds."""
BODILESS = (204, 304)
FORM = "application/x-www-form-urlencoded"


@dataclass(frozen=True)
class RawResponse:
    """A response, its body as it came: compressed or not. Names of headers are in lower case."""

    status: int
    headers: Mapping[str, str]
    cookies: Mapping[str, str]
    body: bytes


class Line:
    """One kept-alive connection; cookies are kept as a browser keeps them.

    A body that is shorter than announced fails by time or by the end of the stream; one that is
    longer, or comes where none may, spoils the status line of the next response.
    """

    def __init__(self, url: str) -> None:
        place = urlsplit(url)
        self._host = place.netloc
        self._socket = socket.create_connection(
            (place.hostname, place.port), timeout=PATIENCE_SECONDS
        )
        self._stream = self._socket.makefile("rb")
        self.cookies: dict[str, str] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._stream.close()
        self._socket.close()

    def ask(
        self, method: str, address: str, headers: Mapping[str, str] | None = None, body: bytes = b""
    ) -> RawResponse:
        """Send a request and read the response to its announced end."""
        cookie = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        sent = {
            "Host": self._host,
            **({"Cookie": cookie} if cookie else {}),
            **({"Content-Length": str(len(body))} if body or method == "POST" else {}),
            **(headers or {}),
        }
        lines = [f"{method} {address} HTTP/1.1", *(f"{name}: {sent[name]}" for name in sent)]
        self._socket.sendall("\r\n".join([*lines, "", ""]).encode() + body)
        response = self._read(bodiless=method == "HEAD")
        self.cookies |= response.cookies
        return response

    def send_form(
        self, address: str, form: Mapping[str, str], headers: Mapping[str, str] | None = None
    ) -> RawResponse:
        """Send a form as browsers do."""
        head = {"Content-Type": FORM, **(headers or {})}
        return self.ask("POST", address, head, urlencode(form).encode())

    def assert_free(self) -> None:
        """Nothing of the last response is left over, and the next request is answered."""
        assert self.ask("GET", "/healthz").body == b"ok\n"

    def _read(self, *, bodiless: bool) -> RawResponse:
        version, status, *_ = self._stream.readline().decode("latin-1").split(" ")
        assert version == "HTTP/1.1", f"no status line but {version!r}"
        headers: dict[str, str] = {}
        cookies: SimpleCookie = SimpleCookie()
        while (line := self._stream.readline()) not in {b"\r\n", b""}:
            name, _, value = line.decode("latin-1").strip().partition(": ")
            if name.lower() == "set-cookie":
                cookies.load(value)
            headers[name.lower()] = value
        assert headers.get("connection") != "close", "the connection is not kept"
        none = bodiless or int(status) in BODILESS
        body = b"" if none else self._body(headers)
        return RawResponse(
            int(status), headers, {each.key: each.value for each in cookies.values()}, body
        )

    def _body(self, headers: Mapping[str, str]) -> bytes:
        if headers.get("transfer-encoding") == "chunked":
            assert "content-length" not in headers
            return b"".join(iter(self._chunk, b""))
        return self._exactly(int(headers["content-length"]))

    def _chunk(self) -> bytes:
        """Next chunk, empty at the end."""
        chunk = self._exactly(int(self._stream.readline(), 16))
        assert self._stream.readline() == b"\r\n"
        return chunk

    def _exactly(self, length: int) -> bytes:
        body = self._stream.read(length)
        assert len(body) == length, f"{length} bytes were announced, {len(body)} came"
        return body
