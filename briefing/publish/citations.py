"""How claims point to their sources in one rendering, and how the sources point back."""

from dataclasses import dataclass, field

from briefing.model import Claim, Draft, placed


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """The sentences of one source that a claim rests on. `anchor` is set where one of them is cited first."""

    source: int
    sentences: tuple[int, ...]
    anchor: str = ""

    @property
    def labels(self) -> tuple[str, ...]:
        """The labels of the passages: `s1-4`."""
        return tuple(f"s{self.source}-{sentence}" for sentence in self.sentences)


@dataclass(slots=True)
class Citations:
    """Hands out the citations of one rendering in the order in which they are printed.

    The list of sources comes last, so `back` leads only to places that were printed.
    """

    draft: Draft
    _numbers: dict[str, int] = field(init=False)
    _places: dict[int, dict[int, str]] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        self._numbers = self.draft.numbers

    def cited(self, *claims: Claim) -> tuple[Cited, ...]:
        """Return what `claims` cite, one entry a source; by number where there are several claims."""
        grouped: dict[int, list[int]] = {}
        for passage in (passage for claim in claims for passage in claim.passages):
            article, sentence = placed(passage)
            grouped.setdefault(self._numbers[article], []).append(sentence)
        order = sorted(grouped) if len(claims) > 1 else list(grouped)
        return tuple(self._place(source, tuple(dict.fromkeys(grouped[source]))) for source in order)

    def back(self, source: int) -> tuple[tuple[int, str], ...]:
        """Return (sentence, anchor) for each sentence of a source that was cited so far, in the article's order."""
        return tuple(sorted(self._places.get(source, {}).items()))

    def _place(self, source: int, sentences: tuple[int, ...]) -> Cited:
        places = self._places.setdefault(source, {})
        new = [sentence for sentence in sentences if sentence not in places]
        anchor = f"cited-{source}-{new[0]}" if new else ""
        places.update(dict.fromkeys(new, anchor))
        return Cited(source=source, sentences=sentences, anchor=anchor)
