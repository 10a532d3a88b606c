"""How many true claims, written in an editor's words over articles of the evaluation sets, the verifier holds back.

    python docs/benchmarks/true_claims.py ARTICLES EVENTS

true_claims.tsv holds the claims and where their passages stand, not the articles' texts: ARTICLES is the folder of the
sample's .txt files, EVENTS the folder of the event sets' .jsonl.gz files.
"""

import gzip
import json
import sys
from collections import Counter
from datetime import date
from pathlib import Path

from briefing.language import sentences
from briefing.model import Article, Citation, Claim, Dated, Passage
from briefing.verify import Evidence, verify

ROWS = Path(__file__).parent / "true_claims.tsv"


def main() -> None:
    """Print the counts, and what was held against each claim that was not supported."""
    rows = [line.split("\t") for line in ROWS.read_text(encoding="utf-8").splitlines()]
    known = {
        name: _article(name, Path(sys.argv[1]), Path(sys.argv[2])) for name in dict.fromkeys(row[0] for row in rows)
    }
    words: Counter[str] = Counter()
    for name, spans, text in rows:
        starts = [int(span.partition(":")[0]) for span in spans.split()]
        cited = [p.id for p in known[name].passages if any(p.start <= start < p.end for start in starts)]
        verdict = verify(Claim(text=text, citations=tuple(map(Citation, cited))), Evidence.of([known[name]]))
        words[verdict.word] += 1
        for finding in verdict.findings:
            print(f"{verdict.word}: {text}\n    {finding.code} {finding.message}")
    print(dict(words), f"blocked {words['unsupported'] / len(rows):.3f} of {len(rows)} over {len(known)} articles")


def _article(name: str, articles: Path, events: Path) -> Article:
    folder, _, key = name.partition(" ")
    if folder == "visits":
        text = next(articles.glob(f"{key}*.txt")).read_text(encoding="utf-8")
        found = text.removeprefix(" date ")[:10] if text.startswith(" date ") else None
    else:
        rows = map(json.loads, gzip.decompress((events / f"{folder}.jsonl.gz").read_bytes()).splitlines())
        row = next(row for row in rows if row["id"] == key)
        text, found = row["text"], row["date"]
    day = Dated(value=date.fromisoformat(found[:10]), basis="metadata") if found else Dated()
    passages = tuple(
        Passage(article=name, number=number, start=start, end=end, text=text[start:end])
        for number, (start, end) in enumerate(sentences.split(text), 1)
    )
    return Article(id=name, title="", text=text, published=day, passages=passages)


if __name__ == "__main__":
    main()
