"""A sentence -> whether it tells of a turn: who was charged, resigned or died, what was put off.

Such a sentence is news of its event however few words it shares with the rest.
"""

import re

from briefing.summarize.reading import wording
from briefing.summarize.reading.leaning import Leans
from briefing.summarize.reading.sentence import Sentence

_PUT_OFF = r"postponed|called off|cancell?ed|put off|suspended|adjourned|withdrawn|scrapped"
_DONE_TO = rf"charged|indicted|arrested|convicted|acquitted|sentenced|dismissed|sacked|killed|{_PUT_OFF}"
_BEEN = r"(?:is|are|was|were|(?:has|have)(?: now| since)? been)(?: (?!not\b)\w+ly)?"
_TELLS = re.compile(
    rf"\b{_BEEN} (?:{_DONE_TO})\b|\b(?:charged|indicted) (?:[A-Z]|an? )[^.;:]{{2,90}}? (?:with|for|over)\b"
    r"|\b(?:arrested|convicted|acquitted|sentenced|dismissed|sacked|fired) [A-Z]"
    r"|(?<!not )(?<!to )(?<!had )\b(?:resigned|stepped down|died)\b"
)
_OFF = re.compile(
    rf"\b{_BEEN} (?:{_PUT_OFF})\b|(?<!not )(?<!to )(?<!had )\b(?:postponed|called off|cancell?ed|put off)\b"
)
_WHOM = re.compile(
    r"\b(?:charged|indicted|arrested|convicted|acquitted|sentenced|dismissed|sacked|fired) [A-Z][\w’'-]+ [A-Z][\w’'-]+"
)
_LEAVING = (
    r"(?:resign|resigning|resignation|quit|quitting|step down|stepping down|step aside|leave office|leaving office)\b"
)
_STAYS = re.compile(
    rf"\b(?:(?:is|was|are|were) not (?:considering|contemplating|planning|thinking of|about)"
    rf"|(?:will|would|does|did|shall|could) not|won[’']t|(?:has|had|have) no (?:plans?|intention|reason)"
    rf"|(?:ruled|rules|ruling) out|rejected calls)\b"
    rf"(?: (?:to|for|of|his|her|their|a|any|offer|tender|hand in)\b)* {_LEAVING}"
)
_LEFT = re.compile(
    r"(?<!not )(?<!to )\b(?:resigned|quit|stepped down"
    r"|(?:submitted|handed in|tendered|announced) (?:his|her|their) resignation)\b"
)


def is_told(sentence: Sentence) -> bool:
    """Tell whether an English sentence that stands for itself tells of a turn as done."""
    return sentence.article.language == "en" and _TELLS.search(wording.outside_quotes(sentence.text)) is not None


def names_whom(sentence: Sentence) -> bool:
    """Tell whether a turn names in full whom it befell, so that it stands alone: "The court sentenced Ana Dorn"."""
    return sentence.leans is Leans.ON_NAMED and _WHOM.search(wording.outside_quotes(sentence.text)) is not None


def puts_off(sentence: Sentence) -> bool:
    """Tell whether a sentence says that something was postponed, cancelled or suspended."""
    return sentence.article.language == "en" and _OFF.search(wording.outside_quotes(sentence.text)) is not None


def stays(sentence: Sentence) -> bool:
    """Tell whether a sentence says that somebody will not resign."""
    return _STAYS.search(wording.outside_quotes(sentence.text)) is not None


def who_left(sentence: Sentence) -> str:
    """Return the words before the verb of a sentence that tells of a resignation; empty for any other."""
    found = _LEFT.search(wording.outside_quotes(sentence.text))
    return sentence.text[: found.start()] if found else ""
