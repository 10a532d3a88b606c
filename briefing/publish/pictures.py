"""What the pictures of a brief show, worked out in numbers: points, bars and labels in the units of an SVG view box.

A picture that would show too little is None: a timeline of one day, one value, sources all of one kind.
The templates draw them; every picture carries the claims or the sources that it rests on.
"""

import re
import textwrap
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import accumulate, pairwise
from statistics import median

from briefing.model import Claim, Dated, Draft, KeyFigure, TimelineEntry

WIDTH = 680.0
_MARGIN = 14.0
_LABEL = 104.0
_DOT = 16.0
_MOST_POINTS = 6
"""On each side of the axis: 6 labels of 104 units fit beside each other."""

_MOST_OF_A_DAY = 3
"""Points of one day that can be told apart; where only two days have any, more of them draw a knot and no line."""

_BREAK = 4.0
"""A gap longer than this many times the median gap is cut to it, and the axis shows the cut."""

MOST_APART = timedelta(days=92)
"""Bounds within a quarter are drawn at their middle. An open or wider date would put a point where nothing was told."""

_MOST_BARS = 6
_MOST_STOPS = 20
"""The latest events of one storyline: as many dots still stand near their days."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A dot at `x` with its label, which stands at `label_x` and may have been moved aside."""

    x: float
    label_x: float
    when: Dated
    lines: tuple[str, ...]
    entry: TimelineEntry
    above: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """`breaks` are the x at which the axis is cut. `undated` and `more` count what could not be drawn."""

    points: tuple[Point, ...]
    breaks: tuple[float, ...]
    undated: int
    more: int

    @property
    def claims(self) -> tuple[Claim, ...]:
        """What the points rest on."""
        return tuple(point.entry.claim for point in self.points)

    @property
    def rows(self) -> tuple[int, int]:
        """Lines of the tallest label above and below the axis, its date among them; 0 where there is none."""
        above = [1 + len(point.lines) for point in self.points if point.above]
        below = [1 + len(point.lines) for point in self.points if not point.above]
        return max(above, default=0), max(below, default=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """`share` is of the longest bar, 0 to 1."""

    label: str
    value: str
    share: float
    claim: Claim | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Bars:
    """One measured thing, or one way to sort the sources, as a bar for each value."""

    title: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """An event of a storyline, by its number in the brief, at `x`."""

    x: float
    number: int
    when: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A storyline: its first event's headline, and its events in the order of their dates."""

    title: str
    stops: tuple[Stop, ...]
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Storylines:
    """Several storylines over the same days, of which `days` are the first and the last."""

    lines: tuple[Line, ...]
    breaks: tuple[float, ...]
    days: tuple[date, date]

    @property
    def claims(self) -> tuple[Claim, ...]:
        """What the stops rest on."""
        return tuple(claim for line in self.lines for claim in line.claims)


def timeline(draft: Draft, *, mirrored: bool) -> Timeline | None:
    """Return the dated points of a brief on an axis that is cut where nothing is reported; None under two days."""
    dated = sorted(
        ((when, entry) for entry in draft.timeline if (when := _middle(entry.date)) is not None), key=lambda it: it[0]
    )
    shown = _chosen([entry for _, entry in dated])
    days = Counter(_middle(entry.date) for entry in shown)
    if len(days) < 2 or (len(days) == 2 and max(days.values()) > _MOST_OF_A_DAY):  # noqa: PLR2004 - days make a line
        return None
    wanted, cuts = _axis([_middle(entry.date) or date.min for entry in shown])
    places = _spread(wanted, _DOT)
    sides = _sides(shown)
    points = [*_points(shown, places, sides, above=True), *_points(shown, places, sides, above=False)]
    points.sort(key=lambda point: point.x)
    flipped = [replace(p, x=WIDTH - p.x, label_x=WIDTH - p.label_x) for p in points] if mirrored else points
    return Timeline(
        points=tuple(flipped),
        breaks=_breaks(places, cuts, mirrored=mirrored),
        undated=len(draft.timeline) - len(dated),
        more=len(dated) - len(shown),
    )


def values(draft: Draft) -> Bars | None:
    """Return the values of the measured thing that has most of them, in the order of the brief; None under two."""
    figures = [*draft.overview.figures, *(figure for section in draft.sections for figure in section.summary.figures)]
    series: dict[str, dict[tuple[str, str], KeyFigure]] = {}
    for figure in figures:
        if _amount(figure.value) is not None:
            measured = f"{' '.join(figure.label.casefold().split())}\n{_unit(figure.value)}"
            series.setdefault(measured, {}).setdefault((figure.value, figure.as_of), figure)
    most = max(series.values(), key=len, default={})
    if len(most) < 2:  # noqa: PLR2004 - one value is a figure, not a picture
        return None
    chosen = list(most.values())[:_MOST_BARS]
    top = max(_amount(figure.value) or 0.0 for figure in chosen) or 1.0
    return Bars(
        title=chosen[0].label,
        bars=tuple(
            Bar(label=f.as_of, value=f.value, share=(_amount(f.value) or 0.0) / top, claim=f.claim) for f in chosen
        ),
    )


def mix(draft: Draft, names: dict[str, str], *, by: str) -> Bars | None:
    """Count the sources `by` `country` or `kind`; None where all are alike or there are fewer than four."""
    counts = Counter(getattr(source, by) for source in draft.sources)
    if len(draft.sources) < 4 or len(counts) < 2:  # noqa: PLR2004 - below that the list itself says it
        return None
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:_MOST_BARS]
    top = ranked[0][1]
    return Bars(
        title=by,
        bars=tuple(Bar(label=names.get(key, key), value=str(count), share=count / top) for key, count in ranked),
    )


