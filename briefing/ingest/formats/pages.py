"""A web page -> Received: its article by trafilatura, its title, outlet, address, language and date as it states them.

A date counts only where the page declares it as the publication date (schema.org, Open Graph, `<meta>`, `<time>`).
trafilatura would also infer one from the address or the text; that is a guess, and is not used.
"""

import itertools
import json
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from briefing.ingest import dates
from briefing.ingest.files import File
from briefing.ingest.formats.decode import decode
from briefing.ingest.formats.markup import plain
from briefing.ingest.layout import mastheads
from briefing.ingest.received import Received, safe
from briefing.model import LeftOut

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]{3,20})", re.IGNORECASE)
MOST_TAGS = 100_000
"""Tags of a page at most: a long live blog has about 20,000."""

_STOPS = tuple(".!?…。！？।۔؟")
_SHORTEST_PROSE = 15
"""Characters of a sentence at least, to tell an article from a menu: some scripts need no more."""

_ARTICLE_TYPES = ("article", "newsarticle", "report", "blogposting", "posting", "review", "webpage")
_PUBLISHED = frozenset(
    "article:published_time og:article:published_time og:published_time datepublished date publishdate publish_date"
    " publish-date pubdate publication_date dc.date dc.date.issued dcterms.created dcterms.date dcterms.issued"
    " parsely-pub-date sailthru.date citation_publication_date article.published cxenseparse:recs:publishtime"
    " bt:pubdate".split()
)
_DATED = frozenset(
    "date pubdate published publish-date published-date publication-date post-date posted-on entry-date article-date"
    " article__date story-date news-date timestamp dateline fecha datum".split()
)
"""Classes of elements that hold a page's day and nothing else."""

_HOLDERS = ("div", "p", "span", "li")
_APART_TAGS = frozenset({"aside", "footer", "nav"})
_APART = re.compile(r"(?:comments?|events?|footer|nav|related)(?:[_-]|$)", re.IGNORECASE)
"""Classes of what stands on a page beside its article, with days of its own."""

_MARKS = re.compile(r"\s*[|·•–—]\s*|\s--?\s")
_OUTLET = ("og:site_name", "application-name", "dc.publisher", "dcterms.publisher", "citation_journal_title")


def received(file: File, content: bytes, sha256: str) -> Iterator[Received | LeftOut]:
    """Parse a page; one that is all navigation is left out."""
    from trafilatura import bare_extraction, load_html  # noqa: PLC0415 - half a second to import
    from trafilatura.settings import Document  # noqa: PLC0415 - half a second to import

    text = decode(content, charset(content))
    if text is None:
        yield LeftOut(file.name, "not text: a binary file, or an encoding that cannot be told")
        return
    tags = text.count("<")
    if tags > MOST_TAGS:
        yield LeftOut(file.name, f"{tags:,} tags; the limit for one page is {MOST_TAGS:,}")
        return
    tree = load_html(safe(text)) if tags else None
    if tree is None:
        yield LeftOut(file.name, "not a web page")
        return
    stated = _Stated(tree)
    for element in list(tree.iter("script", "style")):
        if element.getparent() is not None:
            element.drop_tree()  # one that stands in a heading would be read as its words
    extracted = bare_extraction(tree, with_metadata=True, include_comments=False, include_tables=False)
    found = extracted.as_dict() if isinstance(extracted, Document) else {}
    body = found.get("text") or ""
    if not _has_prose(body):
        body = plain(stated.linked("articleBody"))
    if not _has_prose(body):
        yield LeftOut(file.name, "a page without an article: it is all navigation")
        return
    published, moment = dates.stated(stated.published())
    yield Received(
        item=file.name,
        id=file.stem,
        title=stated.linked("headline") or found.get("title") or "",
        text=safe(body),
        sha256=sha256,
        source=stated.outlet() or stated.behind_its_heading(),
        url=stated.address(),
        language=stated.language(),
        published=published,
        published_time=moment,
    )


def charset(content: bytes) -> str:
    """Return the encoding that a page names in its head, or an empty string."""
    found = _CHARSET.search(content[:4096])
    return found[1].decode("ascii") if found else ""


def _has_prose(text: str) -> bool:
    """Tell whether a line of the text ends as a sentence does."""
    lines = (line.strip().rstrip("\"”'’»)") for line in text.splitlines())
    return any(len(line) >= _SHORTEST_PROSE and line.endswith(_STOPS) for line in lines)


def _is_apart(element: "HtmlElement") -> bool:
    """Tell whether an element holds what is not the page's article."""
    return element.tag in _APART_TAGS or any(_APART.match(name) for name in element.classes)


