"""A sentence -> its first clause, of a headline's length: what a headline says where no title may."""

import re

from briefing.language import verbs
from briefing.language.almanac import A_DAY
from briefing.summarize.reading import english

MOST_WORDS = 16
FEWEST_CUT = 6
"""Words that the first clause of a lead must keep to tell what happened."""
_CUT = re.compile(
    r"""\ (?:including|during\ which|and\ that|and\ of|and\ said|amid|following)\s | \ and\ (?=[a-z]+ed\ )
    |,\ | [;:] | \ (?:[–—]+|--)\s""",
    re.VERBOSE,
)
_DAY = re.compile(
    rf",? (?:on |late |early )*{A_DAY}(?: (?:morning|afternoon|evening|night))?\b"
    r"(?![’']s\b)(?! (?:morning|afternoon|evening|night)[’']s\b)"
)


def first(text: str) -> str:
    """Return the first clause of a sentence, of headline length where it has one.

    A sentence that opens with a circumstance ("After a ban was lifted, ...") is read from its main clause on.
    """
    text = _DAY.sub("", text.rstrip("."), count=1)
    if len(text.split()) > MOST_WORDS and (opening := _CIRCUMSTANCE.match(text)):
        text = text[opening.end() : opening.end() + 1].upper() + text[opening.end() + 1 :]
    words = text.split()
    if len(words) <= MOST_WORDS:
        return text
    if counted := _with_its_number(text):
        return counted
    for boundary in (_CUT, _PHRASE):
        cuts = [
            text[: match.start()]
            for match in boundary.finditer(text)
            if not _parts_the_verb(match.group(), text[match.end() :]) and not _takes_its_object(match)
        ]
        cuts = [cut for cut in cuts if FEWEST_CUT <= len(cut.split()) <= MOST_WORDS + 2 and _is_whole(cut)]
        if cuts:
            return cuts[-1].rstrip(" ,")
    words = words[:MOST_WORDS]
    while words[-1].lower() in _HANGING:
        words.pop()
    return " ".join(words).rstrip(" ,;:") + " …"


_CIRCUMSTANCE = re.compile(r"(?:After|As|With|While|When|Following|During|Despite|Amid)\s[^,;“”\"]{8,110},\s+(?=\w)")
_PHRASE = re.compile(r" (?:between|with|in|on|at|after|before|during|amid|over|near|when|that|which|who|where) ")


def _is_whole(cut: str) -> bool:
    """Tell whether a cut leaves a clause, with a verb, and closes its quotes and brackets."""
    words = cut.lower().split()[1:]
    if words[-2:-1] == ["and"]:
        return False  # "and acknowledged": what, is cut off
    return any(word in english.FINITE or verbs.is_past(word) for word in words) and _is_closed(cut)


def _parts_the_verb(boundary: str, behind: str) -> bool:
    """Tell whether a cut takes a subject its verb: "Two men held for a year by rebels | in the north were freed"."""
    clause = _NEXT.split(behind, maxsplit=1)[0].split() if boundary.strip() in _PLACING else behind.split()[:1]
    return any(word in english.FINITE for word in clause)


COUNTED = 8
"""Words more that a clause may have whose verb gives a number: "lowered the number of people killed ... to 24"."""
_NUMBER = (
    r"(?:(?:at least|about|nearly|more than|around|some) )?"
    r"(?:\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b"
)
_GIVES = re.compile(rf"\b(?:number|toll|count)\b[^,;:“”]*?(?: from {_NUMBER})? to {_NUMBER}(?: from {_NUMBER})?")


def _with_its_number(text: str) -> str:
    """Return the clause up to the number to which its verb moves a toll; empty where it moves none, or far behind."""
    given = _GIVES.search(text)
    cut = text[: given.end()] if given else ""
    return cut if len(cut.split()) <= MOST_WORDS + COUNTED and "," not in cut and _is_whole(cut) else ""


def _takes_its_object(cut: re.Match[str]) -> bool:
    """Tell whether a cut takes a verb what it says: "Officials ordered | that alarms be switched off"."""
    return cut.group() == " that " and verbs.is_past(cut.string[: cut.start()].rpartition(" ")[2])


_PLACING = frozenset({"between", "with", "in", "on", "at", "during", "amid", "over", "near", "including", "following"})
_NEXT = re.compile(
    r"[,;:–—]| (?:that|which|who|whose|where|when|after|before|as|because|and|but|while|than|said|says) "
)
"""Where a phrase ends at the latest: what follows has a verb of its own."""


def _is_closed(cut: str) -> bool:
    return cut.count("(") == cut.count(")") and cut.count("“") == cut.count("”") and cut.count('"') % 2 == 0


_HANGING = english.PREPOSITIONS | frozenset("up more the a an and or his her their its".split())
"""Words that a headline cannot end on."""
