"""Claims and passages -> Verdict with Findings: may we say it."""
