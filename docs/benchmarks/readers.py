"""How the readers of numbers and dates do beside the libraries that do the same, on the tables of the tests.

    PYTHONPATH=. uv run --with text2num --with quantulum3 python docs/benchmarks/readers.py

Prints, for each reader, how many it reads right, what a phrase costs, and what it takes for a date where there is none.
"""

import re
import time
from datetime import date, datetime

from briefing.language import dates, numbers
from tests.language.test_dates import MEANT

NUMBERS = {
    "2,500": 2500, "two and a half thousand": 2500, "1.2m": 1.2e6, "3 lakh": 3e5, "two crore": 2e7, "twenty-one": 21,
    "a dozen": 12, "half a million": 5e5, "€31.20": 31.2, "6.4 percent": 6.4, "a third of voters": 33.333333,
    "one in three": 33.333333, "nine out of ten": 90, "the fourth": 4, "3.5bn dollars": 3.5e9, "no fewer than 17": 17,
    "15,000-strong": 15000, "two hundred and six": 206, "1,043 ballots": 1043, "half a percentage point": 0.5,
}  # fmt: skip

NO_DATES = (
    "He may march on the capital.", "A second man was held for 10 minutes.", "The vote was 71 to 44.",
    "Shares rose 6.4 percent to 31.20 euros.", "May said the sun was out.", "She won 48,317 votes.",
    "Room 2021 was empty.", "In the end they met at 5 and left.",
)  # fmt: skip

ANCHOR = date(2021, 2, 3)
Span = tuple[date, date] | None


def main() -> None:
    """Print the table."""
    for name, read in {"own": _own_number, "text2num": _text2num, "quantulum3": _quantulum}.items():
        read("two")  # what is loaded on first use is not counted
        begun = time.process_time()
        right = sum(abs((read(text) or -1.0) - value) < value / 1000 for text, value in NUMBERS.items())
        spent = (time.process_time() - begun) / len(NUMBERS) * 1e3
        print(f"numbers  {name:12}{right:3} of {len(NUMBERS)}  {spent:.3f} ms")
    for name, find in {"own": _own_date, "dateparser": _dateparser}.items():
        find("today")
        begun = time.process_time()
        right = sum(find(text) == (date.fromisoformat(first), date.fromisoformat(last)) for text, first, last in MEANT)
        spent = (time.process_time() - begun) / len(MEANT) * 1e3
        false = [text for text in NO_DATES if find(text)]
        print(f"dates    {name:12}{right:3} of {len(MEANT)}  {spent:.3f} ms  taken for dates: {false}")


def _own_number(text: str) -> float | None:
    return next((quantity.low for quantity in numbers.find(text)), None)


def _text2num(text: str) -> float | None:
    from text_to_num import alpha2digit  # noqa: PLC0415 - measured here, no dependency

    found = re.search(r"\d[\d,]*(?:\.\d+)?", alpha2digit(text, "en"))
    return float(found[0].replace(",", "")) if found else None


def _quantulum(text: str) -> float | None:
    from quantulum3 import parser  # noqa: PLC0415 - measured here, no dependency

    return next((float(quantity.value) for quantity in parser.parse(text)), None)


def _own_date(text: str) -> Span:
    return next((mention.spans[0] for mention in dates.find(text, anchor=ANCHOR) if mention.spans), None)


def _dateparser(text: str) -> Span:
    from dateparser.search import search_dates  # noqa: PLC0415 - measured here, no dependency of the verifier

    base = {"RELATIVE_BASE": datetime(2021, 2, 3), "PREFER_DATES_FROM": "past"}  # noqa: DTZ001 - as the library takes it
    found = search_dates(text, languages=["en"], settings=base)
    return (found[0][1].date(), found[0][1].date()) if found else None


if __name__ == "__main__":
    main()
