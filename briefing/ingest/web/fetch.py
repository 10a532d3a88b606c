"""An address of the web -> its bytes, in bounded time and size, from hosts that may be asked.

The standard library's client, because each step has to be ours: a name is resolved once, its addresses are checked,
and the connection goes to a checked address and no other, so that a name that changes its mind (DNS rebinding) gains
nothing; every redirect begins anew with the same checks. Whatever goes wrong is `Unfetched`, with a reason for people.
"""

import http.client
import ipaddress
import socket
import ssl
import threading
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http import HTTPStatus
from time import monotonic
from urllib.parse import quote, urljoin, urlsplit

LARGEST = 10_000_000
"""Bytes of one answer at most, packed or unpacked. Large feeds have 1 MB; eight answers are held at a time."""

PATIENCE = 30.0
"""Seconds for one address, redirects included; on the wall, not since the last byte."""

REDIRECTS = 5
CHUNK = 65_536
MOVED = frozenset({301, 302, 303, 307, 308})

_FORBIDDEN = tuple(
    ipaddress.ip_network(network)
    for network in (
        "100.64.0.0/10",  # carrier-grade NAT: not "private" to ipaddress, and not public either
        "64:ff9b::/96",  # NAT64: an IPv4 address, private ones too, behind a gateway
        "64:ff9b:1::/48",
        "2002::/16",  # 6to4: the same
        "fec0::/10",
    )
)

_SAFE = "/%:@!$&'()*+,;=~"

Resolve = Callable[[str, int], list[str]]


class Unfetched(Exception):  # noqa: N818 - an item that is left out, not an error of the program
    """Why an address gave nothing, in words for the reviewer; `status` is the server's, where it gave one."""

    def __init__(self, reason: str, *, status: int = 0) -> None:
        super().__init__(reason)
        self.status = status


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What an address gave. `unchanged` is the server's word that it is as it was; `body` is empty then."""

    url: str
    body: bytes
    etag: str = ""
    last_modified: str = ""
    unchanged: bool = False


