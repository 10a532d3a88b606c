"""A small brief, made by hand: five articles, three events and one in brief, every part of a draft in use.

The articles are written for these tests. `DRAFT` is what compose would make of them; `ARTICLES` is its evidence.
"""

import hashlib
from datetime import UTC, date, datetime, timedelta, timezone

from briefing.model import (
    Article,
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
    Passage,
    Person,
    Section,
    Source,
    SourceEntry,
    Stance,
    Status,
    Summary,
    TimelineEntry,
)

BAGHDAD = timezone(timedelta(hours=3))


def article(identifier: str, title: str, sentences: list[str], **known: object) -> Article:
    """Return an article whose passages are these sentences, one a paragraph."""
    passages = []
    start = 0
    for number, sentence in enumerate(sentences, 1):
        end = start + len(sentence)
        passages.append(Passage(article=identifier, number=number, start=start, end=end, text=sentence))
        start = end + 2
    text = "\n\n".join(sentences)
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Article(id=identifier, title=title, text=text, sha256=digest, passages=tuple(passages), **known)  # type: ignore[arg-type]


VISIT = article(
    "river-post-visit",
    "Iraqi minister in Tehran for talks on troops and trade",
    [
        (
            "Iraqi Foreign Minister Fuad Hussein held talks in Tehran on Wednesday with Foreign Minister Mohammad "
            "Javad Zarif and other senior Iranian officials, the Iranian Foreign Ministry said."
        ),
        (
            "Zarif said that the best answer to the US killing of General Qasem Soleimani would be an end to the US "
            "presence in the region."
        ),
        "Hussein also met Ali Shamkhani, the secretary of the Supreme National Security Council.",
        (
            '"The swift carrying out of the decision to remove foreign troops is a good precondition," Shamkhani said, '
            "according to Tasnim."
        ),
        (
            "After the strike of January 2020 the Iraqi parliament passed a resolution ending the foreign military "
            "presence in the country."
        ),
        "Washington said on 15 January that it now has 2,500 soldiers in Iraq.",
    ],
    source=Source(name="River Post / Sputnik", kind="state media", country="RU", reliability="C"),
    published=Dated(value=date(2021, 2, 3), basis="header"),
    retrieved=datetime(2021, 2, 4, 2, 15, tzinfo=UTC),
    place="Tehran",
    credited=("Iranian Foreign Ministry", "Tasnim"),
    url="https://riverpost.example/2021/02/03/visit?id=17&lang=en",
)
WARRANT = article(
    "delta-times-visit",
    "Visit to Tehran puts troops at the top of the agenda",
    [
        "Fuad Hussein visited Tehran on Wednesday, and the presence of US forces was at the top of the agenda.",
        "Zarif pressed for US troops to leave the region, the state agency IRNA reported.",
        "Hussein was also received by President Hassan Rouhani, according to IRNA.",
        "The killing pushed some Iraqi lawmakers to pass a non-binding resolution that calls for US forces to leave.",
        "Rouhani said that trade between the two countries should reach $20 billion a year.",
        "An Iraqi court has issued an arrest warrant for former US President Donald Trump.",
        "No details of the steps by Baghdad were given.",
    ],
    source=Source(name="Delta Times", kind="newspaper", country="IQ", reliability="C"),
    published=Dated(value=date(2021, 2, 3), basis="inferred from the weekday and river-post-visit"),
    place="Erbil",
    credited=("IRNA",),
)
WIRE = article(
    "morning-wire-visit",
    "Hussein meets Zarif and Shamkhani",
    [
        "Foreign Minister Fuad Hussein met Mohammad Javad Zarif and Ali Shamkhani in Tehran on Wednesday.",
        "Zarif hoped that the agreements on banking and border markets would be carried out.",
        "The agreements were finalised when Rouhani travelled to Iraq in March 2019.",
    ],
    published=Dated(value=date(2021, 2, 3), basis="metadata"),
    credited=("Iranian Foreign Ministry",),
)
TRIP = article(
    "gulf-desk-trip",
    "Iran and Iraq agree to widen ties",
    [
        "Fuad Hussein has ended a two-day trip to Tehran, where he met President Rouhani on Saturday.",
        'Rouhani called the presence of armed US troops "detrimental to the security and stability of the region".',
        "General Kenneth McKenzie announced that US troops in Iraq would be cut to 3,000 by the end of the month.",
    ],
    published=Dated(
        earliest=date(2020, 9, 1), latest=date(2020, 9, 30), bounds_basis='"the end of the month" after early September'
    ),
    retrieved=datetime(2021, 2, 4, 2, 20, tzinfo=UTC),
)
SPOKESMAN = article(
    "shoreline-spokesman",
    "Spokesman: the decision is Iraq's",
    [
        "Iranian Foreign Ministry spokesman Nasser Kanaani said on Monday that relations with Iraq are at their best.",
        'Kanaani said that "the Iraqi government and the Iraqi people must make a decision on this matter".',
        "There are now 2500 US troops in Iraq for advice and training.",
        "Last January Prime Minister Mohammed Shia al-Sudani opened a first round of talks with the US.",
    ],
    source=Source(name="Shoreline News", kind="agency", country="IQ", reliability="B"),
    published=Dated(earliest=date(2024, 2, 1), bounds_basis='"last January" after al-Sudani took office'),
    place="Tehran",
    credited=("Mehr",),
    language="en",
    url="https://shoreline.example/news/1002",
)
MARKET = article(
    "border-gazette-market",
    "Border market opens again",
    ["The border market at Mehran opened again on Tuesday after repairs *at last* & [more] <soon>."],
    source=Source(name="Border Gazette", kind="newspaper", country="IQ", reliability="D"),
    published=Dated(value=date(2021, 2, 2), basis="metadata"),
    place="Mehran",
)

