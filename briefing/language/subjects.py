"""Who can be the subject of a verb of speech, and whether such a verb tells of speech where it stands."""

import re

PRONOUNS = frozenset({"he", "she", "they", "it", "who"})
CONTENT = re.compile(r"[^\W\d_]{3,}")
"""A word that can be one for a speaker."""


def is_silent(text: str, verb: re.Match[str]) -> bool:
    """Whether a verb is none of speech here, or gives the words of another: "quoted a fisherman as saying"."""
    if verb[0] in _GIVEN and (_BY.match(text, verb.end()) or _aside(text, verb)):
        return True  # "the changes announced by the minister", "the deal, announced on Tuesday, is"
    if _UNSAID.search(text, max(0, verb.start() - _NEAR), verb.start()):
        return True  # "officials could not say when": nobody's words follow
    if verb[0] == "say" and text[: verb.start()].endswith(", ") and text[verb.end() : verb.end() + 1] == ",":
        return True  # "an orange or, say, a mug"
    if verb[0] == "quoted" and _AS_SAYING.match(text, verb.start()):
        return True
    if _WHAT.search(text, max(0, verb.start() - _NEAR), verb.start()) and not CONTENT.match(text, verb.end() + 1):
        return True  # "told to disregard what the witness had said"
    recalled = verb[0] == "recalled" and _CALLED_BACK.match(text, verb.end())
    return bool(recalled or _THING.match(text, verb.end()))


_CALLED_BACK = re.compile(r"\s+(?:its|their|all|some|about|nearly|almost|more|the ambassador|an? envoy|\d)\b")
"""Whom or what somebody calls back: "recalled its ambassador", "recalled 3,000 cars"."""


_UNSAID = re.compile(r"(?:\b(?:not|never|unable to)|n['’]t) (?:\w+ly |yet |to )?$")
_WHAT = re.compile(r"\bwhat [^,;:.!?“”\"]+ $")
_NEAR = 60


def _aside(text: str, verb: re.Match[str]) -> bool:
    """Whether a participle stands between commas after the first word of its sentence that can have one."""
    before = verb.start() - 2
    return before > 0 and "," not in text[:before] and _ASIDE.match(text, before) is not None


_GIVEN = frozenset({"announced", "declared", "reported", "expressed", "voiced", "posted", "revealed"})
_BY = re.compile(r" by (?!(?:phone|telephone|e-?mail|letter|video|\w+ing)\b)")

_ASIDE = re.compile(r", \w+(?: (?!that\b)\w+){1,4}, (?!and\b)")

_THING = re.compile(
    r"(?:(?<=reported)|(?<=added)|(?<=claimed)|(?<=expressed)|(?<=revealed))\s+"
    r"(?:(?:an?|its|their|his|her|no|at least|about|nearly|more than|up to)\s"
    r"|\d|(?:responsibility|victory|credit|lives|dozens|hundreds|thousands|to)\b"
    r"|(?:one|two|three|four|five|six|seven|eight|nine|ten)\b)"
    r"|(?<=reported)\s+the\s|(?:(?<=added)|(?<=adds))\s(?:pressure|weight|urgency|fuel|momentum|support|value|jobs)\b"
    r"|(?:(?<=revealed)|(?<=expressed))\s+(?:not\s)?(?:one|two)\b",
    re.IGNORECASE,
)
"""What makes no speech of a verb: "added a run", "claimed nine lives"."""


def speaks(subject: str, *, quoted: bool) -> bool:
    """Whether the words before a verb can be its speaker: something, and no passive ("people were told")."""
    last = subject.split()[-1:] or [""]
    if subject.strip().lower() in _OPENERS:
        return False  # "When asked, he did not exclude it"
    return (last[0].lower() not in _PASSIVE or quoted) and (
        bool(CONTENT.search(subject)) or subject.strip().lower() in PRONOUNS
    )


_OPENERS = frozenset({"when", "if", "once", "as", "though", "although", "while", "unless", "until"})
_PASSIVE = frozenset(
    {"was", "were", "been", "being", "be", "is", "are"} | {"his", "her", "its", "their", "the", "an", "a", "of"}
)
"""Before a form of a verb that has no speaker there: "was told", "his alleged crime"."""


_AS_SAYING = re.compile(r"\bquot(?:ed|es|ing)\s([^,;:.!?“”\"]{3,60}?)\sas\ssaying\b", re.IGNORECASE)


def whose(text: str, begun: int, verb: int) -> int:
    """Return where the words begin for who speaks in a relative clause: "faces anger from [politicians who] say"."""
    if not _WHO.search(text, begun, verb):
        return begun
    heads = [cut.end() for cut in _HEADING.finditer(text, begun, verb) if _WHO.search(text, cut.end(), verb)]
    return heads[-1] if heads else begun


_WHO = re.compile(r"\w who (?:(?:have|has|had|also|\w+ly) )*$")
_HEADING = re.compile(r"\b(?:from|by|with|to|for|among|against|is|are|was|were|met|faces?)\b")
