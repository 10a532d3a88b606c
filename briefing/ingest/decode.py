"""Bytes -> text. A byte order mark rules, then UTF-8; what is neither is told apart by what its bytes would spell."""

import codecs
import re

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
# In Windows-1252 these stand apart from words; between letters they are letters of another code page.
_MISPLACED = re.compile("(?<=[a-zA-Z])[¡-©«-´¶-¹»-¿×÷](?=[a-zA-Z])")

SAMPLE = 65_536
"""Bytes that are looked at to tell text from a binary."""


def decode(content: bytes) -> str | None:
    """Return the text, or None where the bytes are not text.

    UTF-8, UTF-16 and UTF-32 with or without a mark, Windows-1252 and Latin-1 where the text is mostly ASCII;
    charset-normalizer decides the rest. A UTF-8 text with a few broken bytes stays UTF-8, with U+FFFD for these.
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _textual(content[len(mark) :].decode(encoding, errors="replace"))
    if b"\0" in content[:SAMPLE]:
        encoding = _unmarked(content[:SAMPLE])
        return _textual(content.decode(encoding, errors="replace")) if encoding else _textual(_utf8(content))
    return _textual(_utf8(content))


def _utf8(content: bytes) -> str | None:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        lenient = content.decode("utf-8", errors="replace")
    broken = lenient.count("\ufffd")
    whole = len(lenient) - len(lenient.encode("ascii", errors="ignore")) - broken
    return lenient if whole > broken * 10 else _code_page(content)


def _unmarked(sample: bytes) -> str:
    """Return which UTF-16 a sample full of zero bytes is, or an empty string."""
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    half = max(1, len(sample) // 2)
    if odd > half * 0.4 and even < half * 0.1:
        return "utf-16-le"
    return "utf-16-be" if even > half * 0.4 and odd < half * 0.1 else ""


def _code_page(content: bytes) -> str | None:
    high = len(content) - len(content.decode("ascii", errors="ignore"))
    # Texts of Western European languages have under 15 % of accented letters, those in other alphabets over 40 %.
    if high < len(content) * 0.25:
        western = content.decode("cp1252", errors="replace")
        if "\ufffd" not in western and not _MISPLACED.search(western):
            return western
    from charset_normalizer import from_bytes  # noqa: PLC0415 - slow to import, and rarely needed

    best = from_bytes(content[:SAMPLE]).best()
    return content.decode(best.encoding, errors="replace") if best else None


def _textual(text: str | None) -> str | None:
    """Return `text` unless it is empty of sense: more than 1 in 100 control or undecodable characters."""
    if text is None:
        return None
    sample = text[:SAMPLE]
    strange = len(_CONTROL.findall(sample)) + sample.count("\ufffd")
    return text if strange * 100 <= len(sample) else None
