"""The numbers of a text in any language, written in one way, and how common such a number is."""

import re
from collections.abc import Iterator
from decimal import Decimal

DIGITS = {1: 0.4, 2: 0.1, 3: 0.03, 4: 0.02}
"""Share of articles that hold a given number, by its digits that are not zeros at its end; a longer one: `LONG`."""

LONG, YEAR = 0.005, 0.25

_WORDS = {
    3: "thousand mil mille tausend тыс тысяч тысячи тысяча тисяч bin tys tysięcy هزار ألف الف آلاف אלף "
    "אלפים हजार हज़ार ribu χιλιάδες",
    5: "lakh lakhs लाख",
    6: "million millions mln mio millones millón milhões milhão milione milioni millionen milyon milion "
    "miliony milionów млн миллион миллиона миллионов мільйон мільйона мільйонів مليون ملايين میلیون "
    "מיליון εκατομμύρια εκατ मिलियन juta",
    7: "crore crores करोड़ करोड",
    9: "billion billions bn bln milliard milliards milliarde milliarden mrd mld miliardi miliardo "
    "miliard miliardy miliardów milyar млрд миллиард миллиарда миллиардов мільярд мільярда мільярдів "
    "مليار مليارات ملیارد میلیارد מיליארד δισ δισεκατομμύρια bilhão bilhões अरब miliar",
}
_EXPONENTS = {word: exponent for exponent, words in _WORDS.items() for word in words.split()} | {"mil millones": 9}
_SIGNS = {"千": 3, "천": 3, "万": 4, "萬": 4, "만": 4, "亿": 8, "億": 8, "억": 8, "兆": 12, "조": 12}

_NUMBER = re.compile(r"\d+(?:[.,\u066b\u066c\u00a0\u202f ]\d+)*")
_THOUSANDS = re.compile(r"\d{1,3}(?:([.,\u066c\u00a0\u202f ])\d{3})(?:\1\d{3})*")
_SCALE = re.compile(
    rf"[\s\u00a0\u202f-]?(?:({'|'.join(sorted(_EXPONENTS, key=len, reverse=True))})(?![^\W\d_]))"
    rf"|\s?([{''.join(_SIGNS)}])",
    re.IGNORECASE,
)
_LONGEST = 15
"""Digits of a number at most that has a value here; what is longer is a code."""


def figures(text: str) -> Iterator[str]:
    """Yield the numbers of a text as values: `2600` for 2,600, 2 600 and ٢٦٠٠, `1400000000` for 1,4 млрд and 14億."""
    summed, follows = Decimal(0), -1
    for found in _NUMBER.finditer(text):
        if summed and found.start() != follows:
            yield _shown(summed)
            summed = Decimal(0)
        *before, last = _values(found[0])
        yield from map(_shown, before)
        scale = _SCALE.match(text, found.end())
        if scale and scale[2]:  # 6億2000万: the next one belongs to it
            summed, follows = summed + last.scaleb(_SIGNS[scale[2]]), scale.end()
        else:
            yield _shown(summed + (last.scaleb(_EXPONENTS[scale[1].lower()]) if scale else last))
            summed = Decimal(0)
    if summed:
        yield _shown(summed)


def _values(written: str) -> list[Decimal]:
    """Return the values of digits that stand together: one, or several with a space between that parts no thousands."""
    if _THOUSANDS.fullmatch(written):
        return [_value(re.sub(r"\D", "", written))]
    return [_value(part) for part in written.split()]


def _value(written: str) -> Decimal:
    digits = "".join(str(int(c)) if c.isdecimal() else "." for c in written)
    whole, _, rest = digits.partition(".")
    return Decimal(f"{whole[:_LONGEST]}.{rest.replace('.', '')[:_LONGEST] or 0}")


def _shown(value: Decimal) -> str:
    return f"{int(value)}" if value == int(value) else f"{value.normalize():f}"


def rarity_of(number: str) -> float:
    """Return the share of articles that hold this number."""
    digits = number.replace(".", "").rstrip("0")
    if len(number) == len("2031") and number[:2] in {"19", "20"}:
        return YEAR
    return DIGITS.get(len(digits) + ("." in number or len(digits) < len(number)), LONG)
