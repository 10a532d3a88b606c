"""Sentences -> whom each names without saying who that is, where another sentence says it.

"Mbeki said his client would sue" is read behind "Kamau's lawyer, Otieno Mbeki, said". Who has no office in any sentence
is introduced by the whole name. Whom no sentence that is printed introduces is named as the articles name them.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from briefing.summarize.reading.people import Named, People, names_in
from briefing.summarize.reading.sentence import Sentence


def told(sentences: Sequence[Sentence], people: People) -> list[Sentence]:
    """Return the sentences, each with the names of those whom it introduces and of those whom it takes as known."""
    offices = [(named, {m.passage.id for m in named.mentions}) for named in people.named if " " in named.name]
    return [_read(sentence, [*offices, *_without_office(sentences, people)]) for sentence in sentences]


def _without_office(sentences: Sequence[Sentence], people: People) -> list[tuple[Named, set[str]]]:
    """Return who speaks under a surname, and has no office but a whole name elsewhere, with where that stands."""
    called = {s.speech.speaker for s in sentences if s.speech and _SURNAME.fullmatch(s.speech.speaker)}
    found = []
    for surname in sorted(name for name in called if people.find(name) is None):
        whole = {s.id: name for s in sentences for name, _, _ in names_in(s.text) if name.endswith(f" {surname}")}
        if len(set(whole.values())) == 1:
            found.append((Named(next(iter(whole.values())), ()), set(whole)))
    return found


_SURNAME = re.compile(r"[A-Z][\w’'-]+")


def _read(sentence: Sentence, offices: Sequence[tuple[Named, set[str]]]) -> Sentence:
    text = sentence.text
    here = [(n, sentence.id in giving or _is_described(n, text)) for n, giving in offices if _is_named(n, text)]
    return replace(
        sentence,
        introduces=frozenset(named.name for named, gives in here if gives),
        presumes=frozenset(named.name for named, gives in here if not gives),
    )


def _is_named(named: Named, text: str) -> bool:
    last = named.name.rpartition(" ")[2]
    return last in text and re.search(rf"(?<![\w’'-]){re.escape(last)}(?![\w-])", text) is not None


def _is_described(named: Named, text: str) -> bool:
    """Tell whether a clause behind the whole name says who that is: "Petra Lind, who runs the state railway"."""
    return named.name in text and re.search(rf"{re.escape(named.name)}, (?:who|whose)\b", text) is not None
