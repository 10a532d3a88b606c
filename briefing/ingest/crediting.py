"""Which agencies and offices an article says it has its facts from: "according to Tasnim", "IRNA reported"."""

import re

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
_CANONICAL = {spelling.replace("[- ]", " ").replace(" ?", " ").lower(): name for spelling, name in _SPELLED}
_NAME = "|".join(sorted((spelling for spelling, _ in _SPELLED), key=len, reverse=True))
_AGENCY = rf"(?:{_NAME}|(?:[A-Z][\w-]{{1,20}} ){{1,2}}(?=[Nn]ews [Aa]gency))"
_TO = (
    "(?:[Aa]ccording to|quoted by|cited by|citing|quoting|reported by|told|reports? by|via|carried by|published by)"
    "(?: the| an?| [a-z][a-z-]{1,15}| [A-Z][a-z]{2,12}(?:an|ian|i|ish|ese|['’]s)){0,4} "
)
_SAID = "(?:said|says|reported|reports|quoted|quotes|cited|cites|told|announced|wrote|added|carried)"
_CREDIT = re.compile(
    rf"\b{_TO}(?P<to>{_AGENCY})(?![\w-])"
    rf"|\b(?P<by>{_AGENCY})(?: (?:[Nn]ews(?: [Aa]gency)?|agency|website|television|TV)){{0,2}}"
    rf"(?:,? (?:has |have |also |then ){{0,2}}{_SAID}\b|['’]s (?:account|report)\b)"
    r"|\b(?P<office>(?:[A-Z][\w-]{1,20} ){1,3}Ministry) (?:has |also )?(?:said|announced|stated|reported|confirmed)\b"
)


def credited(text: str, start: int, end: int, signed: str = "") -> tuple[str, ...]:
    """Return whom `text[start:end]` credits, in order of mention, first the agencies of the dateline `signed`.

    Known agencies go by their usual short name ("Agence France-Presse" is "AFP").
    """
    named = [part for part in re.split(r"\s*/\s*", signed) if part]
    named += [
        found["to"] or found["by"] or found["office"].removeprefix("The ")
        for found in _CREDIT.finditer(text, start, end)
    ]
    return tuple(dict.fromkeys(map(_canonical, named)))


def _canonical(name: str) -> str:
    flat = " ".join(name.replace("-", " ").split()).lower()
    return _CANONICAL.get(flat, name.strip())
