"""Text -> whether somebody does not own to the value at a place of it: "withdrew its figure of 40"."""

import re

_DISOWNED = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|disput(?:es|ed|ing)|withdr(?:ew|awn|aws)"
    r"|retract(?:s|ed|ing)?|disown(?:s|ed|ing)?|refut(?:es|ed|ing)) (?:[a-z]+ ){0,3}?"
    r"(?:that|(?:account|allegation|claim|count|estimate|figure|number|report|statement|toll)s?)\b[^,;:.“”]{0,60}$"
)


def is_disowned(text: str, start: int) -> bool:
    """Tell whether the number at `start` is one that the text denies, rejects or takes back."""
    return _DISOWNED.search(text, 0, start) is not None
