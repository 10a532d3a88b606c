"""A web server on loopback whose answers a test sets, and which keeps what it was asked."""

import gzip
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

DATES = {
    "monday": "Mon, 01 Feb 2021 08:00:00 GMT",
    "tuesday": "Tue, 02 Feb 2021 08:00:00 GMT",
    "wednesday": "Wed, 03 Feb 2021 08:00:00 GMT",
}


@dataclass
class Reply:
    """What an address answers, after `wait` seconds. `more` writes on after the body, for an answer without end."""

    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    more: Callable[[Callable[[bytes], object]], None] | None = None
    wait: float = 0.0


@dataclass
class Site:
    """The answers by path, and what was asked: (path, headers)."""

    replies: dict[str, Reply] = field(default_factory=dict)
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    port: int = 0

    def url(self, path: str) -> str:
        """Return the address of a path here."""
        return f"http://127.0.0.1:{self.port}{path}"

    @property
    def paths(self) -> list[str]:
        """What was asked, in order."""
        return [path for path, _ in self.asked]


@contextmanager
def serving(site: Site, *, certificate: Path | None = None) -> Iterator[Site]:
    class Answering(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            site.asked.append((self.path, dict(self.headers)))
            reply = site.replies.get(self.path, Reply(b"nothing here", 404))
            time.sleep(reply.wait)
            etag = reply.headers.get("ETag")
            unchanged = etag is not None and self.headers.get("If-None-Match") == etag
            self.send_response(304 if unchanged else reply.status)
            body = b"" if unchanged else reply.body
            headers = reply.headers if reply.more else {"Content-Length": str(len(body)), **reply.headers}
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)
            if reply.more:
                reply.more(self.wfile.write)

        def log_message(self, *_: object) -> None:
            return

    class Server(ThreadingHTTPServer):
        def handle_error(self, *_: object) -> None:
            return

    server = Server(("127.0.0.1", 0), Answering)
    if certificate:
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        context.load_cert_chain(certificate)
        server.socket = context.wrap_socket(server.socket, server_side=True)
    site.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def rss(*items: str, title: str = "River Post") -> bytes:
    return (
        f'<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>{title}</title>'
        f"<link>https://river.example/</link><language>en</language>{''.join(items)}</channel></rss>"
    ).encode()


def item(name: str, text: str, *, day: str = "wednesday", title: str = "A bridge opens") -> str:
    date = f"<pubDate>{DATES[day]}</pubDate>" if day else ""
    return (
        f"<item><guid>{name}</guid><title>{title}</title><link>https://river.example/{name}</link>{date}"
        f"<description><![CDATA[<p>{text}</p>]]></description></item>"
    )


def page(text: str, *, title: str = "A market opens") -> bytes:
    return (
        f'<!DOCTYPE html><html lang="en"><head><title>{title}</title>'
        f'<meta property="og:site_name" content="Border Gazette">'
        f'<meta property="article:published_time" content="2021-02-03T07:00:00Z"></head>'
        f"<body><nav>Home News Sport</nav><article><h1>{title}</h1><p>{text}</p></article></body></html>"
    ).encode()


def packed(body: bytes) -> Reply:
    return Reply(gzip.compress(body), headers={"Content-Encoding": "gzip"})
