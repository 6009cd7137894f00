"""`follow`, `export` and the dictionary, as a stranger would use them."""

import pyarrow.parquet as pq
import pytest
from press import SITE, article, page

from sql import dictionary, runs, sources
from sql.load import Outcome, load


@pytest.fixture
def library(engine, monkeypatch):
    monkeypatch.setenv("DATABASE_URL", engine.url.render_as_string(hide_password=False))
    sources.register(engine, [SITE])
    run_id = runs.start(engine, "baothu")
    load(engine, run_id, [Outcome(None, page(n, b"%d" % n), article(n)) for n in (1, 2, 3)])
    load(engine, run_id, [Outcome(None, page(2, b"2b", minutes=1), article(2, text="Đã sửa."))])
    return engine


def test_follow_tells_every_change_once_and_goes_on_from_a_number(baotinh, library):
    whole = baotinh("follow")
    assert [(line["change_id"], line["op"]) for line in whole.lines] == [
        (1, "new"), (2, "new"), (3, "new"), (4, "edit"),
    ]  # fmt: skip
    assert baotinh("follow", "--from", 3).lines == whole.lines[3:]
    assert baotinh("follow", "--from", 4, "--generation", whole.lines[0]["generation"]).out == ""


def test_follow_brings_the_articles_when_asked(baotinh, library):
    lines = baotinh("follow", "--from", 3, "--articles").lines
    assert (lines[0]["article"]["body_text"], lines[0]["url"]) == ("Đã sửa.", page(2).url)


def test_follow_says_when_the_numbers_are_of_another_life(baotinh, library):
    answer = baotinh("follow", "--from", 5)
    assert answer.status == 2
    assert "again from 0" in answer.err
    assert baotinh("follow", "--generation", "other").status == 2


def test_export_and_verify(baotinh, library, tmp_path):
    done = baotinh("export", tmp_path / "out", "--source", "baothu", "--since", "2026-03-01", "--no-text")
    assert done.out.startswith("3 articles in 1 files, as of change 4")
    assert pq.read_table(tmp_path / "out").num_rows == 3
    (tmp_path / "out" / "baothu" / "2026-03.parquet").unlink()
    assert baotinh("export", tmp_path / "out", "--verify").status == 2


def test_days_the_wrong_way_round_are_refused(baotinh, library, tmp_path):
    answer = baotinh("export", tmp_path, "--since", "2026-03-02", "--until", "2026-03-01")
    assert (answer.status, answer.err) == (2, "baotinh: --until is before --since\n")


def test_the_dictionary_is_printed(baotinh, library):
    assert baotinh("db", "dictionary").out == dictionary.page(library)
