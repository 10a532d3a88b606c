"""Articles -> the people they name, each with the role an article gives, by the grammar of English news.

A person is found by a role that stands before the name ("Foreign Minister Mohammad Javad Zarif"), behind it ("Ali
Shamkhani, the secretary of ...") or before a comma ("Iraq's foreign minister, Fuad Hussein,"). Someone without a role
is known only as a speaker. Names are merged on the surname where the first names don't conflict.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.language import places, spellings, verbs
from briefing.language.words import fold
from briefing.model import Passage
from briefing.summarize.reading import english
from briefing.summarize.reading.speech import Speech

_TOKEN = re.compile(r"[^\W\d_][\w’'.-]*")
_SCRIPT = re.compile(r"\s?\(([^\x00-\u024f\u2000-\u206f()]{2,40}(?: [^\x00-\u024f\u2000-\u206f()]{2,40}){0,4})\)")


INITIAL = 2
"""Characters of "J.": what is as short is an initial, and no name by itself."""

LONGEST_NAME, LONGEST_ROLE = 5, 7
"""Words of a name, and of a role before its "of": longer runs are headlines and lists."""

_ANY_ROLE = re.compile(rf"(?<![\w])(?:{'|'.join(sorted(english.ROLES))})(?:s?\b|\.)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where an article names a person; `role` is as it stands there, empty where it gives none."""

    name: str
    role: str
    passage: Passage
    script: str = ""


@dataclass(frozen=True, slots=True)
class Named:
    """A person: the fullest name in use, and the mentions."""

    name: str
    mentions: tuple[Mention, ...]

    @property
    def role(self) -> str:
        """The role that most mentions give; of equals the first."""
        roles = Counter(m.role for m in self.mentions)
        return max(roles, key=lambda role: (_stands_alone(role), roles[role])) if roles else ""


def _stands_alone(role: str) -> bool:
    """Tell whether a role says whose it is: "Iranian Foreign Minister", not "the country's top diplomat"."""
    return role[0].isupper() and " " in role


class People:
    """The people of an event's articles, found by their names or by a part of one."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        mentions = [m for passage in passages for m in mentioned(passage)]
        self.named = _merged(mentions)
        self._sentences = [frozenset(re.findall(r"[\w-]+", fold(passage.text))) for passage in passages]
        self._words = Counter(word for sentence in self._sentences for word in sentence)

    def prominence(self, person: Named) -> int:
        """Count the articles' sentences that have the person's surname."""
        return max(self._words[fold(word)] for word in person.name.split())

    def called(self, person: Named, speaker: str) -> str:
        """Return the word by which the articles call the person who speaks: "Zarif", but "Hua" of "Hua Chunying".

        It is the one that stands more often without the other, so that nobody is called by a bare first name; and none
        that another person has, too.
        """
        last = speaker.rsplit(maxsplit=1)[-1]
        first = next((word for word in person.name.split() if word in speaker.split()), last)
        one, other = fold(first), fold(last)
        alone = Counter(
            word for s in self._sentences if (one in s) != (other in s) for word in (one, other) if word in s
        )
        of_others = sum(first in known.name.split() for known in self.named) > 1
        return first if alone[one] > alone[other] and not of_others else last

    def find(self, name: str) -> Named | None:
        """Return the one person whom `name` can mean; None where nobody or several can be meant."""
        words = _bare(name).split()
        if not words:
            return None
        found = [person for person in self.named if _is_part(words, person.name.split())]
        return found[0] if len(found) == 1 else None

    def speaker(self, speech: Speech) -> Named | None:
        """Return the person who speaks, where the words that name the speaker name a known person last."""
        named = list(names_in(speech.speaker))
        if not named or named[-1][2] < len(speech.speaker.rstrip(" .,")):
            return None
        start = named[-1][1] - len(role_before(speech.speaker, named[-1][1])) - 1
        before = speech.speaker[: max(0, start)].lower().split()
        of_another = any(word in english.PREPOSITIONS | {"and", "or"} for word in before)
        return None if of_another else self.find(named[-1][0])


def mentioned(passage: Passage) -> Iterator[Mention]:
    """Yield the people that a passage gives a role, in order."""
    text = passage.text
    if not _ANY_ROLE.search(text):
        return  # most sentences have none, and finding the names costs the most
    for name, start, end in names_in(text):
        script = _SCRIPT.match(text, end)
        role = role_before(text, start) or _role_behind(text, end) or _role_before_comma(text, start)
        if role := _TITLED.sub("", role):
            yield Mention(name, role, passage, script.group(1) if script else "")


_TITLED = re.compile(r"(?<=[a-z]) (?:Dr|Prof|Sir|Dame|Mr|Mrs|Ms)\.?$")
"""A form of address behind an office: "Health Minister Dr"."""


def names_in(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield stretches of capitalized words that can be a person's name, without the titles in front."""
    run: list[re.Match[str]] = []
    for token in [*_TOKEN.finditer(text), None]:
        joined = (
            bool(run)
            and token is not None
            and text[run[-1].end() : token.start()] == " "
            and not _ends_name(run[-1].group())
        )
        if token is not None and _is_name_word(token.group()) and (joined or not run):
            run.append(token)
            continue
        if run:
            yield from _name_of(run)
        run = [token] if token is not None and _is_name_word(token.group()) else []


