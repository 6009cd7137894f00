"""Stored pages read again: the difference names what was planted, and adopting touches nothing else."""

from collections import Counter
from dataclasses import replace
from datetime import date
from functools import partial

import pytest

from connectors import sites
from flows import crew, replaying
from flows.belonging import read_page
from flows.replaying import Wish, run_replay
from sql import chrome
from sql.load import load
from sql.raw import Selection
from sql.warehouse import broken_rules, digest
from transforms.article import Article, Block, Problem
from transforms.learned import LearnedLine, key_of


def otherwise(planted: dict[str, str], page, site, learned):
    """The present code, as it reads after a change of its rules for some pages."""
    result = read_page(page, site, learned)
    kind = planted.get(page.url)
    if kind is None or not isinstance(result, Article):
        return result
    if kind == "kicker":
        return replace(result, kicker="Phóng sự")
    if kind == "authors":
        return replace(result, authors=())
    if kind == "blocks":
        return replace(result, blocks=(*result.blocks, Block("paragraph", "Một đoạn mới.", "prose", "9")))
    return Problem(result.source, result.url, "no_body", "planted", result.extractor)


@pytest.fixture
def filled(world):
    world.ingest()
    return world


def with_marks(marks, page, site, learned):
    """As the present code reads a page that writes its own address with marks."""
    body = page.body.replace(page.url.encode() + b'"', page.url.encode() + marks.encode() + b'"')
    assert body != page.body
    return read_page(replace(page, body=body), site, learned)


def known(world):
    return sites.load_all(world.settings.sites)


def test_the_same_code_changes_nothing(filled):
    before = digest(filled.engine)
    difference = run_replay(filled.engine, known(filled), Wish(adopt=True))
    pages = len(filled.loaded())
    assert difference.total["same"] == difference.total["pages"] - difference.total["problem"]
    assert difference.total["same"] == pages
    assert not difference.samples
    assert digest(filled.engine) == before


def plant(world) -> dict[str, str]:
    signed = "SELECT u.url FROM mart.article AS u WHERE byline <> '' ORDER BY url"
    with world.engine.connect() as connection:
        urls = list(connection.exec_driver_sql(signed).scalars())
    return {urls[0]: "authors", urls[1]: "kicker", urls[2]: "blocks", urls[3]: "blocks", urls[4]: "lost"}


def test_the_difference_names_exactly_what_was_planted_and_writes_nothing(filled):
    planted = plant(filled)
    before = digest(filled.engine)
    filled.simulator.log.clear()
    difference = run_replay(filled.engine, known(filled), Wish(), read=partial(otherwise, planted))
    assert {sample.url for sample in difference.samples} == {url for url, kind in planted.items() if kind != "lost"}
    assert difference.total["changed"] == 4
    assert difference.total["lost"] == 1
    assert +difference.reasons == Counter(no_body=1)
    assert difference.fields["blocks changed"] == 2
    assert difference.fields["authors lost"] == 1
    assert difference.fields["kicker gained"] + difference.fields["kicker changed"] == 1
    added = [sample.lines for sample in difference.samples if "blocks" in sample.changed]
    assert added == [("+paragraph: Một đoạn mới.",)] * 2
    assert digest(filled.engine) == before
    assert len(filled.simulator.log) == 0


def test_adopting_writes_only_what_differs_as_revisions_by_the_parser(filled):
    planted = plant(filled)
    changed = partial(otherwise, planted)
    run_replay(filled.engine, known(filled), Wish(adopt=True), read=changed)
    with filled.engine.connect() as connection:
        query = (
            "SELECT u.url, r.cause, r.revision_no FROM clean.article_revision AS r JOIN clean.article AS a "
            "USING (article_id) JOIN ops.url AS u ON u.url_id = a.url_id WHERE r.revision_no > 1"
        )
        written = {row.url: (row.cause, row.revision_no) for row in connection.exec_driver_sql(query)}
    assert written == {url: ("parser", 2) for url, kind in planted.items() if kind != "lost"}
    assert broken_rules(filled.engine) == []
    assert run_replay(filled.engine, known(filled), Wish(adopt=True), read=changed).total["changed"] == 0


def test_a_replay_leaves_out_what_is_known_as_chrome_as_the_ingest_did(filled):
    with filled.engine.connect() as connection:
        query = "SELECT a.url, b.text FROM mart.article AS a JOIN mart.article_block AS b USING (article_id) "
        query += (
            "WHERE a.source = %s AND b.kind = 'paragraph' AND length(b.text) BETWEEN 20 AND 300 ORDER BY url LIMIT 1"
        )
        url, text = connection.exec_driver_sql(query, (filled.slugs[0],)).one()
    line = LearnedLine(key_of(text), text, 9, 9, date(2026, 3, 4), date(2026, 3, 5))
    chrome.replace(filled.engine, filled.slugs[0], [line], 9, filled.simulator.now)
    first = run_replay(filled.engine, known(filled), Wish(adopt=True))
    assert {sample.url for sample in first.samples} == {url}
    assert run_replay(filled.engine, known(filled), Wish(jobs=2)).total["changed"] == 0


def test_a_page_that_names_itself_otherwise_is_read_under_its_one_address(filled):
    changed = partial(with_marks, "?utm_source=x")
    assert run_replay(filled.engine, known(filled), Wish(), read=changed).total["duplicate"] == 0


def test_several_processes_see_the_same_as_one(filled):
    one = run_replay(filled.engine, known(filled), Wish())
    two = run_replay(filled.engine, known(filled), Wish(jobs=2))
    assert one.papers == two.papers


def test_a_killed_adoption_goes_on(filled, monkeypatch):
    changed = partial(otherwise, plant(filled))
    monkeypatch.setattr(crew, "BATCH", 3)
    calls = []

    def dying(*arguments):
        calls.append(arguments)
        if len(calls) == 2:
            raise KeyboardInterrupt
        return load(*arguments)

    monkeypatch.setattr(replaying, "load", dying)
    with pytest.raises(KeyboardInterrupt):
        run_replay(filled.engine, known(filled), Wish(adopt=True), read=changed)
    monkeypatch.setattr(replaying, "load", load)
    rest = run_replay(filled.engine, known(filled), Wish(adopt=True), read=changed)
    assert rest.total["changed"] < 4
    assert run_replay(filled.engine, known(filled), Wish(), read=changed).total["changed"] == 0


def test_a_selection_of_one_paper_leaves_the_others_alone(filled):
    first = filled.slugs[0]
    assert set(run_replay(filled.engine, known(filled), Wish(Selection((first,)))).papers) == {first}
