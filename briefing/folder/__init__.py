"""The folder of a brief: what its files are called, how each is written, and how it is read again.

    out/2021-02-03/
        brief.md        the draft, then the approved text     notation: `inert`, `phrases`, `front`, `footnotes`
        brief.pdf       what readers open
        brief.html      the same, in one file
        sources.json    articles and passages as cited        `sources`
        run.json        settings, digests, counts, times      `records`
        audit.jsonl     every claim, attempt, verdict         `records`

`write_whole` writes any of them so that a reader sees the old file or the new one, never a part; `write_together`
writes several that belong together, and `sweep` removes what a run that was killed left behind.
"""

from briefing.folder.files import sweep, write_together, write_whole

DRAFT = "brief.md"
PDF = "brief.pdf"
PAGE = "brief.html"
SOURCES = "sources.json"
RUN = "run.json"
AUDIT = "audit.jsonl"

__all__ = ["AUDIT", "DRAFT", "PAGE", "PDF", "RUN", "SOURCES", "sweep", "write_together", "write_whole"]
