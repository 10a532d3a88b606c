"""The tables of the archive. A released migration is never edited: what changes is a new one at the end."""

APPLICATION = 0x42524945
"""SQLite's `application_id` of an archive ("BRIE"), so that another program's file is not taken for one."""

MIGRATIONS = (
    """
    CREATE TABLE article (
        id TEXT NOT NULL, sha256 TEXT NOT NULL, url TEXT NOT NULL, event TEXT NOT NULL, day TEXT NOT NULL,
        PRIMARY KEY (id, sha256)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE event (
        id TEXT NOT NULL, day TEXT NOT NULL, known BLOB NOT NULL,
        PRIMARY KEY (id, day)
    ) STRICT;

    CREATE TABLE edition (
        serial TEXT NOT NULL PRIMARY KEY, year INTEGER NOT NULL, number INTEGER NOT NULL, day TEXT NOT NULL,
        issued TEXT NOT NULL, title TEXT NOT NULL, handling TEXT NOT NULL, digest TEXT NOT NULL,
        markdown BLOB NOT NULL, approvals BLOB NOT NULL, corrects TEXT NOT NULL, correction BLOB NOT NULL,
        UNIQUE (year, number)
    ) STRICT;

    CREATE TABLE approval (
        digest TEXT NOT NULL, by TEXT NOT NULL, at TEXT NOT NULL,
        PRIMARY KEY (digest, by)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE claim (
        edition TEXT NOT NULL REFERENCES edition (serial), number INTEGER NOT NULL, event TEXT NOT NULL,
        claim BLOB NOT NULL,
        PRIMARY KEY (edition, number)
    ) STRICT;

    CREATE INDEX claim_event ON claim (event);

    CREATE TABLE citation (
        edition TEXT NOT NULL, claim INTEGER NOT NULL, place INTEGER NOT NULL, passage TEXT NOT NULL,
        text TEXT NOT NULL, article TEXT NOT NULL, outlet TEXT NOT NULL, url TEXT NOT NULL, sha256 TEXT NOT NULL,
        published BLOB NOT NULL,
        PRIMARY KEY (edition, claim, place), FOREIGN KEY (edition, claim) REFERENCES claim (edition, number)
    ) STRICT;

    CREATE INDEX citation_article ON citation (article);

    CREATE TABLE reply (digest TEXT NOT NULL PRIMARY KEY, body BLOB NOT NULL) STRICT;

    CREATE TABLE feed (url TEXT NOT NULL PRIMARY KEY, etag TEXT NOT NULL, last_modified TEXT NOT NULL) STRICT;

    CREATE TABLE item (
        feed TEXT NOT NULL, digest TEXT NOT NULL, retrieved REAL NOT NULL, published REAL, row BLOB NOT NULL,
        PRIMARY KEY (feed, digest)
    ) STRICT;

    CREATE TABLE delivery (
        subject TEXT NOT NULL, reader TEXT NOT NULL, revision INTEGER NOT NULL, address TEXT NOT NULL,
        name TEXT NOT NULL, list TEXT NOT NULL, state TEXT NOT NULL, message_id TEXT NOT NULL,
        detail TEXT NOT NULL, at TEXT NOT NULL,
        PRIMARY KEY (subject, reader, revision)
    ) STRICT;

    CREATE TABLE correction (
        action TEXT NOT NULL, articles TEXT NOT NULL, event TEXT NOT NULL, at TEXT NOT NULL, correction BLOB NOT NULL,
        PRIMARY KEY (action, articles, event)
    ) STRICT;
    """,
    """
    CREATE TABLE given_date (
        what TEXT NOT NULL, id TEXT NOT NULL, sha256 TEXT NOT NULL, given BLOB NOT NULL,
        PRIMARY KEY (what, id, sha256)
    ) STRICT;
    """,
    """
    ALTER TABLE item ADD COLUMN url TEXT NOT NULL DEFAULT '';
    """,
)
