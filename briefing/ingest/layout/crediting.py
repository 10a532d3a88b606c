"""Which agencies and offices an article says it has its facts from: "according to Tasnim", "IRNA reported"."""

import re
from collections.abc import Iterator

from briefing.ingest.layout.datelines import AGENCIES
from briefing.ingest.layout.mastheads import is_media, is_shaped

_NAMES = {
    "Reuters": "Reuters", "AFP": "AFP|Agence France-Presse", "AP": "AP|Associated Press", "Xinhua": "Xinhua",
    "TASS": "TASS|Tass",
    "Sputnik": "Sputnik", "RIA Novosti": "RIA Novosti|RIA", "Interfax": "Interfax", "IRNA": "IRNA", "Tasnim": "Tasnim",
    "Fars": "Fars", "Mehr": "Mehr", "ISNA": "ISNA", "Press TV": "Press ?TV", "SANA": "SANA", "INA": "INA",
    "Anadolu": "Anadolu", "WAM": "WAM", "SPA": "SPA|Saudi Press Agency", "QNA": "QNA", "KUNA": "KUNA", "MENA": "MENA",
    "Petra": "Petra", "NNA": "NNA", "WAFA": "WAFA|Wafa", "Yonhap": "Yonhap", "KCNA": "KCNA", "Kyodo": "Kyodo",
    "Jiji": "Jiji",
    "PTI": "PTI|Press Trust of India", "ANI": "ANI", "IANS": "IANS", "dpa": "dpa|DPA|Deutsche Presse[- ]Agentur",
    "EFE": "EFE",
    "ANSA": "ANSA", "Bloomberg": "Bloomberg", "UPI": "UPI", "CNN": "CNN", "BBC": "BBC", "Al Jazeera": "Al[- ]Jazeera",
    "Al Arabiya": "Al[- ]Arabiya", "Al Mayadeen": "Al[- ]Mayadeen", "Shafaq News": "Shafaq News", "Rudaw": "Rudaw",
    "Kurdistan 24": "Kurdistan ?24", "CCTV": "CCTV", "Ukrinform": "Ukrinform", "Interfax-Ukraine": "Interfax-Ukraine",
}  # fmt: skip
_SPELLED = [(spelling, name) for name, spellings in _NAMES.items() for spelling in spellings.split("|")]
_CANONICAL = {re.sub(r"\[- \]| \?|-", " ", spelling).lower(): name for spelling, name in _SPELLED}
_NAME = "|".join(sorted((spelling for spelling, _ in _SPELLED), key=len, reverse=True))
_MENTION = re.compile(rf"(?<![\w-])(?:(?P<name>{_NAME})(?![\w-])|(?P<kind>[Nn]ews [Aa]gency)\b|(?P<office>Ministry)\b)")
_SIGNED = re.compile(r"\((?P<name>[^()\n]{2,40})\)\.?")
_STOPS = frozenset('.!?…"”’»')
_FIRST_WORDS = {re.split(r"\W", spelling)[0] for spelling, _ in _SPELLED}
_SMALL = ("dpa", "news agency", "news Agency")
_OPENING = re.compile("|".join(sorted(_FIRST_WORDS.difference(_SMALL) | {"News", "Ministry"})))
_ANY_OPENING = re.compile(f"{_OPENING.pattern}|{'|'.join(_SMALL)}")
_TO = re.compile(
    "(?:[Aa]ccording to|quoted by|cited by|citing|quoting|reported by|told|[Rr]eports? by|via|carried by|published by)"
    "(?: the| an?| [a-z][a-z-]{1,15}| [A-Z][a-z]{2,12}(?:an|ian|i|ish|ese|['’]s)){0,4} $"
)
_BY = re.compile(
    r"(?: (?:[Nn]ews(?: [Aa]gency)?|agency|website|television|TV)){0,2}(?:['’]s (?:account|report)\b"
    r"|,? (?:has |have |also |then ){0,2}"
    r"(?:said|says|reported|reports|quoted|quotes|cited|cites|told|announced|wrote|added|carried)\b)"
)
_STATED = re.compile(r" (?:has |also )?(?:said|announced|stated|reported|confirmed)\b")
_CAPITALS = re.compile(r"(?:[A-Z][\w-]{1,20} ){1,3}$")
_DEMONYM = re.compile(r"[A-Z][a-z]{2,12}(?:an|ian|i|ish|ese)")
_COMMON = frozenset("Central National State Official Press International Arab Online Local".split())
"""Words before "News Agency" that name no agency by themselves."""

