"""Fit the weights of grouping, and say what they reach on sets that they were not fitted on.

    python docs/benchmarks/fit_events.py SETS...            leave one set out, then all; prints both
    python docs/benchmarks/fit_events.py SETS... --write    also writes briefing/group/weights.json
    python docs/benchmarks/fit_events.py SETS... --ablate   what each ingredient adds, left one set out

A set is a file of JSON lines {id, title, text, date, source, gold_event}, packed or not, named for the set. What is
fitted is a logistic regression over the pairs that grouping compares, drawn towards PRIOR; then the cut whose clusters
have the best B-cubed F over the sets that may be seen, with precision worth more than recall. All sets weigh the same,
and in a set all articles.
"""

import argparse
import gzip
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import msgspec
import numpy as np
from scipy.optimize import minimize

from briefing import ingest
from briefing.group import identity
from briefing.group import score as scoring
from briefing.group.grouping import joined, surroundings, weigh
from briefing.group.neighbours import pairs, products
from briefing.group.portrait import Portraits, Reals, portraits
from briefing.group.score import Pairs, Weights
from briefing.group.vocabulary import PARTS, Ints

WEIGHTS = Path(scoring.__file__).with_name("weights.json")

PRIOR = Weights(
    fitted="",
    body=10.0,
    lead=7.0,
    title=3.5,
    across=20.0,
    bias=-4.82,
    other_days=1.0,
    gap_day=1.0,
    gap_most=16.0,
    dated_weekday=2.0,
    next_weekday=1.0,
    other_weekday=6.0,
    undated=1.43,
    other_names=24.0,
    other_place=12.0,
    other_participants=12.0,
    crowd=0.6,
    quiet=0.6,
    tight=2.0,
    cut=-3.75,
    apart=-7.0,
    against=3.0,
    cohesion=0.2,
)
"""Weights that were set by hand, with all four sets in view. Weekdays, gaps, bias, quiet, tight and apart are not
fitted, nor crowds, places and participants: few look-alikes of these sets are dated, and what the same people do again
is told apart by little else."""

FITTED = ("body", "lead", "title", "other_days", "undated")

PULL = 2000.0
"""How strongly the weights are drawn to PRIOR, against 10,000 pairs; 100 and 1,000 reach less left one out."""

APART = 0.02
"""Weight of a pair of two events, where all pairs of an article with its own event weigh 1."""

BETA = 0.7
"""Recall counts half as much as precision (.7 squared): a missed link is forgiven, a false one is not."""

CUTS = np.arange(-5.0, -2.4, 0.25)

LEVEL = 0.01
"""Means of B-cubed F over three sets that differ by less are level: among cuts that are, the one nearest to PRIOR's."""

