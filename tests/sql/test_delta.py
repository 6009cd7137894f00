"""A delta brings whoever applies it from one number of the feed to another, whatever happened between."""

import json
import random

import pyarrow.parquet as pq
import pytest
from press import SITE, article, ask, page

from sql import delta, export, feed, runs, sources
from sql.export import BadExport, Order
from sql.load import Outcome, load
from transforms.article import Problem


def published(number, version):
    return Outcome(
        None, page(number, f"{number} {version}".encode(), minutes=version), article(number, text=f"{version}")
    )


def removed(number, version):
    gone = page(number, b"gone", status=410, minutes=version)
    return Outcome(None, gone, Problem("baothu", gone.url, "http", "410", "vdoc/1"))


@pytest.fixture
def run_id(engine):
    sources.register(engine, [SITE])
    return runs.start(engine, "baothu")


def standing(engine):
    rows = ask(engine, "SELECT article_id, encode(content_hash, 'hex') FROM mart.article WHERE gone_at IS NULL")
    return {row.article_id: row.encode for row in rows}


def lines(folder, made):
    (file,) = made.files
    return [json.loads(line) for line in (folder / file.path).read_text(encoding="utf-8").splitlines()]


def apply(have, found):
    """What a reader does with a delta; a false action is an error."""
    for line in found:
        number = line["baotinh"]["article_id"]
        assert (line["action"] == "ADD") == (number not in have), line["action"]
        if line["action"] == "DEL":
            del have[number]
        else:
            have[number] = line["baotinh"]["content_hash"]


def test_deltas_from_any_number_to_now_lead_to_what_stands_now(engine, run_id, tmp_path):
    chance = random.Random(4)
    seen = {0: {}}
    for version in range(1, 40):
        number = chance.randrange(1, 7)
        known = ask(engine, f"SELECT 1 FROM mart.article WHERE url LIKE '%%-a{number}.html'")
        event = removed if known and chance.random() < 0.4 else published
        load(engine, run_id, [event(number, version)])
        seen[feed.status(engine).last_change_id] = standing(engine)
    now = standing(engine)
    for after, have in seen.items():
        made = delta.export_changes(engine, tmp_path / str(after), Order("jsonl"), after)
        found = lines(tmp_path / str(after), made)
        apply(have, found)
        assert have == now, after
        assert made.change_id == max(seen)
        assert export.verify(tmp_path / str(after)) == made


def test_parquet_says_the_actions_and_the_manifest_the_numbers(engine, run_id, tmp_path):
    load(engine, run_id, [published(1, 1), published(2, 1)])
    load(engine, run_id, [published(1, 2), removed(2, 2), published(3, 2)])
    made = delta.export_changes(engine, tmp_path / "out", Order(), 2)
    (file,) = made.files
    assert (file.path, file.rows, made.order["after"], made.change_id) == ("changes-2-5.parquet", 3, 2, 5)
    table = pq.read_table(tmp_path / "out" / file.path)
    assert table["action"].to_pylist() == ["MOD", "DEL", "ADD"]
    assert table["change_id"].to_pylist() == [3, 4, 5]


def test_a_delta_of_another_life_of_the_feed_is_refused(engine, run_id, tmp_path):
    load(engine, run_id, [published(1, 1)])
    for after, generation in ((2, ""), (0, "0" * 8)):
        with pytest.raises(BadExport, match="export everything again"):
            delta.export_changes(engine, tmp_path / "out", Order("jsonl"), after, generation)
    assert not any((tmp_path / "out").iterdir())
    (tmp_path / "out" / "mine").touch()
    with pytest.raises(BadExport, match="not empty"):
        delta.export_changes(engine, tmp_path / "out", Order("jsonl"), 0)
