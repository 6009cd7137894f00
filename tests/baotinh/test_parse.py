import json
import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from baotinh import saved_lines
from simulator.stories import write

ROOT = Path(__file__).parents[2]
RENDERED = ROOT / "tests" / "fixtures" / "pages" / "rendered_vdoc.txt"
PAPERS = ROOT / "baotinh" / "papers"
ARTICLE_KEYS = [
    "url", "source", "title", "kicker", "lead", "published_at", "published_raw", "published_precision",
    "published_evidence", "published_conflicts", "modified_at", "authors", "agency", "byline", "section", "tags",
    "blocks", "text", "images", "residue", "language", "house_prefix", "extractor", "notes",
]  # fmt: skip


@pytest.fixture
def invented(monkeypatch):
    """The simulated papers are declared."""
    monkeypatch.setenv("BAOTINH_SITES", str(PAPERS))


def test_a_rendered_page_becomes_one_line_with_all_keys(baotinh):
    answer = baotinh("parse", RENDERED)
    (line,) = answer.lines
    assert answer.status == 0
    assert list(line) == ["file", "article"]
    assert line["file"] == str(RENDERED)
    assert list(line["article"]) == ARTICLE_KEYS
    assert line["article"]["published_at"].endswith("+07:00")
    assert all({"kind", "text", "rule", "place"} <= set(block) for block in line["article"]["blocks"])
    assert all(set(author) == {"name", "role"} for author in line["article"]["authors"])
    assert all(list(piece) == ["text", "rule", "place"] for piece in line["article"]["residue"])


def test_the_keys_are_those_of_the_documentation():
    text = (ROOT / "docs" / "parse.md").read_text(encoding="utf-8")
    documented = [line.split("`")[1] for line in text.splitlines() if line.startswith("| `")]
    assert documented == ARTICLE_KEYS


def test_vietnamese_stands_in_the_output_as_it_is(baotinh):
    assert "\\u" not in baotinh("parse", RENDERED).out


def test_a_page_without_an_article_is_a_result(baotinh, tmp_path):
    (tmp_path / "empty.html").write_text("<html><body></body></html>")
    answer = baotinh("parse", tmp_path / "empty.html")
    (line,) = answer.lines
    assert answer.status == 0
    assert list(line) == ["file", "problem"]
    assert line["problem"]["reason"] == "empty"
    assert list(line["problem"]) == ["reason", "detail"]


def test_a_file_that_cannot_be_read_is_named_and_the_rest_is_read(baotinh, tmp_path):
    answer = baotinh("parse", tmp_path / "missing.html", RENDERED)
    assert answer.status == 1
    assert answer.lines[0]["problem"] == {"reason": "unreadable", "detail": "missing: no such file"}
    assert "article" in answer.lines[1]


@pytest.mark.parametrize("jobs", [1, 2])
def test_the_order_of_the_output_is_the_order_of_the_input(baotinh, tmp_path, jobs):
    for number in range(40):
        (tmp_path / f"{number:02}.txt").write_text(f"{number}")
    files = [tmp_path / f"{number:02}.txt" for number in (*range(0, 40, 2), *range(1, 40, 2))]
    answer = baotinh("parse", *files, tmp_path, "--jobs", jobs)
    assert [line["file"] for line in answer.lines] == [*map(str, files), *map(str, sorted(tmp_path.iterdir()))]


def test_processes_read_what_one_process_reads(baotinh, saved, invented):
    alone = baotinh("parse", saved, RENDERED)
    assert baotinh("parse", saved, RENDERED, "--jobs", "2").lines == alone.lines
    assert len(alone.lines) == 4


STANDING = "Đàn én về tổ trên mái nhà sàn bên bến tàu cũ"  # named by no rule


@pytest.fixture(scope="module")
def of_one_paper(tmp_path_factory) -> Path:
    """Four articles of one newspaper that nobody declared, with the same line below their first paragraph."""
    folder = tmp_path_factory.mktemp("of_one_paper")
    texts = [write(5, 40 + number, datetime(2026, 3, 1 + number, 9, tzinfo=UTC)) for number in range(4)]
    for number, story in enumerate(texts):
        first, *rest = (f"<p>{piece.text}</p>" for piece in story.pieces if piece.kind == "paragraph")
        body = f"{first}<p>{STANDING}</p>{''.join(rest)}"
        head = f'<link rel="canonical" href="https://baothu.test/bai-a{number}.html">'
        (folder / f"{number}.html").write_text(
            f"<html><head><title>{story.title}</title>{head}</head><body><h1>{story.title}</h1>"
            f"<div>{story.published:%d/%m/%Y %H:%M}</div><div class='col'>{body}</div></body></html>"
        )
    return folder


@pytest.mark.parametrize("jobs", [1, 2])
def test_pages_read_together_tell_what_recurs(baotinh, of_one_paper, jobs):
    lines = baotinh("parse", of_one_paper, "--jobs", jobs).lines
    assert not any(STANDING in line["article"]["text"] for line in lines)
    assert {line["article"]["extractor"][:10] for line in lines} == {"generic/1+"}
    assert [line["file"] for line in lines] == sorted(str(path) for path in of_one_paper.iterdir())


