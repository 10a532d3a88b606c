"""A model's reply cut into proposed sentences, and the sentences that stand put together as a Summary. Pure.

What stands beside a sentence in print is held to its passages as well: a role must stand in a passage that names the
speaker, a figure's value and label in its sentence, a cell of a difference in a cited passage.
"""

from collections.abc import Iterator, Mapping, Sequence

from briefing.language import quotes, verbs, words
from briefing.llm.sheet import Sheet
from briefing.model import Article, Claim, Difference, Event, KeyFigure, Stance, Summary, article_of
from briefing.summarize.by_model.packing import day_of
from briefing.summarize.by_model.reply import DifferencesReply, EventReply, Proposed, Sentence, plain

FEWEST_VERSIONS = 2

Claims = Mapping[str, Claim]


def proposals(said: EventReply) -> list[Proposed]:
    """Return the sentences of an event's summary, each with its place."""
    return [
        *_one("line", [said.line]),
        *_one("headline", [said.headline]),
        *(p for n, paragraph in enumerate(said.happened, 1) for p in _one("happened", paragraph, under=f"{n}.")),
        *_one("positions", [position.claim for position in said.positions]),
        *(
            Proposed(place=f"figures {n}", sentence=figure.claim, shown=(figure.value, figure.label))
            for n, figure in enumerate(said.figures, 1)
        ),
        *_one("unknown", said.unknown),
        *_one("background", said.background),
    ]


def _one(section: str, sentences: Sequence[Sentence], *, under: str = "") -> Iterator[Proposed]:
    for number, sentence in enumerate(sentences, 1):
        yield Proposed(place=f"{section} {under}{number}", sentence=sentence)


def listed(section: str, sentences: Sequence[Sentence]) -> list[Proposed]:
    """Return the sentences of one section, each with its place."""
    return list(_one(section, sentences))


def standing(section: str, claims: Claims) -> tuple[Claim, ...]:
    """Return the claims that stand in a section, in order."""
    return tuple(claim for place, claim in _in(section, claims))


def _in(section: str, claims: Claims) -> list[tuple[str, Claim]]:
    found = [(place, claim) for place, claim in claims.items() if place.partition(" ")[0] == section]
    return sorted(found, key=lambda row: [int(part) for part in row[0].partition(" ")[2].split(".")])


def summary(event: Event, said: EventReply, claims: Claims, sheet: Sheet) -> Summary | None:
    """Return the summary that the standing claims make, or None where nothing of what happened stands."""
    happened = _paragraphs(claims)
    line = (standing("line", claims) or tuple(paragraph[0] for paragraph in happened))[:1]
    if not happened or not line:
        return None
    headline = standing("headline", claims)
    return Summary(
        event=event.id,
        headline=headline[0].text.rstrip(".") if headline else event.title,
        line=line[0],
        happened=happened,
        stances=tuple(_stances(said, claims, sheet)),
        figures=tuple(_figures(said, claims, event)),
        unknowns=standing("unknown", claims),
        background=standing("background", claims),
    )


def _paragraphs(claims: Claims) -> tuple[tuple[Claim, ...], ...]:
    paragraphs: dict[str, list[Claim]] = {}
    for place, claim in _in("happened", claims):
        paragraphs.setdefault(place.partition(".")[0], []).append(claim)
    return tuple(tuple(paragraph) for paragraph in paragraphs.values())


def _stances(said: EventReply, claims: Claims, sheet: Sheet) -> Iterator[Stance]:
    for place, claim in _in("positions", claims):
        role = said.positions[_number(place) - 1].role or ""
        yield Stance(speaker=claim.speaker, role=role if _has_role(claim.speaker, role, sheet) else "", claim=claim)


def _has_role(speaker: str, role: str, sheet: Sheet) -> bool:
    """Return whether a passage that names the speaker has the role, word for word."""
    name = speaker.rsplit(maxsplit=1)[-1]
    both = (words.fold(name), words.fold(role))
    return plain(role) and any(all(part in words.fold(text) for part in both) for text in sheet.texts.values())


def _figures(said: EventReply, claims: Claims, event: Event) -> Iterator[KeyFigure]:
    days = {article.id: day_of(article.published) for article in event.articles}
    for place, claim in _in("figures", claims):
        figure = said.figures[_number(place) - 1]
        as_of = days[article_of(claim.passages[0])]
        yield KeyFigure(value=figure.value.strip(), label=figure.label.strip(), as_of=as_of, claim=claim)


def _number(place: str) -> int:
    return int(place.rpartition(" ")[2])


def contrasts(said: DifferencesReply) -> list[Proposed]:
    """Return the sentences of the differences, each with its place."""
    return [
        proposed
        for number, contrast in enumerate(said.differences, 1)
        for proposed in _one("differences", contrast.claims, under=f"{number}.")
    ]


def differences(event: Event, said: DifferencesReply, claims: Claims, sheet: Sheet) -> tuple[Difference, ...]:
    """Return the points of which two versions at least stand, told by two articles at least."""
    found = []
    for number, contrast in enumerate(said.differences, 1):
        versions = tuple(
            claim for place, claim in _in("differences", claims) if place.startswith(f"differences {number}.")
        )
        cells = _cells(event, versions, sheet)
        if len(versions) < FEWEST_VERSIONS or sum(cell is not None for cell in cells.values()) < FEWEST_VERSIONS:
            continue
        statement = contrast.point if _stands(contrast.point, versions, sheet) else "Accounts differ"
        found.append(Difference(statement=statement.strip().rstrip("."), cells=cells, claims=versions))
    return tuple(found)


def _stands(point: str, versions: Sequence[Claim], sheet: Sheet) -> bool:
    """Return whether each word of a point stands in the versions or in what they cite."""
    said = [claim.text for claim in versions] + [sheet.texts[p] for claim in versions for p in claim.passages]
    stand = {form for text in said for word in words.words(text) for form in verbs.forms(word)}
    return plain(point) and all(
        word in _JOINING or not stand.isdisjoint(verbs.forms(word)) for word in words.words(point)
    )


_JOINING = frozenset(
    "a an and at by for from how in is it many of on or that the to was were what when where whether which who why"
    " with has did done had have much far".split()
)
"""Words that a point may have beside those of its versions."""


def _cells(event: Event, versions: Sequence[Claim], sheet: Sheet) -> dict[str, str | None]:
    """Return for each article the passage of it that a version cites; a reprint has the same sentence elsewhere."""
    cited = list(dict.fromkeys(passage for claim in versions for passage in claim.passages))
    texts = {quotes.fold(sheet.texts[passage]) for passage in cited}
    return {article.id: _cell(article, cited, texts) for article in event.articles}


def _cell(article: Article, cited: Sequence[str], texts: set[str]) -> str | None:
    own = [passage.id for passage in article.passages if passage.id in cited]
    same = [passage.id for passage in article.passages if quotes.fold(passage.text) in texts]
    return next(iter([*own, *same]), None)