ARTICLES = (VISIT, WARRANT, WIRE, TRIP, SPOKESMAN, MARKET)


def claim(text: str, *passages: str, kind: Kind = Kind.FACT, speaker: str = "") -> Claim:
    """Return a claim that cites these passages."""
    return Claim(text=text, citations=tuple(Citation(p) for p in passages), kind=kind, speaker=speaker)


V, W, M, T, S, B = (item.id for item in ARTICLES)

BEST_ANSWER = claim(
    "Zarif said the best answer to the killing of Soleimani would be an end to the US presence.",
    f"{V}.s2",
    f"{W}.s2",
    kind=Kind.REPORTED,
    speaker="Zarif",
)
TRADE = claim("Rouhani said trade should reach $20 billion a year.", f"{W}.s5", kind=Kind.REPORTED, speaker="Rouhani")
TROOPS = claim("Washington said it has 2,500 soldiers in Iraq.", f"{V}.s6", kind=Kind.REPORTED, speaker="Washington")
VISIT_LINE = claim("Hussein met Zarif and Shamkhani in Tehran.", f"{V}.s1", f"{V}.s3", f"{M}.s1")
TRIP_LINE = claim("Hussein ended a two-day trip to Tehran, where he met Rouhani.", f"{T}.s1")
SPOKESMAN_LINE = claim(
    "Kanaani said that relations with Iraq are at their best.",
    f"{S}.s1",
    kind=Kind.REPORTED,
    speaker="Kanaani",
)
RESOLUTION = claim(
    "One source says parliament passed a resolution ending the foreign presence, the other calls it non-binding.",
    f"{V}.s5",
    f"{W}.s4",
    kind=Kind.DISPUTED,
)

