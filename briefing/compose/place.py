"""Where an event happened: the place that its own line tells of; else the town of the datelines, called so."""

import re

from briefing.model import Event, Summary

_NAMED = re.compile(
    r"\b(?:in|near|outside) (?:the |(?:north|south|east|west|central)\w*[ -])*"
    r"([A-Z]\w*[a-z](?:[ -](?:de |of |al-)?[A-Z]\w*[a-z])*)(?![\w’'-])"
)
_NO_PLACE = frozenset(
    "January February March April May June July August September October November December Monday Tuesday Wednesday"
    " Thursday Friday Saturday Sunday Congress Parliament Senate House Game Week Section Act Christmas Easter Ramadan"
    " English French German Spanish Arabic American British Northern Southern Eastern Western"
    " World Cup Series Olympics Chapter".split()
)
DATELINE = "dateline"


def where(event: Event, summary: Summary) -> str:
    """Return the place of an event; `X (dateline)` says that its reports were sent from X, no more."""
    line = summary.line.text
    town = event.place.partition(",")[0]
    if town and re.search(rf"\b{re.escape(town)}\b", line):
        return event.place
    found = [name for name in _NAMED.findall(line) if _NO_PLACE.isdisjoint(name.split())]
    if found:
        return str(found[0])
    told = any(town in passage.text for article in event.articles for passage in article.passages[:2])
    return event.place if told or not event.place else f"{event.place} ({DATELINE})"
