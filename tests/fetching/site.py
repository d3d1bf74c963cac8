"""A web server on loopback, with pages of our own, and rules that let it be asked."""

from __future__ import annotations

import gzip
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread

import trustme

from reader.fetching import RULES, Address, Rules

STORY = (
    "<html><head><title>The dam</title></head><body><article><h1>The dam broke at night</h1>"
    "<p>The dam above the village broke at night, and ten people were hurt, the police said.</p>"
    "<p>The mayor came in the morning, and said that nobody had been warned of the flood.</p>"
    "</article></body></html>"
)
HOST = "news.example"


class Certificate:
    """A certificate for `HOST`, made for this once, and the authority that vouches for it."""

    def __init__(self) -> None:
        self._authority = trustme.CA()
        self._issued = self._authority.issue_cert(HOST)

    def serve(self, context: ssl.SSLContext) -> None:
        """Let a server show it."""
        self._issued.configure_cert(context)

    def trusted(self) -> ssl.SSLContext:
        """What trusts it."""
        context = ssl.create_default_context()
        self._authority.configure_trust(context)
        return context


class Site:
    """What the server gives: for each path a status, header lines and bytes.

    Attributes:
        asked: the requests that came: path and header lines.
        resolved: how often a name was looked up.
        rules: let the server be asked under any name.
    """

    def __init__(self, server: ThreadingHTTPServer) -> None:
        self.pages: dict[str, tuple[int, dict[str, str], bytes]] = {}
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.resolved = 0
        self.slow = Event()
        self.port = server.server_address[1]
        self.rules: Rules = replace(
            RULES, allows=lambda _ip: True, resolve=self._resolve, seconds=5.0
        )

    def put(
        self, path: str, held: bytes | str = STORY, kind: str = "text/html", **more: str
    ) -> Address:
        lines = {name.replace("_", "-"): value for name, value in more.items()}
        body = held.encode() if isinstance(held, str) else held
        self.pages[path] = (200, {"Content-Type": kind, **lines}, body)
        return self.at(path)

    def move(self, path: str, to: str, status: int = 302) -> Address:
        self.pages[path] = (status, {"Location": to}, b"")
        return self.at(path)

    def at(self, path: str, scheme: str = "http") -> Address:
        return Address(f"{scheme}://{HOST}:{self.port}{path}")

    def _resolve(self, _host: str, _port: int) -> list[str]:
        self.resolved += 1
        return ["127.0.0.1"]


class _Handler(BaseHTTPRequestHandler):
    site: Site

    def do_GET(self) -> None:
        self.site.asked.append((self.path, {k.lower(): v for k, v in self.headers.items()}))
        status, lines, body = self.site.pages.get(self.path, (404, {}, b"gone"))
        self.send_response(status)
        for name, value in lines.items():
            self.send_header(name, value)
        self.end_headers()
        if self.path == "/slow":
            self.site.slow.wait(5.0)
        try:
            self.wfile.write(body)
        except OSError:
            return

    def log_message(self, *_args: object) -> None:
        """Say nothing."""


@contextmanager
def running(certificate: Certificate | None = None) -> Iterator[Site]:
    """A site that answers while the block runs; with a certificate, through TLS alone."""
    handler = type("Handler", (_Handler,), {})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.handle_error = lambda *_args: None
    if certificate:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        certificate.serve(context)
        server.socket = context.wrap_socket(
            server.socket, server_side=True, do_handshake_on_connect=False
        )
    site = handler.site = Site(server)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.005}, daemon=True)
    thread.start()
    yield site
    site.slow.set()
    server.shutdown()
    server.server_close()
    thread.join(5.0)


def packed(text: str) -> bytes:
    return gzip.compress(text.encode())
