"""Files, feeds and pages -> Article, cut into Passages: what may be cited."""

from briefing.ingest.reading import Batch, read

__all__ = ["Batch", "read"]
