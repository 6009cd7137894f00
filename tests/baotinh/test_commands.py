import json
import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest
import requests

from baotinh.fiction import FOLDER
from simulator.press import PAPERS
from simulator.simulation import Simulator

ROOT = Path(__file__).parents[2]
RENDERED = ROOT / "tests" / "fixtures" / "pages" / "rendered_vdoc.txt"
SLUG = PAPERS[0].slug


@pytest.fixture
def warehouse(engine, monkeypatch):
    """DATABASE_URL names a fresh warehouse."""
    monkeypatch.setenv("DATABASE_URL", engine.url.render_as_string(hide_password=False))
    return engine


@pytest.fixture
def world(small_papers, now, monkeypatch):
    """Newspapers that the commands can reach."""
    with Simulator(small_papers, now=now) as simulator:
        monkeypatch.setenv("BAOTINH_SITES", str(FOLDER))
        monkeypatch.setenv("BAOTINH_CONNECT_TO", f"*.test=127.0.0.1:{simulator.port}")
        monkeypatch.setenv("BAOTINH_NOW", now.isoformat())
        yield simulator


def test_ingest_tells_what_it_did_and_does_nothing_twice(baotinh, warehouse, world):
    first = baotinh("ingest", SLUG)
    count = len(world.truth(SLUG))
    assert first.status == 0
    assert re.search(rf"{SLUG} +succeeded +{count} +{count} ", first.out)
    second = baotinh("ingest", SLUG)
    assert re.search(rf"{SLUG} +succeeded +0 +0 ", second.out)
    assert first.err == second.err == ""


def test_ingest_takes_several_papers_and_tells_what_is_missing(baotinh, warehouse, world):
    answer = baotinh("ingest", *[paper.slug for paper in PAPERS], "--limit", "1")
    assert answer.status == 1  # the rest is missing, and the status says so
    assert [line.split()[1] for line in answer.out.splitlines()[1:4]] == ["partial"] * 3


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["ingest"], "--all"),
        (["ingest", SLUG, "--all"], "--all"),
        (["ingest", "baosuong"], f"did you mean {SLUG}"),
        (["ingest", SLUG], "BAOTINH_CONTACT"),
        (["import"], "nothing to import"),
        (["import", RENDERED, "--source", "baosuong"], SLUG),
        (["import", RENDERED, "--manifest", "none.tsv"], "none.tsv"),
        (["simulate", "--now", "yesterday"], "ISO 8601"),
        (["simulate", "--now", "2026-03-05T12:00"], "+07:00"),
    ],
)
def test_mistakes_are_told_in_one_line(baotinh, monkeypatch, arguments, words):
    monkeypatch.setenv("BAOTINH_SITES", str(FOLDER))
    answer = baotinh(*arguments)
    assert (answer.status, answer.out) == (2, "")
    assert words in answer.err
    assert len(answer.err.splitlines()) == 1


@pytest.mark.parametrize(
    "arguments", [["ingest", "--limit", "0"], ["parse", "--jobs", "0"], ["nonsense"], ["db", "fly"]]
)
def test_what_does_not_exist_is_bad_usage(baotinh, arguments):
    assert baotinh(*arguments).status == 2


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("postgresql://somebody:secret@127.0.0.1:1/none", "does not answer"),
        ("nonsense", "DATABASE_URL"),
        ("{server}/empty", "baotinh db migrate"),
    ],
)
def test_a_warehouse_that_is_not_there_is_told_in_one_line(baotinh, cluster_url, monkeypatch, url, words):
    server = cluster_url.replace("@/baotinh?", "@/template1?") if "{server}" in url else url
    monkeypatch.setenv("DATABASE_URL", server)
    answer = baotinh("import", RENDERED)
    assert answer.status == 2
    assert words in answer.err
    assert "secret" not in answer.err
    assert len(answer.err.splitlines()) == 1


def test_importing_a_page_makes_one_article_and_again_nothing(baotinh, warehouse):
    assert baotinh("import", RENDERED).out == "1 new\n"
    assert baotinh("import", RENDERED).out == "1 unchanged\n"
    with warehouse.connect() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM mart.article").scalar() == 1
        assert connection.exec_driver_sql("SELECT count(*) FROM mart.article_revision").scalar() == 1
        assert connection.exec_driver_sql("SELECT count(*) FROM mart.change_feed").scalar() == 1


def test_importing_knows_papers_by_manifest_and_by_page(baotinh, warehouse, saved, monkeypatch):
    monkeypatch.setenv("BAOTINH_SITES", str(FOLDER))
    assert baotinh("import", "--manifest", saved / "manifest.tsv").out == "3 new\n"
    assert baotinh("import", saved).out == "3 unchanged\n"
    with warehouse.connect() as connection:
        assert set(connection.exec_driver_sql("SELECT source FROM mart.article").scalars()) == {p.slug for p in PAPERS}


def test_importing_names_what_it_cannot_read_and_sets_aside_what_is_no_article(baotinh, warehouse, tmp_path):
    (tmp_path / "empty.html").write_text("<html></html>")
    answer = baotinh("import", tmp_path / "missing.html", tmp_path / "empty.html", RENDERED)
    assert answer.status == 1
    assert answer.out == "1 new, 1 problem, 1 unreadable\n"
    assert "missing.html: missing" in answer.err
    with warehouse.connect() as connection:
        assert connection.exec_driver_sql("SELECT reason FROM mart.problem").scalars().all() == ["empty"]


def test_importing_pages_of_an_undeclared_paper_is_refused_in_words(baotinh, warehouse, tmp_path):
    (tmp_path / "a.txt").write_bytes(RENDERED.read_bytes())
    (tmp_path / "m.tsv").write_text("file\turl\tsource\na.txt\t\tbaonao\n")
    answer = baotinh("import", "--manifest", tmp_path / "m.tsv")
    assert answer.status == 2
    assert "baonao" in answer.err


