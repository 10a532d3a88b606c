"""What a template may use: the names and the filters that templates/README.md lists."""

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from briefing.folder import notation
from briefing.model import Claim, Dated, Draft, KeyFigure, Section, Stance, TimelineEntry
from briefing.publish import pictures
from briefing.publish.citations import Citations
from briefing.publish.extent import printed
from briefing.publish.matrix import Matrix, matrix
from briefing.publish.text import plain
from briefing.publish.words import Words, is_inferred

ZERO_WIDTH_SPACE = "\u200b"
LONGEST_WORD = 80
_NUMERAL = re.compile(r"[^\w\s]*\d[\W\d_]*")
"""A sign of currency or the like, digits, and what stands between and after them up to a letter."""

MOST_TILES = 4
"""Key figures in one row of the first page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """How a publication is marked: `mark` is empty on an edition. `created` is when it became what it is."""

    created: datetime
    mark: str = ""
    digest: str = ""


@dataclass(frozen=True, slots=True)
class Voice:
    """All that one speaker of an event said, under the roles that the articles give."""

    speaker: str
    roles: tuple[str, ...]
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Numeral:
    """A shown value in three: `number` is what is set large, "5,000" of "more than 5,000 soldiers"."""

    before: str
    number: str
    after: str


@dataclass(frozen=True, slots=True)
class Pictures:
    """The pictures of a brief; None where there is too little to show."""

    timeline: pictures.Timeline | None
    values: pictures.Bars | None
    storylines: pictures.Storylines | None
    by_country: pictures.Bars | None
    by_kind: pictures.Bars | None


def variables(draft: Draft, stamp: Stamp, words: Words) -> dict[str, Any]:
    """Return every name that a template may use."""
    citations = Citations(draft)
    numbers = draft.numbers
    zone = ZoneInfo(draft.masthead.timezone)
    uncompared = notation.uncompared(draft)

    def moment(when: datetime) -> str:
        return words.moment(when.astimezone(zone))

    def laid_out(section: Section) -> Matrix:
        return matrix(section, numbers, uncompared)

    drawn = _pictures(draft, words)
    full = [section for section in draft.sections if section.full]
    return {
        "articles": len(draft.sources) + sum(section.unlisted for section in draft.sections),
        "approvers": [approval.by for approval in draft.masthead.approvals],
        "brief_events": [section for section in draft.sections if not section.full],
        "cited": citations.cited,
        "cited_from": citations.back,
        "created": stamp.created.isoformat(timespec="seconds"),
        "dated": words.dated,
        "day": words.day,
        "days": () if drawn.timeline else _by_day(draft.timeline, words),
        "digest": stamp.digest,
        "direction": words.direction,
        "draft": draft,
        "full": full,
        "inferred": _has_inferred(drawn.timeline, full),
        "kicker": words.day(draft.masthead.day) if _is_named_so(draft, words) else words.say("heads.kicker"),
        "kind": words.kind,
        "mark": words.say("says.draft_mark") if stamp.mark else "",
        "matrix": laid_out,
        "moment": moment,
        "page": draft.masthead.page,
        "period": _period(draft, words),
        "pictures": drawn,
        "printed": printed(draft, drawn=drawn.storylines.claims if drawn.storylines else ()),
        "places": sorted({section.place for section in draft.sections if section.place}),
        "say": words.say,
        "short": words.short,
        "tiles": _tiles(draft, drawn.values),
        "town": towns(draft),
        "voices": voices,
    }


def filters(words: Words) -> dict[str, Callable[..., Any]]:
    """Return every filter that a template may use, beside Jinja2's own."""
    return {
        "breakable": breakable,
        "numeral": numeral,
        "shorten": shorten,
        "slug": _slug,
        "told": lambda thing: _told(thing, words),
        "way": way,
        "web": is_web,
    }


def towns(draft: Draft) -> Callable[[KeyFigure], str]:
    """Return what tells where the event of a figure was, of which several are printed side by side.

    Nothing where the figure's own source does not name the place: it may tell of another one.
    """
    where: dict[str, str] = {}
    told = {f"s{entry.number}": entry.title for entry in draft.sources}
    for label, text in draft.passages.items():
        source = label.partition("-")[0]
        told[source] = f"{told[source]} {text}"
    for section in draft.sections if len(draft.sections) > 1 else ():
        place = section.place.partition(" (")[0]
        for claim in section.summary.claims():
            for passage in claim.passages:
                named = place and place in told[draft.label(passage).partition("-")[0]]
                where.setdefault(passage, place if named else "")
    return lambda figure: where.get(figure.claim.passages[0], "")


