"""Who calls something what: words in quotation marks belong to whom the passage has before the verb, "X called it"."""

import re
from collections.abc import Iterator

from briefing.language.names import Kind, Name
from briefing.language.quotes import Quote
from briefing.model import Finding
from briefing.verify.case import Case
from briefing.verify.names.identity import same
from briefing.verify.reading import Reading


def misquoted(case: Case) -> Iterator[Finding]:
    """ATT002: what one calls something is not quoted as another's, who stands in the same passage."""
    for name, words in case.claim.once(_called):
        for reading in case.readings:
            callers = [other for other, said in reading.once(_called) if said == words]
            named = any(same(name, other) for other in reading.names)
            quoted = [quote for quote in reading.quotes if _bare(quote) == words]
            if len(quoted) > len(callers):
                continue  # someone else may have said it, too
            if callers and named and not any(same(name, other) for other in callers):
                found = f"The claim has {name.whole} say “{words}”; in the cited passage it is {callers[0].whole}"
                yield case.finding("ATT002", found, weighed=(("claimed", name.whole), ("stated", callers[0].whole)))
                return


def _called(reading: Reading) -> tuple[tuple[Name, str], ...]:
    """Return the words in quotation marks with the name that stands right before the verb before them."""
    if reading.lexis.isdisjoint(_CALLING):
        return ()
    found: list[tuple[Name, str]] = []
    people = [name for name in reading.names if name.kind is Kind.NAME]
    for quote in reading.quotes:
        before = [name for name in people if name.end <= quote.start]
        if before and _VERB.fullmatch(reading.text, before[-1].end, quote.start):
            found.append((before[-1], _bare(quote)))
    return tuple(found)


def _bare(quote: Quote) -> str:
    return quote.text.strip(" .,").casefold()


_CALLING = frozenset(
    "called calls described describes dismissed dismisses branded labelled labeled hailed praised termed denounced"
    " condemned named dubbed".split()
)
_VERB = re.compile(rf"(?: [a-z]+ly)? (?:{'|'.join(sorted(_CALLING))}) (?:[a-z]+ ){{0,4}}(?:as )?[\"'“‘«]?")
