"""Who published an article: the name or address that it came with, matched to the sources that the desk knows."""

import re
from collections.abc import Sequence
from urllib.parse import urlsplit

from briefing.ingest.received import line
from briefing.model import Source
from briefing.model.article import UNKNOWN_SOURCE

_DOMAIN = re.compile(r"(?:[a-z0-9-]{1,63}\.)+[a-z]{2,24}", re.IGNORECASE)
_ENDS = re.compile(r"\s*(?:\((?:online|online news|web|print|opinion)[^)]{0,30}\))$|\.(?:com|org|net)$", re.IGNORECASE)
_EDGES = re.compile(r"^the\s+|[^\w\s]+|\s+(?:news agency|news|agency)$", re.IGNORECASE)


class Outlets:
    """The sources that the desk knows, to be found by name or by domain."""

    def __init__(self, sources: Sequence[Source]) -> None:
        self._by_name: dict[str, Source] = {}
        self._by_domain: dict[str, Source] = {}
        self.names = frozenset(source.name.lower() for source in sources)
        for source in sources:
            self._by_name.setdefault(key(source.name), source)
            for domain in source.domains:
                self._by_domain.setdefault(domain.lower().removeprefix("www."), source)
        self._named: dict[str, Source] = {}

    def find(self, name: str, url: str, *others: str) -> Source:
        """Return the source of this name, else of this address, else of the first of `others` that is not empty.

        A name that nobody listed becomes a source of its own; where nothing names one it is UNKNOWN_SOURCE.
        """
        given = line(name, 120)
        if given:
            return self._of(given)
        host = domain(url)
        known = self._known_domain(host)
        if known:
            return known
        other = next((line(text, 120) for text in others if text.strip()), "")
        if other:
            return self._of(other)
        return self._of(host) if host else UNKNOWN_SOURCE

    def _of(self, name: str) -> Source:
        if name not in self._named:
            self._named[name] = self._match(name) or Source(name=name)
        return self._named[name]

    def _match(self, name: str) -> Source | None:
        """Match the whole name, then as a domain, then each part of "UrduPoint News / Sputnik" in turn."""
        known = self._by_name.get(key(name)) or self._by_name.get(key(_ENDS.sub("", name)))
        if known or (_DOMAIN.fullmatch(name) and (known := self._known_domain(name.lower()))):
            return known
        parts = re.split(r"\s*[/|]\s*", name)
        return next((self._by_name[key(part)] for part in parts if key(part) in self._by_name), None)

    def _known_domain(self, host: str) -> Source | None:
        labels = host.removeprefix("www.").split(".")
        candidates = (".".join(labels[first:]) for first in range(len(labels) - 1))
        return next((self._by_domain[part] for part in candidates if part in self._by_domain), None)


def domain(url: str) -> str:
    """Return the host of an http address without `www.`, or an empty string."""
    if not url.lower().startswith(("http://", "https://")):
        return ""
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def address(url: str) -> str:
    """Return an http or https address as it may be shown and linked, or an empty string for any other."""
    shown = line(url, 2000)
    return shown if domain(shown) and " " not in shown else ""


def key(name: str) -> str:
    """Return what the spellings of an outlet's name have in common: "The Sahel News Agency", "Sahel"."""
    whole = name.casefold()
    return "".join(_EDGES.sub("", _EDGES.sub("", whole)).split()) or whole
