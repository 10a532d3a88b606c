"""What the batch says about each article: how crowded it is about it, and how far its date can be believed.

Both come from the tight clusters of a first pass, in which nearly all articles truly belong together.
"""

from collections.abc import Sequence

import numpy as np

from briefing.group.portrait import NO_DAY, Portraits, Reals
from briefing.group.score import Pairs
from briefing.group.vocabulary import Ints

NEAR, FAR = 5, 30
"""Ranks of the neighbours outside its own cluster over which an article's crowd is averaged: beyond the look-alike
that may be the same event after all, and short of the unrelated."""

DESK = 3.0
"""Logits that stand for a neighbour which a small batch does not have: a desk's handful of articles comes from a stream
about one region, whose crowd it does not show."""

UNSEEN, SEEN = 2.1, 60
"""Logits that a crowd has at least before a batch shows any, and articles after which half of that counts: among thirty
articles nothing stands beyond the nearest, and what any two reports have in common would join them
(docs/benchmarks/desks.py)."""

LATE, AGREED = 5, 1 / 3
"""Days within which dates agree, and of how many of the other outlets' dates one is contradicted by fewer: of two
accounts that are right and a third that is not, the third alone is."""

VOICES = 200
"""Articles of a cluster whose dates are compared: bounds the cost of a huge one."""

BELIEVED = 20.0
"""Dates that are taken to have agreed before any is seen: dates are right until the batch shows that some are not."""

CHANCE, OTHERS = 2, 0.07
"""Contradictions, and their share of the dates heard, up to which dates are believed: so many are other happenings that
read alike. 4% of AllSides' dates, which are right, and 12% of Giveme5W1H's, many of which are a crawler's."""

HEARD = 5.0
"""Dates of an outlet for which the whole batch speaks before its own are seen."""


def crowd(pairs: Pairs, cluster: Ints) -> Reals:
    """Return for each article the mean content, in logits, that it shares with its near but not nearest outsiders.

    A desk that reads of one region has crowds: many articles about the same people and places, of other events.
    """
    rows = len(cluster)
    outside = cluster[pairs.one] != cluster[pairs.other]
    row = np.concatenate([pairs.one[outside], pairs.other[outside]])
    content = np.tile(pairs.content[outside], 2)
    # The bits of positive floats ascend as these do: one sort of integers, a tenth of a sort by two keys.
    key = np.sort(row << _ROW | _MOST - content.astype(np.float32).view(np.int32))
    row, content = key >> _ROW, (_MOST - (key & _MOST)).astype(np.int32).view(np.float32)
    rank = np.arange(len(row)) - np.searchsorted(row, np.arange(rows))[row]
    counted = (rank >= NEAR) & (rank < FAR)
    total = np.bincount(row[counted], content[counted], minlength=rows)
    outsiders = rows - np.bincount(cluster, minlength=rows)[cluster]
    total = total + DESK * (FAR - np.clip(outsiders, NEAR, FAR))
    return np.maximum(total / (FAR - NEAR), UNSEEN * SEEN / (rows + SEEN))


_ROW = 32
"""Bits of a key below its row, which hold how far a content, a sum of 32-bit numbers, is from the most there can be."""

_MOST = np.int64(0x7FFFFFFF)


def trust(portraits: Portraits, clusters: Sequence[Sequence[int]]) -> Reals:
    """Return for each article how far its date is believed, 0 to 1.

    An outlet whose dates contradict those of other outlets' accounts of the same (a crawler's clock, a page that was
    moved) is believed less; a date that stands in the text, or that a person set, is believed.
    """
    outlets = int(portraits.outlet.max(initial=-1)) + 1
    agreed, heard = np.zeros(outlets + 1), np.zeros(outlets + 1)
    for members in clusters:
        dated = [row for row in members if portraits.day[row] != NO_DAY][:VOICES]
        if len(dated) > 2:  # noqa: PLR2004 - two dates can contradict each other, and nobody knows which is wrong
            _hear(portraits, np.array(dated), agreed, heard)
    doubted = heard - agreed > CHANCE + OTHERS * heard
    overall = 1.0
    if heard.sum() - agreed.sum() > CHANCE + OTHERS * heard.sum():
        overall = (agreed.sum() + BELIEVED) / (heard.sum() + BELIEVED)
        doubted[:] = True
    believed = np.where(doubted, (agreed + HEARD * overall) / (heard + HEARD), 1.0)
    return np.where(portraits.vouched, 1.0, believed[portraits.outlet])


def _hear(portraits: Portraits, rows: Ints, agreed: Reals, heard: Reals) -> None:
    days, outlets = portraits.day[rows], portraits.outlet[rows]
    for row, outlet in zip(rows.tolist(), outlets.tolist(), strict=True):
        others = days[outlets != outlet]
        if outlet >= 0 and len(others) > 1:
            heard[outlet] += 1
            agreed[outlet] += np.mean(np.abs(others - portraits.day[row]) <= LATE) >= AGREED
