"""A passage's text -> the sentence as it is shown, or None where it cannot be printed on its own.

Only what leaves the meaning as it was is touched: white space is folded, the number of an item is taken off and so is a
connective that leans on the sentence before ("However,", "In addition,"), a quotation that runs over several passages
gets the mark that stands in its neighbour, a lost full stop is set, capitals that open a story for looks are made
small. Nothing is reordered and no word is put in.
"""

import functools
import re

from briefing.language.wordlists import is_common

FEWEST_WORDS = 5
MOST_WORDS = 70
"""A longer sentence is a list or a page that lost its full stops; the longest lead of the sample has 66 words."""

UNSTOPPED = 12
"""Words from which on a text without a full stop is a sentence that lost it: shorter ones are headings."""

_CONNECTIVE = re.compile(
    r"""(?:However|Meanwhile|Moreover|Furthermore|In\ addition|Additionally|Also|Notably|Nevertheless|Nonetheless|Still
    |Separately|Besides|Likewise|Along\ with\ that|On\ top\ of\ that|(?:After|Following)\ (?:that|this)|As\ a\ result
    |In\ response|In\ turn|At\ the\ same\ time|Instead|In\ fact|Afterwards?|Therefore|Thus|Consequently|Accordingly
    |For\ example|For\ instance|Finally|Indeed|Similarly|Soon\ after|In\ particular|By\ contrast|In\ contrast
    |Of\ course)\s*,\s*
    |(?:Why\ it\ matters|The\ big\ picture|Driving\ the\ news|The\ latest|Catch\ up\ quick)\s?:\s+
    |(?:And|But|Yet)\s+(?=[A-Za-z])""",
    re.VERBOSE,
)
_ALSO = re.compile(r"(?<!but)(?<!only) also (?=[a-z])")
_LEFTOVER = re.compile(
    r"""^(?:Photos?|Videos?|Watch|Images?|Pictures?|Pictured|Caption|Corrections?|Forward-looking\ statements
    |Editor[’']s\ note|Updated\ at\ [^:]{1,20})\s?:
    |^(?:Please|Do\ not|Don[’']t)\s
    |^(?:Good\s(?:morning|afternoon|evening)|Hello|Welcome\s(?:to|back))\b
    |^In\ (?:other|unrelated|separate)\ news\s?[,:]
    |^\((?:Corrects|Recasts|Refiles|Updates|Adds)\s | \bthis\ press\ release\ contains\b
    |^(?:View|See|Watch|Read|Click|Scroll|Listen)\s(?:the|photos?|videos?|more|our|how|also|here)\b
    |/\s?(?:AP|AFP|EPA|Getty|Reuters|Agence)\b | \bvia\ (?:AP|AFP|REUTERS|Getty)\b
    |https?\s?: | www\s?\. | @\w | © | \| | [{}<>]
    |\b(?:click\ here | read\ more | sign\ up | subscribe | newsletter | follow\ us | cookies?\b | javascript
    |getty\ images | file\ photo | photo\ by | photograph: | contributed\ to\ this\ report | all\ rights\ reserved
    |reporting\ by | editing\ by | may\ not\ be\ published | share\ this | last\ updated | story\ highlights
    |regrets?\ the\ (?:error|mistake)s? | scroll\ down | advertisement | (?:hide|image|media)\ caption
    |e-?mail\ us | log\ in\ to)""",
    re.IGNORECASE | re.VERBOSE,
)
_FIRST_PERSON = re.compile(r"\b(?:I|[Mm]y|[Ww]e|[Oo]ur|[Yy]ou|[Yy]our|[Mm]e|us)\b")


def speaks_of_itself(text: str) -> bool:
    """Tell whether an outlet speaks of itself in a sentence: "In our report, ...", "(Corrects the toll ...)"."""
    folded = fold(text)
    return bool(_FIRST_PERSON.search(outside_quotes(folded)) or folded.startswith("("))


