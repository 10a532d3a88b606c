"""A sentence and the one before it -> the sentence with a name for its "he said", or nothing.

News keeps to this: a quotation that goes on is the last speaker's, and who "he said" behind a sentence of one person is
that person. Both passages are then cited. In doubt nobody is named.
"""

import re
from collections.abc import Sequence

from briefing.summarize.reading import people, speech
from briefing.summarize.reading.people import People
from briefing.summarize.reading.speech import Speech

_HE = re.compile(r"\b(?:he|his|him|himself|Mr|spokesman|chairman)\b", re.IGNORECASE)
_SHE = re.compile(r"\b(?:she|her|hers|herself|Mrs|Ms|Miss|spokeswoman|chairwoman)\b", re.IGNORECASE)


_OWN = re.compile(r"(?<!^)\b(?:his|her|him|he|she)\b")
_SOMEBODY = re.compile(
    r"\b(?:suspect|man|woman|victim|driver|gunman|attacker|assailant|boy|girl|client|husband|wife|son|daughter|brother"
    r"|sister|father|mother|colleague|predecessor|rival|passenger|patient|prisoner|detainee|student|teenager)\b"
)
"""Who else may be meant: "Proda said the suspect was seized. He said a pistol was found in his car."."""


def named(text: str, said: Speech | None, *, before: str, known: People, article: Sequence[str]) -> str:
    """Return `text` with a name for the pronoun that it leans with, empty where it has none or it may mean another.

    `said` is who speaks in `text`, `article` all sentences of the article.
    """
    if said is None or not said.by_pronoun:
        return ""
    name = _speaker(before, known)
    if not name or name in text or (_OWN.search(text) and _SOMEBODY.search(before)):
        return ""
    texts = [one for one in article if name in one]
    he, she = (sum(bool(pronoun.search(one)) for one in texts) for pronoun in (_HE, _SHE))
    called, other = (he, she) if said.speaker.lower() == "he" else (she, he)
    sure = called > other or (called == other == 0 and _subject(before, known) == name)
    return speech.with_name(text, name) if sure else ""


def _speaker(before: str, known: People) -> str:
    """Return by which name the articles call the one who speaks in a sentence, or else is its subject."""
    said = speech.find(before)
    if said is None:
        return _subject(before, known)
    person = known.speaker(said) if not said.others else None
    return known.called(person, said.speaker) if person else ""


def _subject(before: str, known: People) -> str:
    """Return the name of the person with whom a sentence begins, where it names nobody else."""
    found = [(name, start) for name, start, _ in people.names_in(before) if known.find(name)]
    if len(found) != 1:
        return ""
    name, start = found[0]
    person = known.find(name)
    opens = start == 0 or people.role_before(before, start) == before[: start - 1]
    return known.called(person, name) if person and opens else ""
