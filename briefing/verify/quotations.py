"""Quotations stand word for word in one cited passage."""

from collections.abc import Iterator
from functools import partial

from briefing.language import names, quotes, spellings
from briefing.model import Finding
from briefing.verify.case import Case
from briefing.verify.reading import Reading


def quoted_words(case: Case) -> Iterator[Finding]:
    """QUO001: what the claim sets between quote marks is in a cited passage, verbatim.

    A title in quote marks ("The Shining") is a name: its capitals may differ.
    """
    for quote in case.claim.quotes:
        if any(_has(quote.text, reading) for reading in case.readings):
            continue
        if quote.titled and _titled(quote.text, case):
            continue
        yield case.finding(
            "QUO001",
            f"The claim quotes “{quote.text.strip()}”, and no cited passage has these words in this order",
            suggestions=case.elsewhere(partial(_has, quote.text)),
            weighed=(("quote", quote.text),),
        )


def _titled(title: str, case: Case) -> bool:
    """Whether a title is the passages': its capitals may differ, and it may be cut, but its words are theirs."""
    told = [
        word for word in spellings.fold(title).replace("-", " ").split() if word.strip(".,:;!?'’") not in names.STOP
    ]
    found = [word for word in told if word.strip(".,:;!?'’").removesuffix("'s") in case.lexis]
    return len(found) >= TITLE * len(told)


TITLE = 0.5
"""Share of a title's words that the passages hold; the names in it are checked as names besides."""


def cited_quote(case: Case) -> Iterator[Finding]:
    """QUO002: the quotation that a citation carries is in that citation's passage."""
    for cited in case.cited:
        if cited.quote is not None and not _has(cited.quote, cited.reading):
            yield case.finding(
                "QUO002",
                f"The citation of {cited.id} carries “{cited.quote}”, and that passage does not have these words",
                suggestions=case.elsewhere(partial(_has, cited.quote)),
                weighed=(("quote", cited.quote), ("passage", cited.id)),
            )


def _has(words: str, reading: Reading) -> bool:
    return quotes.within(words, reading.once(_folded))


def _folded(reading: Reading) -> str:
    return quotes.fold(reading.text)