def storylines(draft: Draft, *, mirrored: bool) -> Storylines | None:
    """Return the first storylines that have events on two days or more; None where there is none."""
    told: dict[str, list[tuple[date, int]]] = {}
    for section in draft.sections:
        when = _middle(section.date)
        if section.storyline and when is not None:
            told.setdefault(section.storyline, []).append((when, section.number))
    runs = [sorted(stops)[-_MOST_STOPS:] for stops in told.values() if len({when for when, _ in stops}) > 1]
    shown = runs[:_MOST_BARS]
    days = sorted({when for stops in shown for when, _ in stops})
    if not days:
        return None
    places, cuts = _axis(days)
    where = dict(zip(days, places, strict=True))
    summaries = {section.number: section.summary for section in draft.sections}
    return Storylines(
        lines=tuple(
            Line(
                title=summaries[stops[0][1]].headline,
                stops=tuple(_stops(stops, where, mirrored=mirrored)),
                claims=tuple(summaries[number].line for _, number in stops),
            )
            for stops in shown
        ),
        breaks=_breaks(places, cuts, mirrored=mirrored),
        days=(days[0], days[-1]),
    )


def _stops(told: Sequence[tuple[date, int]], where: dict[date, float], *, mirrored: bool) -> Iterator[Stop]:
    """Set the events of one storyline on the axis that all share, none on top of another."""
    for (when, number), x in zip(told, _spread([where[when] for when, _ in told], _DOT), strict=True):
        yield Stop(x=WIDTH - x if mirrored else x, number=number, when=when)


def _middle(dated: Dated) -> date | None:
    """Return where a date stands on an axis: its day, the middle of near bounds, else nowhere."""
    if dated.value is not None:
        return dated.value
    if dated.earliest and dated.latest and dated.latest - dated.earliest <= MOST_APART:
        return dated.earliest + (dated.latest - dated.earliest) / 2
    return None


def _chosen(entries: Sequence[TimelineEntry]) -> list[TimelineEntry]:
    """Keep the events with the lowest numbers and the latest background, as many as fit."""
    events = sorted((entry for entry in entries if entry.event), key=lambda entry: entry.event or 0)
    background = [entry for entry in entries if not entry.event][-_MOST_POINTS:]
    room = _MOST_POINTS if background else 2 * _MOST_POINTS
    kept = {id(entry) for entry in (*events[:room], *background)}
    return [entry for entry in entries if id(entry) in kept]


