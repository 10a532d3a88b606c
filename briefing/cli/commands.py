"""One function a command: arguments in, exit code out."""

import argparse
import os
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import msgspec

from briefing import pipeline, settings
from briefing.cli import events as printed
from briefing.cli import findings, report
from briefing.desk import Desk, Order
from briefing.errors import InputError, SettingsError
from briefing.model.delivery import Delivery, State
from briefing.settings import HANDLINGS, Settings


def run(arguments: argparse.Namespace) -> int:
    """Run the command that was asked for."""
    return COMMANDS[arguments.command](arguments)


def _init(arguments: argparse.Namespace) -> int:
    from briefing.cli.start import write_desk  # noqa: PLC0415 - only this command needs it

    for line in write_desk(arguments.folder):
        _say(line)
    return 0


def _events(arguments: argparse.Namespace) -> int:
    with _desk(arguments) as desk:
        grouped = pipeline.events(desk, _order(arguments, desk.settings))
    show = printed.as_json if arguments.format == "json" else printed.as_text
    sys.stdout.write(show(grouped.events, grouped.left_out))
    return 0


def _generate(arguments: argparse.Namespace) -> int:
    with _desk(
        arguments, brief={"handling": arguments.handling, "title": arguments.title}, writer=arguments.writer
    ) as desk:
        brief = pipeline.generate(desk, _order(arguments, desk.settings))
    sys.stderr.write(_told(brief))
    for name in ("brief.md", "brief.pdf"):
        _say(str(brief.folder / name))
    return 0


def _check(arguments: argparse.Namespace) -> int:
    if arguments.explain:
        _say(pipeline.explain(arguments.explain))
        return 0
    if arguments.claims:
        from briefing.cli.rows import print_verdicts  # noqa: PLC0415 - only this form of the command needs it

        return print_verdicts(arguments.claims, stdin=sys.stdin.buffer, output=sys.stdout)
    checked = pipeline.check(arguments.draft)
    path = str(arguments.draft)
    if arguments.format == "json":
        sys.stdout.write(findings.as_json(checked.findings, checked.claims))
    elif arguments.format == "github":
        sys.stdout.write(findings.as_github(path, checked.findings))
    else:
        sys.stdout.write(findings.as_text(path, checked.findings, checked.claims))
    return 1 if checked.findings else 0


def _preview(arguments: argparse.Namespace) -> int:
    with _desk(arguments) as desk:
        for path in pipeline.preview(desk, arguments.draft):
            _say(str(path))
    return 0


def _approve(arguments: argparse.Namespace) -> int:
    with _desk(arguments, near=arguments.draft) as desk:
        approved = pipeline.approve(desk, arguments.draft, by=arguments.by)
    if approved.findings:
        sys.stdout.write(findings.as_text(str(arguments.draft), approved.findings))
        sys.stderr.write("not approved: mend these, or answer the warnings, and approve again\n")
        return 1
    if approved.edition is None:
        names = ", ".join(given.by for given in approved.approvals)
        _say(f"approved by {names}; {desk.settings.review.approvals} people must, so another's approval is next")
        return 0
    head = approved.edition.draft.masthead
    corrects = f", a correction of {head.corrects}" if head.corrects else ""
    _say(f"{head.serial}{corrects}, approved by {', '.join(given.by for given in head.approvals)}")
    for path in approved.files:
        _say(str(path))
    return 0


def _withdraw(arguments: argparse.Namespace) -> int:
    with _desk(arguments) as desk:
        found = pipeline.withdraw(desk, arguments.source)
    for said in found:
        _say(f"{said.serial} ({said.day}): {said.claim.text}")
        for passage in said.passages:
            _say(f"    {passage.outlet}: {passage.text}")
    sys.stderr.write(f"{len(found)} sentences in editions rest on {arguments.source}\n")
    return 1 if found else 0


def _send(arguments: argparse.Namespace) -> int:
    asked = pipeline.Sending(
        edition=arguments.edition,
        list_name=arguments.list_name,
        dry_run=arguments.dry_run,
        resend=arguments.resend,
    )
    with _desk(arguments, near=Path(arguments.edition)) as desk:
        sent = pipeline.send(desk, asked)
    _tell_sent(sent, dry_run=arguments.dry_run)
    return 1 if sent.needs_a_person and not arguments.dry_run else 0


def _deliveries(arguments: argparse.Namespace) -> int:
    with _desk(arguments, near=Path(arguments.edition) if arguments.edition else None) as desk:
        known = pipeline.ledger(desk, arguments.edition)
    if arguments.as_json:
        _print_json([_row(delivery) for delivery in known])
    else:
        for delivery in known:
            _say(_delivered(delivery))
    return 1 if any(delivery.state in UNSETTLED for delivery in known) else 0


def _daily(arguments: argparse.Namespace) -> int:
    with _desk(arguments) as desk:
        day = pipeline.daily(desk)
    if day.brief:
        sys.stderr.write(_told(day.brief))
        _say(str(day.brief.folder / "brief.md"))
    if day.kept:
        _say(day.kept)
    for sent in (*([day.told] if day.told else []), *day.sent):
        _tell_sent(sent, dry_run=False)
    reached = all(not sent.needs_a_person for sent in (*([day.told] if day.told else []), *day.sent))
    return 0 if reached and not (day.brief and day.brief.findings) else 1


