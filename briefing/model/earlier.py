"""What earlier editions said, so that yesterday's text is never sold as news."""

from dataclasses import dataclass
from datetime import date

from briefing.model.claim import Claim
from briefing.model.dated import Dated


@dataclass(frozen=True, slots=True, kw_only=True)
class CitedPassage:
    """A passage as an edition cited it; it stays readable when its article is no longer at hand."""

    id: str
    text: str
    article: str
    outlet: str
    url: str
    sha256: str
    published: Dated


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierClaim:
    """A claim of the edition `serial` of `day`, and the passages that it cited, in order.

    `event` is the id of its event, empty where the sentence stood outside of any: in the bottom line, say.
    """

    serial: str
    day: date
    event: str
    claim: Claim
    passages: tuple[CitedPassage, ...]
