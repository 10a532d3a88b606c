"""An RSS or Atom feed -> a Received for each entry, dated or not, by feedparser."""

import hashlib
import io
import json
from collections.abc import Iterator
from typing import Any

from briefing.ingest import dates
from briefing.ingest.files import File
from briefing.ingest.formats.markup import plain
from briefing.ingest.received import LONGEST_ID, Received, safe
from briefing.model import LeftOut


def received(file: File, content: bytes, _sha256: str) -> Iterator[Received | LeftOut]:
    """Parse a feed. A broken one yields the entries before the break, and says so."""
    if b"<!ENTITY" in content.replace(b"\0", b""):
        yield LeftOut(file.name, "it declares XML entities, which no feed needs")
        return
    import feedparser  # noqa: PLC0415 - slow to import

    # A stream, never bytes or a string: feedparser takes those for an address or a path and opens it.
    try:
        feed = feedparser.parse(io.BytesIO(content), sanitize_html=False, resolve_relative_uris=False)
    except ValueError:  # the name of an encoding that is no name
        yield LeftOut(file.name, "XML in an encoding that cannot be told")
        return
    if not feed.version and not feed.entries:
        yield LeftOut(file.name, "XML, but not an RSS or Atom feed")
        return
    if not feed.entries:
        yield LeftOut(file.name, "the feed has no entries")
    for number, entry in enumerate(feed.entries, start=1):
        yield _entry(entry, feed.feed, file, number)
    if type(feed.get("bozo_exception")).__name__ == "SAXParseException":
        yield LeftOut(
            file.name, f"the XML is broken or cut short; what it held beyond {len(feed.entries)} entries is lost"
        )


def _entry(entry: Any, feed: Any, file: File, number: int) -> Received | LeftOut:  # noqa: ANN401 - feedparser's own
    item = f"{file.name} entry {number}"
    title = plain(entry.get("title", ""))
    # An element that is closed in the wrong place is None.
    contents = [part.get("value") for part in entry.get("content", [])] + [entry.get("summary")]
    text = plain(max(filter(None, contents), key=len, default="")) or title
    if not text.strip():
        return LeftOut(item, "it has no text")
    stated = entry.get("published") or entry.get("updated") or entry.get("created")
    published, moment = dates.stated(stated)
    source = entry.get("source", {}).get("title") or feed.get("publisher") or feed.get("title") or ""
    name = entry.get("id", "")
    fields = [name, title, entry.get("link", ""), stated, text]
    return Received(
        item=item,
        id=safe(name) if 0 < len(name) <= LONGEST_ID else f"{file.stem}-{number}",
        title=title,
        text=safe(text),
        sha256=hashlib.sha256(json.dumps(fields).encode()).hexdigest(),
        source=source,
        url=entry.get("link", ""),
        language=entry.get("language") or feed.get("language") or "",
        published=published,
        published_time=moment,
    )
