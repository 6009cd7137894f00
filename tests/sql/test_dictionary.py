"""The contract with readers: what the page says is what the database has, and no promise is ever broken."""

from pathlib import Path

from sql import dictionary

ROOT = Path(__file__).parents[2]
PROMISES = Path(__file__).with_name("contract_1.txt")


def test_the_page_is_what_the_database_says(engine):
    made = (ROOT / "docs" / "dictionary.md").read_text(encoding="utf-8")
    assert made == dictionary.page(engine), "run `baotinh db dictionary > docs/dictionary.md`"


def test_contract_1_is_kept(engine):
    promised = PROMISES.read_text(encoding="utf-8").splitlines()
    assert len(promised) > 100
    assert dictionary.broken(engine, promised) == [], "a breaking change needs a schema of its own beside mart"


def test_a_broken_promise_is_noticed(engine):
    with engine.begin() as connection:
        connection.exec_driver_sql("ALTER VIEW mart.article RENAME COLUMN title TO headline")
        connection.exec_driver_sql("DROP VIEW mart.problem")
    broken = dictionary.broken(engine, PROMISES.read_text(encoding="utf-8").splitlines())
    assert "article.title text" in broken
    assert "problem.reason text" in broken


def test_nothing_for_readers_is_without_a_meaning(engine):
    for column in dictionary.columns(engine):
        assert column.meaning, f"{column.view}.{column.name}"
        assert column.meaning_of_view, column.view
