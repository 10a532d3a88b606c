"""Events -> the people whom a brief names: each with the role that the articles give, cited."""

import re
from collections.abc import Sequence

from briefing.language.planted import speaks_to_a_machine
from briefing.model import Citation, Claim, Event, Person
from briefing.model.claim import MOST_CITATIONS
from briefing.summarize.reading import english, items
from briefing.summarize.reading.people import Mention, Named, People
from briefing.summarize.reading.sentence import MOST_PASSAGES

MOST = 12

_NO_OFFICES = english.HONORIFICS | english.BARE | english.BYSTANDERS

_SCRIPTS = (
    ("fa", re.compile("[\u067e\u0686\u0698\u06af\u06a9\u06cc]")),
    ("ar", re.compile("[\u0600-\u06ff]")),
    ("he", re.compile("[\u0590-\u05ff]")),
    ("ru", re.compile("[\u0400-\u04ff]")),
    ("el", re.compile("[\u0370-\u03ff]")),
    ("ja", re.compile("[\u3040-\u30ff]")),
    ("ko", re.compile("[\uac00-\ud7af]")),
    ("zh", re.compile("[\u4e00-\u9fff]")),
)


def people(events: Sequence[Event]) -> tuple[Person, ...]:
    """Return up to twelve people, those whom the articles name most first; only people with a role are listed.

    Nobody whom only a page's item on something else names is listed, nor whom a text names that speaks to a machine.
    """
    articles = [a for event in items.told(events) for a in event.articles if not speaks_to_a_machine(a)]
    passages = [p for article in articles for p in article.passages[:MOST_PASSAGES]]
    known = People(passages)
    listed = sorted(
        (n for n in known.named if " " in n.name and n.role.lower() not in _NO_OFFICES),
        key=lambda n: (-known.prominence(n), n.name),
    )
    return tuple(_person(named) for named in listed[:MOST])


def _person(named: Named) -> Person:
    script = next((mention.script for mention in named.mentions if mention.script), "")
    return Person(name=named.name, role=_role(named), script=script, script_language=_language(script))


def _role(named: Named) -> Claim:
    """Return the role as a claim that cites one passage of each of up to three articles that give it so."""
    giving: dict[str, Mention] = {}
    for mention in named.mentions:
        if mention.role == named.role:
            giving.setdefault(mention.passage.article, mention)
    cited = list(giving.values())[:MOST_CITATIONS]
    text = named.role[:1].upper() + named.role[1:]
    return Claim(text=text, citations=tuple(Citation(passage=mention.passage.id) for mention in cited))


def _language(script: str) -> str:
    return next((language for language, letters in _SCRIPTS if letters.search(script)), "")