VISIT_SUMMARY = Summary(
    event="e-5f0c21aa9b",
    headline="Hussein in Tehran: troops first, trade second",
    line=VISIT_LINE,
    happened=(
        (
            claim("Fuad Hussein held talks in Tehran on Wednesday with Mohammad Javad Zarif.", f"{V}.s1", f"{M}.s1"),
            claim("He also met Ali Shamkhani, the secretary of the Supreme National Security Council.", f"{V}.s3"),
            claim("One article, citing IRNA, adds that he was received by President Hassan Rouhani.", f"{W}.s3"),
        ),
        (BEST_ANSWER,),
    ),
    new=(claim("US troops in Iraq are put at 2,500, after a planned 3,000.", f"{V}.s6", f"{T}.s3"),),
    stances=(
        Stance(speaker="Mohammad Javad Zarif", role="Foreign Minister of Iran", claim=BEST_ANSWER),
        Stance(
            speaker="Ali Shamkhani",
            role="Secretary, Supreme National Security Council",
            claim=claim(
                'Shamkhani called the swift removal of foreign troops "a good precondition", according to Tasnim.',
                f"{V}.s4",
                kind=Kind.REPORTED,
                speaker="Shamkhani",
            ),
        ),
    ),
    figures=(KeyFigure(value="2,500", label="US soldiers in Iraq", as_of="15 January", claim=TROOPS),),
    differences=(
        Difference(
            statement="What the parliament's act of January 2020 was",
            cells={V: f"{V}.s5", W: f"{W}.s4", M: None},
            claims=(RESOLUTION,),
        ),
        Difference(
            statement="Hussein met President Rouhani",
            cells={V: None, W: f"{W}.s3", M: None},
            claims=(claim("Only one source, from IRNA, tells of it.", f"{W}.s3", kind=Kind.DISPUTED),),
        ),
    ),
    unknowns=(claim("No details were given of the steps by Baghdad.", f"{W}.s7"),),
    background=(
        claim(
            "The agreements were finalised when Rouhani travelled to Iraq in March 2019.",
            f"{M}.s3",
            kind=Kind.BACKGROUND,
        ),
    ),
    assessments=(
        claim(
            "It is likely that trade will move before any decision on the troops.",
            f"{W}.s5",
            f"{M}.s2",
            kind=Kind.ASSESSMENT,
        ),
    ),
)
TRIP_SUMMARY = Summary(
    event="e-91d3707e42",
    headline="Earlier visit: agreement to widen ties",
    line=TRIP_LINE,
    happened=(
        (
            TRIP_LINE,
            claim(
                'Rouhani called armed US troops "detrimental to the security and stability of the region".',
                f"{T}.s2",
                kind=Kind.REPORTED,
                speaker="Rouhani",
            ),
        ),
    ),
    note="Written by the extractive writer: the model's sentences were not supported.",
)
SPOKESMAN_SUMMARY = Summary(
    event="e-c07b6d1e55",
    headline="Tehran's spokesman leaves the decision to Baghdad",
    line=SPOKESMAN_LINE,
    happened=(
        (
            SPOKESMAN_LINE,
            claim("There are 2500 US troops in Iraq for advice and training.", f"{S}.s3"),
        ),
    ),
    stances=(
        Stance(
            speaker="Nasser Kanaani",
            role="",
            claim=claim(
                'Kanaani said that "the Iraqi government and the Iraqi people must make a decision on this matter".',
                f"{S}.s2",
                kind=Kind.REPORTED,
                speaker="Kanaani",
            ),
        ),
    ),
)
MARKET_SUMMARY = Summary(
    event="e-00aa11bb22",
    headline="Border market opens again",
    line=claim("The border market at Mehran opened again after repairs *at last* & [more] <soon>.", f"{B}.s1"),
)

SECTIONS = (
    Section(
        number=1,
        summary=VISIT_SUMMARY,
        sources=(1, 2, 3),
        date=Dated(value=date(2021, 2, 3), basis="header"),
        confidence=Confidence.HIGH,
        confidence_reason="3 articles of 3 independent origins, dated by the articles",
        place="Tehran",
        origins=3,
        status=Status.UPDATED,
        storyline="e-5f0c21aa9b",
    ),
    Section(
        number=2,
        summary=TRIP_SUMMARY,
        sources=(4,),
        date=Dated(earliest=date(2020, 9, 1), latest=date(2020, 9, 30), bounds_basis='"early September", "Saturday"'),
        confidence=Confidence.LOW,
        confidence_reason="a single origin, day not known",
        place="Tehran",
    ),
    Section(
        number=3,
        summary=SPOKESMAN_SUMMARY,
        sources=(5,),
        date=Dated(earliest=date(2024, 2, 1), bounds_basis='"last January" after al-Sudani took office'),
        confidence=Confidence.LOW,
        confidence_reason="a single origin, day not known",
    ),
    Section(
        number=4,
        summary=MARKET_SUMMARY,
        sources=(6,),
        date=Dated(value=date(2021, 2, 2), basis="metadata"),
        confidence=Confidence.LOW,
        confidence_reason="a single origin",
        place="Mehran",
        full=False,
        unlisted=7,
    ),
)


