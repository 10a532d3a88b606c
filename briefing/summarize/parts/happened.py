"""Ranked sentences -> "What happened": the few that say most, each something else, in an order that reads well.

Choice is greedy, by worth times new content (maximal marginal relevance, Carbonell and Goldstein 1998).
"""

from collections.abc import Collection, Mapping, Sequence

from briefing.summarize.overtaken import righted
from briefing.summarize.parts.answers import answers, counters
from briefing.summarize.ranking import Ranked, follows, understood
from briefing.summarize.reading import terms, turns
from briefing.summarize.reading.leaning import Leans
from briefing.summarize.reading.sentence import Sentence, is_answer


def choose(ranked: Ranked, *, lead: Sentence, most: int, without: Collection[str] = ()) -> tuple[Sentence, ...]:
    """Return the lead and up to `most - 1` more, each understandable after what stands before it.

    `without` are ids of passages that are told elsewhere.
    """
    chosen, said = [lead], set(lead.bag)
    least = LEAST * max(ranked.central.values())
    left = [
        s
        for s in ranked.sentences
        if s.id != lead.id
        and s.id not in without
        and (s.leans is Leans.ON_PREVIOUS or turns.is_told(s) or ranked.central[s.id] >= least)
    ]
    while len(chosen) < most:
        left = [s for s in left if not ranked.same(s, chosen[-1])]
        gains = {
            s.id: _gain(ranked, s, said)
            for s in left
            if understood(s, chosen) or turns.names_whom(s) or any(follows(s, c) for c in chosen)
        }
        gains = _introduced(gains, left, chosen)
        best = max((s for s in left if gains.get(s.id, 0.0) > 0.0), key=lambda s: gains[s.id], default=None)
        if best is None:
            break
        chosen.append(best)
        said.update(best.bag)
    chosen += _charges(ranked, chosen, without)
    chosen += [s for s in ranked.sentences if s.id not in without and righted.is_told(s) and not _has(chosen, [s])]
    return arrange([*chosen, *_denials(ranked, chosen, without)], ranked)


def _introduced(gains: Mapping[str, float], left: Sequence[Sentence], chosen: Sequence[Sentence]) -> dict[str, float]:
    """Return the gains of what may be told next: who is named waits for the sentence that says who that is.

    That one gains what waits for it, so that neither is lost; where none is left that says it, nothing waits.
    """
    known = {name for s in chosen for name in (*s.introduces, *s.presumes)}
    offered = {name for s in left if s.id in gains for name in s.introduces} - known
    found = {s.id: gains[s.id] * (UNKNOWN if s.unnamed - known else 1.0) for s in left if s.id in gains}
    for waiting in (s for s in left if gains.get(s.id, 0.0) > 0.0 and s.presumes & offered - s.introduces):
        found.pop(waiting.id)
        for s in left:
            if s.id in gains and s.introduces & waiting.presumes & offered and not s.presumes & offered:
                found[s.id] = max(found.get(s.id, 0.0), INTRODUCING * gains[waiting.id])
    return found


UNKNOWN = 0.7
"""What a sentence is worth that names by a bare surname somebody of whom nothing is told before."""

INTRODUCING = 0.9
"""Share of what a sentence gains that one gains which must be read before it."""


def _charges(ranked: Ranked, chosen: Sequence[Sentence], without: Collection[str]) -> list[Sentence]:
    """Return what a denial that is told denies, where another article tells it: neither is read without the other."""
    found: list[Sentence] = []
    for denial in chosen:
        told = [s for s in ranked.sentences if s.leans is Leans.ON_NOTHING and counters(denial, s)]
        if told and not _has(chosen, told):
            found += [max(told, key=lambda s: ranked.worth[s.id])]
    return [s for s in dict.fromkeys(found) if s.id not in without]


def _denials(ranked: Ranked, chosen: Sequence[Sentence], without: Collection[str]) -> list[Sentence]:
    """Return the denials that stand right behind what is told: a charge is not printed without its answer."""
    left = [s for s in ranked.sentences if s.id not in without and is_answer(s) and not _has(chosen, [s])]
    return [s for s in left if any(answers(s, other, ranked) for other in chosen)]


def _has(chosen: Sequence[Sentence], any_of: Sequence[Sentence]) -> bool:
    """Tell whether one of the sentences is chosen, or what another article has in the very words of one."""
    return any(one.id == other.id or one.bag == other.bag for one in any_of for other in chosen)


def _gain(ranked: Ranked, sentence: Sentence, said: Collection[str]) -> float:
    """Return what a sentence adds: its worth by the share of its content that is not said yet, 0 for hardly any."""
    new = 1.0 - terms.overlap(sentence.bag, said)
    turn = TURN if turns.is_told(sentence) else 1.0
    return ranked.worth[sentence.id] * new * turn if new >= NEW else 0.0


LEAST = 0.09
"""Share of the best centrality below which a sentence is of something else: read off 656 sentences of 75 events.

One that tells of a turn, as who was charged, is of the event however few words it shares."""

TURN = 1.25
"""What a sentence that tells of a turn is worth more."""

NEW = 0.3
"""Share of a sentence's content that must be new: below it, it says in other words what is said."""


def arrange(chosen: Sequence[Sentence], ranked: Ranked) -> tuple[Sentence, ...]:
    """Put the lead first, then each article's sentences in its order, early matters before late ones."""
    lead, *rest = chosen
    chains: list[list[Sentence]] = [[lead]]
    for sentence in sorted(rest, key=lambda s: (s.article.id, s.place)):
        chain = next((c for c in chains if follows(sentence, c[-1])), None)
        chain = chain or next((c for c in chains if is_answer(sentence) and answers(sentence, c[-1], ranked)), None)
        if chain is not None and (sentence.leans is not Leans.ON_NOTHING or sentence.points):
            chain.append(sentence)
        else:
            chains.append([sentence])
    first, *others = chains
    ordered = list(first)
    while others:
        best = max(others, key=lambda chain: _next(chain, ordered, ranked))
        others.remove(best)
        ordered.extend(best)
    return tuple(ordered)


def _next(
    chain: Sequence[Sentence], ordered: Sequence[Sentence], ranked: Ranked
) -> tuple[bool, bool, int, float, str, int]:
    """Rank what to read next: understood, of people who are known, of an earlier day, early, near to the last."""
    head = chain[0]
    day = head.article.day.toordinal() if head.article.day else 0
    early = head.place / max(1, len(head.article.passages))
    near = ranked.alike(head, ordered[-1])
    known = {name for s in ordered for name in (*s.introduces, *s.presumes)}
    named = head.presumes <= known
    return understood(head, ordered), named, -day, near - early, head.article.id, -head.place


LONGEST_PARAGRAPH = 4


def paragraphs(sentences: Sequence[Sentence], ranked: Ranked) -> tuple[tuple[Sentence, ...], ...]:
    """Cut into paragraphs of 2 to 4 sentences where two neighbours share least, never before one that leans."""
    if len(sentences) <= LONGEST_PARAGRAPH:
        return (tuple(sentences),) if sentences else ()
    cuts = [n for n in range(2, len(sentences) - 1) if sentences[n].leans is not Leans.ON_PREVIOUS]
    inside = [n for n in cuts if n <= LONGEST_PARAGRAPH] or cuts
    if not inside:
        return (tuple(sentences),)
    cut = min(inside, key=lambda n: (ranked.alike(sentences[n - 1], sentences[n]), n))
    return (tuple(sentences[:cut]), *paragraphs(sentences[cut:], ranked))
