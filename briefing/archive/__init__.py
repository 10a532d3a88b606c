"""The SQLite archive: what was known, written, approved, sent.

`Archive` is the one file, `out/archive.sqlite3`; each module beside it keeps one noun in it:

    articles     what was read, and in which event it stood
    events       the events of earlier days, by which a new day's articles are recognised
    editions     what was approved, numbered without a gap or a double
    claims       what the editions said, with the passages that they cited
    replies      what the model answered, by the digest of what it was asked
    feeds        what each feed and page last gave
    deliveries   the ledger: which reader has which edition
    corrections  what an analyst mended by hand, so that it stays mended
    dates        what an analyst knows of when something happened or was published

`lock` keeps two runs in one folder apart.
"""

from briefing.archive.store import Archive

__all__ = ["Archive"]
