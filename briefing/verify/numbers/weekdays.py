"""A day of the claim exists, and is the weekday that the claim names with it, in the year that the passages give it."""

from collections.abc import Iterator
from datetime import date

from briefing.language.dates import DateMention
from briefing.model import Finding
from briefing.verify.case import Case


def possible(case: Case) -> Iterator[Finding]:
    """DAT002: the claim's own day exists, and falls on the weekday that it names."""
    for mention in case.claim.dates:
        if mention.impossible:
            found = f"The claim says “{mention.text}”, a day that does not exist"
        elif days := _on_another_weekday(mention, case):
            found = f"The claim says “{mention.text}”; {min(days)} is a {min(days):%A}"
        else:
            continue
        yield case.finding("DAT002", found, weighed=(("claimed", mention.text),))


def _on_another_weekday(claimed: DateMention, case: Case) -> set[date]:
    """Return what a weekday, day and month of the claim are in the passages, if that weekday is on none of them."""
    if claimed.weekday is None or claimed.days is None or claimed.months is None or claimed.years is not None:
        return set()
    told = [other for reading in case.readings for other in reading.dates]
    named = (claimed.months[0], claimed.days[0])
    days = {day for other in told for day, last in other.spans if day == last and (day.month, day.day) == named}
    said = {day.weekday() for day in days} | {other.weekday for other in told if other.days == claimed.days}
    return set() if claimed.weekday in said else days
