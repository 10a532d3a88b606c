"""What claims are held against: the passages that were offered, and the articles that they come from."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from briefing.model import Article, Passage
from briefing.verify.reading import Reading, read


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Articles by id and their passages by id. Only `offered` passages may be cited; None offers all.

    `events` maps an article's id to the event that it tells of; articles that are not in it are one event.
    """

    articles: Mapping[str, Article]
    passages: Mapping[str, Passage]
    offered: frozenset[str] | None = None
    events: Mapping[str, str] = field(default_factory=dict)
    _read: dict[str, tuple[Reading, ...]] = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def of(
        cls,
        articles: Sequence[Article],
        *,
        offered: Collection[str] | None = None,
        events: Mapping[str, str] | None = None,
    ) -> "Evidence":
        """Hold claims against these articles; their ids differ."""
        return cls(
            articles={article.id: article for article in articles},
            passages={passage.id: passage for article in articles for passage in article.passages},
            offered=None if offered is None else frozenset(offered),
            events=events or {},
        )

    def reading(self, passage: Passage) -> Reading:
        """Return a passage as the rules see it, on the day of its article."""
        return read(passage.text, self.day(passage))

    def article(self, passage: Passage) -> tuple[Reading, ...]:
        """Return all passages of a passage's article as the rules see them, in order; read once."""
        if passage.article not in self._read:
            self._read[passage.article] = tuple(map(self.reading, self.articles[passage.article].passages))
        return self._read[passage.article]

    def day(self, passage: Passage) -> date | None:
        """Return the day on which a passage was published, where that is known."""
        return self.articles[passage.article].day

    def event(self, passage: Passage) -> str:
        """Return the event that a passage's article tells of."""
        return self.events.get(passage.article, "")

    def others(self, cited: Collection[str]) -> Iterator[Passage]:
        """Yield the passages of the cited ones' events that might have been cited instead, in the articles' order."""
        events = {self.event(self.passages[one]) for one in cited if one in self.passages}
        for passage in self.passages.values():
            offered = self.offered is None or passage.id in self.offered
            if offered and passage.id not in cited and self.event(passage) in events:
                yield passage
