"""True claims in, false ones out: each way in which a claim may be broken, one function a way.

The patterns here are the kit's own and know nothing of the verifier's, so that what the verifier overlooks shows.
Everything is deterministic: the choice among names and sentences follows their order.
"""

import itertools
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from briefing.model import Article, Citation, Claim

Break = Callable[[Claim, Article, Sequence[Article]], Iterator[Claim]]
"""A claim, its article, and the other articles in; the claim broken in this way, as often as it can be, out."""

_CAPITALS = r"[A-Z][\w-]*[a-z](?: (?:of (?:the )?|de |al-)?[A-Z][\w-]*)*"
_NAME = re.compile(rf"(?<=[a-z,] )(?:{_CAPITALS})")
_MONTHS = "January February March April May June July August September October November December".split()
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_FOREIGN = ("Norway", "Emmanuel Macron", "Ankara", "Trudeau", "Amazon", "Kenyatta", "Melbourne", "Erdogan")
_OPPOSITES = {
    "rose": "fell", "fell": "rose", "raised": "lowered", "lifted": "lowered", "rise": "fall", "increase": "decrease",
    "gained": "lost", "lost": "gained", "killed": "saved", "highest": "lowest", "largest": "smallest",
    "welcomed": "condemned",
    "rejected": "accepted", "closed": "opened", "shut": "open", "more": "fewer", "accepted": "rejected",
    "freed": "captured",
    "missing": "found", "first": "last", "early": "late", "late": "early", "arrested": "released",
    "detained": "released",
    "biggest": "smallest", "deadliest": "safest", "supported": "opposed", "profit": "loss", "north": "south",
    "safely": "dangerously",
    "likely": "unlikely", "women": "men", "praised": "criticised", "condemned": "praised", "begin": "end",
    "higher": "lower",
}  # fmt: skip
_MEASURES = {"barrels": "tonnes", "kilometres": "miles", "millimetres": "centimetres", "days": "months",
             "hours": "days", "weeks": "months", "years": "months"}  # fmt: skip


def number(claim: Claim, _article: Article, _others: Sequence[Article]) -> Iterator[Claim]:
    """Another number in the same place."""
    for match in re.finditer(r"(?<![\d,.-])\d[\d,]*(?:\.\d+)?(?![\d,.]*\d)", claim.text):
        if not (_near_month(claim.text, match) or re.fullmatch(r"(?:19|20)\d\d", match[0])):
            value = float(match[0].replace(",", ""))
            yield _with(claim, match, f"{value * 3 + 1:,.1f}" if "." in match[0] else f"{int(value * 3 + 1):,}")
    for match in re.finditer(
        r"\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|seventeen|eighteen)\b", claim.text
    ):
        yield _with(claim, match, "thirteen")


def number_of_another(claim: Claim, article: Article, _others: Sequence[Article]) -> Iterator[Claim]:
    """Put a number of the cited passages for another one that they have, too."""
    told = [
        match for text in _cited(claim, article) for match in _FIGURE.finditer(text) if not _near_month(text, match)
    ]
    for match in _FIGURE.finditer(claim.text):
        kinds = (match["before"], match["after"])
        others = [one["figure"] for one in told if (one["before"], one["after"]) == kinds and one[0] not in claim.text]
        if others and match["figure"] in {one["figure"] for one in told} and not _near_month(claim.text, match):
            start, end = match.span("figure")
            yield replace(claim, text=f"{claim.text[:start]}{others[0]}{claim.text[end:]}")


_FIGURE = re.compile(
    r"(?<![\w,.-])(?P<before>[$£€]?)(?!(?:19|20)\d\d\b)(?P<figure>\d[\d,]*(?:\.\d+)?)"
    r"(?P<after>%| percent| per cent|)(?![\d,.]*\d|-)"
)


