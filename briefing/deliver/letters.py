"""Edition -> the letter that carries it; draft -> the notice that it waits. The words stand in templates/."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from textwrap import fill
from urllib.parse import urlsplit

from briefing.deliver.message import Letter, line
from briefing.errors import TemplateError
from briefing.model import Claim, Dated, Draft, Edition, Finding, Section, Severity, article_of
from briefing.settings import shipped

WIDTH = 72
"""Columns of the text parts; longer lines are broken by some mail programs, and badly."""

MOST_FINDINGS = 20
"""Findings that a notice lists; who must read more of them opens the draft."""

MOST_OTHERS = 20
"""Events of one line each that a mail lists; the PDF has them all."""

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
"""strftime's names of months follow the machine's locale; a message is the same on every machine."""

COLOURS = {"TLP:RED": "#ff2b2b", "TLP:GREEN": "#33ff00", "TLP:CLEAR": "#ffffff"}
AMBER = "#ffc000"
"""TLP 2.0: the colours of the marks, on black. AMBER+STRICT has that of AMBER."""


def edition_letter(edition: Edition, *, pdf: bytes, templates: Path) -> Letter:
    """Return what the readers of an edition receive: the brief in short as text and HTML, and the PDF.

    Raises TemplateError where email.txt.j2 or email.html.j2 cannot be rendered.
    """
    import css_inline  # noqa: PLC0415 - 4 MB, and only where mail is made

    head = edition.draft.masthead
    given = {
        "edition": edition,
        "head": head,
        "approvers": ", ".join(approval.by for approval in head.approvals),
        "colour": COLOURS.get(head.handling, AMBER),
        **_body(edition.draft),
    }
    html = _render("email.html.j2", templates, given)
    kind = f"Correction to {edition.corrects}: " if edition.corrects else ""
    return Letter(
        name=head.serial,
        subject=f"[{head.handling}] {kind}{head.title}, {_day(head.day)} ({head.serial})",
        issued=head.approvals[-1].at,
        text=_tidy(_render("email.txt.j2", templates, given)),
        html=css_inline.inline(html, load_remote_stylesheets=False),
        pdf=pdf,
    )


def as_first(edition: Edition) -> Edition:
    """Return a correction as who has nothing that it corrects is to read of it: as the edition of the day."""
    head = replace(edition.draft.masthead, corrects="", correction=())
    return replace(edition, draft=replace(edition.draft, masthead=head))


def notice_letter(draft: Draft, findings: Sequence[Finding], *, path: Path, digest: str, templates: Path) -> Letter:
    """Return what the reviewers receive when a draft waits at `path`: its counts, and what was found.

    `digest` is the SHA-256 of the draft: a draft that did not change since the last notice is the same letter, and
    nobody receives it twice. Raises TemplateError where notice.txt.j2 cannot be rendered.
    """
    head = draft.masthead
    errors = sum(finding.severity is Severity.ERROR for finding in findings)
    counts = (
        f"{errors} error{'s' * (errors != 1)}, {len(findings) - errors} warning{'s' * (len(findings) - errors != 1)}"
    )
    statuses = Counter(str(section.status) for section in draft.sections)
    given = {
        "draft": draft,
        "head": head,
        "statuses": ", ".join(f"{number} {status}" for status, number in sorted(statuses.items())),
        "counts": counts,
        "findings": [_finding(finding) for finding in findings[:MOST_FINDINGS]],
        "more": max(0, len(findings) - MOST_FINDINGS),
        "path": line(str(path)),
    }
    return Letter(
        name=f"draft {head.day.isoformat()} {digest[:16]}",
        subject=f"[{head.handling}] A draft waits: {head.title}, {_day(head.day)} ({counts})",
        issued=head.as_of,
        text=_tidy(_render("notice.txt.j2", templates, given)),
    )


def _body(draft: Draft) -> dict[str, object]:
    """Return what a mail tells of a brief, with the sources that it cites there; a mail over 100 KB is cut by some."""
    full = [section for section in draft.sections if section.full]
    others = [section for section in draft.sections if not section.full]
    claims = [*draft.overview.bottom_line, *draft.overview.takeaways]
    claims += [section.summary.line for section in [*full, *others[:MOST_OTHERS]]]
    cited = {number for claim in claims for number in _numbers(claim, draft)}
    return {
        "draft": draft,
        "full": full,
        "also": others[:MOST_OTHERS],
        "more": max(0, len(others) - MOST_OTHERS),
        "sources": [source for source in draft.sources if source.number in cited],
    }


def _render(name: str, templates: Path, given: Mapping[str, object]) -> str:
    import jinja2  # noqa: PLC0415 - only where mail is made
    from jinja2.sandbox import ImmutableSandboxedEnvironment  # noqa: PLC0415 - for a mail alone

    environment = ImmutableSandboxedEnvironment(
        loader=jinja2.FileSystemLoader((templates, shipped("templates"))),
        undefined=jinja2.StrictUndefined,
        autoescape=name.endswith(".html.j2"),
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(wrap=_wrap, cites=_cites, facts=_facts, day=_day, dated=_dated, link=_link)
    try:
        return environment.get_template(name).render(given)
    except jinja2.TemplateSyntaxError as error:
        raise TemplateError(f"{error.filename or name}:{error.lineno} {error.message}; mend that line") from error
    except jinja2.TemplateError as error:
        raise TemplateError(f"{name} cannot be rendered: {line(str(error))}; mend it in {templates}") from error


def _tidy(text: str) -> str:
    return re.sub(r"\n{3,}", "\n\n", text.strip("\n")) + "\n"


def _wrap(text: str, first: str = "", rest: str = "") -> str:
    return fill(
        line(text),
        width=WIDTH,
        initial_indent=first,
        subsequent_indent=rest,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _cites(claim: Claim, draft: Draft) -> str:
    """Return the numbers of the sources that a claim cites: `[1, 3]`."""
    return f"[{', '.join(map(str, _numbers(claim, draft)))}]"


def _numbers(claim: Claim, draft: Draft) -> list[int]:
    numbers = draft.numbers
    return sorted({numbers[article_of(passage)] for passage in claim.passages})


def _facts(section: Section) -> list[str]:
    """Return what stands under an event's headline: how it stands to the last brief, date, place, confidence."""
    facts = [str(section.status), _dated(section.date), section.place, f"confidence {section.confidence}"]
    return [fact for fact in facts if fact]


def _day(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _dated(dated: Dated) -> str:
    if dated.value:
        return _day(dated.value)
    if dated.earliest and dated.latest and dated.earliest.replace(day=1) == dated.latest.replace(day=1):
        return f"{MONTHS[dated.earliest.month - 1]} {dated.earliest.year}"
    if dated.earliest and dated.latest:
        return f"between {_day(dated.earliest)} and {_day(dated.latest)}"
    if dated.earliest:
        return f"{_day(dated.earliest)} or later"
    return f"{_day(dated.latest)} or earlier" if dated.latest else "date not known"


def _link(url: str) -> str:
    """Return an address of the web, or nothing: what a feed gave may be any scheme."""
    try:
        return url if urlsplit(url).scheme in {"http", "https"} and not re.search(r"\s", url) else ""
    except ValueError:
        return ""


def _finding(finding: Finding) -> str:
    place = f"line {finding.position.line}: " if finding.position else ""
    return f"{place}{finding.code} {finding.message}"
