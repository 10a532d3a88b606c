"""The parts under an event's headline -> what its Summary holds."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from briefing.folder import notation
from briefing.folder.inert import plain
from briefing.model import Claim, Difference, KeyFigure, Kind, Position, Stance
from briefing.review import tables
from briefing.review.blocks import Block
from briefing.review.claims import Desk
from briefing.review.inline import Text
from briefing.review.report import Report

_STANCE = re.compile(
    r"(?P<mark>\*\*|__)(?P<speaker>(?:\\.|[^\\])+?)(?P=mark)\s*(?:\((?P<role>(?:\\.|[^\\])*?)\)\s*)?:\s*", re.DOTALL
)
# Some write the colon inside the mark: **Zarif:** ...
_STANCE_INSIDE = re.compile(r"(?P<mark>\*\*|__)(?P<speaker>(?:\\.|[^\\])+?):(?P=mark)\s*", re.DOTALL)

LISTS = (notation.NEW, notation.UNKNOWNS, notation.BACKGROUND, notation.ASSESSMENT)
EVENT_PARTS = (notation.HAPPENED, notation.POSITIONS, notation.FIGURES, notation.DIFFERENCES, *LISTS)


class Part(NamedTuple):
    """A heading by its name in the notation (as written, where it has none), and the blocks below it."""

    name: str
    heading: Block
    blocks: list[Block]


@dataclass(slots=True)
class Told:
    """What the parts of an event hold; `lists` by the name of their part."""

    happened: list[tuple[Claim, ...]] = field(default_factory=list)
    stances: list[Stance] = field(default_factory=list)
    figures: list[KeyFigure] = field(default_factory=list)
    differences: list[Difference] = field(default_factory=list)
    lists: dict[str, tuple[Claim, ...]] = field(default_factory=dict)


def told(parts: Sequence[Part], *, sources: Sequence[int], desk: Desk) -> Told:
    """Read the parts of one event; `sources` are its articles' numbers."""
    result = Told()
    for part in parts:
        if part.name == notation.HAPPENED:
            result.happened += paragraphs(part, desk=desk)
        elif part.name == notation.POSITIONS:
            result.stances += _stances(part, desk=desk)
        elif part.name == notation.FIGURES:
            result.figures += tables.figures(part.blocks, desk=desk)
        elif part.name == notation.DIFFERENCES:
            result.differences += tables.differences(part.blocks, sources=sources, desk=desk)
        elif part.name in LISTS:
            result.lists[part.name] = (*result.lists.get(part.name, ()), *listed(part, desk=desk))
        else:
            misplaced(part, "under an event", report=desk.report)
    return result


def paragraphs(part: Part, *, desk: Desk) -> list[tuple[Claim, ...]]:
    """Return the claims of a part, paragraph by paragraph; a block of remarks answers the sentence before it."""
    kind = notation.KIND_OF.get(part.name, Kind.FACT)
    found: list[tuple[Claim, ...]] = []
    for block in part.blocks:
        if block.kind not in {"text", "item"}:
            desk.report.stray(block, f'under "{part.name}"')
            continue
        text = Text(block.lines)
        answered = desk.answer(found[-1][-1], text) if found else None
        if answered:
            found[-1] = (*found[-1][:-1], answered)
            continue
        claims = desk.claims(text, kind=kind)
        if claims:
            found.append(tuple(claims))
    return found


def listed(part: Part, *, desk: Desk) -> tuple[Claim, ...]:
    """Return the claims of a part in a row."""
    return tuple(claim for paragraph in paragraphs(part, desk=desk) for claim in paragraph)


def misplaced(part: Part, where: str, *, report: Report) -> None:
    """Report a heading that does not belong here."""
    line = part.heading.lines[0]
    report.add(
        "DRF003",
        f'a brief has no part "{part.name}" {where}; give it the name it has, or remove it with its text',
        Position(line.number, line.column),
    )


def _stances(part: Part, *, desk: Desk) -> list[Stance]:
    found: list[Stance] = []
    for block in part.blocks:
        if block.kind not in {"text", "item"}:
            desk.report.stray(block, f'under "{part.name}"')
            continue
        text = Text(block.lines)
        answered = desk.answer(found[-1].claim, text) if found else None
        if answered:
            found[-1] = Stance(speaker=found[-1].speaker, role=found[-1].role, claim=answered)
            continue
        stance = _stance(text, desk=desk)
        if stance:
            found.append(stance)
    return found


def _stance(text: Text, *, desk: Desk) -> Stance | None:
    match = _STANCE.match(text.raw) or _STANCE_INSIDE.match(text.raw)
    if not match:
        desk.report.add("DRF009", "a position names who holds it: **Name** (role): sentence.[^s1-4]", text.position(0))
        return None
    speaker, role = plain(match["speaker"]), plain(match.groupdict().get("role") or "")
    claim = desk.one(text.after(match.end()), "a position", kind=Kind.REPORTED, holder=speaker)
    return Stance(speaker=speaker, role=role, claim=claim) if claim else None
