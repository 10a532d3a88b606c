"""Where an event happened: the place that its own line tells of; else a town of the datelines that the texts name."""

import re
from collections import Counter

from briefing.language import places
from briefing.language.places import Part
from briefing.model import Article, Event, Summary

_NAMED = re.compile(
    r"\b(?:in|near|outside|off|the (?:north|south|east|west|north-?(?:east|west)|south-?(?:east|west)|coast) of)"
    r" (?:the |(?:north|south|east|west|central)\w*[ -])*"
    r"([A-Z]\w*[a-z](?:[ -](?:de |of |al-)?[A-Z]\w*[a-z])*+)(?![\w’'-])"
    r"(?! of [A-Z]| (?:states?|countries|capital|region|coast|world|sea)\b)"
)
"""A name behind a preposition, whole: none of "the Democratic Republic of Congo's south", "the Baltic states"."""

_OWNER = re.compile(r"\b(?:in|at|near) ([A-Z]\w*[a-z])[’']s (?=[a-z])")
"""Whose something is behind a preposition, where that is a known land or city: "at Rotterdam's terminals"."""

_NO_PLACE = frozenset(
    "January February March April May June July August September October November December Monday Tuesday Wednesday"
    " Thursday Friday Saturday Sunday Congress Parliament Senate House Game Week Section Act Christmas Easter Ramadan"
    " English French German Spanish Arabic American British Northern Southern Eastern Western"
    " World Cup Series Olympics Chapter".split()
)
_CONTINENTS = frozenset({"Africa", "Asia", "Europe", "America", "Latin America", "North America", "South America"})
_SPOKEN_FROM = re.compile(
    r" in [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*(?= (?:has |have )?(?:said|says|announced|confirmed|reported|told|added)\b)"
)
"""Where one sits who tells of something, which may have happened elsewhere: "the ministry in Bishkek said"."""


def where(event: Event, summary: Summary) -> str:
    """Return the place of an event: of the towns that its reports were sent from, one that they tell of.

    First the one that its line names, then what its line says it happened in, then the town that most articles name.
    Where none does, or two do equally: the state whose seat they were sent from, if the line and a text name it; else
    the land or city in whose parliament or port the line says that it was.
    """
    line = _SPOKEN_FROM.sub("", summary.line.text)
    towns = sorted({article.place.partition(",")[0] for article in event.articles} - {""})
    named = [town for town in towns if _names(line, town)]
    if named:
        return event.place if event.place in named else named[0]
    found = [name for match in _NAMED.finditer(line) if (name := _place(match))]
    if found:
        return found[0]
    told = Counter({town: sum(_tells(article, town) for article in event.articles) for town in towns})
    (first, most), (_, next_most) = (*told.most_common(2), ("", 0), ("", 0))[:2]
    owners = (match[1] for match in _OWNER.finditer(line) if places.beginning(match[1].lower()))
    lands = (_land(town, line, event) for town in towns)
    return first if most > next_most else next(filter(None, (*lands, *owners)), "")


def _place(named: re.Match[str]) -> str:
    """Return the place behind a preposition: of "the Yemeni city of Aden" the city; of a people or a month none."""
    name, behind = named[1], _CITY_OF.match(named.string, named.end())
    if behind:
        return behind[1]
    state = places.state(name.lower())
    is_people = state is not None and state.part is Part.PEOPLE
    return "" if is_people or not _NO_PLACE.isdisjoint(name.split()) or name in _CONTINENTS else name


_CITY_OF = re.compile(
    r" (?:[a-z-]+ )?(?:city|town|village|port|island|province|district|department|governorate) of"
    r" ([A-Z][\w’'-]*[a-z](?:[ -][A-Z][\w’'-]*[a-z])*)(?![\w’'-])"
)


def _land(town: str, line: str, event: Event) -> str:
    """Return the state whose seat a town is, as a text writes it, where a line names that state or its people."""
    seat = places.state(town.lower())
    if seat is None or seat.part is not Part.SEAT:
        return ""
    told = (places.state(word.lower()) for word in re.findall(r"[^\W\d_]+", line))
    if all(state is None or seat.names.isdisjoint(state.names) for state in told):
        return ""
    named = re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(seat.names)))})\b", re.IGNORECASE)
    texts = (passage.text for article in event.articles for passage in article.passages)
    return next((found[0] for found in map(named.search, texts) if found), "")


def _tells(article: Article, town: str) -> bool:
    return any(_names(_SPOKEN_FROM.sub("", passage.text), town) for passage in article.passages)


def _names(text: str, town: str) -> bool:
    return town in text and bool(re.search(rf"\b{re.escape(town)}\b", text))
