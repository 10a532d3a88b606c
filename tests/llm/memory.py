"""A store of replies that lives as long as the test."""

from dataclasses import dataclass, field


@dataclass
class Memory:
    """Replies by digest."""

    kept: dict[str, bytes] = field(default_factory=dict)

    def get(self, digest: str) -> bytes | None:
        """Return what was put."""
        return self.kept.get(digest)

    def put(self, digest: str, reply: bytes) -> None:
        """Keep it."""
        self.kept[digest] = reply
