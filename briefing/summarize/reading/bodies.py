"""Two names of speakers -> whether they can be one body: "the Health Ministry", "Ministry of Health", "the ministry".

Two are one where they are of one kind and one of them has no word of its own beside that, lands in any form; or where
one is the acronym or the other name of the other. People are no bodies.
"""

import functools
import re

from briefing.language import initials, places, spellings
from briefing.language.wordlists import word_class

_SMALL = frozenset({"the", "of", "for", "and", "a", "an"})


@functools.lru_cache(maxsize=4_096)
def same(one: str, other: str) -> bool:
    """Tell whether two names can be of one body."""
    if _is_short(one, other) or _is_short(other, one):
        return True
    (kind, mine), (its_kind, its) = _read(one), _read(other)
    return bool(kind) and kind == its_kind and (mine <= its or its <= mine)


def _is_short(short: str, long: str) -> bool:
    bare, whole = (re.sub(r"^[Tt]he ", "", name) for name in (short, long))
    known = spellings.acronym(bare, whole) or initials.spelled_out(bare, whole)
    return known or spellings.fold(bare) in spellings.bodies(whole)


def _read(name: str) -> tuple[str, frozenset[str]]:
    """Return the word that says of what kind a body is, and the others of its name, those for a land as its name."""
    words = [re.sub(r"[’']s?$", "", word).lower() for word in name.split()]
    head = next((n for n, word in enumerate(words) if n and word in {"of", "for"}), len(words)) - 1
    if not words or words[head] not in word_class("bodies") | {"police"}:
        return "", frozenset()
    rest = [word for n, word in enumerate(words) if n != head and word not in _SMALL]
    return words[head], frozenset(_land(word) for word in rest)


def _land(word: str) -> str:
    state = places.state(word)
    return min(state.names) if state else word
