"""The order of the stages. No other module knows it; each command is one function here.

events      read, group                                                        generating
generate    read, group, write, verify, compose, read back, verify, publish    generating, writing
check       read back, verify                                                  checking
preview     read back, publish with a DRAFT mark                               checking
"""

from briefing.pipeline.checking import Checked, check, explain, preview
from briefing.pipeline.generating import Brief, Grouped, events, generate, lacking

__all__ = ["Brief", "Checked", "Grouped", "check", "events", "explain", "generate", "lacking", "preview"]
