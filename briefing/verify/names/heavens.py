"""The sun, the moon and the earth, names without a capital: what is as large as Jupiter is not as large as the sun."""

import itertools
from collections.abc import Iterator

from briefing.model import Finding
from briefing.verify.case import Case
from briefing.verify.reading import Reading

_BODIES = {
    form: body
    for body, forms in {
        "sun": "sun suns sunlight sunshine sunny sunrise sunset solar star stars",
        "moon": "moon moons moonlight lunar",
        "earth": "earth earths earthly terrestrial world worlds planet ground soil globe global land",
    }.items()
    for form in forms.split()
} | {name: name for name in "mercury venus mars jupiter saturn uranus neptune pluto".split()}
"""What names a body of the heavens, or may mean it, and which."""

_NAMED = frozenset({"sun", "moon", "earth"})
_DEFINITE = frozenset({"the", "our"})


def heavenly(case: Case) -> Iterator[Finding]:
    """NAM001: where the passages name other bodies of the heavens, the claim does not name one that they have not."""
    mine = case.claim.once(_named)
    if not mine:
        return
    told = frozenset(_BODIES[word] for word in case.lexis & _BODIES.keys())
    others = told - {_BODIES[word] for word in case.claim.lexis & _BODIES.keys()}
    for body in mine:
        if body not in told and others:
            found = f"The claim names the {body}; the cited passages name {', '.join(sorted(others))}"
            yield case.finding("NAM001", found, weighed=(("claimed", body), ("stated", ", ".join(sorted(others)))))
            return


def _named(reading: Reading) -> tuple[str, ...]:
    """Return the bodies that a text names in small letters, behind an article."""
    if reading.lexis.isdisjoint(_NAMED):
        return ()
    units = reading.units
    return tuple(
        unit.low for before, unit in itertools.pairwise(units) if unit.low in _NAMED and before.low in _DEFINITE
    )