def entry(number: int, item: Article, grade: str, *, origin: int = 0, notes: tuple[str, ...] = ()) -> SourceEntry:
    """Return the line of the source list for an article."""
    return SourceEntry(
        number=number,
        article=item.id,
        outlet=item.source.name,
        title=item.title,
        published=item.published,
        grade=grade,
        origin=origin or number,
        kind=item.source.kind,
        country=item.source.country,
        place=item.place,
        language=item.language,
        url=item.url,
        sha256=item.sha256,
        retrieved=item.retrieved,
        credited=item.credited,
        notes=notes,
    )


SOURCES = (
    entry(1, VISIT, "C2"),
    entry(2, WARRANT, "C2"),
    entry(3, WIRE, "F2", notes=("publisher not stated in the text",)),
    entry(4, TRIP, "F6"),
    entry(5, SPOKESMAN, "B6"),
    entry(6, MARKET, "D6"),
)


def passages_of(articles: tuple[Article, ...], cited: set[str]) -> dict[str, str]:
    """Return label -> sentence for the cited passages of the articles, numbered in their order."""
    return {
        f"s{number}-{passage.number}": passage.text
        for number, item in enumerate(articles, 1)
        for passage in item.passages
        if passage.id in cited
    }


OVERVIEW = Overview(
    bottom_line=(
        claim(
            "Iranian officials told the Iraqi foreign minister that US troops should leave the region.",
            f"{V}.s2",
            f"{W}.s2",
        ),
    ),
    takeaways=(
        BEST_ANSWER,
        TRADE,
        claim("Kanaani left the decision on US forces to Iraq.", f"{S}.s2", kind=Kind.REPORTED, speaker="Kanaani"),
    ),
    figures=(
        KeyFigure(value="$20 billion", label="trade a year, as a goal", as_of="3 Feb 2021", claim=TRADE),
        KeyFigure(value="2,500", label="US soldiers in Iraq", as_of="15 January", claim=TROOPS),
    ),
)
TIMELINE = (
    TimelineEntry(
        date=Dated(earliest=date(2019, 3, 1), latest=date(2019, 3, 31)),
        label="Rouhani in Iraq",
        claim=VISIT_SUMMARY.background[0],
    ),
    TimelineEntry(date=SECTIONS[1].date, label="Earlier visit", claim=TRIP_LINE, event=2),
    TimelineEntry(date=SECTIONS[0].date, label="Hussein in Tehran", claim=VISIT_LINE, event=1),
    TimelineEntry(date=SECTIONS[2].date, label="Spokesman on US forces", claim=SPOKESMAN_LINE, event=3),
)
PEOPLE = (
    Person(
        name="Fuad Hussein",
        role=claim("Fuad Hussein is the Foreign Minister of Iraq.", f"{V}.s1"),
        script="فؤاد حسين",
        script_language="ar",
    ),
    Person(name="Nasser Kanaani", role=claim("Nasser Kanaani is a Foreign Ministry spokesman.", f"{S}.s1")),
)
MASTHEAD = Masthead(
    title="Iraq desk: daily situation brief",
    day=date(2021, 2, 4),
    as_of=datetime(2021, 2, 4, 6, 0, tzinfo=BAGHDAD),
    handling="TLP:AMBER",
    writer="extractive",
    period=(date(2020, 9, 1), date(2021, 2, 3)),
    timezone="Asia/Baghdad",
    digests={"prompts": "3f" * 32, "templates": "a7" * 32},
)


def _cited() -> set[str]:
    claims = [*OVERVIEW.claims(), *(point.claim for point in TIMELINE), *(person.role for person in PEOPLE)]
    for section in SECTIONS:
        claims.extend(section.summary.claims())
    cells = [cell for s in SECTIONS for d in s.summary.differences for cell in d.cells.values() if cell]
    return {passage for item in claims for passage in item.passages} | set(cells)


DRAFT = Draft(
    masthead=MASTHEAD,
    overview=OVERVIEW,
    sections=SECTIONS,
    sources=SOURCES,
    passages=passages_of(ARTICLES, _cited()),
    timeline=TIMELINE,
    people=PEOPLE,
    left_out=(
        LeftOut("inbox/empty.txt", "the file is empty"),
        LeftOut("inbox/menu.html", "no text: a page that is all navigation"),
    ),
    method=(
        "14 sentences were written, 14 verified, 0 repaired and 0 dropped.",
        "Writer: extractive; no language model was used. A person reviews the draft before it goes out.",
    ),
)