def day(claim: Claim, _article: Article, _others: Sequence[Article]) -> Iterator[Claim]:
    """Another year, month or weekday."""
    for match in re.finditer(r"\b(?:19|20)\d\d\b", claim.text):
        yield _with(claim, match, str(int(match[0]) - 2))
    for names in (_MONTHS, _DAYS):
        for match in re.finditer(r"\b(?:" + "|".join(names) + r")\b", claim.text):
            yield _with(claim, match, names[(names.index(match[0]) + 3) % len(names)])


def name_from_elsewhere(claim: Claim, article: Article, _others: Sequence[Article]) -> Iterator[Claim]:
    """Put in a name that the article does not have."""
    for index, match in enumerate(_names(claim.text)):
        foreign = _FOREIGN[(index + len(claim.text)) % len(_FOREIGN)]
        if foreign not in article.text:
            yield _with(claim, match, foreign)


def name_of_the_article(claim: Claim, article: Article, _others: Sequence[Article]) -> Iterator[Claim]:
    """Put in a name that stands elsewhere in the same article."""
    cited = " ".join(_cited(claim, article))
    others = [m[0] for p in article.passages if p.id not in claim.passages for m in _names(p.text)]
    others = [
        name for name in dict.fromkeys(others) if name not in claim.text and not set(name.split()) & set(cited.split())
    ]
    for index, match in enumerate(_names(claim.text)):
        if others:
            yield _with(claim, match, others[(index + len(claim.text)) % len(others)])


def roles(claim: Claim, _article: Article, _others: Sequence[Article]) -> Iterator[Claim]:
    """Two names change places."""
    found = _names(claim.text)
    for one, other in itertools.pairwise(found):
        text = claim.text
        if re.fullmatch(r",? (?:and )?", text[one.end() : other.start()]):
            continue  # a list says the same in another order
        swapped = text[: one.start()] + other[0] + text[one.end() : other.start()] + one[0] + text[other.end() :]
        yield replace(claim, text=swapped)


def negation(claim: Claim, _article: Article, _others: Sequence[Article]) -> Iterator[Claim]:
    """Put a negation in, or take it out."""
    denial = re.search(r"\b(?:not |no longer |no )", claim.text)
    if re.search(r"(?i)\b(?:nobody|neither|never|denied|rejected|did not|ruled out)\b|^No\b", claim.text):
        return  # taking one negation out of two, or out of an auxiliary, leaves no sentence
    if denial:
        yield _with(claim, denial, "")
        return
    auxiliary = re.search(r"\b(?:is|was|were|are|will|would|has|had|have|may|might|could|should)\b(?! not)", claim.text)
    if auxiliary:
        yield _with(claim, auxiliary, f"{auxiliary[0]} not")
        return
    verb = re.search(r"(?<=[a-z] )(?:[a-z]{3,}ed)\b", claim.text)
    if verb:
        stem = verb[0].removesuffix("ed")
        yield _with(claim, verb, f"did not {stem[:-1] if stem[-2] == stem[-1] == 'p' else stem}")


def opposite(claim: Claim, _article: Article, _others: Sequence[Article]) -> Iterator[Claim]:
    """Turn a word into its opposite."""
    for word, other in _OPPOSITES.items():
        match = re.search(rf"\b{word}\b", claim.text)
        if match and "“" not in claim.text[: match.start()]:
            yield _with(claim, match, other)


def hedge(claim: Claim, _article: Article, _others: Sequence[Article]) -> Iterator[Claim]:
    """Drop a hedge, tell a plan as certain."""
    for pattern, certain in (
        (r"\b(?:may|might|could)\b(?= (?:have|be|fall|delay|not) )|\b(?:may|might|could)\b", "will"),
        (r"\b(?:is|are) (?:expected|likely) to\b", "will"),
        (r"\b(?:plans|intends|wants) to\b", "will"),
        (r"\bsuspected\b", "proved"),
        (r"\balleged\b", "proved"),
        (r"\b(?:are|is) planned\b", "exist"),
    ):
        match = re.search(pattern, claim.text)
        if match:
            yield _with(claim, match, certain)
            return


