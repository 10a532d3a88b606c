"""What the model answered, by the digest of what it was asked: no answer is paid for twice, crash or no crash."""

from briefing.archive.store import Archive


class Replies:
    """The kept replies. A reply is on the disk when `put` returns."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive

    def get(self, digest: str) -> bytes | None:
        """Return the reply to what has this digest, or None where it was never asked."""
        rows = self._archive.rows("SELECT body FROM reply WHERE digest = ?", (digest,))
        return bytes(rows[0]["body"]) if rows else None

    def put(self, digest: str, reply: bytes) -> None:
        """Keep a reply; a later one to the same question takes its place."""
        self._archive.change("INSERT OR REPLACE INTO reply (digest, body) VALUES (?, ?)", (digest, reply))