def _ends_name(word: str) -> bool:
    return word.endswith(("’s", "'s")) or (word.endswith(".") and len(word) > INITIAL and not _is_role(word))


def _is_name_word(word: str) -> bool:
    return word.rstrip(".") not in english.DAYS and (
        word[0].isupper() or word.lower() in english.PARTICLES or (word[:3] in {"al-", "el-"} and word[3:4].isupper())
    )


def _name_of(run: Sequence[re.Match[str]]) -> Iterator[tuple[str, int, int]]:
    titled = [place for place, token in enumerate(run) if _is_role(token.group())]
    if titled and _is_body(run[titled[-1] :]):
        return
    rest = list(run[titled[-1] + 1 :] if titled else run)
    while rest and (
        rest[0].group().rstrip(".") in english.NOT_NAMES
        or rest[0].group() in english.OFFICES
        or rest[0].group() in english.PARTICLES - {"abu", "al"}
    ):
        rest = rest[1:]
    while rest and rest[-1].group().lower() in english.PARTICLES:
        rest = rest[:-1]
    words = [token.group() for token in rest]
    if not 1 <= len(words) <= LONGEST_NAME or _bare(words[-1]) in english.ORGANISATIONS:
        return
    name = _bare(" ".join(words))
    if len(name) > INITIAL and not name.isupper() and places.state(name.lower()) is None:
        yield name, rest[0].start(), rest[0].start() + len(name)


def _is_body(run: Sequence[re.Match[str]]) -> bool:
    """Tell whether many share one name: "Doctors Bridge" is a body, the first of "Senators Orl and Calder" a person.

    So are "Doctors Without Borders".
    """
    if any(token.group().lower() in english.PREPOSITIONS | {"without"} for token in run[1:]):
        return True
    first, last = run[0].group(), run[-1]
    many = first.endswith("s") and first.lower() not in english.ROLES
    return many and len(run) == 2 and not last.string.startswith((" and ", ", ", " of "), last.end())  # noqa: PLR2004 - a role and a name


def _is_role(word: str) -> bool:
    word = _bare(word).rstrip(".").lower()
    return word in english.ROLES or word.removesuffix("s") in english.ROLES


def _bare(name: str) -> str:
    return re.sub(r"(?:[’']s?|[.-])$", "", name)


def role_before(text: str, start: int) -> str:
    """Return "Iranian Foreign Ministry spokesman" of "... Iranian Foreign Ministry spokesman Nasser Kanaani"."""
    words: list[re.Match[str]] = []
    tokens = list(_TOKEN.finditer(text, max(0, start - 90), start))
    for place in range(len(tokens) - 1, -1, -1):
        token, word = tokens[place], tokens[place].group()
        gap = text[token.end() : words[-1].start() if words else start]
        joins = word in {"of", "and"} and bool(words) and place > 0 and _is_role(tokens[place - 1].group())
        if gap != " " or not (_is_role(word) or word.lower() in english.MODIFIERS or word[0].isupper() or joins):
            break
        words.append(token)
    words.reverse()
    # "told Zarif Iraqi Prime Minister ...": another name ends where a nation begins.
    ends = [n for n, token in enumerate(words) if token.group() in english.NATIONS | {"The", "A", "An"}]
    if ends and not any(_is_role(t.group()) or t.group().lower() in english.MODIFIERS for t in words[: ends[0]]):
        words = words[ends[0] :]
    while words and words[0].group() in english.NOT_NAMES - english.NATIONS | {"and", "of", "then"}:
        words = words[1:]
    return text[words[0].start() : words[-1].end()] if any(_is_role(token.group()) for token in words) else ""


