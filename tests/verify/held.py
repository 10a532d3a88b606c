"""Claims held against sentences that are written in the test."""

from collections.abc import Sequence
from datetime import date

from briefing.model import Article, Citation, Claim, Dated, Kind, Passage
from briefing.verify import Evidence, verify


def article(*sentences: str, name: str = "a", day: str = "") -> Article:
    """Return an article of these sentences, published on this day (ISO; unknown where empty)."""
    text = "\n".join(sentences)
    passages, start = [], 0
    for number, sentence in enumerate(sentences, 1):
        passages.append(Passage(article=name, number=number, start=start, end=start + len(sentence), text=sentence))
        start += len(sentence) + 1
    published = Dated(value=date.fromisoformat(day), basis="metadata") if day else Dated()
    return Article(id=name, title="", text=text, published=published, passages=tuple(passages))


def codes(
    text: str, *passages: str, day: str = "", cite: Sequence[int] = (), kind: str = "fact", speaker: str = ""
) -> list[str]:
    """Return the codes held against a claim that cites these sentences of one article, all of them by default."""
    told = article(*passages, day=day)
    cited = tuple(Citation(f"a.s{number}") for number in cite or range(1, len(passages) + 1))
    claim = Claim(text=text, citations=cited, kind=Kind(kind), speaker=speaker)
    return [finding.code for finding in verify(claim, Evidence.of([told])).findings]
