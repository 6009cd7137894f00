import json
import subprocess
import sys
from pathlib import Path

from benchmarks.extraction.cases import Order
from benchmarks.extraction.reading import read
from benchmarks.extraction.running import deal_all
from benchmarks.extraction.saving import save

ORDER = Order(10, 3)


def test_the_product_reads_saved_pages_as_the_yardstick_does(tmp_path):
    count = save(ORDER, tmp_path)
    command = [Path(sys.executable).with_name("baotinh"), "parse", "--manifest", str(tmp_path / "manifest.tsv")]
    printed = subprocess.run(command, capture_output=True, check=True, timeout=120).stdout
    lines = [json.loads(line) for line in printed.splitlines()]
    cases = list(deal_all(ORDER))
    assert len(lines) == len(cases) == count
    for line, case in zip(lines, cases, strict=True):
        assert line.pop("file").endswith(case.file)
        assert line == json.loads(json.dumps(read(case)))


def test_gold_is_saved_with_every_page(tmp_path):
    save(ORDER, tmp_path)
    records = [json.loads(line) for line in (tmp_path / "gold.jsonl").read_text(encoding="utf-8").splitlines()]
    assert all((tmp_path / record["file"]).stat().st_size > 0 for record in records)
    articles = [record for record in records if record["kind"] == "article"]
    assert len(articles) == ORDER.pages
    assert all(record["gold"]["title"] for record in articles)
    assert any(record["gold"] is None and record["reasons"] for record in records)
