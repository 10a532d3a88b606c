"""Tell sentences that speak to a machine from sentences that speak to a reader.

An article may carry text that is meant for a language model or a template engine: orders, marks of a chat, passage ids,
tags, links that hold their own content. No sentence of a brief may rest on such a passage.
"""

import re

from briefing.model import Article

_MACHINES = (
    "language model", "llm", "ai assistant", "ai agent", "ai model", "ai system", "ai tool", "chatbot", "summarizer",
    "summariser", "chatgpt", "copilot", "gemini",
)  # fmt: skip
_MACHINE = rf"(?:(?:large )?(?:{'|'.join(_MACHINES)})s?)"


def _order(cues: tuple[str, ...], *forms: str) -> tuple[tuple[str, ...], re.Pattern[str]]:
    return cues, re.compile("|".join(forms), re.IGNORECASE)


_ORDERS = (
    _order(
        ("above", "instruction", "prompt"),
        r"\b(?:ignore|disregard|forget|override|skip) (?:\w+ ){0,3}?(?:(?:the|all|everything|text|of) above\b"
        r"|(?:(?:all|any|your|the|these|those) )*(?:(?:previous|prior|preceding|earlier|above|system) )?"
        r"(?:instructions?|prompts?)\b)",
        r"\b(?:new|updated|system) (?:instructions?|prompt) ?:",
    ),
    _order(("you are ",), r"\byou are (?:now )?(?:an? |the )?(?:ai|assistant|chatbot|language model|llm|helpful)\b"),
    _order((" json",), r"\b(?:respond|reply|answer|output)(?: only)?(?: with| in| as)(?: \w+){0,2} json\b"),
    _order(
        _MACHINES,
        rf"\b(?:note|notice|message|attention|important|warning)(?: to| for)?:? (?:(?:all|any|the) )*{_MACHINE}\b",
        rf"\b{_MACHINE}\b[^.!?]{{0,120}}?\b(?:must|should|shall|are to|please|do|will)(?: not| never| always| only)?"
        r" (?:state|say|write|report|mention|summari[sz]e|ignore|output|print|include|repeat|treat|present)\b",
        rf"^{_MACHINE} ?[:,]",
    ),
)
"""Orders to a machine: a pattern is looked for only where a text has one of its cues, as hardly any does."""

_SIGNS = re.compile(r"[<>|{\[:]")
_MARKS = re.compile(
    r"</?[a-z!|][^<>]{0,200}>|<\||\|>|\[/?INST\]|\{\{|\{%|\{#|<<<|>>>"
    r"|\[(?:\^?s\d{1,4}[.-]s?|\^?\d{1,4}\.)\d{1,4}\]|^(?:system|assistant) ?:"
    r"|\b(?:data|javascript|vbscript):\s?[\w/+-]+[,;/(]",
    re.IGNORECASE,
)


def is_planted(text: str) -> bool:
    """Return whether a passage speaks to a machine.

    Rule: an order to a model (ignore the above; you are now ...), or a mark that readers are never shown (a tag, a chat
    or template mark, a passage id in brackets, a data: link). News holds neither in its own words: of
    51,428 sentences of four labelled sets none is taken for one (docs/benchmarks/writer.md).
    """
    folded = " ".join(text.split())
    return _orders(folded) or bool(_SIGNS.search(folded) and _MARKS.search(folded))


def _orders(folded: str) -> bool:
    low = folded.lower()
    return any(any(cue in low for cue in cues) and pattern.search(folded) for cues, pattern in _ORDERS)


def speaks_to_a_machine(article: Article) -> bool:
    """Return whether an article gives orders to a model: what else it tells is not to be relied on either.

    Marks alone do not make it so: a template's scrap that an outlet left in its page is no forgery.
    """
    return any(_orders(" ".join(text.split())) for text in (article.title, *(p.text for p in article.passages)))
