"""Stored pages read again: the difference names what was planted, and adopting touches nothing else."""

from collections import Counter
from dataclasses import replace
from functools import partial

import pytest

from connectors import sites
from flows import replaying
from flows.replaying import Wish, run_replay
from sql.load import load
from sql.raw import Selection
from sql.warehouse import broken_rules, digest
from transforms.article import Article, Block, Problem
from transforms.extract import extract


def otherwise(planted: dict[str, str], page, site):
    """The present code, as it reads after a change of its rules for some pages."""
    result = extract(page, site)
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


def plant(world, monkeypatch) -> dict[str, str]:
    signed = "SELECT u.url FROM mart.article AS u WHERE byline <> '' ORDER BY url"
    with world.engine.connect() as connection:
        urls = list(connection.exec_driver_sql(signed).scalars())
    planted = {urls[0]: "authors", urls[1]: "kicker", urls[2]: "blocks", urls[3]: "blocks", urls[4]: "lost"}
    monkeypatch.setattr(replaying, "extract", partial(otherwise, planted))
    return planted


def test_the_difference_names_exactly_what_was_planted_and_writes_nothing(filled, monkeypatch):
    planted = plant(filled, monkeypatch)
    before = digest(filled.engine)
    filled.simulator.log.clear()
    difference = run_replay(filled.engine, known(filled), Wish())
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


def test_adopting_writes_only_what_differs_as_revisions_by_the_parser(filled, monkeypatch):
    planted = plant(filled, monkeypatch)
    run_replay(filled.engine, known(filled), Wish(adopt=True))
    with filled.engine.connect() as connection:
        query = (
            "SELECT u.url, r.cause, r.revision_no FROM clean.article_revision AS r JOIN clean.article AS a "
            "USING (article_id) JOIN ops.url AS u ON u.url_id = a.url_id WHERE r.revision_no > 1"
        )
        written = {row.url: (row.cause, row.revision_no) for row in connection.exec_driver_sql(query)}
    assert written == {url: ("parser", 2) for url, kind in planted.items() if kind != "lost"}
    assert broken_rules(filled.engine) == []
    assert run_replay(filled.engine, known(filled), Wish(adopt=True)).total["changed"] == 0


def test_several_processes_see_the_same_as_one(filled):
    one = run_replay(filled.engine, known(filled), Wish())
    two = run_replay(filled.engine, known(filled), Wish(jobs=2))
    assert one.papers == two.papers


def test_a_killed_adoption_goes_on(filled, monkeypatch):
    plant(filled, monkeypatch)
    monkeypatch.setattr(replaying, "BATCH", 3)
    calls = []

    def dying(*arguments):
        calls.append(arguments)
        if len(calls) == 2:
            raise KeyboardInterrupt
        return load(*arguments)

    monkeypatch.setattr(replaying, "load", dying)
    with pytest.raises(KeyboardInterrupt):
        run_replay(filled.engine, known(filled), Wish(adopt=True))
    monkeypatch.setattr(replaying, "load", load)
    rest = run_replay(filled.engine, known(filled), Wish(adopt=True))
    assert rest.total["changed"] < 4
    assert run_replay(filled.engine, known(filled), Wish()).total["changed"] == 0


def test_a_selection_of_one_paper_leaves_the_others_alone(filled):
    first = filled.slugs[0]
    assert set(run_replay(filled.engine, known(filled), Wish(Selection((first,)))).papers) == {first}
