"""A sentence -> what a reader must have read to understand it: nothing, a thing already named, or the one before."""

import re
from enum import Enum

from briefing.language import verbs
from briefing.language.wordlists import is_common
from briefing.summarize.reading import english, pointing, speech, terms, wording
from briefing.summarize.reading.speech import Speech


class Leans(Enum):
    """What a sentence needs before it: nothing, a thing already named, or the very sentence that it follows."""

    ON_NOTHING = 0
    ON_NAMED = 1
    ON_PREVIOUS = 2


FRAGMENT = 6
"""Words of a quotation below which one without a verb answers something."""

QUOTED = 4
"""Words from which a quotation is somebody's statement and not a byname; the verifier holds to the same."""

_TIME = "week|month|year|morning|afternoon|evening|season|summer|winter|autumn|spring|fall|time"
_PRONOUN = re.compile(
    rf"""(?:he|she|it|they|his|her|its|their|him|them|these|those|that|such|another|others|neither|each
    |this(?!\ (?:{_TIME})\b) | both(?!\ (?:the\ |[A-Z]))
    |the\ (?:two|three|four)(?!\ [a-z]+s\ (?:of|at|from|in|who|on|behind|between)\b)
    |the\ (?:pair|duo|trio|latter|former|others?|same|man|woman)
    |(?:some|all|many|most|none)\ of\ (?:them|these|those)
    |(?:some|all|many|most|none|few|several|half)\ (?=(?:{"|".join(sorted(english.FINITE))})\b))\b""",
    re.IGNORECASE | re.VERBOSE,
)
_IMPERSONAL = re.compile(
    r"""It\ (?:(?:is|was|became|becomes|remains|remained|has\ been|will\ be|would\ be)\ (?:\w+\ ){0,2}?
    (?:unclear|clear|known|the\ (?:first|second|third|latest)|expected|likely|unlikely|possible|believed|thought
    |estimated|reported|understood)\b | (?:emerged|comes|came)\ )""",
    re.VERBOSE,
)
_ADVERBIAL = re.compile(rf"(?:{'|'.join(sorted(english.ADVERBIALS))})\b[^,;”]{{0,120}},\s+")
_SOMEBODY = re.compile(
    r"(?:A|An|One) (?:(?:company|firm|bank|ministry|party|union|club|airline|agency|group|hospital|university|embassy"
    r"|council|court) )?(?:official|spokes(?:man|woman|person)|executive|representative|source)"
    r"(?:,| (?:said|says|told|added|declined|confirmed|denied)\b)"
)
"""One of a body that is not named: "A company official, speaking on condition of anonymity, said"."""

_UNNAMED = re.compile(
    r"(?:In|On|At|By|With|During|After|Before|From|For|Through|Under) [^,;:.A-Z“”\"]{1,60}?\b(?P<who>he|she|it|they) "
)
"""A phrase without a name and the one who is meant: "In an audio message it said"."""

_THINGS = "|".join(sorted(english.TOLD_OF))
_HOLDING = "say|see|show|think|believe|know|hope|fear|argue|claim|ensure|insist|suggest|warn|prove|mean"
"""Verbs behind which "that" begins a clause."""

_HAPPENINGS = "attack|assassination|blast|bombing|death|explosion|incident|killing|murder|raid|shooting|strike"
"""What a sentence counts that another has told: "the two killings show"."""

_POINTING = re.compile(
    rf"""\b(?:this\ (?=(?:{_THINGS})s?\b)
    | these\ (?!days\b)
    | the\ (?:two|three|four)\ (?=(?:{_HAPPENINGS})s\b(?!\ (?:of|in|on|at|near|that|which)\b))
    | to\ (?!(?:{_HOLDING})\b)[a-z]+\ that\ (?=(?:{_THINGS})s?\b)
    | (?:about|after|against|at|before|by|during|for|from|in|of|on|over|to|under|with)\ that\ (?!(?:of|year|season
    |its?|his|her|their|the|an?|he|she|they|there|from|in)\b))
    (?P<noun>[a-z]+)""",
    re.VERBOSE,
)
"""A thing of which another sentence speaks: "in that office", "agreed on these steps"."""
_JUDGED = re.compile(
    r"\b(?:called|calls|described|describes|rejected|rejects|dismissed|dismisses|condemned|condemns|denounced|denounces"
    r"|denied|denies|welcomed|welcomes|criticised|criticized|criticises|criticizes|hailed|hails|branded|labelled|labeled"
    r"|termed|opposed|opposes|praised|praises|blamed|disputed|disputes|doubted|confirmed)"
    r" (?:it(?! (?:off|quits|home|a day)\b)|this|these|those|them|that(?=,|\.| (?:an?|as)\b)"
    r"|(?:the|that|this|those|these|all|such) (?:accusation|account|allegation|charge|claim|criticism|report|suggestion"
    r"|version|assertion|rumour|rumor|insinuation|speculation)s?(?=[.,;]| (?:as|and|on) ))(?![\w’'-])"
)
"""A judgment of what was told before: "called that a fitting answer"."""
_DANGLING = re.compile(rf"(?:{'|'.join(map(re.escape, english.DANGLING))})\b(?!-)")
_DEFINITE = re.compile(r"[Tt]he ((?:[a-z][\w’'-]*|\d[\d,.]*) ?){1,5}")
_COMPLEMENT = frozenset("of for from to that who which where whose on in at against between behind by".split())
_DETERMINERS = frozenset({"its", "his", "her", "their", "the", "a", "an", "all", "no", "any", "some", "more"})
_NAME = re.compile(r"\b[A-Z][\w’'-]+")