def _sides(entries: Sequence[TimelineEntry]) -> list[bool]:
    """Events stand above the axis and background below; where there is only one of both, they take turns."""
    above = [bool(entry.event) for entry in entries]
    if len(set(above)) > 1 or len(above) <= _MOST_POINTS:
        return above if any(above) else [True] * len(above)
    return [place % 2 == 0 for place in range(len(above))]


def _axis(days: Sequence[date]) -> tuple[list[float], list[int]]:
    """Return the x of each day of a sorted sequence, and after which of them the axis is cut."""
    gaps = [(later - earlier).days for earlier, later in pairwise(days)]
    longest = _BREAK * max(median([gap for gap in gaps if gap] or [1]), 1)
    lengths = [min(gap, longest) for gap in gaps]
    # Half a label of room at both ends keeps the labels of the first and last point inside the picture.
    room = WIDTH - 2 * (_MARGIN + _LABEL / 2)
    unit = room / (sum(lengths) or 1)
    places = list(accumulate((length * unit for length in lengths), initial=_MARGIN + _LABEL / 2))
    return places, [place for place, gap in enumerate(gaps) if gap > longest]


def _breaks(places: Sequence[float], cuts: Sequence[int], *, mirrored: bool) -> tuple[float, ...]:
    """Return the x of each cut: half-way between the days that it parts."""
    halves = [(places[cut] + places[cut + 1]) / 2 for cut in cuts]
    return tuple(WIDTH - x if mirrored else x for x in halves)


def _points(
    entries: Sequence[TimelineEntry], places: Sequence[float], sides: Sequence[bool], *, above: bool
) -> Iterator[Point]:
    chosen = [(entry, x) for entry, x, side in zip(entries, places, sides, strict=True) if side is above]
    for (entry, x), label_x in zip(chosen, _spread([x for _, x in chosen], _LABEL), strict=True):
        lines = textwrap.wrap(entry.label, 24, max_lines=3, placeholder="…")
        yield Point(x=x, label_x=label_x, when=entry.date, lines=tuple(lines), entry=entry, above=above)


def _spread(wanted: Sequence[float], width: float) -> list[float]:
    """Move things of a width aside until none covers another: left to right, then back from the right edge."""
    moved: list[float] = []
    for x in wanted:
        moved.append(max(x, moved[-1] + width) if moved else max(x, width / 2))
    limit = WIDTH - width / 2
    for place in reversed(range(len(moved))):
        moved[place] = min(moved[place], limit)
        limit = moved[place] - width
    return moved


_NUMBER = re.compile(r"\d[\d,.\u00a0\u202f ]*")
_SCALES = {"thousand": 1e3, "k": 1e3, "million": 1e6, "m": 1e6, "mn": 1e6, "billion": 1e9, "bn": 1e9, "trillion": 1e12}


def _unit(value: str) -> str:
    """Return what a shown value counts in: "percent" of `4.75 percent`, "basis points" of `25 basis points`."""
    number = _NUMBER.search(value)
    words = re.findall(r"[^\W\d_]+|%", value[number.end() :].casefold()) if number else []
    return " ".join(word for word in words if word not in _SCALES)


def _amount(value: str) -> float | None:
    """Return the one number in a shown value, to draw its bar: `$20 bn` is 2e10. None where there is not one."""
    numbers = _NUMBER.findall(value)
    if len(numbers) != 1:
        return None
    digits = re.sub(r"[,\s\u00a0\u202f]", "", numbers[0]).rstrip(".")
    words = re.findall(r"[a-z]+", value.partition(numbers[0])[2].casefold())
    if digits.count(".") > 1:
        return None
    return float(digits) * _SCALES.get(words[0] if words else "", 1.0)
