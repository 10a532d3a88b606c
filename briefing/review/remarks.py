"""Remarks (HTML comments) apart from the text that they stand in: they answer warnings and are never read as prose."""

import re

from briefing.review.inline import Remark, Text, tokens


def parted(text: Text) -> tuple[Text, list[Remark]]:
    """Return a text with its remarks blanked, so that all else keeps its place, and the remarks."""
    shown: list[str] = []
    remarks: list[Remark] = []
    at = 0
    for token in tokens(text.raw):
        written = text.raw[at : token.end]
        at = token.end
        if token.kind == "remark":
            remarks.append(Remark(token.value, text.position(token.start)))
            written = re.sub(r"[^\n]", " ", written)
        shown.append(written)
    left = "".join(shown).split("\n")
    return Text(tuple(line._replace(text=kept) for line, kept in zip(text.lines, left, strict=True))), remarks


def alone(text: Text) -> list[Remark]:
    """Return the remarks of a text that holds nothing else; none where it holds more."""
    bare, remarks = parted(text)
    return [] if bare.raw.strip() else remarks