def leaning(text: str, found: Speech | None) -> tuple[Leans, frozenset[str]]:
    """Tell what an English sentence needs before it; the terms are the heads of its definite subject."""
    masked = wording.outside_quotes(text)
    if found and found.by_pronoun and not _NAME.search(masked[1 : max(1, masked.find(found.verb))]):
        return Leans.ON_PREVIOUS, frozenset()
    if found and not found.by_pronoun and text[:1] in '“"':
        return (Leans.ON_PREVIOUS, frozenset()) if _answers(text) else _definite(found.speaker)
    start = masked.lstrip("”\x00 ,.'‘(")
    if _IMPERSONAL.match(start):
        return Leans.ON_NOTHING, frozenset()
    adverbial = _ADVERBIAL.match(start)
    rest = start[adverbial.end() :] if adverbial else start
    if (
        _PRONOUN.match(start)
        or _is_unnamed(start)
        or _SOMEBODY.match(start)
        or _DANGLING.match(start)
        or _PRONOUN.match(rest)
        or _points_back(masked)
        or _is_somebodys(masked, found)
        or _is_anothers(masked)
        or _OF_A_BODY.match(rest)
        or _OF_THEM.match(rest)
    ):
        return Leans.ON_PREVIOUS, frozenset()
    return _definite(rest)


def _is_unnamed(start: str) -> bool:
    """Tell whether a phrase without a name opens a sentence about somebody who is not named; "it rained" is nobody."""
    found = _UNNAMED.match(start)
    told = start[found.start("who") :].capitalize() if found else ""
    return bool(told) and not _IMPERSONAL.match(told) and not told.startswith(("It rain", "It snow"))


_HIS = re.compile(r"\b(?:him|his|her|himself|herself)\b")
_PERSON = re.compile(r"(?<![\w.’'-])(?<![Tt]he )[A-Z][\w’'-]+")
_SOMEBODYS = re.compile(r"\b(?:[Aa]n?|[Tt]he|[Oo]ne) ((?:[a-z][\w-]* ?){1,3})")
_RECEIVED = re.compile(
    r"\b(?:accept|approv|reject|refus|demand|sought|seek|call(?:ed|s|ing)? for)[a-z]*"
    r" (?:his|her|their) (?:resignation|dismissal|extradition|release|arrest)\b"
)


def _is_anothers(masked: str) -> bool:
    """Tell whether the one who is named cannot be the "his": "President Marcu accepted his resignation"."""
    found = _RECEIVED.search(masked)
    return bool(found) and len(_PERSONS.findall(masked, 0, found.start() if found else 0)) < MOST_RECEIVING


MOST_RECEIVING = 2
"""Names before such a verb of which one may be the other's."""

