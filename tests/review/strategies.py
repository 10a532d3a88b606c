"""Whole drafts of any text: what hypothesis draws for the round trip."""

from dataclasses import replace
from datetime import UTC, date, datetime

from hypothesis import strategies as st

from briefing.model import (
    Citation,
    Claim,
    Confidence,
    Dated,
    Difference,
    Draft,
    KeyFigure,
    Kind,
    LeftOut,
    Masthead,
    Overview,
    Person,
    Section,
    SourceEntry,
    Stance,
    Status,
    Summary,
    TimelineEntry,
)

MARKS = list("\\*_`[]<>&#;~|%=+-:.)(!^19a\n\t· \u202e$\"'“”,")
SNIPPETS = [
    "<!-- ok NUM001: x -->",
    "[^s1-1]",
    "**bold**",
    "- item",
    "1. one",
    "# head",
    "---",
    "&amp;",
    "<br>",
    "| a | b |",
    "*Assessment:* ",
    "said Gen. Smith.",
    "الرئيس قال.",
    "Zarif",
    "(event 1): ",
    "Place: x",
    "{{ draft }}",
    "4.25%",
    "she [Ada], then [he]",
    "[",
    "]",
    "---",
    "https://a.example/?a=1&b=2",
]
TEXT = st.lists(
    st.one_of(st.sampled_from(SNIPPETS), st.text(st.one_of(st.sampled_from(MARKS), st.characters()), max_size=8)),
    max_size=4,
).map(" ".join)
WORDS = st.one_of(TEXT.filter(lambda text: bool(text.strip())), st.just("Zarif met Hussein."))
NAME = st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=8)
DAYS = st.dates(min_value=date(1000, 1, 1), max_value=date(2999, 12, 31))


@st.composite
def dated(draw: st.DrawFn) -> Dated:
    """Draw a date with its basis, bounds with theirs, or none."""
    if draw(st.booleans()):
        return Dated(value=draw(DAYS), basis=draw(WORDS.filter(lambda text: text != "unknown")))
    first, last = sorted((draw(DAYS), draw(DAYS)))
    return Dated(
        earliest=draw(st.sampled_from([None, first])),
        latest=draw(st.sampled_from([None, last])),
        bounds_basis=draw(TEXT),
    )


@st.composite
def drafts(draw: st.DrawFn) -> Draft:
    """Draw a whole draft of two to four sources, each under one event."""
    count = draw(st.integers(2, 4))
    articles = [f"a{number}{draw(NAME)}" for number in range(1, count + 1)]
    passages = {
        f"s{number}-{n}": draw(WORDS) for number in range(1, count + 1) for n in range(1, draw(st.integers(2, 4)))
    }
    ids = [f"{articles[int(label[1]) - 1]}.s{label[3:]}" for label in passages]
    claims = _claims(ids)
    told = [_section(draw, claims, articles, number) for number in range(1, draw(st.integers(1, min(count, 3))) + 1)]
    full = told[: draw(st.integers(0, len(told)))]
    brief = [
        replace(section, full=False, summary=_short(section.summary), unlisted=draw(st.integers(0, 2)))
        for section in told[len(full) :]
    ]
    return Draft(
        masthead=_masthead(draw),
        overview=Overview(
            bottom_line=tuple(draw(st.lists(claims, max_size=2))),
            takeaways=tuple(draw(st.lists(claims, max_size=2))),
            figures=tuple(_figure(draw, claim) for claim in draw(st.lists(claims, max_size=1))),
        ),
        sections=(*full, *brief),
        sources=tuple(_source(draw, number, name, count) for number, name in enumerate(articles, 1)),
        passages=passages,
        timeline=tuple(_point(draw, claims, full) for _ in range(draw(st.integers(0, 2)))),
        people=tuple(
            Person(
                name=draw(WORDS), role=draw(claims), script=draw(st.sampled_from(["", "حسين"])), script_language="ar"
            )
            for _ in range(draw(st.integers(0, 1)))
        ),
        left_out=tuple(LeftOut(draw(WORDS), draw(WORDS)) for _ in range(draw(st.integers(0, 1)))),
        method=tuple(draw(st.lists(WORDS, max_size=2))),
    )


ANSWERED = st.lists(st.tuples(st.sampled_from(["NUM001", "NEG001"]), WORDS), max_size=1).map(tuple)