def test_a_page_may_be_read_alone(baotinh, of_one_paper):
    together, alone = baotinh("parse", of_one_paper, "--alone").lines, []
    for path in sorted(of_one_paper.iterdir()):
        alone += baotinh("parse", path).lines
    assert together == alone
    assert all(STANDING in line["article"]["text"] for line in alone)


def test_a_window_that_is_full_is_printed_and_the_next_one_begins(baotinh, of_one_paper, monkeypatch):
    monkeypatch.setattr(saved_lines, "WINDOW", 3)
    told = [STANDING in line["article"]["text"] for line in baotinh("parse", of_one_paper).lines]
    assert told == [False, False, False, True]


def test_the_newspaper_is_known_by_the_manifest_or_by_the_page_itself(baotinh, saved, invented):
    manifest = saved / "manifest.tsv"
    for answer in (baotinh("parse", "--manifest", manifest), baotinh("parse", saved)):
        articles = [line["article"] for line in answer.lines]
        assert {article["source"] for article in articles} == {"baosuongha", "baovongkhe", "baongannguyen"}
        assert all(f"{article['source']}.test" in article["url"] for article in articles)
        assert not any(article["extractor"].startswith("generic") for article in articles)


def test_pages_of_undeclared_papers_are_read_all_the_same(baotinh, saved):
    articles = [line["article"] for line in baotinh("parse", saved).lines]
    assert {article["source"] for article in articles} == {""}
    assert all(article["title"] for article in articles)


def test_an_address_can_be_said(baotinh, saved, invented):
    url = "http://www.baosuongha.test/mot-bai-a1.html"
    (line,) = baotinh("parse", RENDERED, "--url", url).lines
    assert line["article"]["url"] == url
    assert line["article"]["source"] == "baosuongha"


def test_a_source_can_be_said(baotinh, invented):
    (line,) = baotinh("parse", RENDERED, "--source", "baosuongha").lines
    assert line["article"]["source"] == "baosuongha"


def test_the_command_line_overrides_the_manifest(baotinh, saved, invented):
    answer = baotinh("parse", "--manifest", saved / "manifest.tsv", "--source", "baovongkhe")
    assert {line["article"]["source"] for line in answer.lines} == {"baovongkhe"}


def test_an_undeclared_newspaper_of_a_manifest_is_pointed_out_once(baotinh, tmp_path):
    (tmp_path / "a.txt").write_bytes(RENDERED.read_bytes())
    (tmp_path / "m.tsv").write_text("file\turl\tsource\na.txt\t\tbaonao\n")
    answer = baotinh("parse", "--manifest", tmp_path / "m.tsv")
    assert (answer.status, answer.lines[0]["article"]["source"]) == (0, "baonao")
    assert answer.err.count("baonao") == 1


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([], "nothing to read"),
        ([RENDERED, "--url", "ftp://x/y"], "http"),
        ([RENDERED, RENDERED, "--url", "http://x/y"], "exactly one file"),
        ([RENDERED, "--source", "baosuongh"], "did you mean baosuongha"),
        ([RENDERED, "--manifest", "no-such.tsv"], "no-such.tsv"),
    ],
)
def test_mistakes_are_told_in_one_line(baotinh, invented, arguments, words):
    answer = baotinh("parse", *arguments)
    assert answer.status == 2
    assert answer.out == ""
    assert words in answer.err
    assert len(answer.err.splitlines()) == 1


def test_bad_settings_are_told_in_one_line(baotinh, monkeypatch):
    monkeypatch.setenv("BAOTINH_BATCH", "many")
    answer = baotinh("parse", RENDERED)
    assert (answer.status, len(answer.err.splitlines())) == (2, 1)
    assert "BAOTINH_BATCH" in answer.err


def test_file_names_that_are_no_text_survive(baotinh, tmp_path):
    name = os.fsencode(tmp_path) + b"/\xff.txt"
    Path(os.fsdecode(name)).write_text("x")
    (line,) = baotinh("parse", tmp_path).lines
    assert os.fsencode(line["file"]) == name


def run(*arguments: str, code: str = "from baotinh.main import main; main()") -> subprocess.CompletedProcess:
    command = [sys.executable, "-W", "error", "-c", code, *arguments]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, cwd="/", check=False)


def test_neither_help_nor_parse_load_the_scheduler_or_the_database():
    code = """
import sys
from typer.testing import CliRunner
from baotinh.main import app
assert CliRunner().invoke(app, ["--help"]).exit_code == 0
assert "transforms.extract" not in sys.modules
assert CliRunner().invoke(app, ["parse", sys.argv[1]]).exit_code == 0
print(sorted({"prefect", "sqlalchemy", "psycopg", "simulator"} & set(sys.modules)))
"""
    done = run(str(RENDERED), code=code)
    assert (done.stdout.strip(), done.stderr) == ("[]", "")


def test_as_a_process_the_result_goes_to_standard_output_alone():
    done = run("parse", str(RENDERED))
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)["article"]["title"]


def test_a_reader_that_has_seen_enough_ends_the_command():
    command = [sys.executable, "-c", "from baotinh.main import main; main()", "parse", *[str(RENDERED)] * 60]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert json.loads(process.stdout.readline())
        process.stdout.close()
        assert "Traceback" not in process.stderr.read()