ABLATED: Mapping[str, Mapping[str, float]] = {
    "all of it": {},
    "the whole text": {"body": 0.0},
    "the lead": {"lead": 0.0},
    "the headline": {"title": 0.0},
    "days of the year": {"other_days": 0.0},
    "the gap between dates": {"gap_most": 0.0, "gap_day": 0.0},
    "weekdays": {"dated_weekday": 0.0, "next_weekday": 0.0, "other_weekday": 0.0},
    "a price on undated": {"undated": 0.0},
    "places": {"other_place": 0.0},
    "participants": {"other_participants": 0.0},
    "crowds": {"crowd": 0.0},
    "what tells of others, below strangers": {"against": 0.0},
    "cohesion": {"cohesion": 0.0},
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """A labelled set, ready to be scored: `cosines` of each part for each pair, `gold` numbers the events by row."""

    portraits: Portraits
    pairs: Pairs
    cosines: Reals
    gold: Ints

    def seen(self, w: Weights) -> Pairs:
        """Return the pairs with what they have in common under other weights."""
        content = self.cosines.T @ np.array([getattr(w, part) for part in PARTS])
        return Pairs(one=self.pairs.one, other=self.pairs.other, content=content, full=self.pairs.full)


@dataclass(frozen=True, slots=True)
class Score:
    """B-cubed precision, recall and F1, and pairwise F1."""

    precision: float
    recall: float
    f1: float
    pairwise: float

    def f(self, beta: float) -> float:
        """Return the F measure in which recall counts `beta` times as much as precision."""
        return (1 + beta**2) * self.precision * self.recall / (beta**2 * self.precision + self.recall)


def main() -> None:
    """Print the figures; write the weights where asked to."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sets", nargs="+", type=Path)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--ablate", action="store_true")
    asked = parser.parse_args()
    sets = {path.name.partition(".")[0]: read(path) for path in asked.sets}
    if asked.ablate:
        for name, without in ABLATED.items():
            show(f"without {name}" if without else name, leave_one_out(sets, without).values())
        return
    left_out = leave_one_out(sets, {})
    print("left one set out")
    for name, score in left_out.items():
        show(name, [score])
    show("mean", left_out.values())
    fitted = fit(sets, {})
    print("fitted on all")
    shipped = {name: reached(labelled, fitted) for name, labelled in sets.items()}
    for name, score in shipped.items():
        show(name, [score])
    show("mean", shipped.values())
    print(msgspec.json.encode(fitted).decode())
    if asked.write:
        WEIGHTS.write_bytes(msgspec.json.format(msgspec.json.encode(fitted)) + b"\n")


def read(path: Path) -> Labelled:
    """Read a labelled set as `briefing` reads it."""
    raw = path.read_bytes()
    lines = (gzip.decompress(raw) if path.suffix == ".gz" else raw).decode().splitlines()
    gold = {str(row["id"]): str(row["gold_event"]) for row in map(json.loads, lines)}
    articles = ingest.read([str(path)], sources=(), as_of=date.max).articles
    rows = identity.recall(articles, ()).rows
    pictures = portraits(rows)
    near = pairs(pictures.vectors, PRIOR.scale(), lambda _done: None)
    vectors, part = pictures.vectors, pictures.vectors.columns % pictures.vectors.parts
    cosines = [
        products(vectors, np.where(part == k, vectors.weights, 0).astype(np.float32), near.one, near.other)
        for k in range(len(PARTS))
    ]
    numbers = np.unique([gold[article.id] for article in rows], return_inverse=True)[1]
    return Labelled(portraits=pictures, pairs=near, cosines=np.array(cosines), gold=numbers.astype(np.int64))


def leave_one_out(sets: Mapping[str, Labelled], without: Mapping[str, float]) -> dict[str, Score]:
    """Return what each set is grouped to by weights and a cut that were fitted on the others."""
    return {
        name: reached(labelled, fit({n: s for n, s in sets.items() if n != name}, without))
        for name, labelled in sets.items()
    }


def fit(sets: Mapping[str, Labelled], without: Mapping[str, float]) -> Weights:
    """Return the weights for these sets, those of `without` held as they are given."""
    start = msgspec.structs.replace(PRIOR, **without)
    free = [name for name in FITTED if name not in without]
    design = [_design(labelled, start, free) for labelled in sets.values()]
    features, held = np.concatenate([d[0] for d in design]), np.concatenate([d[1] for d in design])
    same = np.concatenate([d[2] for d in design])
    share = np.concatenate([d[3] / d[3].sum() for d in design]) * 10_000 / len(design)
    prior = np.array([*(getattr(start, name) for name in free), PRIOR.bias])
    pull = PULL / np.maximum(prior, 0.5) ** 2
    pull[-1] = 0.0  # where the zero stands is the cut's to say

    def loss(weights: Reals) -> tuple[float, Reals]:
        logit = features @ weights + held
        error = share * (1 / (1 + np.exp(-logit)) - same)
        off = weights - prior
        cost = (share * (np.logaddexp(0, logit) - same * logit)).sum() + (pull * off**2).sum() / 2
        return float(cost), features.T @ error + pull * off

    bounds = [*[(0.0, None)] * len(free), (None, None)]
    found = minimize(loss, prior, jac=True, method="L-BFGS-B", bounds=bounds).x.tolist()
    fitted = msgspec.structs.replace(start, **{n: round(v, 3) for n, v in zip(free, found[:-1], strict=True)})
    fitted = msgspec.structs.replace(fitted, fitted=f"docs/benchmarks/fit_events.py on {', '.join(sets)}")
    at = [msgspec.structs.replace(fitted, cut=float(cut)) for cut in CUTS]
    reach = [float(np.mean([reached(labelled, w).f(BETA) for labelled in sets.values()])) for w in at]
    good = [w for w, f in zip(at, reach, strict=True) if f >= max(reach) - LEVEL]
    return min(good, key=lambda w: abs(w.cut - PRIOR.cut))


def _design(labelled: Labelled, w: Weights, free: Sequence[str]) -> tuple[Reals, Reals, Reals, Reals]:
    """Return for each pair: what each free weight is multiplied by, the held rest, one event or not, its weight."""
    seen = labelled.seen(w)
    first = scoring.first_look(labelled.portraits, seen, w)
    crowd, trust = surroundings(labelled.portraits, seen, first, w)

    def logit(weights: Weights) -> Reals:
        near = labelled.seen(weights)
        look = scoring.first_look(labelled.portraits, near, weights)
        return scoring.second_look(look, labelled.portraits, near, w=weights, crowd=crowd, trust=trust).logit

    # places and participants are compared where the rest joins a pair: they say nothing of what the rest weighs
    compared = dict.fromkeys((*free, "bias", "other_place", "other_participants"), 0.0)
    nothing = msgspec.structs.replace(w, **compared)
    held = logit(nothing)
    columns = [logit(msgspec.structs.replace(nothing, **{name: 1.0})) - held for name in free]
    size = np.bincount(labelled.gold)[labelled.gold][seen.one]
    same = labelled.gold[seen.one] == labelled.gold[seen.other]
    weight = np.where(same, 1 / np.maximum(1, size - 1), APART)
    return np.column_stack([*columns, np.ones(len(held))]), held, same.astype(float), weight


def reached(labelled: Labelled, w: Weights) -> Score:
    """Group a set by these weights and score it against its labels."""
    seen = labelled.seen(w)
    found = joined(seen, weigh(labelled.portraits, seen, w), w)
    event = np.zeros(len(labelled.gold), dtype=np.int64)
    for place, members in enumerate(found):
        event[members] = place
    return score(event, labelled.gold)


def score(event: Ints, gold: Ints) -> Score:
    """Score one partition against another, both as an event's number for each article."""
    _, place, both = np.unique(event * (gold.max() + 1) + gold, return_inverse=True, return_counts=True)
    precision = float((both[place] / np.bincount(event)[event]).mean())
    recall = float((both[place] / np.bincount(gold)[gold]).mean())
    right, found, true = (float((n * (n - 1.0)).sum()) for n in (both, np.bincount(event), np.bincount(gold)))
    return Score(precision, recall, 2 * precision * recall / (precision + recall), 2 * right / (found + true))


def show(name: str, scores: Iterable[Score]) -> None:
    """Print the mean of some scores."""
    rows = np.array([(s.f1, s.precision, s.recall, s.pairwise) for s in scores])
    f1, precision, recall, pairwise = rows.mean(axis=0)
    print(f"{name:28} B-cubed {f1:.3f}  precision {precision:.3f}  recall {recall:.3f}  pairwise {pairwise:.3f}")


if __name__ == "__main__":
    main()
