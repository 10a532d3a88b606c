"""The lead -> the headline: its article's title, or its own first clause."""

import re
from collections.abc import Sequence

from briefing.language import numbers
from briefing.language import words as tokens
from briefing.language.planted import is_planted
from briefing.language.thesaurus import alike
from briefing.language.wordlists import word_class
from briefing.model import Article
from briefing.summarize.overtaken.amended import Amended
from briefing.summarize.reading import clause
from briefing.summarize.reading.sentence import Sentence

FEWEST_WORDS, MOST_TITLE = 4, 24

LONGEST_OUTLET = 5
"""Words of an outlet's name behind a title: more are a part of the title."""
_SUFFIX = re.compile(r"\s+(?:[|«»·]|[-–—](?=\s))\s*[^|«»·–—-]{2,40}$")
_PREFIX = re.compile(
    r"\[[A-Z][A-Z -]{2,20}\]\s+|(?:UPDATE|WRAPUP|RPT|REFILE)[ -]?\d*-(?=\w)"
    r"|(?:Athletics|Baseball|Basketball|Boxing|Chess|Cricket|Cycling|Football|Golf|Hockey|Motor racing|Olympics|Rugby"
    r"|Sailing|Skiing|Soccer|Swimming|Tennis)-(?=(?-i:[A-Z]))"
    r"|(?:BREAKING|LIVE|WATCH|UPDATE|UPDATED|VIDEO|EXCLUSIVE|OPINION|PICTURES|PHOTOS?|URGENT|FLASH|ALERT|NEWS ALERT"
    r"|COMMENT|COMMENTARY|EDITORIAL|OP-ED|COLUMN|ANALYSIS|INTERVIEW|PRESS RELEASE|JUST IN|DEVELOPING"
    r"|CORRECTION|CORRECTED"
    r"|(?:UPDATE|WRAPUP|RPT|REFILE)[ -]\d+)(?: NEWS)?(?:\s*[:|–—]|\s+-)\s+",
    re.IGNORECASE,
)


def clean(title: str, outlet: str = "") -> str:
    """Return the title without its outlet, its "Breaking:" and an all-capital shout; it may end up empty."""
    title = _PREFIX.sub("", " ".join(title.split()), count=1)
    match = _SUFFIX.search(title)
    if match and len(title[: match.start()].split()) >= FEWEST_WORDS and _is_outlet(match.group(), outlet):
        title = title[: match.start()]
    letters = [c for c in title if c.isalpha()]
    if letters and sum(c.isupper() for c in letters) > 0.7 * len(letters):
        return ""
    return title.strip(" .-–—|").removesuffix("...").strip()


def _is_outlet(suffix: str, outlet: str) -> bool:
    name = suffix.strip(" |«»·-–—")
    words = name.split()
    if len(words) > LONGEST_OUTLET:
        return False
    known = outlet.lower().replace(" ", "")
    return (
        suffix.strip()[:1] in "|«»·"
        or name.lower().replace(" ", "") in known
        or bool(
            re.search(
                r"\b(?:News|Times|Post|CNN|BBC|Reuters|AP|Guardian|Journal|Herald|Tribune|Daily|Press|TV|Today|Online|Telegraph|Independent|NPR|Gazette|Star|Mail|Magazine|com|co\.uk)\b",
                name,
            )
        )
    )


def choose(lead: Sentence, corrected: Amended) -> str:
    """Return the title of the lead's article where it tells what happened, as its text does; else a clause of the lead.

    The title of another article may say what the lead's does not: the headline is held to what the event cites. Nor is
    it the title that states a figure which was corrected.
    """
    title = clean(lead.article.title, lead.article.source.name)
    holds = is_borne_out(title, lead.article) and not corrected.is_stated(title)
    fit = _tells(title) and not is_planted(title) and holds
    return title if fit else clause.first(lead.text)


UNTOLD, MOST_UNTOLD = 3, 0.4
"""Words of content of a title that its text has in no form, and their share, from which on it tells another thing.

Read off 59 titles of news of seven kinds: what is above tells more or other than its text, and a clause is true."""

SAME_STEM = 5


def is_borne_out(title: str, article: Article) -> bool:
    """Tell whether an English text tells what its title says: one may announce what the text knows nothing of."""
    if article.language != "en":
        return True
    told = {word for passage in article.passages for word in tokens.words(passage.text)}
    stems = {tokens.stem(word) for word in told} | {word[:SAME_STEM] for word in told if len(word) >= SAME_STEM}
    said = [word for word in tokens.words(title.replace("-", " ")) if word not in word_class("stop")]
    untold = [
        word
        for word in said
        if stems.isdisjoint({tokens.stem(word), word[:SAME_STEM]}) and not any(alike(word, other) for other in told)
    ]
    return len(untold) < UNTOLD or len(untold) < MOST_UNTOLD * len(said)


def settles(title: str, disputed: Sequence[str]) -> bool:
    """Tell whether a title gives one of the values between which a row's statement leaves it open: "seven or nine"."""
    values = [value for statement in disputed for value in _BETWEEN.split(statement.rpartition(": ")[2].lower())]
    given = {(q.kind, q.low) for q in numbers.find(title)}
    return any(
        value in title.lower() or given & {(q.kind, q.low) for q in numbers.find(f"{value} people")} for value in values
    )


_BETWEEN = re.compile(r", | or (?:at )?")


def claimed(lead: Sentence) -> str:
    """Return the headline of a lead that another source denies or contradicts: its clause and who says so, no title.

    A title tells as a fact what the lead has somebody say.
    """
    said = clause.first(lead.text)
    if not lead.speech or lead.speech.by_pronoun or lead.speech.speaker in said:
        return said
    return f"{said.removesuffix(' …')}, {lead.speech.speaker} {lead.speech.verb}"


def _tells(title: str) -> bool:
    asks = "?" in title or title.split(" ", 1)[0] in _ASKING
    whole = FEWEST_WORDS <= len(title.split()) <= MOST_TITLE and not title.endswith(("…", ":", "!"))
    return whole and not asks and not _COMMENTS.search(title)


_COMMENTS = re.compile(
    r"\b(?:things|facts|takeaways|reasons|questions) (?:to|you|we|about|from|that)\b|\bwhat (?:we|you|to) \w+"
    r"|\b(?:who[’']s who|need to know|live (?:updates?|blog|coverage|text|ticker))\b"
    r"|^(?:Analysis|Comment|Editorial|Explainer|Column|Oh|No|Yes)\b",
    re.IGNORECASE,
)
"""Titles of lists, of comment and of answers: they promise a text and tell no event."""
_ASKING = frozenset(
    {"How", "Why", "What", "Who", "When", "Where", "Did", "Does", "Is", "Are", "Will", "Can", "Here", "These", "Leave"}
)
