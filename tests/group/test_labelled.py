"""Grouping is held to the figures that were recorded with it: not one pair more wrongly together or apart."""

import json

from tests.group.labelled import FIGURES, measure


def test_labelled_articles_are_grouped_no_worse_than_recorded() -> None:
    recorded = json.loads(FIGURES.read_text(encoding="utf-8"))
    found = measure()
    assert found.keys() == recorded.keys()
    for name, row in recorded.items():
        assert found[name]["articles"] == row["articles"], f"{name}: an article was lost"
        for kind in ("wrongly together", "wrongly apart"):
            assert found[name][kind] <= row[kind], f"{name}: {kind} {found[name][kind]}, recorded {row[kind]}"
