"""The rules, in the order of the contract. Each looks at one case and yields what it holds against the claim."""

import re
from collections.abc import Callable, Iterable, Iterator

from briefing.language.planted import is_planted
from briefing.model import Finding
from briefing.verify.acts.circumstances import circumstances
from briefing.verify.acts.doers import usurped
from briefing.verify.acts.exchanges import exchanged_roles
from briefing.verify.acts.invented import invented, joined
from briefing.verify.acts.placing import misplaced, replaced
from briefing.verify.acts.roles import roles
from briefing.verify.acts.sequence import reversed_order
from briefing.verify.acts.strangers import strangers
from briefing.verify.acts.titles import retitled
from briefing.verify.altered import altered
from briefing.verify.attached import attached
from briefing.verify.case import Case
from briefing.verify.coverage import covered
from briefing.verify.denial.directions import turned_about
from briefing.verify.denial.elided import elided
from briefing.verify.denial.opposites import opposed
from briefing.verify.denial.pairs import ordered
from briefing.verify.denial.polarity import negated
from briefing.verify.denial.siblings import of_its_kind
from briefing.verify.denial.untrue import disproved
from briefing.verify.harm import harmed
from briefing.verify.judging import judged
from briefing.verify.names.heavens import heavenly
from briefing.verify.names.kinship import related
from briefing.verify.names.naming import named
from briefing.verify.numbers.ages import aged
from briefing.verify.numbers.days import dated
from briefing.verify.numbers.factors import multiplied_otherwise
from briefing.verify.numbers.figures import figures
from briefing.verify.numbers.leading import placed
from briefing.verify.numbers.limits import sided
from briefing.verify.numbers.rates import rated
from briefing.verify.numbers.scores import scored
from briefing.verify.numbers.singled import singled
from briefing.verify.numbers.sorts import of_another_sort
from briefing.verify.numbers.spans import spanned
from briefing.verify.numbers.spoken_days import said_on
from briefing.verify.numbers.tolls import tolled
from briefing.verify.numbers.weekdays import possible
from briefing.verify.quotations import cited_quote, quoted_words
from briefing.verify.reading import Reading
from briefing.verify.speech.attribution import exchanged, speaker
from briefing.verify.speech.callers import misquoted
from briefing.verify.speech.certainty import assured, hardened
from briefing.verify.speech.gainsaid import gainsaid
from briefing.verify.speech.hedging import hedged
from briefing.verify.speech.mentioned import mentioned
from briefing.verify.speech.provisos import promised
from briefing.verify.speech.questions import asked
from briefing.verify.speech.speakers import misattributed, of_another_kind
from briefing.verify.speech.statements import unattributed
from briefing.verify.speech.stitching import stitched
from briefing.verify.speech.unaware import surmised
from briefing.verify.speech.unhedged import unhedged
from briefing.verify.speech.unknown import known
from briefing.verify.sterner import aggravated

Rule = Callable[[Case], Iterator[Finding]]

RULES_VERSION = "43"
"""Version of the rules, their word lists and thresholds together; it changes whenever a verdict can."""


def addressed(case: Case) -> Iterator[Finding]:
    """CIT007: no cited passage speaks to a machine."""
    for cited in case.cited:
        if cited.reading.once(_planted):
            yield case.finding(
                "CIT007", f"{cited.id} speaks to a machine, not to readers", weighed=(("passage", cited.id),)
            )
            return


def _planted(reading: Reading) -> bool:
    return is_planted(reading.text)


LONGEST = 1_500
"""Characters of the longest claim: twice the longest summary in the evaluation sets, which has 671."""

RULES: tuple[Rule, ...] = (
    addressed,
    quoted_words,
    cited_quote,
    figures,
    multiplied_otherwise,
    of_another_sort,
    spanned,
    possible,
    dated,
    placed,
    tolled,
    rated,
    aged,
    sided,
    singled,
    scored,
    said_on,
    named,
    heavenly,
    related,
    covered,
    attached,
    harmed,
    aggravated,
    invented,
    joined,
    altered,
    circumstances,
    negated,
    disproved,
    elided,
    gainsaid,
    speaker,
    exchanged,
    misquoted,
    of_another_kind,
    mentioned,
    unattributed,
    stitched,
    misattributed,
    hardened,
    hedged,
    assured,
    unhedged,
    promised,
    surmised,
    known,
    asked,
    opposed,
    turned_about,
    of_its_kind,
    ordered,
    reversed_order,
    roles,
    misplaced,
    replaced,
    exchanged_roles,
    usurped,
    strangers,
    retitled,
    judged,
)


OF_ITSELF: tuple[Rule, ...] = (
    addressed,
    quoted_words,
    cited_quote,
    possible,
    speaker,
    unattributed,
    judged,
)
"""What is asked of a claim that repeats its passage too. The others ask whether it says something else, and a word that
can be read in two ways ("lenders", "seven, not six") would be held against itself."""

SAID_ALREADY: dict[Rule, tuple[Rule, ...]] = {
    tolled: (placed,),
    attached: (covered,),
    aggravated: (harmed,),
    mentioned: (exchanged, misquoted, of_another_kind),
    joined: (covered, attached, invented),
    altered: (figures, of_another_sort, covered, attached, invented, joined),
    assured: (hardened, hedged),
    unhedged: (hardened, hedged, assured),
    promised: (hardened, hedged, assured, unhedged),
    surmised: (hardened, hedged, assured, unhedged),
    known: (hardened, hedged, assured, unhedged),
    asked: (hardened, hedged, assured, unhedged),
    elided: (negated, disproved),
    of_its_kind: (aggravated, altered, negated, opposed, related, exchanged, misquoted, of_another_kind, mentioned),
    reversed_order: (ordered,),
    usurped: (roles, misplaced, replaced, exchanged_roles),
    strangers: (
        covered,
        attached,
        invented,
        joined,
        altered,
        opposed,
        roles,
        misplaced,
        replaced,
        exchanged_roles,
        usurped,
    ),
}
"""Rules that add nothing where one of those before them has found something: they would say it in other words."""

_SAID = re.compile(r"[-−+<>≤≥~≈]?[\w$€£¥₹%‰]+")
_LIGHT = frozenset("also but and yet however meanwhile moreover furthermore notably".split())
"""Words with which a sentence joins the one before it: without them it says the same."""


def findings(case: Case) -> Iterator[Finding]:
    """Yield what the rules hold against a claim; one that is too long to be a sentence is compared with nothing."""
    if len(case.claim.text) > LONGEST:
        yield case.finding("CIT006", f"The claim has {len(case.claim.text):,} characters, more than {LONGEST:,}")
        return
    said = case.claim.once(_said)
    repeats = any(cited.reading.once(_said) == said for cited in case.cited)
    yield from (finding for _, finding in by_rule(case, OF_ITSELF if repeats else RULES))


def by_rule(case: Case, rules: Iterable[Rule]) -> Iterator[tuple[Rule, Finding]]:
    """Yield what rules hold against a claim, each with its rule."""
    found: set[Rule] = set()
    for rule in rules:
        if found and not found.isdisjoint(SAID_ALREADY.get(rule, ())):
            continue
        for finding in rule(case):
            found.add(rule)
            yield rule, finding


def _said(reading: Reading) -> tuple[str, ...]:
    """Return the words and numbers of a text in their order, without those that lean on the sentence before."""
    words = _SAID.findall(reading.text.lower())
    opening = next((n for n, word in enumerate(words) if word not in _LIGHT), len(words))
    told = words[opening:]
    return tuple(word for word in told if word != "also") if "also" in told else tuple(told)
