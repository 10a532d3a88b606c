"""Which function runs which command, and where it stands: each module is loaded for its own commands alone."""

import argparse
from importlib import import_module

MODULES = {
    "init": "writing",
    "generate": "writing",
    "events": "writing",
    "prompts": "writing",
    "daily": "writing",
    "check": "checking",
    "preview": "reviewing",
    "approve": "reviewing",
    "withdraw": "reviewing",
    "send": "delivering",
    "deliveries": "delivering",
    "status": "asking",
    "doctor": "asking",
    "sources": "asking",
}


def run(arguments: argparse.Namespace) -> int:
    """Run the command that was asked for and return its exit code."""
    module = import_module(f"briefing.cli.{MODULES[arguments.command]}")
    code: int = getattr(module, arguments.command)(arguments)
    return code
