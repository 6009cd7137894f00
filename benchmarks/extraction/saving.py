"""Write dealt pages to a folder that `baotinh parse --manifest` reads."""

import csv
import json
from pathlib import Path

from benchmarks.extraction.cases import Order
from benchmarks.extraction.running import deal_all

_COLUMNS = ("file", "url", "content_type", "fetched_at")


def save(order: Order, folder: Path) -> int:
    """Write the pages, `manifest.tsv` and `gold.jsonl`; return the number of pages.

    A line of gold.jsonl has file, kind, design, traps, reasons, and gold (null for a page that is
    no article).
    """
    folder.mkdir(parents=True, exist_ok=True)
    count = 0
    with (
        (folder / "manifest.tsv").open("w", encoding="utf-8", newline="") as manifest,
        (folder / "gold.jsonl").open("w", encoding="utf-8") as golds,
    ):
        table = csv.writer(manifest, delimiter="\t", lineterminator="\n")
        table.writerow(_COLUMNS)
        for case in deal_all(order):
            (folder / case.file).write_bytes(case.body)
            table.writerow((case.file, case.url, case.content_type, case.fetched_at.isoformat()))
            record = {
                "file": case.file,
                "kind": case.kind,
                "design": case.design,
                "traps": list(case.traps),
                "reasons": sorted(case.reasons),
                "gold": case.expected,
            }
            golds.write(json.dumps(record, ensure_ascii=False) + "\n")
            count += 1
    return count