def _status(arguments: argparse.Namespace) -> int:
    with _desk(arguments) as desk:
        waiting = pipeline.status(desk)
    if arguments.as_json:
        rows = [{"path": str(w.path), "serial": w.serial, "state": w.state, "waits_for": w.waits_for} for w in waiting]
        _print_json(rows)
        return 0
    for one in waiting:
        serial = f" {one.serial}" if one.serial else ""
        waits = f": waits for {one.waits_for}" if one.waits_for else ""
        _say(f"{one.path}{serial}: {one.state}{waits}")
    if not waiting:
        _say(f"no brief in {desk.out}; make one with briefing generate")
    return 0


def _sources(arguments: argparse.Namespace) -> int:
    with _desk(arguments) as desk:
        quoted = pipeline.quoted(desk)
    if arguments.as_json:
        _print_json([{"outlet": name, "sentences": many, "editions": editions} for name, many, editions in quoted])
        return 0
    for name, many, editions in quoted:
        _say(f"{many:6} sentences, {editions} editions: {name}")
    if not quoted:
        _say("no edition cites anything yet; approve a draft first")
    return 0


def _doctor(arguments: argparse.Namespace) -> int:
    with _desk(arguments) as desk:
        lines = pipeline.doctor(desk)
    if arguments.as_json:
        _print_json([{"good": good, "line": line} for good, line in lines])
    else:
        for good, line in lines:
            _say(f"{'ok  ' if good else 'LOOK'} {line}")
    return 0 if all(good for good, _ in lines) else 1


def _prompts(arguments: argparse.Namespace) -> int:
    with _desk(arguments) as desk:
        sys.stdout.write(pipeline.prompt(desk, _order(arguments, desk.settings), number=arguments.event))
    return 0


COMMANDS = {
    "approve": _approve,
    "check": _check,
    "daily": _daily,
    "deliveries": _deliveries,
    "doctor": _doctor,
    "events": _events,
    "generate": _generate,
    "init": _init,
    "preview": _preview,
    "prompts": _prompts,
    "send": _send,
    "sources": _sources,
    "status": _status,
    "withdraw": _withdraw,
}

UNSETTLED = (State.SENDING, State.FAILED, State.UNKNOWN)


def _tell_sent(sent: pipeline.Sent, *, dry_run: bool) -> None:
    for delivery in sent.deliveries:
        _say(f"{delivery.reader.address}: would receive {sent.serial}" if dry_run else _delivered(delivery))
    for out in sent.left_out:
        _say(f"left out: {out.item}: {out.reason}")
    if not sent.deliveries:
        _say(f"{sent.serial}: nobody is due to receive it; see briefing deliveries")


def _delivered(delivery: Delivery) -> str:
    detail = f" ({delivery.detail})" if delivery.detail else ""
    return f"{delivery.reader.address}: {delivery.subject} {delivery.state}{detail}"


def _row(delivery: Delivery) -> dict[str, str | int]:
    return {
        "edition": delivery.subject,
        "reader": delivery.reader.address,
        "list": delivery.list,
        "revision": delivery.revision,
        "state": delivery.state.value,
        "detail": delivery.detail,
        "at": delivery.at.isoformat(),
    }


def _print_json(rows: Sequence[object]) -> None:
    sys.stdout.write(msgspec.json.format(msgspec.json.encode(rows)).decode() + "\n")


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")


def _told(brief: pipeline.Brief) -> str:
    draft = brief.draft
    counts = [
        f"{len(draft.sections)} events from {len(draft.sources)} sources",
        f"{brief.claims} sentences checked",
        f"{len(draft.left_out)} left out",
    ]
    return "; ".join(counts) + "\n"


@contextmanager
def _desk(
    arguments: argparse.Namespace,
    *,
    brief: dict[str, str | None] | None = None,
    writer: str | None = None,
    near: Path | None = None,
) -> Iterator[Desk]:
    """Yield the desk of this run, showing progress while it lasts. `near` is a brief whose archive it is to use."""
    chosen = _chosen(_settings(arguments.config), brief or {}, writer)
    with report.progress(sys.stderr) as progress:
        yield Desk(
            settings=chosen,
            out=getattr(arguments, "out", None) or _out(near),
            now=datetime.now(UTC),
            environment=os.environ,
            clock=partial(datetime.now, UTC),
            sleep=time.sleep,
            progress=progress,
            stdin=sys.stdin.buffer,
        )


def _out(near: Path | None) -> Path:
    """Return where the archive of a brief lies, which its folder or its brief.md names; else `out`."""
    if near is None or not near.exists():
        return Path("out")
    return near.parent if near.is_dir() else near.parent.parent


def _settings(path: Path | None) -> Settings:
    if path is not None and not path.is_file():
        raise SettingsError(f"{path} is not there; name a settings file with --config, or run briefing init")
    return settings.load(path or settings.find(Path()), environment=os.environ)


def _chosen(given: Settings, brief: dict[str, str | None], writer: str | None) -> Settings:
    said = {key: value for key, value in brief.items() if value is not None}
    if "handling" in said and said["handling"] not in HANDLINGS:
        raise SettingsError(f'--handling "{said["handling"]}" is not TLP 2.0; use one of {", ".join(HANDLINGS)}')
    given = msgspec.structs.replace(given, brief=msgspec.structs.replace(given.brief, **said))
    if writer is None:
        return given
    return msgspec.structs.replace(given, writer=msgspec.structs.replace(given.writer, kind=writer))


def _order(arguments: argparse.Namespace, chosen: Settings) -> Order:
    articles = arguments.articles or [str(chosen.folder / path) for path in chosen.collect.paths]
    if not articles:
        raise InputError("no articles were named; give files or folders, or set paths under [collect] in briefing.toml")
    return Order(articles=articles, day=arguments.date, overwrite=getattr(arguments, "overwrite", False))