def _claims(ids: list[str]) -> st.SearchStrategy[Claim]:
    return st.builds(
        Claim,
        text=WORDS,
        citations=st.lists(st.sampled_from(ids).map(Citation), min_size=1, max_size=3).map(tuple),
        kind=st.sampled_from(list(Kind)),
        speaker=st.one_of(st.just(""), st.just("Zarif"), TEXT),
        answered=ANSWERED,
    )


def _section(draw: st.DrawFn, claims: st.SearchStrategy[Claim], articles: list[str], number: int) -> Section:
    few = st.lists(claims, max_size=2).map(tuple)
    own = draw(st.sampled_from([[number], [number, 4]])) if number == 1 and len(articles) == 4 else [number]
    cited = {
        articles[source - 1]: draw(st.sampled_from([None, f"{articles[source - 1]}.s1"])) for source in sorted(own)
    }
    summary = Summary(
        event=f"e-{number}{draw(NAME)}",
        headline=draw(TEXT),
        line=draw(claims),
        happened=tuple(paragraph for paragraph in draw(st.lists(few, max_size=2)) if paragraph),
        new=draw(few),
        stances=tuple(Stance(speaker=draw(WORDS), role=draw(TEXT), claim=claim) for claim in draw(few)),
        figures=tuple(_figure(draw, claim) for claim in draw(few)),
        differences=tuple(
            Difference(statement=draw(TEXT), cells=cited, claims=draw(few)) for _ in range(draw(st.integers(0, 1)))
        ),
        unknowns=draw(few),
        background=draw(few),
        assessments=draw(few),
        note=draw(TEXT),
    )
    return Section(
        number=number,
        summary=summary,
        sources=tuple(own),
        date=draw(dated()),
        confidence=draw(st.sampled_from(list(Confidence))),
        confidence_reason=draw(TEXT),
        place=draw(TEXT),
        origins=draw(st.integers(0, 3)),
        status=draw(st.sampled_from(list(Status))),
        storyline=draw(st.sampled_from(["", "st-1"])),
        answered=draw(ANSWERED),
    )


def _short(summary: Summary) -> Summary:
    return Summary(event=summary.event + "b", headline=summary.headline, line=summary.line)


def _figure(draw: st.DrawFn, claim: Claim) -> KeyFigure:
    return KeyFigure(value=draw(TEXT), label=draw(TEXT), as_of=draw(TEXT), claim=claim)


def _point(draw: st.DrawFn, claims: st.SearchStrategy[Claim], full: list[Section]) -> TimelineEntry:
    section = draw(st.sampled_from([None, *full]))
    if section:
        return TimelineEntry(
            date=section.date,
            label=draw(TEXT),
            claim=section.summary.line,
            event=section.number,
            answered=draw(ANSWERED),
        )
    return TimelineEntry(date=draw(dated()), label=draw(TEXT), claim=draw(claims))


def _source(draw: st.DrawFn, number: int, article: str, count: int) -> SourceEntry:
    return SourceEntry(
        number=number,
        article=article,
        outlet=draw(WORDS),
        title=draw(TEXT),
        published=draw(dated()),
        grade=draw(st.sampled_from(["C2", "F6", ""])),
        origin=draw(st.integers(1, count)),
        kind=draw(TEXT),
        country=draw(TEXT),
        place=draw(TEXT),
        url=draw(TEXT),
        sha256=draw(NAME),
        retrieved=draw(st.sampled_from([None, datetime(2021, 2, 4, 2, 15, 3, tzinfo=UTC)])),
        credited=tuple(draw(st.lists(WORDS, max_size=2))),
        notes=tuple(draw(st.lists(WORDS, max_size=2))),
    )


def _masthead(draw: st.DrawFn) -> Masthead:
    return Masthead(
        title=draw(WORDS),
        day=draw(DAYS),
        as_of=datetime(2021, 2, 4, 6, 0, tzinfo=UTC),
        handling=draw(st.sampled_from(["TLP:CLEAR", "TLP:AMBER+STRICT"])),
        writer="extractive",
        model=draw(TEXT),
        period=draw(st.sampled_from([(None, None), (date(2021, 1, 1), None), (date(2021, 1, 1), date(2021, 2, 3))])),
        digests=draw(st.dictionaries(st.sampled_from(["prompts", "templates"]), TEXT)),
    )
