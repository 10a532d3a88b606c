"""The passages of a correction -> the claims that tell of it."""

from collections.abc import Sequence

from briefing.model import Citation, Claim, Kind, Passage
from briefing.summarize.reading import speech, wording

_OPENERS = frozenset({"The", "It", "In", "That", "There", "This", "A", "An", "They", "He", "She"})


def joined(passages: Sequence[Passage]) -> tuple[Claim, ...]:
    """Return a correction as claims, a sentence that leans on the first joined to that.

    What somebody says is a claim of its own: joined to what the outlet reported it would be in two mouths.
    One in which the outlet speaks of itself is quoted: "we" would be read as whose brief it is.
    """
    if any(wording.speaks_of_itself(passage.text) for passage in passages):
        return tuple(_quoted(passage) for passage in passages)
    first, *behind = passages
    lean = [p for p in behind if p.text.split(maxsplit=1)[0] in _OPENERS and not _has_a_speaker(p.text)]
    return (_one([first, *lean]), *(_one([p]) for p in behind if p not in lean))


def _has_a_speaker(text: str) -> bool:
    said = speech.find(text)
    return said is not None and not said.by_pronoun and text.startswith(said.speaker)


def _quoted(passage: Passage) -> Claim:
    text = wording.fold(passage.text).translate(_INNER).removeprefix("(").removesuffix(")")
    return Claim(text=f"“{text}”", citations=(Citation(passage=passage.id),), kind=Kind.DISPUTED)


_INNER = str.maketrans("“”", '""')


def _one(passages: Sequence[Passage]) -> Claim:
    first, *behind = [wording.fold(passage.text) for passage in passages]
    text = "; ".join([first.rstrip(".") if behind else first, *(f"{t[:1].lower()}{t[1:]}" for t in behind)])
    return Claim(text=text, citations=tuple(Citation(passage=p.id) for p in passages), kind=Kind.DISPUTED)
