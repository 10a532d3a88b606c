"""Text before a number -> whether it makes the number an age: "a mother of 29", "aged 34"."""

import re

from briefing.language.wordlists import word_class

_LAST = re.compile(r"\b(?:(?P<who>[a-z]+) of|aged?) $", re.IGNORECASE)


def is_age(before: str) -> bool:
    """Tell whether a number is somebody's age; a family of five and a crew of 29 are so many people."""
    found = _LAST.search(before)
    return found is not None and (not found["who"] or found["who"].lower() in word_class("of an age"))
