"""`backfill`, `replay`, `health` and `deploy`, as an operator types them."""

from dataclasses import replace
from datetime import date, datetime

import pytest
import yaml

from baotinh.fiction import FOLDER, keep_busy
from simulator.paper import ZONE
from simulator.press import PAPERS
from simulator.simulation import Simulator

SLUG = PAPERS[0].slug
WINDOW = ("--from", "2026-03-05", "--to", "2026-03-06")


@pytest.fixture
def press(engine, monkeypatch, tmp_path):
    """A paper with twelve days of history, and the environment that leads to it."""
    paper = replace(PAPERS[0], first_day=date(2026, 3, 1), per_day=4, edit_rate=0.0, removal_rate=0.0)
    with Simulator([keep_busy(paper)], now=datetime(2026, 3, 12, 12, tzinfo=ZONE)) as simulator:
        monkeypatch.setenv("DATABASE_URL", engine.url.render_as_string(hide_password=False))
        monkeypatch.setenv("BAOTINH_HOME", str(tmp_path / "home"))
        monkeypatch.setenv("BAOTINH_SITES", str(FOLDER))
        monkeypatch.setenv("BAOTINH_CONNECT_TO", ",".join(f"{h}={t}" for h, t in simulator.connect_to.items()))
        monkeypatch.setenv("BAOTINH_NOW", simulator.now.isoformat())
        yield simulator


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ((SLUG, "--from", "2026-03-06", "--to", "2026-03-05"), "before it begins"),
        ((SLUG, "--from", "2026-03-06", "--to", "2026-03-13"), "has not come yet"),
        ((SLUG, "--from", "6.3.2026", "--to", "2026-03-07"), "is no day"),
        (("baokhongco", *WINDOW), "baokhongco"),
    ],
)
def test_bad_wishes_are_refused_in_words_and_ask_nobody(baotinh, press, arguments, words):
    answer = baotinh("backfill", *arguments)
    assert (answer.status, words in answer.err) == (2, True)
    assert len(press.log) == 0


def test_a_plan_is_told_without_a_request(baotinh, press):
    answer = baotinh("backfill", SLUG, *WINDOW, "--dry-run")
    assert answer.status == 0
    assert "the declaration" in answer.out
    assert len(press.log) == 0


def test_backfill_then_replay_then_health(baotinh, press, tmp_path):
    filled = baotinh("backfill", SLUG, *WINDOW)
    assert (filled.status, "succeeded" in filled.out) == (0, True)
    read = baotinh("replay", SLUG, "--jobs", 1, "--from", "2026-03-05", "--to", "2026-03-06")
    assert read.status == 0
    assert read.out.endswith("nothing was written; --adopt writes the articles that differ\n")
    assert baotinh("replay", SLUG, "--from", "tomorrow").status == 2
    idle = baotinh("health", SLUG)
    assert (idle.status, "1 more declared, which no ordinary run" in idle.out) == (0, True)
    baotinh("ingest", SLUG)
    well = baotinh("health", SLUG, "--html", tmp_path / "health.html")
    assert (well.status, "learning" in well.out) == (0, True)
    assert "<svg" in (tmp_path / "health.html").read_text(encoding="utf-8")


def test_a_window_from_saved_pages_takes_those_of_the_window_only(baotinh, press, tmp_path):
    facts = press.truth(SLUG)
    inside = [fact for fact in facts if fact.published.date() == date(2026, 3, 5)]
    outside = [fact for fact in facts if fact.published.date() == date(2026, 3, 8)]
    baotinh("backfill", SLUG, "--from", "2026-03-05", "--to", "2026-03-08")
    folder = tmp_path / "saved"
    folder.mkdir()
    rows = ["file\turl"]
    for number, fact in enumerate([*inside, *outside]):
        (folder / f"{number}.html").write_bytes(fetch(press, fact.url))
        rows.append(f"{number}.html\t{fact.url}")
    (folder / "manifest.tsv").write_text("\n".join(rows) + "\n")
    asked = len(press.log)
    answer = baotinh("backfill", SLUG, "--from", "2026-03-05", "--to", "2026-03-05", "--pages", folder)
    assert answer.status == 0, answer.err
    assert f"{len(inside)} unchanged" in answer.out
    assert len(press.log) == asked


def test_a_window_out_of_an_archive_is_planned_filled_and_not_called_proven(baotinh, press):
    press.crawl(SLUG)
    wish = ("backfill", SLUG, *WINDOW, "--pages", "archive:http://archive.test/CC-MAIN-index")
    planned = baotinh(*wish, "--dry-run")
    assert (planned.status, "captures in the archive" in planned.out) == (0, True)
    filled = baotinh(*wish)
    assert (filled.status, "no archive can" in " ".join(filled.out.split())) == (1, True)
    days = (date(2026, 3, 5), date(2026, 3, 6))
    count = sum(fact.published.date() in days for fact in press.truth(SLUG))
    assert f"baosuongha partial 48 {count} " in " ".join(filled.out.split())
    refused = baotinh(*wish[:-1], "archive:nonsense")
    assert (refused.status, "names no archive" in refused.err) == (2, True)


def fetch(press, url: str) -> bytes:
    from connectors.http import Client

    client = Client("test", delay=0, connect_to=press.connect_to)
    return client.fetch(url, source=SLUG, now=lambda: press.now).body


def test_deploy_without_a_server_says_what_to_do_and_can_write_the_file(baotinh, press, tmp_path):
    answer = baotinh("deploy")
    assert (answer.status, "baotinh up" in answer.err) == (2, True)
    assert baotinh("deploy", "--yaml", tmp_path / "prefect.yaml").status == 0
    names = [entry["name"] for entry in yaml.safe_load((tmp_path / "prefect.yaml").read_text())["deployments"]]
    assert SLUG in names
