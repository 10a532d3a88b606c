"""Parse, wire, report; no logic. Only this module reads the clock and the environment."""


def main() -> int:
    """Run the command line and return its exit code: 0 done, 1 a person is needed, 2 a mistake told in one line."""
    return 0
