"""The filters of templates/brief.md.j2: each writes a part of the notation of a draft."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import Any

import jinja2

from briefing.folder import notation
from briefing.folder.inert import Written, folded, inert, remark
from briefing.folder.phrases import phrase, when
from briefing.model import Claim, Dated, Difference, Draft, Kind, Section, SourceEntry, Stance, TimelineEntry, label_of


def of(draft: Draft) -> dict[str, Callable[..., Any]]:
    """Return the filters by name; those that cite know the draft's labels."""
    numbers = draft.numbers
    silent = notation.uncompared(draft)

    def label(passage: str) -> str:
        return label_of(passage, numbers)

    def sentence(claim: Claim, kind: str = Kind.FACT, holder: str = "") -> Written:
        return _sentence(claim, label, expected=(Kind(kind), holder))

    def differences(section: Section) -> list[list[Written]]:
        return list(_differences(section, label, numbers, silent))

    return {
        "sentence": _for(Claim, sentence, "sentence"),
        "differences": _for(Section, differences, "differences"),
        "answers": _for(TimelineEntry, _answers, "answers"),
        "event": _for(Section, _event, "event"),
        "meta": _for(Section, _meta, "meta"),
        "speaker": _for(Stance, _speaker, "speaker"),
        "entry": _for(SourceEntry, _entry, "entry"),
        "phrase": _for(Dated, phrase, "phrase"),
        "when": _for(Dated, lambda date: Written(when(date)), "when"),
        "numbers": notation.numbers,
        "written": Written,
    }


def _for(noun: type, function: Callable[..., Any], name: str) -> Callable[..., Any]:
    def checked(value: object, *arguments: str) -> object:
        if not isinstance(value, noun):
            raise jinja2.exceptions.FilterArgumentError(
                f'the filter "{name}" is for a {noun.__name__}, not for a {type(value).__name__}'
            )
        return function(value, *arguments)

    return checked


def _sentence(claim: Claim, label: Callable[[str], str], *, expected: tuple[Kind, str]) -> Written:
    kind, holder = expected
    assessed = claim.kind is Kind.ASSESSMENT
    opening = "*Assessment:* " if assessed else ""
    citations = "".join(f"[^{label(passage)}]" for passage in claim.passages)
    said = notation.remark_of(claim, kind=Kind.ASSESSMENT if assessed else kind, holder="" if assessed else holder)
    remarks = f" <!-- {remark(said)} -->" if said else ""
    return Written(f"{opening}{inert(claim.text)}{citations}{remarks}{_answers(claim)}")


def _answers(answered: Claim | Section | TimelineEntry) -> Written:
    """Return the warnings that a reviewer answered, as remarks behind what they are about."""
    return Written("".join(f" <!-- {remark(f'ok {code}: {folded(why)}')} -->" for code, why in answered.answered))


def _event(section: Section) -> Written:
    storyline = f" storyline {remark(section.storyline)}" if section.storyline else ""
    return Written(f"<!-- event {remark(section.summary.event)}{storyline} -->{_answers(section)}")


def _meta(section: Section) -> Written:
    reason = notation.field(section.confidence_reason)
    more = f" and {section.unlisted} more" if section.unlisted else ""
    return notation.keyed(
        [
            ("", phrase(section.date)),
            ("Place", notation.field(section.place)),
            ("Articles", notation.numbers(section.sources) + more),
            ("Origins", str(section.origins)),
            ("Confidence", f"{section.confidence}{f' ({reason})' if reason else ''}"),
            ("Status", section.status),
        ]
    )


def _speaker(stance: Stance) -> Written:
    role = inert(stance.role).replace("):", "\\):")
    return Written(f"**{inert(stance.speaker)}**{f' ({role})' if role else ''}")


def _entry(source: SourceEntry) -> Written:
    break_after = f" {notation.SEPARATOR}\n  "
    lines: list[list[tuple[str, str]]] = [
        [("", f"**s{source.number}** {notation.field(source.outlet)}"), ("Title", notation.field(source.title))],
        [
            ("Published", phrase(source.published)),
            ("Place", notation.field(source.place)),
            ("Grade", notation.field(source.grade)),
            ("Origin", f"s{source.origin}"),
            ("Kind", notation.field(source.kind)),
            ("Country", notation.field(source.country)),
            ("Language", notation.field(source.language)),
            ("Retrieved", source.retrieved.isoformat() if source.retrieved else ""),
        ],
        [("Cites", notation.several(source.credited)), ("Notes", notation.several(source.notes))],
        [
            ("Article", notation.field(source.article)),
            ("SHA-256", notation.field(source.sha256)),
            ("URL", notation.field(source.url)),
        ],
    ]
    return Written(break_after.join(notation.keyed(line) for line in lines if any(value for _, value in line)))


def _differences(
    section: Section, label: Callable[[str], str], numbers: Mapping[str, int], uncompared: Collection[int]
) -> Iterator[list[Written]]:
    rows = section.summary.differences
    columns = columns_of(section, rows, numbers)
    statement, how = notation.DIFFERENCES_HEAD
    yield [Written(statement), *(notation.numbers([number]) for number in columns), Written(how)]
    yield [Written("---")] * (len(columns) + 2)
    for row in rows:
        cells = {numbers[article]: passage for article, passage in row.cells.items() if passage}
        cited = [
            Written(f"[^{label(cells[number])}]")
            if number in cells
            else Written(notation.NOT_COMPARED if number in uncompared else notation.NOT_MENTIONED)
            for number in columns
        ]
        told = (_sentence(claim, label, expected=(Kind.DISPUTED, "")) for claim in row.claims)
        yield [inert(row.statement), *cited, Written(" <br> ".join(told))]


def columns_of(section: Section, rows: Sequence[Difference], numbers: Mapping[str, int]) -> list[int]:
    """Return the sources that have a column: those of the event, or only those that a row cites where they are many."""
    cited = {numbers[article] for row in rows for article, passage in row.cells.items() if passage}
    shown = section.sources if len(section.sources) <= notation.COLUMNS_FOR_ALL else ()
    return sorted(cited.union(shown))
