"""Words that deny by their own form: unknown denies that something is known, careless that there was care."""

import itertools

from briefing.language import thesaurus, verbs, words
from briefing.verify.reading import Reading
from briefing.verify.units import Sort, Unit

_PREFIXES = ("un", "in", "im", "ir", "non", "dis")


def is_denied_by_form(word: str, reading: Reading) -> bool:
    """Whether a text has a word that denies this one: unknown, of what is known."""
    stem = words.stem(word)
    return any(thesaurus.alike(word, form) or words.rooted(stem, words.stem(form)) for form in reading.once(_denied))


def _denied(reading: Reading) -> tuple[str, ...]:
    """Return what the words of a text deny by their own form, each once."""
    found = (form for unit in reading.units if unit.sort is Sort.WORD for form in _all_bare(unit.low))
    return tuple(dict.fromkeys(found))


def _all_bare(word: str) -> frozenset[str]:
    return bare(word) | ({word.removesuffix("less")} if word.endswith("less") else set())


def bare(word: str) -> frozenset[str]:
    """Return what a word is without a prefix that denies: known, of unknown; words that only begin so are not told."""
    return frozenset(word.removeprefix(prefix) for prefix in _PREFIXES if word.startswith(prefix))


def excepted(reading: Reading) -> tuple[Unit, ...]:
    """Return the words of a text that "non" before them denies: both of "non-life threatening"."""
    if "non" not in reading.lexis:
        return ()
    found: list[Unit] = []
    for at, unit in enumerate(reading.units):
        following = reading.units[at + 1 : at + 3] if unit.low == "non" else ()
        found += itertools.takewhile(lambda one: one.gap.strip() in {"", "-", "‑"}, following[:1])
        # A compound has its second half behind a second hyphen, or in -ing or -ed: not "injuries".
        found += [
            one for one in following[1:] if one.gap == "-" or (one.gap == " " and one.low.endswith(("ing", "ed")))
        ]
    return tuple(found)


def denies_kind(denial: tuple[Unit, ...], claim: Reading, reading: Reading) -> bool:
    """Whether a claim denies what a passage has behind "non", and has no "non" there itself."""
    own = claim.once(excepted)
    return any(one_kind(mine, unit) for mine in denial if mine not in own for unit in reading.once(excepted))


def one_kind(mine: Unit, unit: Unit) -> bool:
    """Whether two words are one, or of one root: "threaten", and "non-life threatening"."""
    if mine.low == unit.low or not mine.sort is unit.sort is Sort.WORD:
        return mine.low == unit.low
    return words.rooted(mine.low, unit.low) or bool(verbs.forms(mine.low) & verbs.forms(unit.low))
