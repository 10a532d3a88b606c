"""Sentences of an event -> the one that says most of it, and the one that its account begins with."""

import re
from collections.abc import Collection

from briefing.summarize.counting import values
from briefing.summarize.overtaken import outdated, tolls
from briefing.summarize.overtaken.retracted import no_later
from briefing.summarize.parts.answers import counters
from briefing.summarize.ranking import Ranked
from briefing.summarize.reading import comment, terms, turns
from briefing.summarize.reading.leaning import Leans
from briefing.summarize.reading.sentence import DENIES, Sentence

FRESH, WEEK = 0.6, 7
"""How much more a lead a week after the first is worth, and so by the day: what has happened outranks what will.

An article of a later week is of something else, or its date is wrong."""
LEADS = (1.0, 0.9, 0.75)
"""What the first, second and third sentence of an article are worth as a lead: the later leans on the earlier."""

CENTRAL, COUNTING = 0.75, 0.4
"""Share of the best lead's centrality that a lead must have: a fresh one that tells of something else is none.

One that counts the dead of an event whose other openings count them too needs less: that is what happened."""

TOLL, BACKED, FLASH = 1.45, 0.1, 0.75
"""What a lead is worth more that counts these dead, and for each other origin whose lead says the same; and what one is
worth of a flash that longer reports have followed."""

FLASH_PASSAGES = 2
TOLD_AGAIN = 0.5
"""Share of a line's content that another article's telling of it has at least."""

PROSPECT, RECKONED = 0.85, 0.75
"""What a lead is worth whose own verb tells of what will or may be, and of what somebody reckons with."""

PUT_OFF = 0.5
"""What a lead is worth that foretells what another article, no earlier, says was put off: that one tells of both."""

DENIED = 0.85
"""What a lead is worth that another article's lead denies: the denial tells of both."""

OF_ONESELF = 0.85
"""What a lead is worth that tells what somebody says to have done: "The company said that it had leased the pit".

What they say that they will do is news as any other."""

KNOWN = 0.7
"""What a lead is worth that an edition has told: a story of several days is not headed by what was news on the first.

Read off four mornings of sixty articles."""

_FORETELLS = re.compile(
    r"^(?:(?!\b(?:is|are|was|were|has|have|had|said|\w+ed)\b)[^,;“”\"])*?\b(?:will|may|could|might|would)\b"
    r"|^[^,;“”\"]*?\b(?:is|are|was|were) (?:expected|set|due|forecast|scheduled)\b"
)
_OF_ONESELF = re.compile(
    r"^[^“”\"]*?\b(?:said|says|insisted|stated|maintained|argued)(?: on \w+day)?"
    r" (?:that )?(?:it|he|she|they) (?:had|did|was|were|never)\b"
)
_RECKONS = re.compile(r"^[^,;“”\"]*?\b(?:is|are|was|were) (?:likely|unlikely|poised|on course)\b")


def choose(ranked: Ranked, past: Collection[str], *, known: Collection[str] = ()) -> Sentence:
    """Return the first sentence, or nearly, that says most of the event in the length of a line.

    `past` are ids of sentences about earlier happenings, or of what a later article has replaced; `known` are of those
    that an earlier edition cited.
    """
    now = [s for s in ranked.sentences if s.id not in past] or ranked.sentences
    leads = [s for s in now if s.place < len(LEADS) and s.leans is Leans.ON_NOTHING]
    leads = [s for s in leads if not s.points] or leads
    leads = [s for s in leads if s.speech or not comment.is_loaded(s.text)] or leads
    if not leads:
        return max(now, key=lambda s: ranked.worth[s.id])
    counting = values.tolls(ranked.sentences) | {toll.sentence.id for toll in tolls.raised(ranked.sentences)}
    openings = [s for s in leads if s.place == 0] or leads
    central = max(ranked.central[s.id] for s in openings)
    leads = [s for s in leads if ranked.central[s.id] >= central * (COUNTING if s.id in counting else CENTRAL)]
    first = min((s.article.day for s in leads if s.article.day), default=None)

    def worth(s: Sentence) -> float:
        days = (s.article.day - first).days if s.article.day and first else 0
        fresh = 1.0 + FRESH * (days if days <= WEEK else 0) / WEEK
        backed = 1.0 + BACKED * _backing(s, ranked)
        toll = TOLL if s.id in counting else FLASH if _is_flash(s, ranked) else 1.0
        prospect = RECKONED if _RECKONS.search(s.text) else PROSPECT if _FORETELLS.search(s.text) else 1.0
        prospect *= PUT_OFF if any(_puts_off(other, s) for other in leads) else 1.0
        denied = DENIED if any(counters(other, s) for other in leads) else 1.0
        denied *= OF_ONESELF if _OF_ONESELF.search(s.text) else 1.0
        old = KNOWN if s.id in known else 1.0
        return ranked.worth[s.id] * LEADS[s.place] * fresh * backed * toll * prospect * denied * old

    return max(leads, key=worth)


def _puts_off(other: Sentence, lead: Sentence) -> bool:
    """Tell whether another article, not known to be the earlier, says that what a lead foretells is put off."""
    told = turns.puts_off(other) and not turns.puts_off(lead) and terms.overlap(lead.bag, other.bag) >= TOLD_AGAIN
    told = told and outdated.EXPECTED.search(lead.text) is not None
    return told and other.article.id != lead.article.id and no_later(lead.article, other.article)


def _backing(lead: Sentence, ranked: Ranked) -> int:
    """Count the other origins whose first sentence says the same."""
    firsts = [s for s in ranked.sentences if s.place == 0 and s.article.origin != lead.article.origin]
    return len({s.article.origin for s in firsts if ranked.same(lead, s)})


def _is_flash(lead: Sentence, ranked: Ranked) -> bool:
    """Tell whether an article has hardly more than its lead, where others have."""
    longer = any(len(s.article.passages) > 2 * FLASH_PASSAGES for s in ranked.sentences)
    return longer and len(lead.article.passages) <= FLASH_PASSAGES


def opening(ranked: Ranked, line: Sentence, elsewhere: Collection[str]) -> Sentence:
    """Return another article's telling of the line, so that who reads both learns more; else the line.

    One that leaves out half of the line, or affirms what that denies, tells another thing.
    """
    others = [s for s in ranked.sentences if s.place <= 1 and s.leans is Leans.ON_NOTHING and ranked.same(s, line)]
    others = [s for s in others if s.article.id != line.article.id and s.id not in elsewhere and _tells(s, line)]
    best = max(others, key=lambda s: ranked.central[s.id], default=line)
    return best if ranked.central[best.id] >= 0.9 * ranked.central[line.id] else line


def _tells(other: Sentence, line: Sentence) -> bool:
    denials = [bool(DENIES.search(s.text)) for s in (other, line)]
    if _puts_off(line, other) or not no_later(line.article, other.article):
        return False
    return denials[0] == denials[1] and terms.overlap(line.bag, other.bag) >= TOLD_AGAIN
