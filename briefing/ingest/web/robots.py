"""Robots.txt (RFC 9309), read by protego: which pages of a host may be read, and how long to wait between two."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from protego import Protego

LARGEST = 500_000
"""Bytes of a robots.txt that are read; RFC 9309, 2.5, asks for at least 500 KiB."""

DELAY, LONGEST_DELAY = 1.0, 10.0
"""Seconds between two pages where a host asks for none, and at most: one that asks for more still gets them read."""


@dataclass(frozen=True, slots=True)
class Robots:
    """The wishes of one host, held against one agent; `delay` is in seconds."""

    wishes: "Protego"
    agent: str
    delay: float

    def allow(self, target: str) -> bool:
        """Whether a page may be read; `target` is its path with its query."""
        return self.wishes.can_fetch(target, self.agent)


def parse(content: bytes, agent: str) -> Robots:
    """Return the wishes of a robots.txt for `agent`, a bare product name; an empty one has none."""
    from protego import Protego  # noqa: PLC0415 - for pages of the web alone

    wishes = Protego.parse(content[:LARGEST].decode("utf-8-sig", errors="replace"))
    asked = wishes.crawl_delay(agent)
    return Robots(wishes, agent, DELAY if asked is None or asked < 0 else min(asked, LONGEST_DELAY))
