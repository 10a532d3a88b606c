"""What is comment and no report: articles that their outlets call so, and sentences in which an outlet judges.

A brief reports. Comment is left out of it wherever there is anything else, and a judgment that nobody is said to make
is never told as a fact.
"""

import re
from collections.abc import Sequence

from briefing.language.comment import is_comment
from briefing.model import Event
from briefing.summarize.reading.wording import outside_quotes


def reported(events: Sequence[Event]) -> tuple[Event, ...]:
    """Return the events of which more than comment was found, or all where there is no other."""
    return tuple(event for event in events if not is_all(event)) or tuple(events)


def is_all(event: Event) -> bool:
    """Tell whether only comment was found on an event."""
    return all(is_comment(article) for article in event.articles)


def judges(text: str) -> bool:
    """Tell whether a sentence judges in the outlet's own voice, outside any quotation."""
    return _JUDGMENT.search(outside_quotes(text)) is not None


def is_loaded(text: str) -> bool:
    """Tell whether a sentence takes sides in the outlet's own words: its "terrorists" are another's fighters."""
    return _LOADED.search(outside_quotes(text)) is not None


_LOADED = re.compile(
    r"\b(?:terrorists|heroes|heroic(?:ally)?|martyrs?|traitors?|infidels?|puppets?|glorious(?:ly)?|cowardly|barbaric|vile"
    r"|evil|criminals of|so-called|great leader)\b",
    re.IGNORECASE,
)
_JUDGMENT = re.compile(
    r"\b(?:it|this|that|there) (?:is|was) (?:simply |just |nothing but )?(?:an? |the |no )?(?:\w+ )?"
    r"(?:scandal|shame|disgrace|outrage|pity|farce|joke|insult|betrayal|shameful|scandalous|outrageous|disgraceful)\b"
    r"|\b(?:glorious|great|sad|black|dark|proud|shameful) day for\b"
    r"|\b(?:should|must|ought to) (?:now |simply |finally |immediately |never )*"
    r"(?:resign|step down|be ashamed|be sacked|be fired|apologi[sz]e|act now|do better|know better|wake up)\b"
    r"|\bdeserves? (?:better|nothing less|no less|the truth|more than)\b|\b(?:nobody|no one) will miss\b"
    r"|\b(?:worst|best) (?:decision|performance|idea|mistake|excuse) (?:of|in)\b"
    r"|\b(?:wise leadership|death traps?|sheer (?:folly|madness|incompetence)|time to (?:act|wake up))\b",
    re.IGNORECASE,
)
