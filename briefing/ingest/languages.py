"""Which language a text is in, told by its script and its commonest words. An unclear text counts as English.

A statement in the metadata rules. The words are the most frequent ones that few other languages share.
"""

import re

_CODE = re.compile(r"([a-zA-Z]{2,3})(?:[-_][a-zA-Z0-9-]{2,12})?$")
_COMMON = {
    "en": "the and of to in that is was for with on as by he said from his has have it at are not be this will",
    "fr": "le la les des et est dans une pour que qui sur avec par au du pas sont plus ses cette mais",
    "de": "der die und das ist nicht mit den von zu dem ein eine für auf sich auch wird werden bei nach",
    "es": "el los las una por con para que del se su como más pero sus este ha está fue según",
    "it": "il di che la per una del con non sono della gli nel anche alla dei più è ha stato",
    "pt": "os uma para com não do da que dos das por mais como foi ao pelo pela é são seu",
    "nl": "de het een van en dat niet zijn met voor op aan ook worden bij naar heeft door",
    "tr": "ve bir bu için ile olarak da de olan daha çok gibi kadar ise ancak sonra",
    "pl": "się nie na że jest do przez oraz jak są ich był który tym dla",
    "id": "yang dan di dengan untuk dari pada ini itu tidak dalam akan telah oleh",
}
_WORDS = {code: frozenset(words.split()) for code, words in _COMMON.items()}
_LETTERS = {"tr": "ığş", "pl": "łżęśźń", "pt": "ãõ", "es": "ñ¿¡", "de": "ß", "fr": "œùê"}
"""Letters that few others of these languages have: each counts as a word."""

_TOKENS = re.compile(r"[^\W\d_]+")
_SCRIPTS = (
    ("zh", re.compile("[\u4e00-\u9fff]")),
    ("ja", re.compile("[\u3040-\u30ff]")),
    ("ko", re.compile("[\uac00-\ud7af]")),
    ("ar", re.compile("[\u0600-\u06ff]")),
    ("he", re.compile("[\u0590-\u05ff]")),
    ("hi", re.compile("[\u0900-\u097f]")),
    ("bn", re.compile("[\u0980-\u09ff]")),
    ("th", re.compile("[\u0e00-\u0e7f]")),
    ("ru", re.compile("[\u0400-\u04ff]")),
    ("el", re.compile("[\u0370-\u03ff]")),
    ("hy", re.compile("[\u0530-\u058f]")),
    ("ka", re.compile("[\u10a0-\u10ff]")),
)
_PERSIAN = re.compile("[پچژگکی]")
_URDU = re.compile("[ٹڈڑںےھ]")
_UKRAINIAN = re.compile("[іїєґ]")
_FOREIGN = re.compile("[\u0370-\u1fff\u2c00-\ud7ff\uf900-\uffef]")
_KANA = re.compile("[\u3040-\u30ff]")

_SURELY = 8
"""Distinct English words of `_COMMON` that no text in another of these languages has among its first hundred."""

LONGEST_WORD = 100
"""Characters of a text's words on average, from which on they are none; those of prose have six."""

SAMPLE = 600
"""Characters of the story that are looked at: about a hundred words."""


def language(stated: str, text: str) -> str:
    """Return the ISO 639 code of `stated` ("en-GB" is "en"), else of what `text` is written in."""
    code = _CODE.fullmatch(stated.strip())
    if code:
        return code[1].lower()
    sample = text[:SAMPLE]
    foreign = not sample.isascii() and _FOREIGN.search(sample)
    return (_by_script(sample) if foreign else "") or _by_words(sample)


def unspaced(text: str) -> bool:
    """Tell whether a text in a script that has spaces has hardly any: it is an attachment's letters, and no prose."""
    few = text.count(" ") * LONGEST_WORD < len(text)
    return few and len(text.split()) * LONGEST_WORD < len(text) and not _FOREIGN.search(text)


def _by_script(sample: str) -> str:
    letters = max(1, sum(character.isalpha() for character in sample))
    counts = [(len(pattern.findall(sample)), code) for code, pattern in _SCRIPTS]
    most, code = max(counts, key=lambda count: count[0])
    if most * 3 < letters:
        return ""
    if code == "zh" and _KANA.search(sample):
        return "ja"
    if code == "ar" and _URDU.search(sample):
        return "ur"
    if code == "ar" and len(_PERSIAN.findall(sample)) * 20 > letters:
        return "fa"
    return "uk" if code == "ru" and _UKRAINIAN.search(sample) else code


def _by_words(sample: str) -> str:
    folded = sample.lower()
    if len(_WORDS["en"].intersection(folded.split())) > _SURELY:
        return "en"
    tokens = set(_TOKENS.findall(folded))
    letters = set(folded)
    counts = {code: len(tokens & words) + len(letters & set(_LETTERS.get(code, ""))) for code, words in _WORDS.items()}
    best = max(counts, key=counts.__getitem__)
    return best if counts[best] > counts["en"] else "en"
