"""News articles in; a dated situation brief out, each sentence checked against the source that it cites.

    files, feeds, pages
        │  ingest      Article, cut into Passages        what may be cited
        ▼
        │  group       Event                             what happened
        ▼
        │  summarize   Claim, each with its Citations    what we say
        ▼
        │  verify      Verdict with Findings             may we say it
        ▼
        │  compose     Draft, as Markdown                what a reviewer edits
        ▼
        │  review      Edition, bound to a digest        who approved what
        ▼
        │  publish     PDF, HTML                         what readers open
        ▼
        │  deliver     inboxes, exactly once             who received it

`pipeline` is the order of the stages; `model` holds the nouns that flow between them.
"""

__version__ = "0.1.0"