class _Stated:
    """What a page says of itself in its head: schema.org objects first, then `<meta>` and `<link>`."""

    def __init__(self, tree: "HtmlElement") -> None:
        self._tree = tree
        self._linked = _article(tree)
        self._meta: dict[str, str] = {}
        for element in tree.iter("meta"):
            name = element.get("property") or element.get("name") or element.get("itemprop") or ""
            value = (element.get("content") or "").strip()
            if value:
                self._meta.setdefault(name.lower(), value)

    def linked(self, name: str) -> str:
        """Return a text of the page's schema.org article."""
        value = self._linked.get(name)
        return value if isinstance(value, str) else ""

    def published(self) -> str:
        """Return the publication date as it is declared, unparsed."""
        declared = self.linked("datePublished") or next(
            (value for name, value in self._meta.items() if name in _PUBLISHED), ""
        )
        if declared:
            return declared
        times = [
            element.get("datetime") or ""
            for element in self._tree.iter("time")
            if element.get("itemprop") == "datePublished" or element.get("pubdate") is not None
        ]
        every = {(element.get("datetime") or "")[:10] for element in self._tree.iter("time")} - {""}
        return next(filter(None, times), "") or (every.pop() if len(every) == 1 else self._classed())

    def _classed(self) -> str:
        """Return the one day that elements of such a class hold beside the page's heading, or an empty string."""
        heading = next(self._tree.iter("h1"), None)
        if heading is None:
            return ""
        around = frozenset(heading.iterancestors())
        said = {
            " ".join(element.text_content().split())
            for element in self._beside(heading)
            if _DATED.intersection(element.classes)
            and not any(_is_apart(outer) for outer in (element, *element.iterancestors()) if outer not in around)
        }
        return said.pop() if len(said) == 1 else ""

    def _beside(self, heading: "HtmlElement") -> "Iterator[HtmlElement]":
        """Yield what stands in the header of a heading, and below the heading down to the first line of prose."""
        header = next(heading.iterancestors("header"), None)
        if header is not None:
            yield from header.iter(*_HOLDERS)
        below = itertools.dropwhile(lambda element: element is not heading, self._tree.iter("h1", *_HOLDERS))
        yield from itertools.takewhile(
            lambda e: e.tag != "p" or not _has_prose(" ".join(e.text_content().split())), below
        )

    def outlet(self) -> str:
        publisher = self._linked.get("publisher")
        publisher = publisher[0] if isinstance(publisher, list) and publisher else publisher
        name = publisher.get("name") if isinstance(publisher, dict) else publisher
        if isinstance(name, str) and name.strip():
            return name
        return next((self._meta[key] for key in _OUTLET if key in self._meta), "")

    def behind_its_heading(self) -> str:
        """Return the last name that the page's title has behind the heading: "Flood in Kut | World | Tigris Post"."""
        title = " ".join((self._tree.findtext(".//title") or "").split())
        headings = [" ".join(heading.text_content().split()) for heading in self._tree.iter("h1")]
        *before, last = [part for part in _MARKS.split(title) if part and not mastheads.is_section(part)] or [""]
        headed = any(heading and heading.startswith(" ".join(before[:1])) for heading in headings)
        return last if before and (mastheads.is_outlet(last) or (headed and mastheads.is_shaped(last))) else ""

    def address(self) -> str:
        for element in self._tree.iter("link"):
            if (element.get("rel") or "").lower() == "canonical" and element.get("href"):
                return element.get("href") or ""
        return self._meta.get("og:url") or self.linked("url")

    def language(self) -> str:
        page = self._tree.get("lang") or self._tree.get("{http://www.w3.org/XML/1998/namespace}lang")
        return page or self.linked("inLanguage") or self._meta.get("og:locale", "")


def _article(tree: "HtmlElement") -> dict[str, Any]:
    """Return the first schema.org article among the page's JSON-LD, or an empty mapping."""
    for element in tree.iter("script"):
        if (element.get("type") or "").lower() != "application/ld+json":
            continue
        try:
            value = json.loads(element.text or "", strict=False)
        except (json.JSONDecodeError, RecursionError):
            continue
        for thing in _things(value):
            kind = thing.get("@type")
            kinds = kind if isinstance(kind, list) else [kind]
            if any(str(name).lower().endswith(_ARTICLE_TYPES) for name in kinds) and "datePublished" in thing:
                return thing
    return {}


def _things(value: object) -> Iterator[dict[str, Any]]:
    """Return the objects of a JSON-LD document: itself, those of a list, those of its `@graph`."""
    if isinstance(value, list):
        for one in value:
            if isinstance(one, dict):
                yield from _things(one)
    elif isinstance(value, dict):
        yield value
        graph = value.get("@graph")
        if isinstance(graph, list):
            yield from (one for one in graph if isinstance(one, dict))