def addresses(host: str, port: int) -> list[str]:
    """Return the addresses of a host. Raises OSError where it has none."""
    return [str(found[4][0]) for found in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetch:
    """A way to fetch. `admitted` are pairs (host, port) that may have private addresses: the operator named them."""

    agent: str
    admitted: frozenset[tuple[str, int]] = frozenset()
    resolve: Resolve = field(default=addresses)
    tls: ssl.SSLContext = field(default_factory=ssl.create_default_context)
    patience: float = PATIENCE
    largest: int = LARGEST

    def __call__(self, url: str, *, etag: str = "", last_modified: str = "") -> Answer:
        """Fetch `url`, or learn that it is as it was when it had these validators. Raises Unfetched."""
        asked = {"If-None-Match": etag, "If-Modified-Since": last_modified}
        asked = {name: value for name, value in asked.items() if value}
        watch = _Watch(self.patience)
        with _told(watch):
            for _ in range(REDIRECTS + 1):
                found = self._ask(url, asked, watch)
                if isinstance(found, Answer):
                    return found
                url = urljoin(url, found)
            raise Unfetched(f"more than {REDIRECTS} redirects")

    def _ask(self, url: str, asked: Mapping[str, str], watch: "_Watch") -> Answer | str:
        """Return the answer of one address, or the address that it sends us on to."""
        scheme, host, port, target = parts(url)
        raw = self._dial(host, port, watch)
        connection = http.client.HTTPConnection(host, port)
        connection.sock = raw
        try:
            with watch.over(raw):
                if scheme == "https":
                    connection.sock = self.tls.wrap_socket(raw, server_hostname=host)
                headers = {"User-Agent": self.agent, "Accept-Encoding": "gzip", "Connection": "close", **asked}
                connection.request("GET", target, headers=headers)
                with connection.getresponse() as response:
                    if response.status in MOVED and (moved := response.headers.get("Location")):
                        return moved
                    return self._answer(url, response, asked)
        finally:
            connection.close()

    def _answer(self, url: str, response: http.client.HTTPResponse, asked: Mapping[str, str]) -> Answer:
        headers = response.headers
        if response.status == HTTPStatus.NOT_MODIFIED and asked:
            return Answer(url=url, body=b"", unchanged=True)
        if response.status != HTTPStatus.OK:
            phrase = next((status.phrase for status in HTTPStatus if status == response.status), "")
            raise Unfetched(f"the server answers {response.status} {phrase}".rstrip(), status=response.status)
        packing = headers.get("Content-Encoding", "identity").strip().lower()
        if packing not in {"identity", "gzip", "x-gzip"}:
            raise Unfetched("the server packs its answer in a way that it was not asked for")
        return Answer(
            url=url,
            body=b"".join(self._content(response, packed=packing != "identity")),
            etag=headers.get("ETag", ""),
            last_modified=headers.get("Last-Modified", ""),
        )

    def _content(self, response: http.client.HTTPResponse, *, packed: bool) -> Iterator[bytes]:
        """Read and unpack, and stop at the limit: what is beyond it is neither read nor unpacked."""
        unpack = zlib.decompressobj(wbits=zlib.MAX_WBITS + 16) if packed else None
        received = size = 0
        while chunk := response.read(CHUNK):
            received += len(chunk)
            part = unpack.decompress(chunk, self.largest + 1 - size) if unpack else chunk
            size += len(part)
            if max(received, size) > self.largest:
                raise Unfetched(f"it is larger than {self.largest:,} bytes")
            yield part
        # http.client says nothing of a body that ends before its stated length.
        if response.length or (unpack and not unpack.eof):
            raise Unfetched("the answer is cut short")

    def _dial(self, host: str, port: int, watch: "_Watch") -> socket.socket:
        """Connect to the first address that may be asked and that answers."""
        free = (host, port) in self.admitted
        permitted = [address for address in self.resolve(host, port) if free or public(address)]
        if not permitted:
            raise Unfetched(f"{host} has a private address; [collect] must name it, with allow_private = true")
        for address in permitted[:-1]:
            with suppress(OSError):
                return socket.create_connection((address, port), timeout=watch.left)
        return socket.create_connection((permitted[-1], port), timeout=watch.left)


def parts(url: str) -> tuple[str, str, int, str]:
    """Return scheme, host, port, and what to ask the host for. Raises Unfetched for what is no address of the web."""
    try:
        split = urlsplit(url)
        host = (split.hostname or "").encode("idna").decode("ascii")
        port = split.port or (443 if split.scheme == "https" else 80)
    except (ValueError, UnicodeError):
        raise Unfetched("it is not an address of the web") from None
    if split.scheme not in {"http", "https"} or not host:
        raise Unfetched("it is not an address of the web: only http and https are")
    if split.username is not None:
        raise Unfetched("it holds a user name, which would be kept and shown")
    query = f"?{quote(split.query, safe=_SAFE + '?')}" if split.query else ""
    return split.scheme, host, port, quote(split.path or "/", safe=_SAFE) + query


def public(address: str) -> bool:
    """Whether an address is of the public internet: not private, local, shared, multicast, or a way around these."""
    found = ipaddress.ip_address(address.partition("%")[0])
    mapped = found.ipv4_mapped if isinstance(found, ipaddress.IPv6Address) else None
    found = mapped or found
    forbidden = any(found in network for network in _FORBIDDEN if network.version == found.version)
    return found.is_global and not found.is_multicast and not forbidden


class _Watch:
    """The time that is left for one address; when it is up, the connection is broken."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self.late = threading.Event()
        self._until = monotonic() + seconds

    @property
    def left(self) -> float:
        """Seconds; raises TimeoutError where there are none."""
        left = self._until - monotonic()
        if left <= 0:
            raise TimeoutError
        return left

    @contextmanager
    def over(self, raw: socket.socket) -> Iterator[None]:
        # A second handle on the connection: to shut down a TLS socket while another thread reads from it is not safe.
        handle = socket.socket(fileno=socket.dup(raw.fileno()))
        timer = threading.Timer(self.left, self._break, (handle,))
        timer.daemon = True
        raw.settimeout(None)
        timer.start()
        try:
            yield
        finally:
            timer.cancel()
            timer.join()
            handle.close()

    def _break(self, handle: socket.socket) -> None:
        self.late.set()
        with suppress(OSError):
            handle.shutdown(socket.SHUT_RDWR)


@contextmanager
def _told(watch: _Watch) -> Iterator[None]:
    """Say in words for people what went wrong.

    An answer that the watch broke off can look like a whole one, or like one that the server cut short.
    """
    try:
        yield
    except Unfetched as error:
        raise (_late(watch) if watch.late.is_set() else error) from None
    except (OSError, http.client.HTTPException, zlib.error, ValueError) as error:
        late = watch.late.is_set() or isinstance(error, TimeoutError)
        raise (_late(watch) if late else Unfetched(_reason(error))) from error
    if watch.late.is_set():
        raise _late(watch)


def _late(watch: _Watch) -> Unfetched:
    return Unfetched(f"no answer within {watch.seconds:g} seconds")


def _reason(error: Exception) -> str:
    if isinstance(error, ssl.SSLCertVerificationError):
        return f"its certificate is not valid: {error.verify_message}"
    if isinstance(error, OSError):
        known = next((said for kind, said in _FAILURES.items() if isinstance(error, kind)), "")
        return known or f"the connection failed: {error.strerror or 'it broke'}"
    cut = isinstance(error, (http.client.IncompleteRead, zlib.error))
    return "the answer is cut short or damaged" if cut else "the server does not speak HTTP as it should"


_FAILURES = {ssl.SSLError: "the server speaks no TLS there", socket.gaierror: "its host is not found"}
