"""Exports are whole, of one instant, and finished by the same order after any interruption."""

import csv
import json
from dataclasses import replace
from datetime import date

import pyarrow.parquet as pq
import pytest
from press import NOW, SITE, article, page

from sql import export, runs, sources, writers
from sql.export import BadExport, Order
from sql.load import Outcome, load
from transforms.article import Problem, Stamp

OTHER = replace(SITE, slug="baokhac", home="http://baokhac.test/", domains=("baokhac.test",))
ODD = '=cmd() "ngoặc", dòng\nmới'


def outcome(number, day, slug="baothu", text="Một đoạn."):
    made = article(number, text=text, source=slug, published=Stamp(NOW.replace(day=day), "raw", "minute", "visible"))
    return Outcome(None, page(number, f"{number} {text}".encode()), made)


@pytest.fixture
def library(engine):
    sources.register(engine, [SITE, OTHER])
    run_id = runs.start(engine, "baothu")
    february = replace(article(3), published=Stamp(NOW.replace(month=2, hour=1), "raw", "minute", "visible"))
    load(engine, run_id, [outcome(1, 1, text=ODD), outcome(2, 31), Outcome(None, page(3, b"3"), february)])
    load(engine, run_id, [outcome(9, 4, "baokhac")])
    return engine


def again(engine, *outcomes):
    load(engine, runs.start(engine, "baothu"), outcomes)


def test_parquet_has_every_article_once_with_the_meaning_of_its_columns(library, tmp_path):
    made = export.export(library, tmp_path / "out", Order())
    table = pq.read_table(tmp_path / "out")
    assert sorted(table["article_id"].to_pylist()) == [1, 2, 3, 4]
    assert made.rows == 4
    assert [file.path for file in made.files] == [
        "baokhac/2026-03.parquet",
        "baothu/2026-02.parquet",
        "baothu/2026-03.parquet",
    ]
    part = pq.read_table(tmp_path / "out" / made.files[2].path)
    assert part["body_text"].to_pylist()[0] == ODD
    assert part["published_at"].to_pylist()[0] == NOW.replace(day=1)
    assert all(field.metadata[b"comment"] for field in part.schema)
    assert export.verify(tmp_path / "out") == made


def test_csv_and_json_lines_say_the_same(library, tmp_path):
    export.export(library, tmp_path / "csv", Order("csv"))
    export.export(library, tmp_path / "jsonl", Order("jsonl"))
    with next((tmp_path / "csv").glob("baothu/2026-03.*")).open(newline="", encoding="utf-8") as stream:
        first, second = csv.DictReader(stream)
    lines = next((tmp_path / "jsonl").glob("baothu/2026-03.*")).read_text(encoding="utf-8").splitlines()
    told = json.loads(lines[0])
    assert first["body_text"] == told["bodies"][0]["value"] == ODD
    assert (first["section"], second["gone_at"]) == ('["Thời sự"]', "")
    assert (told["pubstatus"], told["version"], told["subjects"][0]["name"]) == ("usable", "1", "Thời sự")
    assert list(first) == list(writers.TYPES)


def test_papers_and_days_can_be_chosen(library, tmp_path):
    made = export.export(library, tmp_path / "a", Order(sources=("baothu",), since=date(2026, 3, 2)))
    assert pq.read_table(tmp_path / "a")["article_id"].to_pylist() == [2]
    assert made.rows == 1
    assert export.export(library, tmp_path / "b", Order(until=date(2026, 2, 5))).rows == 1


def test_the_profile_without_texts_has_none(library, tmp_path):
    again(library, Outcome(None, page(5, b"5"), article(5, lead="l" * 400)))
    export.export(library, tmp_path / "out", Order(full_text=False))
    table = pq.read_table(tmp_path / "out")
    assert "body_text" not in table.column_names
    assert max(map(len, table["lead"].to_pylist())) == 300
    assert min(table["text_length"].to_pylist()) > 0


def test_the_same_order_again_writes_only_what_changed(library, tmp_path):
    before = export.export(library, tmp_path / "out", Order())
    written = {file.path: (tmp_path / "out" / file.path).stat().st_mtime_ns for file in before.files}
    again(library, outcome(2, 31, text="Đã sửa."))
    after = export.export(library, tmp_path / "out", Order())
    rewritten = [path for path, at in written.items() if (tmp_path / "out" / path).stat().st_mtime_ns != at]
    assert rewritten == ["baothu/2026-03.parquet"]
    assert after.change_id == before.change_id + 1
    export.verify(tmp_path / "out")


def test_an_interrupted_export_has_no_manifest_and_is_finished_by_the_same_order(library, tmp_path, monkeypatch):
    plain, calls = writers.opened, []

    def failing(*arguments):
        calls.append(arguments)
        if len(calls) == 2:
            raise OSError("No space left on device")
        return plain(*arguments)

    monkeypatch.setattr(writers, "opened", failing)
    with pytest.raises(OSError, match="space"):
        export.export(library, tmp_path / "out", Order())
    with pytest.raises(BadExport, match="interrupted"):
        export.verify(tmp_path / "out")
    assert [path.name for path in (tmp_path / "out").rglob("*.parquet")] == ["2026-03.parquet"]
    export.export(library, tmp_path / "out", Order())
    assert len(calls) == 4  # the file that was whole is not written again
    assert export.verify(tmp_path / "out").rows == 4


def test_a_damaged_file_is_noticed_and_written_again(library, tmp_path):
    made = export.export(library, tmp_path / "out", Order("csv"))
    (tmp_path / "out" / made.files[0].path).write_text("x")
    with pytest.raises(BadExport, match="not what the manifest says"):
        export.verify(tmp_path / "out")
    export.export(library, tmp_path / "out", Order("csv"))
    export.verify(tmp_path / "out")


def test_another_order_in_the_same_folder_leaves_nothing_of_the_first(library, tmp_path):
    export.export(library, tmp_path / "out", Order("csv"))
    export.export(library, tmp_path / "out", Order("parquet", sources=("baokhac",)))
    assert [path.suffix for path in (tmp_path / "out").rglob("2*.*")] == [".parquet"]


def test_a_folder_of_something_else_is_left_alone(library, tmp_path):
    (tmp_path / "letter.txt").write_text("dear")
    with pytest.raises(BadExport, match="something else"):
        export.export(library, tmp_path, Order())


def test_what_happens_meanwhile_is_not_in_the_export(library, tmp_path):
    def report(done, total):
        gone = Problem("baothu", page(1).url, "http_error", "", "x")
        again(library, outcome(100 + done, 7), Outcome(None, page(1, b"410", status=410, minutes=done), gone))

    made = export.export(library, tmp_path / "out", Order(), report)
    assert made.rows == pq.read_table(tmp_path / "out").num_rows == 4
    assert pq.read_table(tmp_path / "out")["gone_at"].null_count == 4
