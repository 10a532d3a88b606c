"""Tell an article that is comment from one that reports, by what its outlet, its title or its address calls it.

Who argues from the news reports none: comment is no origin of what it comments on.
"""

import re

from briefing.model import Article


def is_comment(article: Article) -> bool:
    """Tell whether an article is comment, by what its outlet, its title or its address calls it."""
    named = _OUTLET.search(article.source.name) or _TITLE.search(article.title)
    return bool(named or _PATH.search(article.url))


_OUTLET = re.compile(r"\b(?:opinions?|op-ed|editorials?|commentary)\b", re.IGNORECASE)
_TITLE = re.compile(
    r"^(?:opinions?|op-ed|editorial|commentary|comment|column)(?:\s*[:|–—]|\s+-\s)"
    r"|[|(–—]\s*(?:opinion|op-ed|editorial|commentary)\)?$",
    re.IGNORECASE,
)
_PATH = re.compile(r"/(?:opinions?|commentisfree|comment|editorials?|op-?eds?|columns?|columnists?)/", re.IGNORECASE)
