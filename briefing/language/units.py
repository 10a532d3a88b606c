"""Units of numbers by their words: scales, spans of time, and measures in one spelling each."""

SCALES = {
    "k": 1e3, "thousand": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "million": 1e6, "millions": 1e6, "b": 1e9, "bn": 1e9,
    "billion": 1e9, "tn": 1e12, "trillion": 1e12, "lakh": 1e5, "lakhs": 1e5, "crore": 1e7, "crores": 1e7,
    "hundred": 1e2, "dozen": 12,
}  # fmt: skip
"""What a number is multiplied with, by the words and letters that follow it."""

SPANS = {
    "decade": (10.0, "years"), "decades": (10.0, "years"), "century": (100.0, "years"), "centuries": (100.0, "years"),
    "fortnight": (14.0, "days"), "fortnights": (14.0, "days"), "week": (7.0, "days"), "weeks": (7.0, "days"),
}  # fmt: skip
"""Spans of time that are also said in another unit: "two decades", "twenty years"."""

MEASURES = {
    form: unit
    for unit, forms in {
        "metre": "metres meter meters m", "kilometre": "kilometres kilometer kilometers km kph kmh",
        "mile": "miles mph m.p.h",
        "nautical mile": "nautical",
        "foot": "feet ft", "inch": "inches", "centimetre": "centimetres centimeter centimeters cm", "yard": "yards",
        "millimetre": "millimetres millimeter millimeters mm", "tonne": "tonnes ton tons",
        "kilogram": "kilograms kilo kilos kg", "gram": "grams",
        "litre": "litres liter liters", "barrel": "barrels", "gallon": "gallons",
        "second": "seconds sec secs", "minute": "minutes min mins", "hour": "hours hr hrs", "days": "day",
        "month": "months", "years": "year",
        "knot": "knots", "megawatt": "megawatts mw", "gigawatt": "gigawatts gw", "kilowatt": "kilowatts kw",
        "hectare": "hectares", "acre": "acres", "degree": "degrees",
    }.items()
    for form in (unit, *forms.split())
}  # fmt: skip
"""Units of measure by their spellings: the same number of another unit is another quantity."""

SPANNING = frozenset({"second", "minute", "hour", "days", "month", "years"})
"""The measures that span time."""
