"""What a format gave -> an Article: cleaned, dated, attributed and cut into passages. Pure: no clock, no disk."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, tzinfo
from functools import partial
from itertools import islice

from briefing.ingest import dates, languages, years
from briefing.ingest.layout import body, crediting
from briefing.ingest.layout.body import Body
from briefing.ingest.outlets import Outlets, address
from briefing.ingest.received import MOST_LINES, Received, line
from briefing.model import Article, Dated, LeftOut, Passage, Source
from briefing.model.dated import UNDATED

LEAD = 600
"""Characters of the story in which the day of the week is looked for."""


@dataclass(frozen=True, slots=True)
class Desk:
    """What every article of a run is read against: the known outlets, the as-of date, and the zone of its day."""

    outlets: Outlets
    as_of: date
    zone: tzinfo = UTC


Bare = tuple[partial[Article], Sequence[body.Span]]
"""An article that lacks its passages alone, and where these stand in its text."""


def build(received: Received, desk: Desk) -> Article | LeftOut:
    """Return the article, or why it is left out: nothing to cite in it, or known to be later than the as-of date."""
    found = bare(received, desk)
    return found if isinstance(found, LeftOut) else whole(*found, found[0].keywords["source"])


def whole(article: partial[Article], spans: Sequence[body.Span], source: Source) -> Article:
    """Return the article as one of `source`, with its passages, which stand at `spans` of its text."""
    name, text = article.keywords["id"], article.keywords["text"]
    passages = tuple(
        Passage(article=name, number=number, start=start, end=end, text=text[start:end])
        for number, (start, end) in enumerate(spans, start=1)
    )
    return article(source=source, passages=passages)


def bare(received: Received, desk: Desk) -> Bare | LeftOut:
    """Do what `build` does, short of the passages, which are a third of the work of sending an article elsewhere."""
    text = received.text
    lines = text.count("\n")
    if lines > MOST_LINES:
        return LeftOut(received.item, f"{lines:,} lines; the limit for one article is {MOST_LINES:,}")
    found = body.read(text, line(received.title), desk.outlets.names)
    if not found.spans:
        return LeftOut(received.item, "nothing in it reads as an article: only navigation, labels or marks")
    first, last = found.spans[0][0], found.spans[-1][1]
    if languages.unspaced(text[first:last]):
        return LeftOut(received.item, "nothing in it reads as an article: words without spaces")
    stated = received.language or found.labels.get("language", "")
    language = languages.language(stated, text[first : first + LEAD])
    published, moment = _published(received, found)
    told = dates.weekdays(text, first, min(last, first + LEAD), language)
    weekdays = tuple(islice(told, 1 if published.value else None))  # the others are for a date that is not known
    published = dates.read_one_way(published, desk.as_of, weekdays)
    if not published.value and weekdays and found.dateline and found.dateline.month_day:
        published = years.guessed(found.dateline.month_day, weekdays, desk.as_of) or published
    if later := _later(published, moment, desk):
        return LeftOut(received.item, f"published {later}, after the as-of date {desk.as_of}")
    signed = found.dateline.agency if found.dateline else ""
    url = address(received.url or found.labels.get("url", ""))
    source = desk.outlets.find(received.source or found.labels.get("source", ""), url, found.outlet, signed)
    credit = crediting.credited(text, first, last, signed)
    article = partial(
        Article,
        id=received.id,
        title=line(found.title),
        text=text,
        source=source,
        published=published if published != UNDATED else years.bounded(text, found.spans, desk.as_of),
        published_time=moment,
        retrieved=received.retrieved,
        language=language,
        url=url,
        sha256=received.sha256,
        place=line((found.dateline.place if found.dateline else "") or found.labels.get("place", "")),
        dateline=text[found.dateline.start : found.dateline.end].strip() if found.dateline else "",
        weekday=next(iter(weekdays), None),
        credited=tuple(name for name in credit if not f"{source.name} /".startswith(f"{name} /")),
        path=received.item,
    )
    return article, found.spans


def _later(published: Dated, moment: datetime | None, desk: Desk) -> str:
    """Return when an article was published where that is known to be after the as-of day, else an empty string."""
    if published.value and published.value > desk.as_of:
        return f"{published.value} ({published.basis})"
    if moment and (here := moment.astimezone(desk.zone)).date() > desk.as_of:
        return f"{here:%Y-%m-%d %H:%M %Z} ({published.basis})"
    return f"{published.earliest} at the earliest" if published.earliest and published.earliest > desk.as_of else ""


def _published(received: Received, found: Body) -> tuple[Dated, datetime | None]:
    """Metadata rules; then the text's own header, then its dateline. Nothing else is a publication date."""
    if received.published.value:
        return received.published, received.published_time
    if found.day.value:
        return found.day, None
    if "date" in found.labels:
        dated, moment = dates.stated(found.labels["date"])
        if dated.value:
            return Dated(value=dated.value, basis="header"), moment
    filed = found.dateline.day if found.dateline else UNDATED
    if filed.value:
        return Dated(value=filed.value, basis="dateline"), None
    bounds = (received.published, found.day, filed)
    return next((dated for dated in bounds if dated.earliest), UNDATED), None