def attribution(claim: Claim, _article: Article, _others: Sequence[Article]) -> Iterator[Claim]:
    """Leave the speaker out."""
    for pattern in (
        r", (?:according to [^,]+|[^,“”]+ (?:said|says|reported|say))\.$",
        r", said (?:[A-Z]|the )[^,]+(?:, [^,]+)?\.$",
    ):
        match = re.search(pattern, claim.text)
        if match:
            yield _with(claim, match, ".")
            return
    match = re.match(r"[A-Z][^,“”]*? (?:said|says|told [A-Z]\w+)(?: that)? (?=\w)", claim.text)
    if match:
        rest = claim.text[match.end() :]
        yield replace(claim, text=rest[0].upper() + rest[1:])


def quotation(claim: Claim, _article: Article, _others: Sequence[Article]) -> Iterator[Claim]:
    """Change a word of a quotation."""
    match = re.search(r"(?<=“)([^”]*?)\b(\w{4,})\b(?=[^”]*”)", claim.text)
    if match:
        yield replace(claim, text=claim.text[: match.start(2)] + "sheer" + claim.text[match.end(2) :])


def invented_quotation(claim: Claim, _article: Article, _others: Sequence[Article]) -> Iterator[Claim]:
    """Make up a quotation."""
    yield replace(claim, text=claim.text.rstrip(".") + ", “a turning point that nobody can ignore”.")


def wrong_passage(claim: Claim, article: Article, _others: Sequence[Article]) -> Iterator[Claim]:
    """Cite another sentence of the same article."""
    far = [p for p in article.passages if all(abs(p.number - int(id.rpartition(".s")[2])) > 2 for id in claim.passages)]  # noqa: A001 - the id of a passage
    for passage in far[len(claim.text) % 2 :: 4]:
        yield replace(claim, citations=(Citation(passage.id),))


def wrong_article(claim: Claim, _article: Article, others: Sequence[Article]) -> Iterator[Claim]:
    """Cite a sentence of another article."""
    for other in others[len(claim.text) % 5 :: 5]:
        yield replace(claim, citations=(Citation(other.passages[len(claim.text) % len(other.passages)].id),))


def appended(claim: Claim, _article: Article, others: Sequence[Article]) -> Iterator[Claim]:
    """Hang on a true sentence of another article, without its citation."""
    other = others[len(claim.text) % len(others)]
    tail = other.passages[len(claim.text) % 3].text.rstrip(".")
    yield replace(claim, text=f"{claim.text.rstrip('.')}, and {tail[0].lower()}{tail[1:]}.")


_TAILS = (
    "which analysts called a serious setback", "and two more people were arrested later", "as crowds cheered outside",
    "after weeks of secret talks", "despite earlier promises", "raising fears of a wider conflict",
    "and the mood in the capital was tense", "a move widely seen as a concession", "prompting calls for an inquiry",
    "which surprised many observers", "because of poor maintenance", "and no further comment was given",
    "in a rare show of unity", "amid growing public anger",
)  # fmt: skip


def clause_added(claim: Claim, _article: Article, _others: Sequence[Article]) -> Iterator[Claim]:
    """Hang on a clause of common words."""
    yield replace(claim, text=f"{claim.text.rstrip('.')}, {_TAILS[len(claim.text) % len(_TAILS)]}.")


def merged(claim: Claim, _article: Article, others: Sequence[Article]) -> Iterator[Claim]:
    """Two events told as one, both cited."""
    other = others[len(claim.text) % len(others)]
    tail = other.passages[0].text.rstrip(".")
    citations = (*claim.citations[:2], Citation(other.passages[0].id))
    yield replace(claim, text=f"{claim.text.rstrip('.')}, while {tail[0].lower()}{tail[1:]}.", citations=citations)


