"""Pages of the web, read as their host asks: what robots.txt allows, one after the other, with a pause."""

from collections.abc import Callable
from time import sleep

from briefing.ingest.fetch import Answer, Fetch, Unfetched, parts
from briefing.ingest.robots import FREE, Robots, parse


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
            return parse(self._fetch(url).body, self._fetch.agent.partition("/")[0])
        except Unfetched as error:
            if 400 <= error.status < 500:  # noqa: PLR2004 - RFC 9110, 15.5: the client's mistake
                return FREE
            return Unfetched(f"its host's robots.txt cannot be had: {error}")