_ELLIPSIS = re.compile(r"(?:\.\s?\.\s?\.+|…)[”\"’']?$")
_MARKS = '“”"'


_AGENCY = re.compile(r"\((?:CNN|AP|AFP|Reuters|CBS News|Xinhua|UPI|dpa|ANI|IANS|BBC)\)\s*(?:[-–—]+\s*)?")


_DATELINE = re.compile(r"^(?:[A-Z][\w.,’'/ -]{0,40} )?\([A-Z][\w.& -]{1,30}\) ?[-–—]+ +(?=[A-Z])")
"""A dateline that was left on its sentence: "March 12 (Hill Wire) - "."""


def fold(text: str) -> str:
    """Fold white space, also inside the marks of a quotation that a tokenizer has spaced out; an agency's mark goes."""
    text = _DATELINE.sub("", " ".join(text.split()), count=1)
    text = _AGENCY.sub("", text, count=1).replace('""', '"')
    text = re.sub(r"([(“]) (?=\w)", r"\1", text)
    text = re.sub(r" (?=[,.;:!?)”](?:\s|$))", "", text)
    return _unspace_quotes(text) if text.count('"') % 2 == 0 else _matched(text)


def is_cut(text: str) -> bool:
    """Tell whether a snippet ends in the middle of its sentence."""
    return bool(_ELLIPSIS.search(text.rstrip()))


def shown(text: str, *, quoted: bool = False) -> str | None:
    """Return the sentence to print. `quoted` says that the passage begins inside a quotation opened before it."""
    whole = _balanced(_LISTED.sub("", fold(text), count=1), quoted=quoted)
    if whole is None or _words(whole) > MOST_WORDS or _LEFTOVER.search(whole):
        return None
    if _words(whole) < FEWEST_WORDS and not _TELLING.fullmatch(whole):
        return None
    text = _without_connective(whole)
    if not _is_sentence(text):
        return None
    return text if text[-1] in f"{_STOPS}”\"’')»」" else f"{text}."


_LISTED = re.compile(r"^\d{1,2}[.)] (?=[A-Z“\"])")
"""The number of an item of a list: "2. A ferry sank"."""

_TELLING = re.compile(
    r"[A-Z][\w’' -]{1,40} (?:denies|denied|rejects|rejected|disputes|disputed) (?:it|this|that|the \w+)\."
    r"|(?!(?:He|She|It|They|We|I|You) )[A-Z0-9][\w’'-]*(?: [\w’'-]+){0,3} (?:died|resigned|quit"
    r"|(?:was|were) (?:killed|injured|wounded|hurt|arrested|detained|missing|rescued|freed|released|dismissed))\."
)
"""A sentence of few words that must not be lost: an answer, or a charge would stand alone; who died or resigned."""

_STOPS = ".!?…。！？।۔؟"
_UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]{2}")


def _words(text: str) -> int:
    """Return how many words a sentence has; two letters are one in a script that sets no spaces."""
    return len(text.split()) + (0 if text.isascii() else len(_UNSPACED.findall(text)))


_QUOTED = re.compile(r'"[^"“”]*["”]?|“[^"“”]*["”]?')


@functools.lru_cache(maxsize=4096)
def outside_quotes(text: str) -> str:
    """Return `text` with what stands inside quotation marks blanked, the marks alike, offsets kept."""
    return _QUOTED.sub(_blanked, text)


def _blanked(match: re.Match[str]) -> str:
    quoted = match.group()
    closed = len(quoted) > 1 and quoted[-1] in _MARKS
    return "”" + "\x00" * (len(quoted) - 1 - closed) + "”" * closed


def leaves_open(text: str, *, quoted: bool) -> bool:
    """Tell whether a quotation is still open at the end of a passage that began inside one, or not."""
    for character in text:
        if character == '"':
            quoted = not quoted
        elif character in "“”":
            quoted = character == "“"
    return quoted


