"""An operator takes an article down, and takes it down again after an older backup."""

from press import SITE, article, ask, page

from sql import runs, sources
from sql.load import Outcome, load


def test_an_operator_takes_an_article_down_and_keeps_the_list(baotinh, engine, tmp_path, monkeypatch):
    monkeypatch.setenv("DATABASE_URL", engine.url.render_as_string(hide_password=False))
    sources.register(engine, [SITE])
    load(engine, runs.start(engine, "baothu"), [Outcome(None, page(1), article(1)), Outcome(None, page(2), article(2))])
    assert baotinh("db", "withdraw", "99", "--reason", "x", "--yes").status == 2
    done = baotinh("db", "withdraw", page(1).url, "--reason", "request", "--by", "letter 3", "--yes")
    assert (done.status, "1 contents and 1 pages erased" in done.out) == (0, True)
    assert ask(engine, "SELECT body_text FROM mart.article ORDER BY article_id") == [(None,), ("Một đoạn.",)]
    saved = tmp_path / "withdrawals.jsonl"
    saved.write_text(baotinh("db", "withdrawals").out.replace(page(1).url, page(2).url), encoding="utf-8")
    assert baotinh("db", "withdrawals", "--apply", saved).out == "1 taken down\n"
    assert ask(engine, "SELECT DISTINCT body_text FROM mart.article") == [(None,)]
    saved.write_text("no list\n", encoding="utf-8")
    assert baotinh("db", "withdrawals", "--apply", saved).status == 2
