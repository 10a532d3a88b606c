"""Bytes -> text. A byte order mark rules, then UTF-8; what is neither is told apart by what its bytes would spell.

What was decoded wrongly before it came here ("ChÃ¡vez") is mended.
"""

import codecs
import re

from briefing.language.mojibake import mended

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
# In Windows-1252 these signs stand apart from words, and these letters are rare: here they are of another code page.
_MISPLACED = re.compile("(?<=[a-zA-Z])[¡-©«-´¶-¹»-¿×÷](?=[a-zA-Z])|[ðþýÐÞÝ]")
_ON_THE_WEB = (
    "cp1252 cp1251 koi8_r cp1256 cp1250 cp1254 cp1253 cp1255 cp1257 cp1258 cp874 cp866 iso8859_2 iso8859_5 iso8859_6"
    " iso8859_7 gb18030 big5 shift_jis euc_jp euc_kr".split()
)
"""The encodings of web pages. Offered all that Python knows, charset-normalizer prefers those of old machines."""

SAMPLE = 65_536
"""Bytes that are looked at to tell text from a binary."""


def decode(content: bytes, declared: str = "") -> str | None:
    """Return the text, or None where the bytes are not text.

    UTF-8, UTF-16 and UTF-32 with or without a mark, then what the document itself has `declared`, then Windows-1252
    or Latin-1 where the text is mostly ASCII; charset-normalizer decides the rest. A UTF-8 text with a few broken
    bytes stays UTF-8, with U+FFFD for these.
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _textual(content[len(mark) :].decode(encoding, errors="replace"))
    if b"\0" in content[:SAMPLE]:
        encoding = _unmarked(content[:SAMPLE])
        return _textual(content.decode(encoding, errors="replace")) if encoding else _textual(_utf8(content))
    stated = _stated(declared)
    if stated.startswith(("iso2022", "hz")):  # its bytes are ASCII, and so valid UTF-8
        return _textual(content.decode(stated, errors="replace"))
    return _textual(_utf8(content, stated))


def _stated(declared: str) -> str:
    """Return Python's name for a declared encoding of text, or an empty string."""
    try:
        codec = codecs.lookup(declared.lower())
    except (LookupError, ValueError):  # no such name, or none that could be one
        return ""
    # Codecs that run, unpack or disguise are no encodings of a news page; Latin-1 on the web means Windows-1252.
    name = codec.name.replace("_", "-")
    if not name.startswith(("cp", "iso8859", "koi8", "gb", "big5", "euc", "shift", "iso2022", "hz", "windows", "mac")):
        return ""
    return "cp1252" if name in {"iso8859-1", "ascii"} else codec.name


def _utf8(content: bytes, declared: str = "") -> str | None:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        lenient = content.decode("utf-8", errors="replace")
    broken = lenient.count("\ufffd")
    whole = len(lenient) - len(lenient.encode("ascii", errors="ignore")) - broken
    if whole > broken * 10:
        return lenient
    return content.decode(declared, errors="replace") if declared else _code_page(content)


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

    best = from_bytes(content[:SAMPLE], cp_isolation=_ON_THE_WEB).best()
    return content.decode(best.encoding, errors="replace") if best else None


def _textual(text: str | None) -> str | None:
    """Return `text` unless it is empty of sense: more than 1 in 20 control or undecodable characters."""
    if text is None:
        return None
    sample = text[:SAMPLE]
    strange = len(_CONTROL.findall(sample)) + sample.count("\ufffd")
    return mended(text) if strange * 20 <= len(sample) else None
