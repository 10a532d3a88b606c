import gzip
import socket
import ssl
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from briefing.ingest.web.fetch import Fetch, Unfetched, parts, public
from tests.collect.web import Reply, Site, packed, serving
from tests.deliver.certificates import authority
from tests.deliver.servers import free_port, scripted


@pytest.fixture
def site() -> Iterator[Site]:
    with serving(Site()) as site:
        yield site


def fetcher(*ports: int, patience: float = 20.0, largest: int = 1000) -> Fetch:
    admitted = frozenset(("127.0.0.1", port) for port in ports)
    return Fetch(agent="situation-briefing/0", admitted=admitted, patience=patience, largest=largest)


def refused(fetch: Fetch, url: str) -> str:
    with pytest.raises(Unfetched) as told:
        fetch(url)
    assert str(told.value).isprintable()
    return str(told.value)


def test_an_answer_comes_with_what_tells_whether_it_changed(site: Site) -> None:
    headers = {"ETag": '"v1"', "Last-Modified": "Wed, 03 Feb 2021 08:00:00 GMT"}
    site.replies["/feed?a=b"] = Reply(b"words", headers=headers)
    answer = fetcher(site.port)(site.url("/feed?a=b"))
    assert (answer.body, answer.etag, answer.last_modified) == (b"words", '"v1"', headers["Last-Modified"])
    again = fetcher(site.port)(site.url("/feed?a=b"), etag=answer.etag, last_modified=answer.last_modified)
    assert (again.unchanged, again.body) == (True, b"")
    sent = site.asked[-1][1]
    assert (sent["User-Agent"], sent["If-Modified-Since"]) == ("situation-briefing/0", headers["Last-Modified"])


def test_a_packed_answer_is_unpacked(site: Site) -> None:
    site.replies["/"] = packed(b"words " * 100)
    assert fetcher(site.port)(site.url("")).body == b"words " * 100


def test_an_address_with_letters_of_any_script_is_asked_for(site: Site) -> None:
    site.replies["/%D9%86?%D9%82=a%20b"] = Reply(b"words")
    assert fetcher(site.port)(site.url("/ن?ق=a b")).body == b"words"


@pytest.mark.parametrize(
    ("reply", "says"),
    [
        (Reply(b"x" * 1001), "it is larger than 1,000 bytes"),
        (packed(b"x" * 1001), "it is larger than 1,000 bytes"),
        (packed(b"\0" * 100_000_000), "it is larger than 1,000 bytes"),
        (Reply(gzip.compress(b"words" * 50)[:-12], headers={"Content-Encoding": "gzip"}), "cut short"),
        (Reply(b"not packed", headers={"Content-Encoding": "gzip"}), "cut short or damaged"),
        (Reply(b"words", headers={"Content-Encoding": "br"}), "packs its answer in a way that it was not asked for"),
        (Reply(b"words", headers={"Content-Length": "500"}), "cut short"),
        (Reply(status=404), "the server answers 404 Not Found"),
        (Reply(status=500), "the server answers 500 Internal Server Error"),
        (Reply(status=304), "the server answers 304 Not Modified"),
        (Reply(status=302), "the server answers 302 Found"),
        (Reply(status=302, headers={"Location": "/"}), "more than 5 redirects"),
        (Reply(status=302, headers={"Location": "file:///etc/passwd"}), "only http and https are"),
        (Reply(status=302, headers={"Location": "//[bad"}), "does not speak HTTP as it should"),
    ],
    ids=[
        *("large", "large packed", "bomb", "cut packed", "not packed", "brotli", "cut", "404", "500", "304 unasked"),
        *("nowhere", "loop", "to a file", "to nonsense"),
    ],
)
def test_what_cannot_be_had_is_told_in_words(site: Site, reply: Reply, says: str) -> None:
    site.replies["/"] = reply
    assert says in refused(fetcher(site.port), site.url("/"))


def test_an_answer_without_end_is_left_at_the_limit(site: Site) -> None:
    written = []

    def endless(write: Callable[[bytes], object]) -> None:
        while True:
            write(b"x" * 65_536)
            written.append(1)

    site.replies["/"] = Reply(more=endless)
    assert "larger than 1,000,000 bytes" in refused(fetcher(site.port, largest=1_000_000), site.url("/"))
    time.sleep(0.05)
    assert sum(written) * 65_536 < 50_000_000


@pytest.mark.parametrize("after", [0, 1], ids=["at once", "in the headers"])
def test_a_host_that_falls_silent_is_left_when_its_time_is_up(after: int) -> None:
    def silent(connection: socket.socket) -> None:
        connection.recv(100)
        connection.sendall(b"HTTP/1.1 200 OK\r\nX"[: after * 100])

    with scripted(silent) as port:
        assert refused(fetcher(port, patience=0.3), f"http://127.0.0.1:{port}/") == "no answer within 0.3 seconds"


def test_a_host_that_trickles_gains_no_time(site: Site) -> None:
    def trickle(write: Callable[[bytes], object]) -> None:
        for _ in range(200):
            write(b"x")
            time.sleep(0.02)

    site.replies["/"] = Reply(more=trickle)
    assert refused(fetcher(site.port, patience=0.4), site.url("/")) == "no answer within 0.4 seconds"


def test_redirects_share_one_time(site: Site) -> None:
    site.replies["/"] = Reply(status=302, headers={"Location": "/"}, wait=0.2)
    assert refused(fetcher(site.port, patience=0.5), site.url("/")) == "no answer within 0.5 seconds"


