"""What caused a blast or a crash: an accident, or somebody's doing; and whether two accounts cannot both be right.

Only these two are held against each other: a fault and a short circuit are as often one cause as two.
"""

import re
from collections.abc import Iterator

from briefing.language.thesaurus import alike
from briefing.summarize.differing.version import SUDDEN, Account
from briefing.summarize.ranking import Ranked
from briefing.summarize.reading import wording
from briefing.summarize.reading.sentence import Sentence

_ACCIDENT = "accident|(?<!tear )gas|leak|short circuit|wiring|electrical|lightning|fault|malfunction|boiler|human error"
_ATTACK = "bomb|bombs|explosives|arson|sabotage|missile|missiles|rocket|rockets|drone|drones|grenade|shelling|attack"
_KIND = re.compile(rf"\b(?:(?P<accident>{_ACCIDENT})|(?P<attack>{_ATTACK}))\b")
_EFFECT = rf"(?:the|an?|that|this) (?:[\w’'-]+ ){{0,2}}?(?P<effect>{SUDDEN})\b"
_CAUSE = r"(?P<cause>[^.,;:“”]{3,60}"
_CAUSED = (
    re.compile(rf"{_CAUSE}?) (?:had |has )?(?:caused|triggered|set off) {_EFFECT}", re.IGNORECASE),
    re.compile(
        rf"{_EFFECT}[^.,;:“”]{{0,60}}? (?:was|were|had been|has been) (?:caused|triggered|set off) by {_CAUSE})",
        re.IGNORECASE,
    ),
)
_OPEN = re.compile(
    r"\b(?:not|no|never|may|might|could|would|whether|if|possibly|probably|likely|suspect\w*|believe\w*"
    r"|either|or|n[’']t)\b",
    re.IGNORECASE,
)
"""Words with which a cause is but one of several, or denied."""


def causes(sentence: Sentence, _: Ranked) -> Iterator[Account]:
    """Yield what a sentence says caused something, where that was an accident or somebody's doing."""
    masked = wording.outside_quotes(sentence.text)
    found = next((match for pattern in _CAUSED if (match := pattern.search(masked))), None)
    kinds = {match.lastgroup for match in _KIND.finditer(found["cause"].lower())} if found else set()
    if found and len(kinds) == 1 and not _OPEN.search(found.group()):
        yield Account(found["effect"], f"“{found['cause'].strip()}”", sentence, word=str(*kinds))


def other_cause(one: Account, other: Account, _: Ranked) -> bool:
    """Tell whether one account has it caused by an accident, and the other by somebody."""
    return alike(one.thing, other.thing) and one.word != other.word
