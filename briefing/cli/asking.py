"""The commands that only ask: status, doctor, sources. Arguments in, exit code out."""

import argparse

from briefing.cli import working
from briefing.cli.report import count, print_json, say
from briefing.pipeline import waiting


def status(arguments: argparse.Namespace) -> int:
    """Say what waits, and for whom."""
    with working.desk(arguments) as desk:
        briefs = waiting.status(desk)
    if arguments.as_json:
        rows = [{"path": str(w.path), "serial": w.serial, "state": w.state, "waits_for": w.waits_for} for w in briefs]
        print_json(rows)
        return 0
    for one in briefs:
        serial = f" {one.serial}" if one.serial else ""
        waits = f": waits for {one.waits_for}" if one.waits_for else ""
        say(f"{one.path}{serial}: {one.state}{waits}")
    if not briefs:
        say(f"no brief in {desk.out}; make one with briefing generate")
    return 0


def doctor(arguments: argparse.Namespace) -> int:
    """Say what this machine lacks."""
    from briefing.pipeline import probing  # noqa: PLC0415 - loads what prints and what asks a model

    with working.desk(arguments) as desk:
        lines = probing.doctor(desk)
    if arguments.as_json:
        print_json([{"good": good, "line": line} for good, line in lines])
    else:
        for good, line in lines:
            say(f"{'ok  ' if good else 'LOOK'} {line}")
    return 0 if all(good for good, _ in lines) else 1


def sources(arguments: argparse.Namespace) -> int:
    """Say who is quoted, and how often."""
    with working.desk(arguments) as desk:
        quoted = waiting.quoted(desk)
    if arguments.as_json:
        print_json([{"outlet": name, "sentences": many, "editions": editions} for name, many, editions in quoted])
        return 0
    for name, many, editions in quoted:
        say(f"{name}: {count(many, 'sentence')} in {count(editions, 'edition')}")
    if not quoted:
        say("no edition cites anything yet; approve a draft first")
    return 0
