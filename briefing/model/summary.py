"""What a brief says of one event, and of the day as a whole."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from briefing.model.claim import Claim


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyFigure:
    """A measured value: `value` as shown ("2,500"), `label` what it measures, `as_of` as shown, and its claim."""

    value: str
    label: str
    as_of: str
    claim: Claim


@dataclass(frozen=True, slots=True, kw_only=True)
class Stance:
    """Who holds what: the `speaker` as named in the articles, the role given there, and the claim that reports it."""

    speaker: str
    role: str
    claim: Claim


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """Something that the sources tell differently.

    `cells` maps each article of the event to the id of the passage that states it, or None where the article does
    not mention it, which is not a denial. `claims` say how they differ; each cites. One that is `settled` was
    corrected, taken back or overtaken since: its last account is the one that holds.
    """

    statement: str
    cells: Mapping[str, str | None]
    claims: tuple[Claim, ...]
    settled: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What the brief says of one event: the headline, the one line of the table, and the sections in their order.

    `happened` is a sequence of paragraphs. `background` holds earlier happenings that the articles tell of.
    `unknowns` are what the articles themselves say is not known. `note` tells the reader why an event was written
    in another way than the rest. A section without claims is empty and not printed.
    """

    event: str
    headline: str
    line: Claim
    happened: tuple[tuple[Claim, ...], ...] = ()
    new: tuple[Claim, ...] = ()
    stances: tuple[Stance, ...] = ()
    figures: tuple[KeyFigure, ...] = ()
    differences: tuple[Difference, ...] = ()
    unknowns: tuple[Claim, ...] = ()
    background: tuple[Claim, ...] = ()
    assessments: tuple[Claim, ...] = ()
    note: str = ""

    def claims(self) -> Iterator[Claim]:
        """Every claim, in the order in which it is printed."""
        yield self.line
        for paragraph in self.happened:
            yield from paragraph
        yield from self.new
        yield from (stance.claim for stance in self.stances)
        yield from (figure.claim for figure in self.figures)
        for difference in self.differences:
            yield from difference.claims
        yield from self.unknowns
        yield from self.background
        yield from self.assessments

    def without(self, dropped: set[Claim]) -> "Summary":
        """Return the same summary without these claims; a `Claim` is dropped with whatever rests on it alone."""
        return replace(
            self,
            happened=tuple(p for p in (_keep(paragraph, dropped) for paragraph in self.happened) if p),
            new=_keep(self.new, dropped),
            stances=tuple(stance for stance in self.stances if stance.claim not in dropped),
            figures=tuple(figure for figure in self.figures if figure.claim not in dropped),
            differences=tuple(d for d in self.differences if not dropped.intersection(d.claims)),
            unknowns=_keep(self.unknowns, dropped),
            background=_keep(self.background, dropped),
            assessments=_keep(self.assessments, dropped),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """What the brief says of the whole day: the bottom line up front, 3 to 7 takeaways, the key figures."""

    bottom_line: tuple[Claim, ...] = ()
    takeaways: tuple[Claim, ...] = ()
    figures: tuple[KeyFigure, ...] = field(default=())

    def claims(self) -> Iterator[Claim]:
        """Every claim, in the order in which it is printed."""
        yield from self.bottom_line
        yield from self.takeaways
        yield from (figure.claim for figure in self.figures)

    def without(self, dropped: set[Claim]) -> "Overview":
        """Return the same overview without these claims."""
        return Overview(
            bottom_line=_keep(self.bottom_line, dropped),
            takeaways=_keep(self.takeaways, dropped),
            figures=tuple(figure for figure in self.figures if figure.claim not in dropped),
        )


def _keep(claims: tuple[Claim, ...], dropped: set[Claim]) -> tuple[Claim, ...]:
    return tuple(claim for claim in claims if claim not in dropped)