def test_sources_are_a_table_or_json(baotinh, monkeypatch):
    monkeypatch.setenv("BAOTINH_SITES", str(FOLDER))
    slugs = {paper.slug for paper in PAPERS}
    assert all(slug in baotinh("sources").out for slug in slugs)
    declared = {line["slug"]: line for line in baotinh("sources", "--json").lines}
    assert slugs <= declared.keys()
    assert declared[SLUG]["channels"][0]["url"].startswith("http://")


def test_the_simulator_says_how_to_reach_it_and_ends_when_told():
    code = "from baotinh.main import main; main()"
    with subprocess.Popen(
        [sys.executable, "-c", code, "simulate", "--days", "1"], stdout=subprocess.PIPE, text=True
    ) as process:
        told = "".join(process.stdout.readline() for _ in range(5))
        port = re.search(r"\*\.test=127\.0\.0\.1:(\d+)", told)[1]
        answer = requests.get(f"http://127.0.0.1:{port}/", headers={"Host": PAPERS[0].host}, timeout=10)
        assert (answer.status_code, SLUG in told) == (200, True)
        process.send_signal(signal.SIGTERM)
        assert process.wait(timeout=20) == 0


def run(home: Path, *arguments: str, **variables: str) -> subprocess.CompletedProcess:
    environment = {**os.environ, "BAOTINH_HOME": str(home), **variables}
    command = [sys.executable, "-c", "from baotinh.main import main; main()", *arguments]
    return subprocess.run(command, env=environment, cwd="/", capture_output=True, text=True, timeout=300, check=False)


@pytest.fixture
def home(tmp_path):
    """A home with a space in its name, whose server is stopped in the end."""
    folder = tmp_path / "a home"
    yield folder
    assert run(folder, "db", "stop").returncode == 0


def test_the_demo_works_twice_and_its_commands_work(home):
    first = run(home, "demo", "--no-prefect")
    assert (first.returncode, first.stderr) == (0, "")
    assert "1 changed, 1 gone" in first.stdout
    second = run(home, "demo", "--no-prefect")
    assert (second.returncode, second.stderr) == (0, "")
    assert "once more: nothing new (0 article pages" in second.stdout
    assert "6 March, evening" in second.stdout
    third = run(home, "demo", "--no-prefect")
    assert "6 March, once more: nothing new (0 article pages" in third.stdout
    shown = re.findall(r"^  (.*db psql.*)$", first.stdout, re.MULTILINE) + re.findall(
        r"^  (\S[^\n]*python'? -c .*?\)\")$", first.stdout, re.MULTILINE | re.DOTALL
    )
    assert len(shown) == 2
    for line in shown:
        done = subprocess.run(
            ["bash", "-c", line],
            env=os.environ | {"BAOTINH_HOME": str(home)},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, line + done.stderr
        assert done.stdout.strip()


@pytest.mark.server
def test_the_demo_runs_the_flow_through_prefect(home):
    done = run(home, "demo", PREFECT_HOME="")
    assert (done.returncode, done.stderr) == (0, "")
    assert "1 changed, 1 gone" in done.stdout
    assert (home / "prefect" / "prefect.db").exists()


def test_the_embedded_warehouse_can_be_started_looked_into_and_emptied(home):
    assert "not running" in run(home, "db", "status").stdout
    assert run(home, "db", "start").returncode == 0
    assert "running as process" in run(home, "db", "status").stdout
    assert run(home, "db", "migrate").stdout == "up to date\n"
    assert run(home, "db", "psql", "-Atc", "SELECT current_user, count(*) FROM clean.article").stdout == "baotinh|0\n"
    assert run(home, "db", "psql", "--reader", "-Atc", "SELECT count(*) FROM mart.article").stdout == "0\n"
    refused = run(home, "db", "psql", "--reader", "-Atc", "SELECT count(*) FROM clean.article")
    assert (refused.returncode, "permission denied" in refused.stderr) == (1, True)
    assert run(home, "db", "url").stdout.startswith("postgresql://baotinh@/")
    assert run(home, "db", "stop").stdout == "stopped\n"
    assert run(home, "db", "stop").stdout == "was not running\n"
    assert run(home, "db", "reset").returncode == 1  # nobody answers the question
    assert run(home, "db", "reset", "--yes").stdout.startswith("deleted")
    assert run(home, "db", "reset", "--yes").stdout == "there is no warehouse yet\n"


@pytest.mark.parametrize("order", ["start", "stop", "reset"])
def test_a_server_of_others_is_not_ours_to_start_or_empty(baotinh, warehouse, order):
    answer = baotinh("db", order)
    assert answer.status == 2
    assert "DATABASE_URL" in answer.err


def test_the_address_of_a_server_of_others_is_shown_without_its_password(baotinh, monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "postgresql://somebody:secret@db.test/x")
    assert baotinh("db", "status").out == "DATABASE_URL: postgresql://somebody:***@db.test/x\n"
    assert baotinh("db", "url").out == "postgresql://somebody:secret@db.test/x\n"
    assert baotinh("db", "url", "--reader").status == 2


def test_every_command_has_help(baotinh):
    assert baotinh("--help").status == 0
    for command in ("demo", "ingest", "import", "parse", "sources", "simulate", "db"):
        answer = baotinh(command, "--help")
        assert answer.status == 0
        assert "Usage" in answer.out


def test_a_traceback_can_be_had(home, tmp_path):
    done = run(home, "--debug", "parse", "--url", "x", str(RENDERED))
    assert done.returncode == 1
    assert "Traceback" in done.stderr
    assert json.loads(run(home, "parse", str(RENDERED)).stdout)["article"]
