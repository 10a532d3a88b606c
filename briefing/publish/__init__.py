"""Edition -> PDF and HTML: what readers open. A draft can only be previewed, and carries the word DRAFT.

edition(Edition)  preview(Draft)
      └──────┬───────┘
    variables    what the templates may use, by name
    templates    a theme's files, the user's own first, in a sandbox
       ├─ pdf    fonts, fetch: one file that is PDF/A-3a and PDF/UA-1
       └─ page   one self-contained HTML file
"""

from briefing.publish.publication import Evidence, Publication, edition, missing, preview, unprintable

__all__ = ["Evidence", "Publication", "edition", "missing", "preview", "unprintable"]
