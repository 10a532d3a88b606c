"""`check --explain`: what the code of a finding means, whichever stage finds it."""

from difflib import get_close_matches

from briefing import verify
from briefing.errors import InputError
from briefing.review import report
from briefing.summarize.by_model import reply


def explain(code: str) -> str:
    """Return what a finding's code means, with an example that fails and one that passes where it compares texts.

    Raises InputError naming the known codes.
    """
    said = {**report.CODES, **reply.CODES}.get(code.upper())
    if said is not None:
        return f"{code.upper()}\n{said}"
    known = verify.CODES.get(code.upper())
    if known is None:
        raise InputError(f"{code} is not a code; {_codes_like(code.upper())}")
    examples = [
        f"{word}: {example.claim}\n  passage: {example.passage}"
        for word, example in [("fails", known.failing), ("passes", known.passing)]
        if example
    ]
    return "\n".join([f"{known.code} {known.title} ({known.severity})", known.meaning, known.advice, *examples])


def _codes_like(code: str) -> str:
    """Name the codes that one may have been meant for: those nearest to it, else all."""
    codes = (*verify.CODES, *report.CODES, *reply.CODES)
    near = get_close_matches(code, codes, n=3, cutoff=0.7)
    return f"did you mean {' or '.join(near)}?" if near else f"the codes are {', '.join(codes)}"