_REACH = 80
"""Characters before and after a mention that are looked at."""


def credited(text: str, start: int, end: int, signed: str = "") -> tuple[str, ...]:
    """Return whom `text[start:end]` credits, in order of mention, first the agencies of the dateline `signed`.

    Known agencies go by their usual short name ("Agence France-Presse" is "AFP"); "X News Agency" is "X".
    """
    named = [part for part in re.split(r"\s*/\s*", signed) if part]
    named += filter(None, (_credit(text, start, end, mention) for mention in _mentions(text, start, end)))
    named += _signing(text, start, end)
    return tuple(dict.fromkeys(map(_canonical, named)))


def is_signature(sentence: str) -> bool:
    """Tell whether a sentence is only the agency that a paragraph is from: "(Europa Press)"."""
    return sentence.startswith("(") and bool((found := _SIGNED.fullmatch(sentence)) and _agencies(found["name"]))


def _signing(text: str, start: int, end: int) -> Iterator[str]:
    """Return the agencies that stand in brackets behind the last sentence of a paragraph."""
    last = min(len(text), end + _REACH)
    after = text.find(")", start, last)
    while after >= 0:
        if after + 1 == len(text) or text[after + 1] == "\n":
            found = _SIGNED.fullmatch(text, max(start, text.rfind("(", start, after)), after + 1)
            stopped = found and text[start : found.start()].rstrip()[-1:] in _STOPS
            yield from _agencies(found["name"]) if found and stopped else ()
        after = text.find(")", after + 1, last)


def _agencies(names: str) -> list[str]:
    parts = [part.strip() for part in re.split(r"[/,;]| and ", names)]
    known = all(part.lower() in AGENCIES or (is_shaped(part) and is_media(part)) for part in parts)
    return parts if known else []


def _mentions(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Return the mentions of an agency or a ministry. Only where a word can open one is looked at closer.

    Few texts have one in small letters, which take twice the time to look for.
    """
    opening = _ANY_OPENING if any(text.find(word, start, end) >= 0 for word in _SMALL) else _OPENING
    return filter(None, (_MENTION.match(text, found.start(), end) for found in opening.finditer(text, start, end)))


def _credit(text: str, start: int, end: int, mention: re.Match[str]) -> str:
    """Return the name at this mention where the text says that it has something from there, else an empty string."""
    first, after = mention.start(), min(end, mention.end() + _REACH)
    name = mention["name"] or ""
    if not name:
        capitals = _CAPITALS.search(text, max(start, first - _REACH), first)
        if not capitals:
            return ""
        words = capitals[0].removeprefix("The ").split()
        if mention["office"]:
            office = " ".join([*words, "Ministry"])
            named = _STATED.match(text, mention.end(), after) or _TO.search(
                text, max(start, first - _REACH), capitals.start()
            )
            return office if words and named else ""
        words = [word for word in words if not _DEMONYM.fullmatch(word)]
        if not words or words[-1] in _COMMON:
            return ""
        first, name = first - len(words[-1]) - 1, words[-1]
    credit = _TO.search(text, max(start, first - _REACH), first) or _BY.match(text, mention.end(), after)
    return name if credit else ""


def _canonical(name: str) -> str:
    flat = " ".join(name.replace("-", " ").split()).lower()
    return _CANONICAL.get(flat, name.strip())
