"""JSON objects -> Received. The common spellings of each field are known; a row that is none is named and left out."""

import codecs
import hashlib
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import msgspec

from briefing.ingest import dates, files
from briefing.ingest.formats.decode import decode
from briefing.ingest.formats.markup import plain
from briefing.ingest.received import LONGEST_ID, Received, safe
from briefing.language.mojibake import mended
from briefing.model import LeftOut

_FIELDS = {
    "id": ("id", "uid", "uuid", "guid", "_id", "article_id", "articleid", "doc_id", "docid"),
    "title": ("title", "headline", "heading", "name"),
    "text": (
        "text", "body", "content", "article_body", "articlebody", "full_text", "fulltext", "maintext", "main_text",
        "article_text", "content_text", "content_html", "body_text", "story", "article", "summary", "description",
        "snippet", "abstract",
    ),
    "date": (
        "date", "published", "published_at", "publishedat", "date_published", "datepublished", "pub_date", "pubdate",
        "publish_date", "publication_date", "published_date", "date_publish", "published_on", "publishedtime",
        "published_time", "webpublicationdate", "datetime", "timestamp", "time",
    ),
    "source": (
        "source", "publisher", "outlet", "source_name", "sourcename", "site_name", "site", "provider", "publication",
        "newspaper", "feed", "source_domain", "domain", "isbasedon",
    ),
    "url": ("url", "link", "href", "canonical_url", "web_url", "weburl", "permalink", "external_url"),
    "retrieved": ("retrieved", "retrieved_at", "date_download", "fetched_at", "crawled_at", "scraped_at"),
    "language": ("language", "lang", "in_language", "inlanguage", "source_language"),
}  # fmt: skip
_RANKS = {spelling: (field, rank) for field, names in _FIELDS.items() for rank, spelling in enumerate(names)}
_LISTS = ("articles", "items", "results", "entries", "data", "docs", "documents", "news", "stories")

_Row = Mapping[str, Any]


def from_lines(file: files.File, lines: Iterable[tuple[int, bytes] | LeftOut]) -> Iterator[Received | LeftOut]:
    """Parse numbered lines of JSON. A broken line is named `FILE:LINE` and left out; the others are kept."""
    stem = file.stem
    for numbered in lines:
        if isinstance(numbered, LeftOut):
            yield numbered
            continue
        number, content = numbered
        content = content.removeprefix(codecs.BOM_UTF8).strip()
        if content:
            yield from _line(content, f"{file.name}:{number}", f"{stem}-{number}")


def _line(content: bytes, item: str, fallback: str) -> Iterator[Received | LeftOut]:
    try:
        value = _parse(content)
    except ValueError as error:
        yield LeftOut(item, f"not valid JSON: {error}")
        return
    digest = hashlib.sha256(content).hexdigest()
    rows = _rows(value)
    for number, row in enumerate(rows, start=1):
        place = item if len(rows) == 1 else f"{item} article {number}"
        yield _article(row, place, fallback if len(rows) == 1 else f"{fallback}-{number}", digest)


def from_document(file: files.File, content: bytes) -> Iterator[Received | LeftOut]:
    """Parse one JSON document: an article, a list of them, or an object that holds such a list. JSON Lines too."""
    if _opens_with_a_row(content):
        yield from from_lines(file, files.lines(file, io.BytesIO(content)))
        return
    try:
        value = _parse(content)
    except ValueError as error:
        yield LeftOut(file.name, f"not valid JSON: {error}")
        return
    rows = _rows(value)
    if not rows:
        yield LeftOut(file.name, "it holds no article")
    for number, row in enumerate(rows, start=1):
        if len(rows) == 1:
            yield _article(row, file.name, file.stem, hashlib.sha256(content).hexdigest())
        else:
            yield _article(row, f"{file.name} article {number}", f"{file.stem}-{number}", _digest(row))


def _opens_with_a_row(content: bytes) -> bool:
    """Tell whether the first line is an object of its own, with more lines behind it."""
    first, _, others = content.lstrip().partition(b"\n")
    if not first.startswith(b"{") or not others.strip():
        return False
    try:
        return isinstance(_parse(first), dict)
    except ValueError:
        return False


def _parse(content: bytes) -> Any:  # noqa: ANN401 - JSON can be anything until it is looked at
    """Parse strictly, and where that fails as leniently as JSON is written in the field. Raises ValueError."""
    try:
        return msgspec.json.decode(content)
    except (msgspec.DecodeError, UnicodeDecodeError):
        text = decode(content)
    except RecursionError:
        raise ValueError("it is nested too deeply") from None
    if text is None:
        raise ValueError("it is not text")
    try:
        return json.loads(text, strict=False)
    except RecursionError:
        raise ValueError("it is nested too deeply") from None
    except json.JSONDecodeError as error:
        raise ValueError(f"{error.msg.lower().removesuffix(' at')} at character {error.pos + 1}") from None


def _rows(value: Any) -> list[Any]:  # noqa: ANN401 - whatever JSON holds
    if isinstance(value, list):
        return value
    if isinstance(value, dict):
        for name in _LISTS:
            held = value.get(name)
            if isinstance(held, list) and held and isinstance(held[0], dict):
                return held
    return [value]


def _digest(row: object) -> str:
    canonical = json.dumps(row, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()


def _article(row: object, item: str, fallback: str, sha256: str) -> Received | LeftOut:
    if not isinstance(row, dict):
        return LeftOut(item, f"not an article but a JSON {_JSON_NAMES[type(row)]}")
    fields = _fields(row)
    title = plain(_text(fields.get("title")))
    text = _text(fields.get("text")) or title
    if not text.strip():
        return LeftOut(item, "it has no text")
    published, moment = dates.stated(fields.get("date"))
    return Received(
        item=item,
        id=_id(fields.get("id")) or fallback,
        title=title,
        text=safe(plain(text)),
        sha256=sha256,
        source=_name(fields.get("source")),
        url=_text(fields.get("url")),
        language=_text(fields.get("language")),
        published=published,
        published_time=moment,
        retrieved=dates.stated(fields.get("retrieved"))[1],
    )


_JSON_NAMES = {list: "list", str: "string", int: "number", float: "number", bool: "true or false", type(None): "null"}


def _fields(row: _Row) -> dict[str, Any]:
    """Return the row's value for each field it has, by the best known spelling that is not empty."""
    best: dict[str, tuple[int, Any]] = {}
    for key, value in row.items():
        known = _RANKS.get(key) or _RANKS.get(key.lower().replace("-", "_").replace(" ", "_"))
        if known is None or value is None or value in ("", [], {}):
            continue
        field, rank = known
        if field not in best or rank < best[field][0]:
            best[field] = rank, value
    return {field: value for field, (_, value) in best.items()}


def _text(value: object) -> str:
    if isinstance(value, str):
        return mended(value)
    if isinstance(value, list):
        return "\n".join(mended(part) for part in value if isinstance(part, str))
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else ""


def _id(value: object) -> str:
    text = _text(value)
    return "" if len(text) > LONGEST_ID else text.encode("utf-8", errors="replace").decode()


def _name(value: object) -> str:
    """Return an outlet's name: a string, the first of a list, or the `name` of an object."""
    if isinstance(value, list):
        value = value[0] if value else ""
    if isinstance(value, dict):
        fields = {key.lower(): held for key, held in value.items()}
        value = fields.get("name") or fields.get("title") or fields.get("domain") or fields.get("id")
    return value if isinstance(value, str) else ""
