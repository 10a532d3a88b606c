"""One article of a test: written into a file and read, each of its passages where it says that it stands."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from briefing.ingest import read
from briefing.model import Article, Source

AS_OF = date(2022, 1, 1)


def only(path: Path, content: bytes, *, as_of: date = AS_OF, sources: Sequence[Source] = ()) -> Article:
    """Return the one article of a file that holds `content`."""
    path.write_bytes(content)
    batch = read([str(path)], as_of=as_of, sources=sources)
    assert batch.left_out == ()
    (article,) = batch.articles
    for passage in article.passages:
        assert article.text[passage.start : passage.end] == passage.text
    return article


def told(folder: Path, text: str, as_of: date = AS_OF) -> Article:
    """Return the article of a file of plain text."""
    return only(folder / "a.txt", text.encode(), as_of=as_of)


def sentences(article: Article) -> list[str]:
    """Return the text of each passage."""
    return [passage.text for passage in article.passages]
