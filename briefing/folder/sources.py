"""sources.json: the articles of a brief in the order of their numbers, each with its text and its passages.

    {"format": 1,
     "sources": [{"number": 1, "id": ..., "title": ..., "source": {...}, "published": {...}, "sha256": ...,
                  "text": ..., "text_sha256": ..., "passages": [{"number": 1, "start": 0, "end": 84, "text": ...}]}]}

`sha256` is of the bytes received, `text_sha256` of the text below it in UTF-8; offsets count characters of that text.
The folder an article was read from is left out: it says nothing to anybody else.
"""

import hashlib
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

import msgspec

from briefing.errors import InputError
from briefing.model import Article

FORMAT = 1


class _File(msgspec.Struct, frozen=True):
    format: int
    sources: list[dict[str, Any]]


def encode(articles: Sequence[Article]) -> bytes:
    """Return sources.json of the articles numbered 1, 2, 3 in this order; the same bytes each time."""
    rows = [_row(number, article) for number, article in enumerate(articles, 1)]
    encoded = msgspec.json.encode({"format": FORMAT, "sources": rows})
    return msgspec.json.format(encoded, indent=1) + b"\n"


def decode(content: bytes, *, name: str) -> tuple[Article, ...]:
    """Read sources.json back; `name` is what an error calls it. Source 1 is the first article.

    Raises InputError where it is not such a file, or where a text is not what its digest says.
    """
    try:
        file = msgspec.json.decode(content, type=_File)
        if file.format != FORMAT:
            raise InputError(
                f"{name} has format {file.format}, and this version reads {FORMAT}; generate the brief again"
            )
        return tuple(_article(number, row, name) for number, row in enumerate(file.sources, 1))
    except (msgspec.MsgspecError, KeyError, TypeError, UnicodeDecodeError, RecursionError) as error:
        raise InputError(f"{name} is not the sources.json of a brief: {error}; generate the brief again") from error


def _row(number: int, article: Article) -> dict[str, Any]:
    row = {"number": number, **msgspec.to_builtins(article)}
    del row["path"]
    passages = [
        {"number": passage.number, "start": passage.start, "end": passage.end, "text": passage.text}
        for passage in article.passages
    ]
    text = row.pop("text")
    return {**row, "text_sha256": _digest(article.text), "text": text, "passages": passages}


def _article(number: int, row: dict[str, Any], name: str) -> Article:
    if row.pop("number") != number:
        raise InputError(f"{name}: source {number} is missing; generate the brief again")
    digest = row.pop("text_sha256")
    passages = [{"article": row["id"], **passage} for passage in row.pop("passages")]
    article = msgspec.convert({**row, "passages": passages}, Article)
    wrong = [p.number for p in article.passages if article.text[p.start : p.end] != p.text]
    if digest != _digest(article.text) or wrong or not _ascending([p.number for p in article.passages]):
        raise InputError(f"{name}: the text of source {number} was changed; restore it, or generate the brief again")
    return article


def _ascending(numbers: list[int]) -> bool:
    return all(first < second for first, second in pairwise(numbers))


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", errors="surrogatepass")).hexdigest()
