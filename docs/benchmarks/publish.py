"""How long publishing takes beside the bare rendering of the same HTML, and how much memory, by number of events.

    python docs/benchmarks/publish.py [EVENTS ...]        default: 1 20 200

Each measurement is a process of its own. "bare" is WeasyPrint's own work on the brief's final HTML, untagged, with the
same fonts; "publish" is everything: templates, the page, the fonts, the tagged PDF/A and PDF/UA file. CPU seconds
(user and system), each the least of several runs: where other work is done too, a run takes up to half as long again.
"""

import resource
import subprocess
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))
NONE = Path(__file__).parent / "no-templates"
ROUNDS = 5


def publish(events: int) -> None:
    """Publish a brief and print seconds, megabytes, pages."""
    from tests.publish import briefs  # noqa: PLC0415 - part of what is measured

    edition = briefs.edition(events)
    started = time.process_time()
    content = briefs.published(edition, NONE).pdf
    _say(started, content)


def bare(events: int) -> None:
    """Render the same HTML with WeasyPrint alone, and print the same."""
    from briefing.publish import fonts, pdf, publication, templates  # noqa: PLC0415 - what is measured
    from tests.publish import briefs  # noqa: PLC0415 - what is measured

    edition = briefs.edition(events)
    look = templates.theme("desk", NONE)
    sheet, _ = publication.pages(edition.draft, briefs.EVIDENCE, stamp=publication.stamped(edition), theme=look)
    cover = fonts.cover(sheet)
    html = pdf.sheet(sheet, cover)
    started = time.process_time()
    with pdf.setting(publication.stamped(edition).created):
        import weasyprint  # noqa: PLC0415 - what is measured

        from briefing.publish.fetch import SCHEME, Assets  # noqa: PLC0415 - what is measured

        fetcher = Assets({face.path.name: face.path for face in cover.faces}, look.folders)
        content = weasyprint.HTML(string=html, base_url=SCHEME, url_fetcher=fetcher).write_pdf()
    _say(started, content)


def _say(started: float, content: bytes) -> None:
    seconds = time.process_time() - started
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024

    import io  # noqa: PLC0415 - counted in neither figure

    import pypdf  # noqa: PLC0415 - as above

    pages = len(pypdf.PdfReader(io.BytesIO(content)).pages)
    print(f"{seconds:.2f} {memory:.0f} {pages}")


def main() -> None:
    """Measure each number of events: a process a figure, the two kinds by turns, the least of each kept."""
    if sys.argv[1:2] and sys.argv[1] in {"publish", "bare"}:
        {"publish": publish, "bare": bare}[sys.argv[1]](int(sys.argv[2]))
        return
    print("events  pages  publish s  bare s  ratio  publish MB")
    for events in map(int, sys.argv[1:] or ["1", "20", "200"]):
        told: dict[str, list[list[float]]] = {"publish": [], "bare": []}
        for turn in range(ROUNDS):
            for kind in sorted(told, reverse=bool(turn % 2)):
                ran = [sys.executable, "-W", "ignore", __file__, kind, str(events)]
                said = subprocess.run(ran, capture_output=True, text=True, check=True).stdout  # noqa: S603 - the tools that are measured
                told[kind].append([float(figure) for figure in said.split()])
        whole, alone = min(told["publish"]), min(told["bare"])
        row = (events, whole[2], whole[0], alone[0], whole[0] / alone[0], whole[1])
        print("{:6}  {:5.0f}  {:9.2f}  {:6.2f}  {:5.2f}  {:10.0f}".format(*row), flush=True)


if __name__ == "__main__":
    main()