def stitched(claim: Claim, article: Article, _others: Sequence[Article]) -> Iterator[Claim]:
    """Have a speaker of another sentence say it, and cite that sentence, too."""
    if re.search(r"(?i)\b(?:said|says|told|according|reported)\b|“", claim.text) or not re.search(r"\d", claim.text):
        return
    for passage in article.passages:
        match = re.search(rf"({_CAPITALS})(?:, [^,]+,)? (?:said|says|told)\b", passage.text)
        if match and passage.id not in claim.passages and match[1] not in claim.text + " ".join(_cited(claim, article)):
            told = re.sub("^(?:A|The) ", lambda article: article[0].lower(), claim.text)
            yield replace(
                claim, text=f"{match[1]} said that {told}", citations=(*claim.citations[:2], Citation(passage.id))
            )


def measure(claim: Claim, _article: Article, _others: Sequence[Article]) -> Iterator[Claim]:
    """Another unit of measure."""
    for unit, other in _MEASURES.items():
        match = re.search(
            rf"(?<=\d )(?:more )?{unit}\b|(?<=\b(?:two|ten) ){unit}\b|(?<=\b(?:five|nine) ){unit}\b", claim.text
        )
        if match:
            yield _with(claim, match, other)


def currency(claim: Claim, _article: Article, _others: Sequence[Article]) -> Iterator[Claim]:
    """Another currency."""
    for sign, other in (
        ("$", "€"),
        ("€", "$"),
        (" dollars", " euros"),
        (" euros", " dollars"),
        (" kroner", " roubles"),
    ):
        if sign in claim.text:
            yield replace(claim, text=claim.text.replace(sign, other))


def percent_points(claim: Claim, _article: Article, _others: Sequence[Article]) -> Iterator[Claim]:
    """Percent told as percentage points, and the other way round."""
    match = re.search(r"(?: ?percentage points| points| percent|%)", claim.text)
    if match:
        yield _with(claim, match, " percent" if "points" in match[0] else " percentage points")


def before_after(claim: Claim, _article: Article, _others: Sequence[Article]) -> Iterator[Claim]:
    """Tell what came before as after."""
    match = re.search(r"\b(before|after)\b", claim.text)
    if match and "“" not in claim.text[: match.start()]:
        yield _with(claim, match, "after" if match[0] == "before" else "before")


def least_most(claim: Claim, _article: Article, _others: Sequence[Article]) -> Iterator[Claim]:
    """Tell a least as a most."""
    swaps = {"at least": "at most", "more than": "fewer than", "over": "under", "up to": "at least",
             "as much as": "at least", "as long as": "at least"}  # fmt: skip
    for words, other in swaps.items():
        match = re.search(rf"(?i)\b{words}(?= [€$]?\d| (?:ten|two|half|eight))", claim.text)
        if match:
            yield _with(claim, match, other)


BREAKS: dict[str, Break] = {
    break_.__name__: break_
    for break_ in (
        number, number_of_another, day, name_from_elsewhere, name_of_the_article, roles, negation, opposite, hedge,
        attribution, quotation, invented_quotation, wrong_passage, wrong_article, appended, clause_added, merged,
        stitched, measure, currency, percent_points, before_after, least_most,
    )
}  # fmt: skip


def _with(claim: Claim, match: re.Match[str], text: str) -> Claim:
    broken = claim.text[: match.start()] + text + claim.text[match.end() :]
    return replace(claim, text=broken[0].upper() + broken[1:])


def _names(text: str) -> list[re.Match[str]]:
    names = [match for match in _NAME.finditer(text) if match[0].split()[0] not in {*_MONTHS, *_DAYS}]
    first = re.match(rf"{_CAPITALS}(?= (?:said|says|told|met|asked))|[A-Z][a-z]+ {_CAPITALS}", text)
    return [first, *(name for name in names if name.start() >= first.end())] if first else names


def _near_month(text: str, match: re.Match[str]) -> bool:
    around = text[max(0, match.start() - 12) : match.end() + 12]
    return any(month in around for month in _MONTHS)


def _cited(claim: Claim, article: Article) -> list[str]:
    return [passage.text for passage in article.passages if passage.id in claim.passages]
