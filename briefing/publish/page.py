"""A brief as one HTML file: no network, no tracking, and each citation opens its sentence in its article.

The file carries its own Content-Security-Policy: nothing may be loaded, and no style or script runs but the two whose
digests it names. It can be read without script: links alone open an article.
"""

import base64
import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from briefing.errors import TemplateError
from briefing.model import Article, Claim, Dated, Draft, Finding, SourceEntry, Verdict, placed
from briefing.publish.templates import Theme, find

LONGEST = 60_000
"""Characters of an article that are carried whole; of a longer one, only its cited sentences are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of an article. `label` is set on a cited sentence; `breaks` line ends follow it."""

    text: str
    label: str = ""
    breaks: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """A source's article, as it is shown beside the text. `part` says that only its cited sentences are kept."""

    number: int
    title: str
    outlet: str
    published: Dated
    language: str
    url: str
    pieces: tuple[Piece, ...]
    part: bool


@dataclass(frozen=True, slots=True)
class Mark:
    """One citation of a claim: its label `s1-4`, and whose it is."""

    label: str
    source: int
    sentence: int
    outlet: str


@dataclass(frozen=True, slots=True)
class Noted:
    """A finding against a claim, or one that the reviewer has answered, with the answer."""

    code: str
    message: str
    answer: str


@dataclass(frozen=True, slots=True)
class Check:
    """What the verifier said of a claim: `supported`, `uncertain` or `unsupported`, and why."""

    word: str
    findings: tuple[Noted, ...]


class Marks:
    """Names the citations, anchors and checks of the claims of one page."""

    def __init__(self, draft: Draft, findings: Sequence[Finding] | None) -> None:
        self._sources = {source.article: source for source in draft.sources}
        self._findings = findings
        self._anchored: set[str] = set()

    def passages(self, *claims: Claim) -> tuple[Mark, ...]:
        """Return the citations of `claims`, each once."""
        cited = dict.fromkeys(passage for claim in claims for passage in claim.passages)
        return tuple(self._mark(passage) for passage in cited)

    def anchored(self, claim: Claim) -> str:
        """Return the permanent anchor of a claim, from its text; empty where the page has it already."""
        anchor = "claim-" + hashlib.sha256(claim.text.encode("utf-8", "surrogatepass")).hexdigest()[:10]
        if anchor in self._anchored:
            return ""
        self._anchored.add(anchor)
        return anchor

    def checked(self, claim: Claim) -> Check | None:
        """Return what was held against a claim, where it was checked."""
        if self._findings is None:
            return None
        found = tuple(finding for finding in self._findings if finding.claim == claim.text)
        open_ = (Noted(finding.code, finding.message, "") for finding in found)
        answered = (Noted(code, "", why) for code, why in claim.answered)
        return Check(Verdict(claim=claim, findings=found).word, (*open_, *answered))

    def _mark(self, passage: str) -> Mark:
        article, sentence = placed(passage)
        source = self._sources[article]
        return Mark(f"s{source.number}-{sentence}", source.number, sentence, source.outlet)


def additions(
    draft: Draft, articles: Sequence[Article], findings: Sequence[Finding] | None, *, theme: Theme
) -> dict[str, Any]:
    """Return the names that page.html.j2 may use beside those of every template.

    Raises TemplateError where the theme's style or script would end the element that holds it.
    """
    marks = Marks(draft, findings)
    style, script = _inline(theme, "page.css"), _inline(theme, "page.js")
    known = {article.id: article for article in articles}
    return {
        "anchored": marks.anchored,
        "checked": marks.checked,
        "has_checks": findings is not None,
        "passages": marks.passages,
        "policy": _policy(style, script),
        "script": script,
        "stories": [_story(source, known.get(source.article), draft.passages) for source in draft.sources],
        "style": style,
    }


def _policy(style: str, script: str) -> str:
    rules = {
        "default-src": "'none'",
        "style-src": _digest(style),
        "script-src": _digest(script),
        "base-uri": "'none'",
        "form-action": "'none'",
    }
    return "; ".join(f"{name} {value}" for name, value in rules.items())


def _digest(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _inline(theme: Theme, name: str) -> Markup:
    path = find(theme, name)
    text = path.read_text(encoding="utf-8").strip()
    if re.search(r"</(style|script)|<!--", text, re.IGNORECASE):
        raise TemplateError(
            f'{path} holds "</style", "</script" or "<!--", which would end it inside a page; reword it'
        )
    return Markup(text)  # noqa: S704 - the theme's own file, checked above


def _story(source: SourceEntry, article: Article | None, cited: Mapping[str, str]) -> Story:
    whole = article is not None and len(article.text) <= LONGEST
    pieces = _whole(article, source.number, cited) if article is not None and whole else _kept(source.number, cited)
    return Story(
        number=source.number,
        title=source.title or source.outlet,
        outlet=source.outlet,
        published=source.published,
        language=source.language,
        url=source.url,
        pieces=tuple(pieces),
        part=not whole,
    )


def _whole(article: Article, number: int, cited: Mapping[str, str]) -> Iterator[Piece]:
    """Cut an article at its cited sentences and its line ends."""
    end = 0
    for passage in article.passages:
        label = f"s{number}-{passage.number}"
        if label in cited:
            yield from _lines(article.text[end : passage.start])
            yield Piece(text=passage.text, label=label)
            end = passage.end
    yield from _lines(article.text[end:])


def _lines(text: str) -> Iterator[Piece]:
    for line, ends in re.findall(r"([^\r\n]*)([\r\n]*)", text):
        if line or ends:
            yield Piece(text=line, breaks=min(ends.replace("\r\n", "\n").count("\n"), 2))


def _kept(number: int, cited: Mapping[str, str]) -> Iterator[Piece]:
    own = (label for label in cited if label.startswith(f"s{number}-"))
    for label in sorted(own, key=lambda label: int(label.partition("-")[2])):
        yield Piece(text=cited[label], label=label, breaks=2)
