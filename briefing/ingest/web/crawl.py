"""Many addresses -> their answers, in bounded time: hosts side by side, each host's pages as it asks.

A page is read where robots.txt allows it, one after the other, with a pause between two.
"""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from time import monotonic, sleep

from briefing.ingest.web.fetch import Answer, Fetch, Unfetched, parts
from briefing.ingest.web.robots import Robots, parse
from briefing.model.progress import Progress

TOGETHER = 8
"""Hosts that are asked at the same time."""

LIMIT = 300.0
"""Seconds for all; what is not begun by then is left out. One address takes 30 at most (`fetch.PATIENCE`)."""


@dataclass(frozen=True, slots=True)
class Request:
    """An address to ask, with the validators of its last answer; a page is held to robots.txt, a feed is not."""

    url: str
    page: bool = False
    etag: str = ""
    last_modified: str = ""


def ask(requests: Sequence[Request], fetch: Fetch, progress: Progress) -> Iterator[tuple[Request, Answer | Unfetched]]:
    """Yield the requests in their order, each with its answer, or why there is none."""
    hosts: dict[tuple[str, int] | str, list[Request]] = {}
    for request in requests:
        hosts.setdefault(_host(request.url), []).append(request)
    until = monotonic() + LIMIT
    with ThreadPoolExecutor(TOGETHER) as pool:
        asked = {host: pool.submit(_ask_host, of_host, fetch, until) for host, of_host in hosts.items()}
        for done, request in enumerate(requests):
            progress("collecting", done, len(requests))
            yield request, asked[_host(request.url)].result()[request.url]
    progress("collecting", len(requests), len(requests))


def _host(url: str) -> tuple[str, int] | str:
    try:
        return parts(url)[1:3]
    except Unfetched:
        return url


def _ask_host(requests: Sequence[Request], fetch: Fetch, until: float) -> dict[str, Answer | Unfetched]:
    crawler = Crawler(fetch)
    found: dict[str, Answer | Unfetched] = {}
    for request in requests:
        get = crawler.page if request.page else fetch
        try:
            if monotonic() < until:
                found[request.url] = get(request.url, etag=request.etag, last_modified=request.last_modified)
            else:
                found[request.url] = Unfetched(f"not begun within {LIMIT:g} seconds")
        except Unfetched as error:
            found[request.url] = error
    return found


class Crawler:
    """A reader of pages, for one thread. It asks each host for its robots.txt once."""

    def __init__(self, fetch: Fetch, *, pause: Callable[[float], None] = sleep) -> None:
        self._fetch = fetch
        self._pause = pause
        self._robots: dict[str, Robots | Unfetched] = {}
        self._begun = False

    def page(self, url: str, *, etag: str = "", last_modified: str = "") -> Answer:
        """Fetch a page. Raises Unfetched, where its host does not want it read as well.

        A redirect to another host is followed and then held against that host's wishes.
        """
        robots = self._check(url)
        if self._begun:
            self._pause(robots.delay)
        self._begun = True
        answer = self._fetch(url, etag=etag, last_modified=last_modified)
        self._check(answer.url)
        return answer

    def _check(self, url: str) -> Robots:
        scheme, host, port, target = parts(url)
        place = f"{scheme}://{f'[{host}]' if ':' in host else host}:{port}"
        if place not in self._robots:
            self._robots[place] = self._read(f"{place}/robots.txt")
        robots = self._robots[place]
        if isinstance(robots, Unfetched):
            raise robots
        if not robots.allow(target):
            raise Unfetched("its host does not want programs to read it (robots.txt)")
        return robots

    def _read(self, url: str) -> Robots | Unfetched:
        """RFC 9309, 2.3.1: no file, no wishes; a host that cannot say is not asked for anything else."""
        try:
            content = self._fetch(url).body
        except Unfetched as error:
            if not 400 <= error.status < 500:  # noqa: PLR2004 - RFC 9110, 15.5: the client's mistake
                return Unfetched(f"its host's robots.txt cannot be had: {error}")
            content = b""
        return parse(content, self._fetch.agent.partition("/")[0])