_PERSONS = re.compile(r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*")
_OF_A_BODY = re.compile(
    r"The (?:[a-z]+ )?(?:airline|association|bank|body|carrier|charity|club|company|firm|group|operator|organi[sz]ation"
    r"|party|retailer|union|university)[’']s\b"
)
"""What belongs to a body that another sentence names: "The group's shares have lost 15 percent"."""

_OF_THEM = re.compile(r"[A-Z][\w’'-]*(?: [a-z][\w-]*){0,3} (?:about|against|by|for|from|of|to|with) (?:them|it)\b")
"""A subject that hangs on another sentence's: "The search for them ended"."""

_BODIES = frozenset(
    "court police parliament government ministry army board council tribunal party union company agency commission"
    " committee prosecution jury cabinet senate congress assembly club bank university".split()
)
"""Whom nobody calls "him"."""


def _is_somebodys(masked: str, told: Speech | None) -> bool:
    """Tell whether nobody whom a sentence names can be its "him" or "his": "The court revoked his bail, Holt said."."""
    found = _HIS.search(masked)
    if not found:
        return False
    if told and masked.find(told.speaker) > found.start():
        masked = masked.replace(told.speaker, "", 1)
    names = [name for name in _PERSON.findall(masked) if name not in english.DAYS and not is_common(name.lower())]
    before = masked[: found.start()].lower()
    people = english.ROLES | english.HUMAN | english.PRONOUNS
    somebody = any(_BODIES.isdisjoint(phrase.split()) for phrase in _SOMEBODYS.findall(masked, 0, found.start()))
    return not names and not somebody and people.isdisjoint(re.findall(r"[a-z]+", before))


def _points_back(masked: str) -> bool:
    """Tell whether "that office" or "called it" means what the sentence itself has not named yet."""
    for found in _POINTING.finditer(masked):
        if terms.stem(found["noun"]) not in terms.of(masked[: found.start()]):
            return True
    judged = _JUDGED.search(masked)
    before = _WHO.sub("", masked[: judged.start()]) if judged else ""
    return judged is not None and not any(
        word in english.FINITE or verbs.is_past(word) for word in before.lower().split()
    )


_WHO = re.compile(r"\bwho (?:ha[ds]|have|were|was|are) (?:[a-z]+ ){1,7}")
"""What tells of somebody who judges: "Relatives who had come to the station disputed this"."""


def stands_apart(text: str) -> bool:
    """Tell whether an English sentence can be read apart from the one before it, if not from its article."""
    return leaning(text, speech.find(text))[0] is not Leans.ON_PREVIOUS


def stands_alone(text: str) -> bool:
    """Tell whether an English sentence can be read apart from its article."""
    return leaning(text, speech.find(text))[0] is Leans.ON_NOTHING and not pointing.back(text)


def _answers(text: str) -> bool:
    """Tell whether a quotation that opens a sentence speaks of what came before: "None," or "It's for them,"."""
    quoted = re.split(r'[”"]', text[1:], maxsplit=1)[0]
    clear = _IMPERSONAL.match(quoted) or _JUDGMENT.match(quoted)
    spoken = re.findall(r"[a-z]+(?:[’'][a-z]+)?", quoted.lower())
    verbal = any(w in english.FINITE - {"not"} or verbs.is_past(w) or "’" in w or "'" in w for w in spoken)
    if len(spoken) < FRAGMENT and not verbal:
        return True  # "Not a single dollar,"
    return len(quoted.split()) < QUOTED or bool(_PRONOUN.match(quoted) and not clear)


_JUDGMENT = re.compile(r"(?:This|It) (?:was|is) (?:an?|the|not)\b")
"""Words on the event itself: "This was a cowardly act"."""


TITLE = 2
"""Words of a title before a name: "the former President Marsh" is no thing that must be known."""


def _opens_another(place: int, word: str) -> bool:
    """Tell whether a word of what follows "the" begins another noun phrase: "the bank cut *its* forecast"."""
    return (place > 0 and word in _DETERMINERS) or (place > 1 and word[0].isdigit())


def _definite(start: str) -> tuple[Leans, frozenset[str]]:
    """Tell what "the pirates" or "the ministry" needs; "the killing of ..." and "the former President ..." name it."""
    match = _DEFINITE.match(start)
    if not match:
        return Leans.ON_NOTHING, frozenset()
    phrase = match.group().split()[1:]
    ends = next((n for n, word in enumerate(phrase) if word in english.FINITE | _COMPLEMENT), len(phrase))
    ends = next((n for n, word in enumerate(phrase[:ends]) if _opens_another(n, word)), ends)
    # "the bank cut its forecast for": another noun phrase has begun, behind a verb
    verbal = ends < len(phrase) and _opens_another(ends, phrase[ends])
    ends -= verbal
    named_next = ends == len(phrase) <= TITLE and start[match.end() : match.end() + 1].isupper()
    if named_next or (0 < ends < len(phrase) and phrase[ends] in _COMPLEMENT and not verbal):
        return Leans.ON_NOTHING, frozenset()
    heads = frozenset(terms.of(" ".join(phrase[:ends])))
    return (Leans.ON_NAMED, heads) if heads else (Leans.ON_NOTHING, frozenset())
