"""Robots.txt (RFC 9309): which pages of a host this program may read, and how long it waits between two.

The group of the agent's own name rules, else that of `*`; of the rules that match, the longest; `Allow` on a tie.
"""

from collections.abc import Sequence
from dataclasses import dataclass

LARGEST = 500_000
"""Bytes of a robots.txt that are read; RFC 9309, 2.5, asks for at least 500 KiB."""

LONGEST_DELAY = 10.0
"""Seconds between two pages at most: a host that asks for more still gets its pages read."""


@dataclass(frozen=True, slots=True)
class Robots:
    """The rules of one host for one agent: pairs (pattern, whether it allows), and the seconds to wait."""

    rules: tuple[tuple[str, bool], ...] = ()
    delay: float = 1.0

    def allow(self, target: str) -> bool:
        """Whether a page may be read; `target` is its path with its query."""
        matching = [(len(pattern), allows) for pattern, allows in self.rules if _matches(pattern, target)]
        return max(matching, default=(0, True))[1]


FREE = Robots()


def parse(content: bytes, agent: str) -> Robots:
    """Return the rules for `agent`, a bare product name."""
    groups: dict[str, list[tuple[str, str]]] = {}
    names: list[str] = []
    fresh = True
    for key, value in _lines(content):
        if key == "user-agent":
            names = [value.lower()] if not fresh else [*names, value.lower()]
            fresh = True
            groups.setdefault(value.lower(), [])
        elif key in {"allow", "disallow", "crawl-delay"}:
            fresh = False
            for name in names:
                groups[name].append((key, value))
    return _robots(groups.get(agent.lower(), groups.get("*", [])))


def _lines(content: bytes) -> Sequence[tuple[str, str]]:
    text = content[:LARGEST].decode("utf-8-sig", errors="replace")
    pairs = (line.split("#", 1)[0].partition(":") for line in text.splitlines())
    return [(key.strip().lower(), value.strip()) for key, colon, value in pairs if colon]


def _robots(group: Sequence[tuple[str, str]]) -> Robots:
    # An empty Disallow forbids nothing.
    rules = tuple((value, key == "allow") for key, value in group if key != "crawl-delay" and value)
    delays = [value for key, value in group if key == "crawl-delay" and value.replace(".", "", 1).isdecimal()]
    return Robots(rules, min(float(delays[0]), LONGEST_DELAY) if delays else FREE.delay)


def _matches(pattern: str, target: str) -> bool:
    """Match a path prefix with `*` for any characters and a final `$` for the end; leftmost first, so linear."""
    ends = pattern.endswith("$")
    first, *others = pattern.removesuffix("$").split("*")
    if not target.startswith(first):
        return False
    at = len(first)
    for other in others[:-1] if ends else others:
        found = target.find(other, at)
        if found < 0:
            return False
        at = found + len(other)
    if not ends:
        return True
    return target.endswith(others[-1]) and len(target) - len(others[-1]) >= at if others else len(target) == at
