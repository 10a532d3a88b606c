"""The lead -> the headline: its article's title, or its own first clause."""

import re

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


def choose(lead: Sentence) -> str:
    """Return the title of the lead's article where it tells what happened, else a clause of the lead.

    The title of another article may say what the lead's does not: the headline is held to what the event cites.
    """
    title = clean(lead.article.title, lead.article.source.name)
    return title if _tells(title) else clause(lead.text)


def _tells(title: str) -> bool:
    asks = "?" in title or title.split(" ", 1)[0] in _ASKING
    return FEWEST_WORDS <= len(title.split()) <= MOST_TITLE and not asks and not title.endswith(("…", ":"))


FEWEST_WORDS, MOST_TITLE = 4, 24
_ASKING = frozenset(
    {"How", "Why", "What", "Who", "When", "Where", "Did", "Does", "Is", "Are", "Will", "Can", "Here", "These", "Leave"}
)


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
