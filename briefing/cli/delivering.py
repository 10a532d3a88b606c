"""The commands that mail: send, deliveries. Arguments in, exit code out."""

import argparse
from pathlib import Path

from briefing.cli import working
from briefing.cli.report import print_json, say, tell
from briefing.model.delivery import Delivery, State
from briefing.pipeline import delivering

UNSETTLED = (State.SENDING, State.FAILED, State.UNKNOWN)


def send(arguments: argparse.Namespace) -> int:
    """Email an edition."""
    asked = delivering.Sending(
        edition=arguments.edition,
        list_name=arguments.list_name,
        dry_run=arguments.dry_run,
        resend=arguments.resend,
    )
    with working.desk(arguments, near=Path(arguments.edition)) as desk:
        sent = delivering.send(desk, asked)
    tell_sent(sent, dry_run=arguments.dry_run)
    return 1 if sent.needs_a_person and not (arguments.dry_run and sent.deliveries) else 0


def deliveries(arguments: argparse.Namespace) -> int:
    """Show the ledger, or note in it that a message came back."""
    with working.desk(arguments, near=Path(arguments.edition) if arguments.edition else None) as desk:
        if arguments.bounced:
            say(_delivered(delivering.bounced(desk, arguments.edition, arguments.bounced)))
            return 0
        known = delivering.ledger(desk, arguments.edition)
    if arguments.as_json:
        print_json([_row(delivery) for delivery in known])
    else:
        for delivery in known:
            say(_delivered(delivery))
    if not known:
        tell("nothing was sent yet; briefing send sends an edition")
    return 1 if any(delivery.state in UNSETTLED for delivery in known) else 0


def tell_sent(sent: delivering.Sent, *, dry_run: bool) -> None:
    """Say how each delivery stands, or would."""
    for delivery in sent.deliveries:
        say(f"{delivery.reader.address}: would receive {sent.serial}" if dry_run else _delivered(delivery))
    for out in sent.left_out:
        say(f"left out: {out.item}: {out.reason}")
    if sent.deliveries and not sent.reached and all(delivery.state is State.SENT for delivery in sent.deliveries):
        tell(f"{sent.serial}: not every reader has it yet; see briefing deliveries {sent.serial}")
    if not sent.deliveries:
        why = f": {sent.why}" if sent.why else ""
        say(f"{sent.serial}: nobody is due to receive it{why}; see briefing deliveries {sent.serial}")


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
