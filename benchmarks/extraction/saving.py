"""Write the pages of a run to a folder, so that any program can be tried on them."""

import json
from collections.abc import Sequence
from pathlib import Path

from benchmarks.extraction.cases import Case


def save_pages(cases: Sequence[Case], folder: Path) -> None:
    """Write each page, manifest.tsv for `baotinh parse`, and gold.jsonl with what is right."""
    folder.mkdir(parents=True, exist_ok=True)
    rows = ["file\turl\tcontent_type\tfetched_at"]
    with (folder / "gold.jsonl").open("w") as gold:
        for case in cases:
            name = f"{case.name}.html"
            (folder / name).write_bytes(case.page.body)
            content_type = case.page.header("content-type")
            rows.append(f"{name}\t{case.page.url}\t{content_type}\t{case.page.fetched_at.isoformat()}")
            facts = {"file": name, "group": case.group, "design": case.design, "traps": case.traps}
            gold.write(json.dumps({**facts, "expected": case.expected}, ensure_ascii=False) + "\n")
    (folder / "manifest.tsv").write_text("\n".join(rows) + "\n")
