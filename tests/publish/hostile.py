"""Five hundred strings that try to be more than text, and a brief that holds them in every field."""

import dataclasses
from collections.abc import Iterator
from itertools import cycle, islice
from typing import Any

from briefing.model import Article, Claim, Draft
from tests.drafts import ARTICLES, DRAFT, V, claim
from tests.publish import briefs

PAYLOADS = (
    "<script>window.taken = 1</script>",
    "</script><script>window.taken = 1</script>",
    "<img src=x onerror='window.taken = 1'>",
    "<img src=http://taken.example/x.png>",
    "<svg onload='window.taken = 1'><use href='http://taken.example/#x'/></svg>",
    "<svg><script>window.taken = 1</script></svg>",
    "</title></svg><script>window.taken = 1</script>",
    "<style>@import url(http://taken.example/x.css); body { display: none }</style>",
    "</style><link rel=stylesheet href=http://taken.example/x.css>",
    "<link rel=attachment href=file:///etc/passwd>",
    "<iframe src=file:///etc/passwd></iframe>",
    "<object data=file:///etc/passwd></object>",
    "<base href=http://taken.example/>",
    "<meta http-equiv=refresh content='0; url=http://taken.example/'>",
    "<a href='javascript:window.taken = 1' autofocus onfocus='window.taken = 1'>x</a>",
    "\" autofocus onfocus='window.taken = 1' x=\"",
    "' onmouseover='window.taken = 1' x='",
    "javascript:window.taken=1",
    "data:text/html,<script>window.taken = 1</script>",
    "file:///etc/passwd",
    "asset:../../../etc/passwd",
    "url(http://taken.example/x.png)",
    "<!-- --><script>window.taken = 1</script>",
    "]]><script>window.taken = 1</script>",
    "<textarea><plaintext><xmp><noscript>",
    "</p></section></main></body></html>",
    "{{ 7 * 7 }}{% raw %}{# no #}",
    "{{ draft.__class__.__mro__ }}",
    "${7*7} #{7*7} <%= 7*7 %> %s %n %(name)s {0} {name}",
    "&lt;b&gt; &amp;amp; &#60;script&#62; &nbsp &notanentity;",
    "'; DROP TABLE editions; --",
    "../../../../etc/passwd%00.txt",
    "[x](javascript:window.taken=1) ![x](http://taken.example/x.png) **bold** `code`",
    "[^s1-1]: <b>forged</b>",
    "TLP:CLEAR APPROVED by nobody",
    "$(touch /tmp/taken) `touch /tmp/taken` | cat /etc/passwd",
    '=HYPERLINK("http://taken.example")',
    "\\u003cscript\\u003ewindow.taken=1\\u003c/script\\u003e",
    "NaN undefined null None true -0 1e999",
    "«‹“„‚‘’”›»…–—−×÷±≈≠≤≥√∞∑∂§¶†‡•·",
)
SETTINGS = (
    "{}",
    "Hussein said {} on Wednesday.",
    "{0} {0}",
    "«{}»",
    "\u202e{}\u202c",
    "{}\x00",
    "ا{}ب",
    "{}\u0301",
    "<b>{}</b>",
    "`{}`",
)
CONTROLS = (*range(0x20), *range(0x7F, 0xA0), 0x2028, 0x2029, 0xFEFF, 0xFFF9, 0xFFFD, 0xFFFE, 0xFFFF, 0xD800, 0xDFFF)
TURNS = (*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070), 0x061C, 0x180E, 0xE0041, 0x00AD)
SCRIPTS = (
    "外交部长周三在德黑兰会见了来访的代表团。",
    "外務大臣は水曜日に会談した。",
    "외무장관이 수요일에 회담했다.",
    "विदेश मंत्री ने बुधवार को बातचीत की।",
    "รัฐมนตรีว่าการกระทรวงการต่างประเทศ",
    "የውጭ ጉዳይ ሚኒስትር",
    "Արտգործնախարարը հանդիպեց",
    "საგარეო საქმეთა მინისტრი",
    "ਵਿਦੇਸ਼ ਮੰਤਰੀ",
    "Ngoại trưởng đã gặp gỡ",
    "Żółć, ğüşiöç, ʻokina, ß, ﬁ, Ǆ, İı",
    "😀👩‍👩‍👧‍👦🇮🇶🏳️‍🌈👍🏿",
    "𝔉𝔯𝔞𝔨𝔱𝔲𝔯 𝟚,𝟝𝟘𝟘 Ⅳ ①",
    "Z\u0353\u0348\u0329\u0330\u0301\u0302\u0303\u0304\u0305\u0306\u0307" * 20,
    "\u0301\u0302\u0303 begins with marks",
    "\u200b\u200c\u200d\u2060 x",
)
LONG = ("W" * 10_000, "ا" * 10_000, "-" * 10_000, "a\u0301" * 5_000, "word " * 2_000)
FIXED = {
    "id",
    "article",
    "passage",
    "event",
    "handling",
    "timezone",
    "language",
    "page",
    "reliability",
    "code",
    "basis",
}
"""Fields that are not text: ids, marks and settings, which are checked where they are read."""


def strings() -> list[str]:
    """Return the five hundred, the same each time."""
    found = [*SCRIPTS, *LONG, *(f"before{chr(code)}after" for code in CONTROLS)]
    found += [f"2,{chr(code)}500 troops{chr(code)}" for code in TURNS]
    found += [setting.replace("{0}", "{}").replace("{}", payload) for setting in SETTINGS for payload in PAYLOADS]
    return list(dict.fromkeys(found))[:500]


def draft() -> Draft:
    """Return a brief with a claim for each of the strings, and one of them in every other field of text."""
    supply = cycle(text for text in strings() if len(text) < 300)
    poisoned: Draft = _poisoned(briefs.draft(), supply)
    told = tuple((_claim(text),) for text in strings())
    first = poisoned.sections[0]
    happened = dataclasses.replace(first.summary, happened=told)
    passages = {label: f"{next(supply)} x" for label in DRAFT.passages}
    return dataclasses.replace(
        poisoned,
        sections=(dataclasses.replace(first, summary=happened), *poisoned.sections[1:]),
        passages=passages,
    )


def articles() -> tuple[Article, ...]:
    """Return the articles with the strings as their titles and around their sentences."""
    supply = cycle(strings())
    return tuple(
        dataclasses.replace(article, title=f"{next(supply)} x", text=article.text + "\n".join(islice(supply, 100)))
        for article in ARTICLES
    )


def _claim(text: str) -> Claim:
    return claim(f"{text} x", f"{V}.s1")


def _poisoned(value: Any, supply: Iterator[str]) -> Any:
    """Return a copy of a tree of dataclasses with other strings in it."""
    if isinstance(value, tuple):
        return tuple(_poisoned(item, supply) for item in value)
    if not dataclasses.is_dataclass(value) or isinstance(value, type):
        return value
    changed: dict[str, Any] = {}
    for field in dataclasses.fields(value):
        old = getattr(value, field.name)
        if type(old) is str and field.name not in FIXED and old:
            changed[field.name] = f"{next(supply)} x"
        elif isinstance(old, tuple) or dataclasses.is_dataclass(old):
            changed[field.name] = _poisoned(old, supply)
    return dataclasses.replace(value, **changed)
