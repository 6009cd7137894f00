"""What docs/warehouse.md tells a stranger to type works as printed."""

import re
import shlex
from pathlib import Path

import pytest
import stranger_path
from press import SITE, article, page

from sql import runs, sources
from sql.load import Outcome, load

TEXT = (Path(__file__).parents[2] / "docs" / "warehouse.md").read_text(encoding="utf-8")


def fences(language):
    return re.findall(rf"```{language}\n(.*?)```", TEXT, re.DOTALL)


@pytest.fixture
def library(engine, monkeypatch, tmp_path):
    monkeypatch.setenv("DATABASE_URL", engine.url.render_as_string(hide_password=False))
    monkeypatch.chdir(tmp_path)
    sources.register(engine, [SITE])
    load(engine, runs.start(engine, "baothu"), [Outcome(None, page(n, b"%d" % n), article(n)) for n in (1, 2)])
    return engine


def test_the_commands_of_the_first_five_minutes(baotinh, library):
    commands = [line.partition("#")[0] for line in fences("sh")[0].splitlines()]
    typed = [shlex.split(command)[1:] for command in commands if "db url" not in command]
    assert [words[0] for words in typed] == ["follow", "export", "export"]
    for words in typed:
        assert baotinh(*words).status == 0


def test_the_queries_of_the_feed(library):
    page_of_feed, proof = [query for query in fences("sql") if query.startswith("SELECT")]
    with library.connect() as connection:
        connection.exec_driver_sql("SET ROLE baotinh_reader")
        assert len(connection.exec_driver_sql(page_of_feed).all()) == 2
        assert connection.exec_driver_sql(proof).scalar() is True


def test_the_query_of_the_data_frame(library):
    query = re.search(r'query = "(.*)"', fences("python")[0]).group(1)
    with library.connect() as connection:
        assert [row[2] for row in connection.exec_driver_sql(query)] == [2]


def test_the_snippets_ask_for_what_is_there(baotinh, library, tmp_path):
    """`make stranger-test` runs them with pandas and DuckDB, which are no dependencies of ours."""
    assert baotinh("export", "articles", "--format", "parquet").status == 0
    assert stranger_path.readers() == ["duckdb", "pandas"]
    for snippet in fences("python"):
        compile(snippet, "snippet", "exec")
    (pattern,) = re.findall(r"'(articles/[^']+)'", fences("python")[1])
    assert list(tmp_path.glob(pattern))


def test_every_command_and_query_that_is_named_exists(baotinh):
    for words in re.findall(r"^baotinh (db \w+)", "\n".join(fences("sh")), re.MULTILINE):
        assert baotinh(*words.split(), "--help").status == 0
    for name in re.findall(r"\]\((queries/\w+\.sql)\)", TEXT):
        assert (Path(__file__).parents[2] / "docs" / name).is_file()