def _role_behind(text: str, end: int) -> str:
    """Return "the secretary of ..." of "Ali Shamkhani, the secretary of ...,"."""
    match = _APPOSED.match(text, end)
    if not match:
        return ""
    return match.group(1).strip() if _is_role_phrase(match.group(1)) else ""


def _is_role_phrase(phrase: str) -> bool:
    """Tell whether a noun phrase is headed by a role: "the *secretary* of Iran's Supreme National Security Council"."""
    words = phrase.split()
    heads = words[: next((n for n, word in enumerate(words) if word in _OF), len(words))]
    return 1 <= len(heads) <= LONGEST_ROLE and _is_role(heads[-1]) and not any(word in _CLAUSE for word in words)


_APPOSED = re.compile(r", (?:(?:the|a|an|who is the|\d\d,) )?((?:[^,.;:“”\"()]|(?<=\b[A-Z])\.){4,90})(?=[,.;]| who )")
_OF = frozenset({"of", "for", "at", "in", "with", "from"})
_CLAUSE = english.FINITE | {"who", "which"}


def _role_before_comma(text: str, start: int) -> str:
    """Return "foreign minister" with its country of "Iraq's foreign minister, Fuad Hussein,"."""
    left = _BEFORE_COMMA.search(text[max(0, start - 120) : start])
    if not left or not _is_role_phrase(left.group(1)):
        return ""
    phrase = left.group(1)
    acts = [match.end() for match in re.finditer(r"\b[a-z]+", phrase) if verbs.is_past(match.group())]
    article = _ARTICLE.search(phrase, acts[-1] if acts else 0)  # "the pit and blamed the owner"
    return phrase[article.end() :] if article else "" if acts else phrase


_ARTICLE = re.compile(r"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir) ")
_BEFORE_COMMA = re.compile(
    r"(?:^|[ ,])((?:[Tt]he |[Aa]n? |[Ii]ts |[Hh]is |[Hh]er |[Tt]heir |[A-Z][\w-]*[’']s )[^,;:.“”\"()]{3,80}), $"
)


def _merged(mentions: Sequence[Mention]) -> tuple[Named, ...]:
    full = [m for m in mentions if " " in m.name]
    groups: list[list[Mention]] = []
    for mention in [*sorted(full, key=lambda m: -len(m.name.split())), *(m for m in mentions if " " not in m.name)]:
        fitting = [group for group in groups if _is_part(mention.name.split(), group[0].name.split())]
        if len(fitting) == 1:
            fitting[0].append(mention)
        elif not fitting:
            groups.append([mention])
    return tuple(Named(_fullest(group), tuple(group)) for group in groups)


def _fullest(group: Sequence[Mention]) -> str:
    counts = Counter(mention.name for mention in group)
    return max(counts, key=lambda name: (min(3, len(name.split())), counts[name], name))


def _is_part(words: Sequence[str], of: Sequence[str]) -> bool:
    """Tell whether a name can be a shorter or differently spelt form of another: "Zarif" of "Mohammad Javad Zarif"."""
    if list(words) in ([of[0]], list(of[: len(words)])):
        return True  # "Sarah", and "Luis Guillermo Solis" without "Rivera"
    if not _alike(words[-1], of[-1]):
        return False
    left = list(of[:-1])
    for word in words[:-1]:
        place = next((n for n, other in enumerate(left) if _alike(word, other)), None)
        if place is None:
            return False
        left = left[place + 1 :]
    return True


def _alike(one: str, other: str) -> bool:
    initial = min(len(one.strip(".")), len(other.strip("."))) == 1 and one[0] == other[0]
    return initial or spellings.same_word(one, other)
