"""HTML inside a field -> plain text, a line for each block. Whole pages are read by `pages`."""

import html
import re

_TAG = re.compile(
    r"</?(?:p|br|div|a|li|ul|ol|h[1-6]|span|strong|em|b|i|blockquote|img|table|tr|td|figure)\b[^<>]*>", re.IGNORECASE
)
_BLOCK = re.compile(r"</?(?:p|br|div|li|ul|ol|h[1-6]|blockquote|table|tr|figure)\b[^<>]*>", re.IGNORECASE)
_HIDDEN = re.compile(
    r"<(script|style|template|svg|noscript|head)\b[^<>]*>.*?(?:</\1\s*>|\Z)", re.IGNORECASE | re.DOTALL
)
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_ANY = re.compile(r"</?[a-zA-Z][^<>]*>")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#x[0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});")


def plain(text: str) -> str:
    """Return the text behind the tags and entities of `text`, or `text` itself where it has none of either."""
    if "<" in text and _TAG.search(text):
        text = _HIDDEN.sub("\n", _COMMENT.sub("", text))
        text = _ANY.sub("", _BLOCK.sub("\n", text))
        lines = (line.strip() for line in html.unescape(text).splitlines())
        return "\n".join(line for line in lines if line)
    return html.unescape(text) if "&" in text and _ENTITY.search(text) else text
