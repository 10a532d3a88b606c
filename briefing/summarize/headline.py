"""An event's articles -> the headline: the best of their titles, or the first clause of the lead."""

import re
from collections.abc import Sequence

from briefing.model import Article
from briefing.summarize import terms
from briefing.summarize.sentence import Sentence

MOST_WORDS = 16
_SUFFIX = re.compile(r"\s+(?:[|»·]|[-–—](?=\s))\s*[^|»·–—-]{2,40}$")
_PREFIX = re.compile(
    r"(?:BREAKING|Breaking|LIVE|Live|WATCH|Watch|UPDATE|Updated?|VIDEO|Video|EXCLUSIVE|Exclusive|Opinion|OPINION|PICTURES|Photos?)\s*[:|–—-]\s*"
)
_CUT = re.compile(
    r"""\ (?:including|during\ which|and\ that|and\ said|amid|following)\s
    |,\ | [;:] | \ [–—-]+\s""",
    re.VERBOSE,
)
_DAY = re.compile(
    r",? (?:on |late |early )*(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|afternoon|evening|night))?\b"
)


def clean(title: str, outlet: str = "") -> str:
    """Return the title without its outlet, its "Breaking:" and an all-capital shout; it may end up empty."""
    title = _PREFIX.sub("", " ".join(title.split()), count=1)
    match = _SUFFIX.search(title)
    if match and len(title[: match.start()].split()) >= 4 and _is_outlet(match.group(), outlet):  # noqa: PLR2004
        title = title[: match.start()]
    letters = [c for c in title if c.isalpha()]
    if letters and sum(c.isupper() for c in letters) > 0.7 * len(letters):
        return ""
    return title.strip(" .-–—|").removesuffix("...").strip()


def _is_outlet(suffix: str, outlet: str) -> bool:
    name = suffix.strip(" |»·-–—")
    words = name.split()
    if len(words) > 5:  # noqa: PLR2004
        return False
    known = outlet.lower().replace(" ", "")
    return (
        suffix.strip()[:1] in "|»·"
        or name.lower().replace(" ", "") in known
        or bool(
            re.search(
                r"\b(?:News|Times|Post|CNN|BBC|Reuters|AP|Guardian|Journal|Herald|Tribune|Daily|Press|TV|Today|Online|Telegraph|Independent|NPR|Gazette|Star|Mail|Magazine|com|co\.uk)\b",
                name,
            )
        )
    )


def choose(articles: Sequence[Article], lead: Sentence, centre: terms.Vector) -> str:
    """Return the title that says most of what the articles share; else a clause of the lead."""
    titles = [clean(article.title, article.source.name) for article in articles]
    usable = [(title, place) for place, title in enumerate(titles) if _is_usable(title)]
    if not usable:
        return clause(lead.text)
    return max(usable, key=lambda pair: (_quality(pair[0], centre), -pair[1]))[0]


def _is_usable(title: str) -> bool:
    words = title.split()
    return 3 <= len(words) <= 24 and not title.endswith(("…", ":"))  # noqa: PLR2004


def _quality(title: str, centre: terms.Vector) -> float:
    words = len(title.split())
    quality = terms.cosine(terms.vector(terms.of(title)), centre)
    if "?" in title or re.match(
        r"(?:How|Why|What|Who|When|Where|Did|Does|Is|Are|Will|Can|Here|This|These|\d+ (?:things|ways|reasons))\b", title
    ):
        quality *= 0.6
    if title[:1] in "'\"‘“":
        quality *= 0.8
    return quality * (1.0 if 5 <= words <= MOST_WORDS else 0.8)  # noqa: PLR2004


def clause(text: str) -> str:
    """Return the first clause of a sentence, of headline length where it has one."""
    text = _DAY.sub("", text.rstrip("."), count=1)
    words = text.split()
    if len(words) <= MOST_WORDS:
        return text
    cuts = [text[: match.start()] for match in _CUT.finditer(text)]
    cuts = [cut for cut in cuts if 6 <= len(cut.split()) <= MOST_WORDS + 2 and _is_whole(cut)]  # noqa: PLR2004
    return cuts[-1].rstrip(" ,") if cuts else " ".join(words[:MOST_WORDS]).rstrip(" ,;:") + " …"


def _is_whole(cut: str) -> bool:
    """Tell whether quotes and brackets are closed where a clause is cut."""
    return cut.count("(") == cut.count(")") and cut.count("“") == cut.count("”") and cut.count('"') % 2 == 0
