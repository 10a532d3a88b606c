"""The SQLite archive: what was known, written, approved, sent."""
