from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.ingest.web.crawl import Crawler
from briefing.ingest.web.fetch import Fetch, Unfetched
from briefing.ingest.web.robots import DELAY, LONGEST_DELAY, parse
from tests.collect.web import Reply, Site, serving

AGENT = "situation-briefing"


@pytest.mark.parametrize(
    ("text", "target", "allowed"),
    [
        ("", "/a", True),
        ("User-agent: *\nDisallow: /", "/a", False),
        ("User-agent: *\nDisallow:", "/a", True),
        ("User-agent: *\nDisallow: /private", "/private/a", False),
        ("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", True),
        ("User-agent: *\nAllow: /a\nDisallow: /a", "/a", True),
        ("User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf", False),
        ("user-agent: Situation-Briefing\ndisallow: /x\n\nUser-agent: *\nDisallow: /", "/a", True),
        ("User-agent: *\nDisallow: /\n\nUser-agent: situation-briefing\nDisallow: /x", "/x", False),
        ("User-agent: other\nUser-agent: situation-briefing\nDisallow: /x", "/x", False),
        ("User-agent: * # all\nDisallow: / # everything", "/a", False),
        ("\ufeffUser-agent: *\r\nDisallow: /\r\n", "/a", False),
        ("<html>not found</html>", "/a", True),
    ],
)
def test_the_longest_rule_of_the_agents_group_decides(text: str, target: str, *, allowed: bool) -> None:
    assert parse(text.encode(), AGENT).allow(target) is allowed


@pytest.mark.parametrize(
    ("said", "waits"), [("5", 5.0), ("0.5", 0.5), ("3600", LONGEST_DELAY), ("soon", DELAY), ("-1", DELAY)]
)
def test_the_pause_is_as_asked_within_reason(said: str, waits: float) -> None:
    assert parse(f"User-agent: *\nCrawl-delay: {said}".encode(), AGENT).delay == waits


@given(st.binary(max_size=200), st.text(max_size=40))
@settings(deadline=None, max_examples=200)
def test_no_file_breaks_it(content: bytes, target: str) -> None:
    parse(b"User-agent: *\nDisallow: " + content, AGENT).allow("/" + target)


def test_many_stars_cost_no_time() -> None:
    assert parse(b"User-agent: *\nDisallow: /" + b"*a" * 5000 + b"b$", AGENT).allow("/" + "a" * 20_000)


@pytest.fixture
def site() -> Iterator[Site]:
    with serving(Site({"/a": Reply(b"a"), "/b": Reply(b"b"), "/private/c": Reply(b"c")})) as site:
        yield site


def crawler(*sites: Site) -> tuple[Crawler, list[float]]:
    pauses: list[float] = []
    fetch = Fetch(agent=f"{AGENT}/0", admitted=frozenset(("127.0.0.1", site.port) for site in sites))
    return Crawler(fetch, pause=pauses.append), pauses


def test_a_host_is_asked_once_what_it_wants_and_its_pages_with_pauses(site: Site) -> None:
    site.replies["/robots.txt"] = Reply(b"User-agent: *\nDisallow: /private\nCrawl-delay: 3")
    reader, pauses = crawler(site)
    assert [reader.page(site.url(path)).body for path in ("/a", "/b")] == [b"a", b"b"]
    with pytest.raises(Unfetched, match="does not want programs to read it"):
        reader.page(site.url("/private/c"))
    assert site.paths == ["/robots.txt", "/a", "/b"]
    assert pauses == [3.0]


def test_a_host_without_wishes_is_read(site: Site) -> None:
    assert crawler(site)[0].page(site.url("/private/c")).body == b"c"


def test_a_host_that_cannot_say_is_not_read(site: Site) -> None:
    site.replies["/robots.txt"] = Reply(status=503)
    reader, _ = crawler(site)
    for path in ("/a", "/b"):
        with pytest.raises(Unfetched, match=r"robots\.txt cannot be had: the server answers 503"):
            reader.page(site.url(path))
    assert site.paths == ["/robots.txt"]


def test_a_redirect_is_held_against_the_wishes_of_where_it_ends(site: Site) -> None:
    with serving(Site({"/d": Reply(status=302, headers={"Location": site.url("/private/c")})})) as other:
        site.replies["/robots.txt"] = Reply(b"User-agent: *\nDisallow: /private")
        with pytest.raises(Unfetched, match="does not want programs to read it"):
            crawler(site, other)[0].page(other.url("/d"))


def test_the_name_in_robots_txt_is_the_products_own(site: Site) -> None:
    site.replies["/robots.txt"] = Reply(b"User-agent: situation-briefing\nDisallow: /a\n\nUser-agent: *\nDisallow:")
    reader, _ = crawler(site)
    with pytest.raises(Unfetched):
        reader.page(site.url("/a"))
    stranger = Crawler(replace(reader._fetch, agent="other/1"))
    assert stranger.page(site.url("/a")).body == b"a"