def test_nobody_listens() -> None:
    port = free_port()
    assert refused(fetcher(port), f"http://127.0.0.1:{port}/") == "the connection failed: Connection refused"


def test_a_host_that_speaks_something_else() -> None:
    with scripted(lambda connection: connection.sendall(b"220 mail.example ESMTP\x1b[31m\r\n")) as port:
        assert "does not speak HTTP as it should" in refused(fetcher(port), f"http://127.0.0.1:{port}/")


def test_a_host_that_is_not_found() -> None:
    def nowhere(_host: str, _port: int) -> list[str]:
        raise socket.gaierror

    fetch = replace(fetcher(), resolve=nowhere)
    assert refused(fetch, "http://nowhere.example/") == "its host is not found"


def test_a_certificate_is_checked(tmp_path: Path) -> None:
    ca = authority(tmp_path)
    with serving(Site({"/": Reply(b"words")}), certificate=ca.certificate("localhost")) as site:
        url = f"https://localhost:{site.port}/"
        strange = Fetch(agent="a", admitted=frozenset({("localhost", site.port)}))
        assert "its certificate is not valid: unable to get local issuer" in refused(strange, url)
        trusting = replace(strange, tls=ssl.create_default_context(cafile=ca.file))
        assert trusting(url).body == b"words"
        other = replace(
            trusting, admitted=frozenset({("other.example", site.port)}), resolve=lambda _host, _port: ["127.0.0.1"]
        )
        assert "certificate is not valid for 'other.example'" in refused(other, f"https://other.example:{site.port}/")


@pytest.mark.parametrize(
    "address",
    [
        *("10.0.0.1", "172.16.0.1", "192.168.1.1", "127.0.0.1", "169.254.169.254", "255.255.255.255"),
        *("100.64.0.1", "100.127.255.254", "192.0.2.1", "198.18.0.1", "224.0.0.1", "240.0.0.1", "0.1.2.3"),
        *("::1", "::", "fe80::1", "fe80::1%eth0", "fc00::1", "fec0::1", "ff02::1", "2001:db8::1"),
        *("::ffff:10.0.0.1", "::ffff:100.64.0.1", "64:ff9b::a00:1", "64:ff9b::808:808", "64:ff9b:1::1"),
        *("2002:7f00:1::", "2001::1"),
    ],
)
def test_an_address_that_is_not_of_the_public_internet_is_told_apart(address: str) -> None:
    assert not public(address)


@pytest.mark.parametrize("address", ["8.8.8.8", "93.184.216.34", "2606:4700::1111", "::ffff:8.8.8.8", "100.128.0.1"])
def test_an_address_of_the_public_internet_is_public(address: str) -> None:
    assert public(address)


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "2130706433", "0x7f.1", "127.1"]
)
def test_a_private_address_is_refused_however_it_is_written(site: Site, host: str) -> None:
    site.replies["/"] = Reply(b"the inner page")
    fetch = fetcher()
    assert "has a private address" in refused(fetch, f"http://{host}:{site.port}/")
    assert site.asked == []


def test_a_redirect_to_a_private_address_is_refused_although_the_first_was_admitted(site: Site) -> None:
    with serving(Site({"/": Reply(b"the inner page")})) as inner:
        site.replies["/"] = Reply(status=301, headers={"Location": inner.url("/")})
        assert "127.0.0.1 has a private address" in refused(fetcher(site.port), site.url("/"))
        assert inner.asked == []
        assert fetcher(site.port, inner.port)(site.url("/")).body == b"the inner page"


def test_a_name_that_changes_its_address_between_check_and_connection_gains_nothing(site: Site) -> None:
    """The name is resolved once, and the connection goes to what was checked: nothing else knows this name."""
    site.replies["/"] = Reply(b"words")
    asked: list[tuple[str, int]] = []

    def once(host: str, port: int) -> list[str]:
        asked.append((host, port))
        return ["127.0.0.1"]

    name = ("rebind.example", site.port)
    fetch = replace(fetcher(), resolve=once, admitted=frozenset({name}))
    assert fetch(f"http://rebind.example:{site.port}/").body == b"words"
    assert asked == [name]
    assert site.asked[0][1]["Host"] == f"rebind.example:{site.port}"


def test_of_several_addresses_only_the_public_ones_are_tried(site: Site) -> None:
    mixed = replace(fetcher(), resolve=lambda _host, _port: ["127.0.0.1", "10.0.0.1", "192.168.0.1"])
    assert "has a private address" in refused(mixed, f"http://mixed.example:{site.port}/")


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("ftp://example.org/", "only http and https"),
        ("file:///etc/passwd", "only http and https"),
        ("example.org/feed", "only http and https"),
        ("http://", "only http and https"),
        ("http://[::1", "not an address of the web"),
        ("http://example.org:99999/", "not an address of the web"),
        ("http://" + "x" * 64 + ".example/", "not an address of the web"),
        ("http://user:secret@example.org/", "it holds a user name"),
    ],
)
def test_what_is_no_address_of_the_web_is_refused(url: str, says: str) -> None:
    assert says in refused(fetcher(), url)


def test_nothing_in_an_address_becomes_a_header() -> None:
    target = parts("http://example.org/a\r\nX: y?b\tc#d")[3]
    assert "\r" not in target
    assert "\n" not in target
    assert " " not in target
