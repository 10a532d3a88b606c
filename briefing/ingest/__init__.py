"""Files, feeds and pages -> Article, cut into Passages: what may be cited.

    web          addresses of feeds and pages -> a file of rows, for `daily`
    files        paths, folders, globs -> files, and their bytes within limits
    formats      a file -> Received: one parser for each format
    layout       what stands where in a text: header, dateline, story, the page's furniture
    articles     Received -> Article: cleaned, dated, attributed (`dates`, `languages`, `outlets`), cut into passages
    copies       articles that are one text: folded, replaced, or given one origin (`likeness`)

`reading` is the order of these, and `cores` reads a large file of rows on several.
"""

from briefing.ingest.reading import Batch, read

__all__ = ["Batch", "read"]
