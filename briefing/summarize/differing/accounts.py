"""Sentences of independent articles -> what they tell otherwise of a thing: its hour, day, doer, sum, vote or share.

Precision goes first: an invented contradiction is worse than a missed one. What may be two things, two roundings or two
zones is no difference.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta

from briefing.language.thesaurus import alike
from briefing.summarize.differing import amounts, causes, doers, hours, undone
from briefing.summarize.differing.version import Account, Told, readable
from briefing.summarize.ranking import Ranked

NEAR = timedelta(days=3)
"""Days within which two reports can be of one happening."""


def differing(ranked: Ranked) -> Iterator[Told]:
    """Yield what two independent articles tell differently, once for each kind."""
    for versions, contradict, shown in (
        (hours.hours, hours.other_hour, "{thing}: {one} or {other}"),
        (hours.days, hours.other_day, "{thing}: {one} or {other}"),
        (doers.doers, doers.other_doer, "{one} or {other}"),
        (doers.sides, doers.other_side, "Who {thing} it: {one} or {other}"),
        (causes.causes, causes.other_cause, "Cause of the {thing}: {one} or {other}"),
        (amounts.sums, amounts.other_sum, "{thing}: {one} or {other}"),
        (amounts.sums, amounts.other_purpose, "Sum {word}: {one} or {other}"),
        (amounts.votes, amounts.other_vote, "The {thing}: {one} or {other}"),
        (amounts.levels, amounts.other_level, "{thing}: {one} or {other}"),
        (amounts.magnitudes, amounts.other_magnitude, "Magnitude: {one} or {other}"),
        (undone.done_or_not, undone.other_way, "{one} or {other}"),
        (undone.to_whom, undone.other_fate, "{thing}: {one} or {other}"),
    ):
        found = [account for s in ranked.sentences if s.article.language == "en" for account in versions(s, ranked)]
        pair = next(_pairs(found, contradict, ranked), None)
        if pair:
            one, other = pair
            statement = shown.format(thing=one.thing, word=one.word, one=one.words, other=other.words)
            statement = f"{statement[:1].upper()}{statement[1:]}"
            printed = [s for account in pair for s in readable(account.sentence, ranked)]
            again = [account.sentence for account in found if any(_tells(account, version) for version in pair)]
            yield Told(statement, (one.sentence, other.sentence, *again), tuple(printed))


def _tells(account: Account, version: Account) -> bool:
    """Tell whether an account is a version, told by another article: the same thing, in the same words."""
    return alike(account.head, version.head) and account.words.lower() == version.words.lower()


_Contradicts = Callable[[Account, Account, Ranked], bool]


def _pairs(found: Sequence[Account], contradict: _Contradicts, ranked: Ranked) -> Iterator[tuple[Account, Account]]:
    for n, one in enumerate(found):
        for other in found[n + 1 :]:
            a, b = one.sentence.article, other.sentence.article
            near = not (a.day and b.day) or abs(a.day - b.day) <= NEAR
            # A copy that another outlet has altered tells otherwise too.
            apart = a.origin != b.origin or a.source.name != b.source.name
            if apart and near and contradict(one, other, ranked):
                yield one, other