def voices(stances: Sequence[Stance]) -> tuple[Voice, ...]:
    """Gather what each speaker said, in the order in which they first speak."""
    spoken: dict[str, list[Stance]] = {}
    for stance in stances:
        spoken.setdefault(stance.speaker, []).append(stance)
    return tuple(
        Voice(
            speaker,
            tuple(dict.fromkeys(stance.role for stance in told if stance.role)),
            tuple(stance.claim for stance in told),
        )
        for speaker, told in spoken.items()
    )


def numeral(value: str) -> Numeral:
    """Part a shown value around its first number; one without a number is all number."""
    found = _NUMERAL.search(value)
    if found is None:
        return Numeral("", value, "")
    return Numeral(value[: found.start()].strip(), found[0].strip(), value[found.end() :].strip())


def shorten(text: str, length: int) -> str:
    """Cut `text` to `length` characters at the end of a word, with an ellipsis."""
    if len(text) <= length:
        return text
    cut = text[: length - 1]
    head, space, _ = (cut if text[length - 1].isalnum() else cut + " ").rpartition(" ")
    return (head if space and len(head) > length // 2 else cut).rstrip(" ,;:-") + "…"


def breakable(text: str) -> str:
    """Put a place to break into words that are longer than any word is.

    WeasyPrint's time grows with the square of a word's length: 10 s for 10,000 letters, and a fifth of one like this.
    """
    return re.sub(rf"\S{{{LONGEST_WORD + 1},}}", lambda word: ZERO_WIDTH_SPACE.join(_chunks(word[0])), plain(text))


def _chunks(word: str) -> list[str]:
    return [word[start : start + LONGEST_WORD // 2] for start in range(0, len(word), LONGEST_WORD // 2)]


def way(text: str) -> str:
    """Return the direction that a text begins in, `ltr` or `rtl`: that of its first letter (Unicode's rule P2)."""
    kinds = (unicodedata.bidirectional(letter) for letter in text)
    first = next((kind for kind in kinds if kind in {"L", "R", "AL"}), "L")
    return "ltr" if first == "L" else "rtl"


def is_web(url: str) -> bool:
    """Whether an address may be a link: http or https, with a host."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname)


def _is_named_so(draft: Draft, words: Words) -> bool:
    """Whether the title only says that it is a brief, as the line above it does."""
    return draft.masthead.title.casefold() == words.say("heads.kicker").casefold()


def _slug(name: str) -> str:
    return re.sub(r"[^\w.-]+", "-", name)


def _has_inferred(timeline: pictures.Timeline | None, sections: Sequence[Section]) -> bool:
    """Whether a date of the first page is inferred, so that the sign for it must be explained."""
    dates = [*(section.date for section in sections), *(point.when for point in (timeline.points if timeline else ()))]
    return any(is_inferred(dated) for dated in dates)


def _tiles(draft: Draft, chart: pictures.Bars | None) -> list[KeyFigure]:
    """Return the key figures that stand as numbers: those that the chart beside them does not draw already."""
    drawn = {bar.claim for bar in chart.bars} if chart else set()
    rest = [figure for figure in draft.overview.figures if figure.claim not in drawn]
    return rest[: MOST_TILES - 1 if chart else MOST_TILES]


def _period(draft: Draft, words: Words) -> str:
    first, last = draft.masthead.period
    days: Sequence[date] = [day for day in (first, last) if day is not None]
    if not days:
        return words.say("mast.no_period")
    if len(set(days)) == 1:
        return words.day(days[0])
    return words.say("dates.between", earliest=words.compact(days[0]), latest=words.compact(days[1]))


def _by_day(timeline: Sequence[TimelineEntry], words: Words) -> list[tuple[Dated, list[TimelineEntry]]]:
    """Return the points of each day, as the brief has them in order: what is printed where no picture is drawn."""
    days = (list(entries) for _, entries in groupby(timeline, key=lambda entry: words.dated(entry.date)))
    return [(entries[0].date, entries) for entries in days]


def _pictures(draft: Draft, words: Words) -> Pictures:
    mirrored = words.direction == "rtl"
    kinds = {source.kind: words.kind(source.kind) for source in draft.sources}
    return Pictures(
        timeline=pictures.timeline(draft, mirrored=mirrored),
        values=pictures.values(draft),
        storylines=pictures.storylines(draft, mirrored=mirrored),
        by_country=pictures.mix(draft, {"": words.say("says.no_country")}, by="country"),
        by_kind=pictures.mix(draft, kinds, by="kind"),
    )


def _told(thing: object, words: Words) -> str:
    """Tell one point of a picture in words, for its text alternative."""
    match thing:
        case pictures.Point():
            return f"{words.dated(thing.when)}: {thing.entry.label}"
        case pictures.Bar():
            return f"{thing.label} {thing.value}".strip()
        case pictures.Line():
            return f"{thing.title}: {', '.join(words.short(stop.when) for stop in thing.stops)}"
        case _:
            raise TypeError(f"a {type(thing).__name__} is not a point of a picture")
