"""The order of the stages. No other module knows it; each command is one function here.

events      read, group                                                        grouping
generate    read, group, write, verify, compose, read back, verify, publish    grouping, writing, generating
prompts     read, group, show what would be asked                              probing
check       read back, verify                                                  checking, labels
preview     read back, publish with a DRAFT mark                               checking
approve     read back, verify, bind to a digest, number, publish               issuing
send        open the edition, deliver                                          delivering
daily       collect, generate, tell the reviewers                              day
"""

from briefing.pipeline.checking import Checked, check, explain, preview
from briefing.pipeline.day import Day, Waiting, daily, quoted, status
from briefing.pipeline.delivering import Sending, Sent, bounced, ledger, send
from briefing.pipeline.generating import Brief, events, generate
from briefing.pipeline.grouping import Grouped
from briefing.pipeline.issuing import Approved, approve, withdraw
from briefing.pipeline.probing import doctor, prompt

__all__ = [
    "Approved",
    "Brief",
    "Checked",
    "Day",
    "Grouped",
    "Sending",
    "Sent",
    "Waiting",
    "approve",
    "bounced",
    "check",
    "daily",
    "doctor",
    "events",
    "explain",
    "generate",
    "ledger",
    "preview",
    "prompt",
    "quoted",
    "send",
    "status",
    "withdraw",
]
