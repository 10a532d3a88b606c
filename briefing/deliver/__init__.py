"""PDF and readers -> inboxes, exactly once: who received it.

letters     edition or draft      -> Letter           what all readers receive
readers     lists                 -> Recipient        who receives it
prepare     letter and [email]    -> Mailing          ready to be sent, or what is missing
send        mailing, recipients   -> Delivery         the ledger, and who has it then
message     letter and reader     -> bytes            one message
post        message               -> Answer           one conversation with the mail server
"""

from briefing.deliver.letters import as_first, edition_letter, notice_letter
from briefing.deliver.message import Letter
from briefing.deliver.prepare import prepare
from briefing.deliver.readers import Recipient, admit, choose, recipients
from briefing.deliver.send import Clock, Mailing, again, corrected, deliver, due, returned

__all__ = [
    "Clock",
    "Letter",
    "Mailing",
    "Recipient",
    "admit",
    "again",
    "as_first",
    "choose",
    "corrected",
    "deliver",
    "due",
    "edition_letter",
    "notice_letter",
    "prepare",
    "recipients",
    "returned",
]