_ACRONYMS = frozenset("AIDS CARE NICE SALT SEAL SHAPE SNAP START SWAT".split())
"""Names that are spelt as common words are, and stay in capitals."""

_INITIAL = re.compile(r"([A-Z])([A-Z]{3,}|HE)(?= [^A-Z]| [A-Z][a-z])")


def without_initial(text: str, story: str) -> str:
    """Return the sentence that opens a story as it is written elsewhere: "NINETEEN people", "PRIME Minister Ada Orl".

    A common word alone is set in capitals by a designer; one that the story writes so again is a name.
    """
    found = _INITIAL.match(text)
    if (
        not found
        or found[0] in _ACRONYMS
        or not is_common(found[0].lower())
        or len(re.findall(rf"\b{found[0]}\b", story)) > 1
    ):
        return text
    return found[1] + found[2].lower() + text[found.end() :]


_OPENING = re.compile(
    r"(?:In response to|After|Following|As a result of|Because of|Despite|During|Before)\s[^,\d“”\"]{3,60},\s+(?=\w)"
)


def without_opening(text: str) -> str:
    """Return a sentence without the undated circumstance that it opens with; what is left is as true as it was."""
    match = _OPENING.match(text)
    return text[match.end() : match.end() + 1].upper() + text[match.end() + 1 :] if match else text


def _balanced(text: str, *, quoted: bool) -> str | None:
    """Complete the marks of a quotation that goes over several passages; None where it has none to complete."""
    first = next((character for character in text if character in _MARKS), "")
    curly = first in "“”"
    if quoted and text[:1] in _MARKS and text[:1] != "”":
        quoted = False  # each paragraph of a long quotation opens anew
    if quoted:
        if not first:
            return None
        text = ("“" if curly else '"') + text
    if leaves_open(text, quoted=False):
        text = text + ("”" if curly else '"')
    return None if _is_bare_quotation(text) else text


def _is_bare_quotation(text: str) -> bool:
    words = [word for word in re.split(r"[\x00”\W]+", outside_quotes(text)) if word]
    return len(words) == 0


def _without_connective(text: str) -> str:
    bare = text
    while match := _CONNECTIVE.match(bare):
        bare = bare[match.end() :]
    masked = outside_quotes(bare)
    match = _ALSO.search(masked)
    if match:
        bare = bare[: match.start()] + " " + bare[match.end() :]
    return bare[:1].upper() + bare[1:] if bare != text else text


def _is_sentence(text: str) -> bool:
    masked = outside_quotes(text)
    opening = text.lstrip("“\"‘'(")[:1]
    asks = text.rstrip('” "').endswith("?") or re.search(r"\?[”\"] (?:he|she|they) asked", text)
    words = re.findall(r"[^\W\d_]{4,}", masked)
    titled = len(words) >= FEWEST_WORDS and all(word[0].isupper() for word in words)
    titled = titled or sum(map(str.isupper, words)) > max(3, len(words) / 3)  # the words of a map or a table
    if asks or titled or "?" in masked or not (opening.isupper() or opening.isdigit() or not opening.isascii()):
        return False
    if text.count("(") != text.count(")") or _FIRST_PERSON.search(masked):
        return False
    ended = text.rstrip("”\"’') ")[-1:] in _STOPS
    return ended or (len(text.split()) >= UNSTOPPED and not text.rstrip().endswith((":", ",", ";")))


def _unspace_quotes(text: str) -> str:
    parts = text.split('"')
    for number in range(1, len(parts), 2):
        if parts[number][:1] == parts[number][-1:] == " ":
            parts[number] = parts[number].strip()
    return '"'.join(parts)


def _matched(text: str) -> str:
    """Return a text whose only straight mark is the mate of a curly one with that mark curled."""
    opened, closed = text.count("“"), text.count("”")
    if text.count('"') == 1 and abs(opened - closed) == 1:
        return text.replace('"', "”" if opened > closed else "“")
    return text
