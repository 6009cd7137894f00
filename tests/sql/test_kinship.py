"""Copies found as articles come and change: the same clusters whatever the order, the batches, or who was killed."""

import itertools
import multiprocessing
import os
import signal
from dataclasses import replace
from datetime import timedelta
from random import Random

import pytest
from press import NOW, SITE, article, ask, page
from sqlalchemy import event

from benchmarks.kinship.prose import write_text
from sql import following, kinship, runs, sources
from sql.engine import connect
from sql.kinship import COMMON
from sql.load import Outcome, load
from sql.rebuild import forget_derived
from transforms.article import Block, Image, Stamp

PAPERS = [
    replace(SITE, slug=f"bao{n}", name=f"Báo {n}", outlet=f"Báo {n}", home=f"http://bao{n}.test/") for n in range(4)
]
LINES = "SELECT first_id, second_id, kind FROM clean.article_pair ORDER BY 1, 2"
PLACES = (
    "SELECT (SELECT min(n.url) FROM mart.cluster_member AS n WHERE n.cluster_id = m.cluster_id) AS least, m.position, "
    "m.url, m.role, m.credited FROM mart.cluster_member AS m ORDER BY 1, 2"
)
MAKERS = [maker for maker in following.MAKERS if maker.name == "kinship"]
processes = multiprocessing.get_context("spawn")


def story(seed, paragraphs=6):
    """Paragraphs that no other story has."""
    return write_text(Random(seed), paragraphs).paragraphs


def printed(number, lines, paper=0, minutes=0, title="", **changes):
    slug = f"bao{paper}"
    url = f"http://{slug}.test/tin-a{number}.html"
    blocks = tuple(Block("paragraph", line, "prose", f"2.{place}") for place, line in enumerate(lines))
    title = title or f"Tin {number}"
    return article(
        number, title=title, source=slug, url=url, blocks=(Block("title", title, "title", "1"), *blocks),
        published=Stamp(NOW + timedelta(minutes=minutes), "raw", "minute", "visible"), **changes,
    )  # fmt: skip


def bring(engine, *articles, version=0):
    sources.register(engine, PAPERS)
    run_id = runs.start(engine, "bao0")
    outcomes = []
    for made in articles:
        body = f"{made.url} {version}".encode()
        got = replace(page(1, body, minutes=version), url=made.url, final_url=made.url, source=made.source)
        outcomes.append(Outcome(None, got, made))
    load(engine, run_id, outcomes)


def follow(engine, size=500):
    """Compare what has changed, so many changes in a transaction; returns how many changes that were."""
    page, following.PAGE = following.PAGE, size
    try:
        return following.catch_up(engine, makers=MAKERS)["kinship"]
    finally:
        following.PAGE = page


def mark_gone(engine, number, op):
    with engine.begin() as connection:
        gone = "now()" if op == "gone" else "NULL"
        connection.exec_driver_sql(f"UPDATE clean.article SET gone_at = {gone} WHERE article_id = {number}")
        connection.exec_driver_sql(
            f"SELECT clean.announce(ARRAY[{number}]::bigint[], ARRAY[NULL]::bigint[], ARRAY['{op}'])"
        )


def press():
    """Three stories in four papers: reprinted, cut, headed, excerpted, wrapped, and two that are alone."""
    one, two, three = story(1), story(2, 8), story(3, 2)
    return [
        printed(1, one, 0, 0, agency="TTXVN"),
        printed(2, one, 1, 10, title="Nhan đề khác"),
        printed(3, one[:2] + one[3:], 2, 20),
        printed(4, story(8, 1) + one, 3, 30, agency="TTXVN"),
        printed(5, two, 0, 5),
        printed(6, two[2:5], 1, 60),
        printed(7, three, 2, 7),
        printed(8, story(9, 6) + three, 3, 70),
        printed(9, story(10), 0, 80),
        printed(10, story(11), 1, 90),
    ]


def test_reprints_are_found_in_the_order_of_time_with_what_they_rest_on(engine):
    bring(engine, *press()[:3])
    assert follow(engine) == 3
    assert ask(engine, LINES) == [(1, 2, "exact"), (1, 3, "near"), (2, 3, "near")]
    (row,) = ask(engine, "SELECT * FROM mart.article_copy WHERE article_id = 2")
    assert (row.original_source, row.similarity, row.share_of_copy, row.direction) == ("bao0", 1.0, 1.0, "published")
    assert "bao0 credits TTXVN" in row.evidence
    assert [line for line in row.evidence if line.endswith("words shared")]
    found = ask(engine, "SELECT cluster_id, position, source, role, credited FROM mart.cluster_member ORDER BY 2")
    assert found == [
        (1, 1, "bao0", "original", "TTXVN"), (1, 2, "bao1", "reprint", ""), (1, 3, "bao2", "reprint", ""),
    ]  # fmt: skip
    (cluster,) = ask(engine, "SELECT articles, sources, first_article_id, title, agency FROM mart.cluster")
    assert cluster == (3, 3, 1, "Tin 1", "TTXVN")


def test_nothing_is_compared_twice_and_the_reader_sees_how_far_it_is(engine):
    bring(engine, *press()[:3])
    assert follow(engine) == 3
    assert follow(engine) == 0
    assert ask(engine, "SELECT name, change_id, last_change_id FROM mart.derivation") == [("kinship", 3, 3)]


def test_a_note_within_two_longer_texts_joins_no_two_stories(engine):
    note, other = story(20, 2), story(21, 2)
    bring(engine, printed(1, note), printed(2, other, 1, 5), printed(3, note + story(22, 6) + other, 2, 60))
    follow(engine)
    found = ask(engine, "SELECT cluster_id, article_id, role FROM mart.cluster_member ORDER BY 1, 2")
    assert found == [(1, 1, "original"), (1, 3, "extended"), (2, 2, "original"), (2, 3, "extended")]


def test_columns_and_namesakes_are_no_copies(engine):
    frame = story(30, 1)[0]
    issues = [
        printed(n, [f"Ngày {n + 4}/3. {frame} Nhiệt độ từ {20 + n} đến {30 + n} độ, mưa {n * 17} mm."], 0, n * 1440,
                title=f"Dự báo thời tiết ngày {n + 4}/3") for n in (1, 2, 3)
    ]  # fmt: skip
    bring(engine, *issues, printed(4, story(31), 1, title="Điểm báo"), printed(5, story(32), 2, title="Điểm báo"))
    assert follow(engine) == 5
    assert ask(engine, LINES) == []


def test_an_edited_article_is_compared_anew(engine):
    bring(engine, *press()[:3])
    follow(engine)
    bring(engine, printed(1, story(40), 0, 0), version=1)
    assert follow(engine) == 1
    assert ask(engine, LINES) == [(2, 3, "near")]
    assert ask(engine, "SELECT cluster_id, article_id, role FROM mart.cluster_member ORDER BY 2") == [
        (2, 2, "original"), (2, 3, "reprint"),
    ]  # fmt: skip
    bring(engine, printed(1, story(1), 0, 0), version=2)
    follow(engine)
    assert len(ask(engine, LINES)) == 3


def test_an_article_that_is_gone_leaves_its_cluster_and_comes_back_to_it(engine):
    bring(engine, *press()[:3])
    follow(engine)
    before = ask(engine, PLACES)
    mark_gone(engine, 1, "gone")
    follow(engine)
    assert ask(engine, LINES) == [(2, 3, "near")]
    assert ask(engine, "SELECT count(*) FROM clean.article_shingle WHERE article_id = 1") == [(0,)]
    mark_gone(engine, 1, "back")
    follow(engine)
    assert ask(engine, PLACES) == before


@pytest.mark.parametrize("size", [1, 3, 7])
def test_clusters_do_not_depend_on_order_and_batches(engine, size):
    articles = press()
    bring(engine, *articles)
    follow(engine)
    before = ask(engine, PLACES)
    assert {row.role for row in before} == {"original", "reprint", "excerpt", "extended"}
    assert len({row.least for row in before}) == 3
    forget_derived(engine)
    for made in Random(size).sample(articles, len(articles)):
        bring(engine, made)
        follow(engine, size)
    assert ask(engine, PLACES) == before


def test_a_new_life_of_the_feed_is_derived_from_its_beginning(engine):
    bring(engine, *press())
    follow(engine)
    before = ask(engine, PLACES)
    with engine.begin() as connection:
        connection.exec_driver_sql("UPDATE clean.feed_head SET generation = gen_random_uuid()")
    assert ask(engine, "SELECT change_id FROM mart.derivation") == [(0,)]
    assert follow(engine) == 10
    assert ask(engine, PLACES) == before


def die_in_the_middle(url, place):
    """Derive, and be killed in the transaction of one batch, or behind its commit."""
    numbers = itertools.count(1)

    def strike(*_):
        if next(numbers) == place[1]:
            os.kill(os.getpid(), signal.SIGKILL)

    def read_page(*asked):
        read = whole(*asked)
        strike()
        return read

    whole = following._read_page
    if place[0] == "within":
        kinship.pair_languages = strike
    else:
        following._read_page = read_page
    follow(connect(url), 3)


@pytest.mark.parametrize("place", [("within", 1), ("within", 3), ("behind", 2)])
def test_killed_anywhere_it_ends_with_the_same_clusters(engine, place):
    bring(engine, *press())
    follow(engine)
    before = ask(engine, PLACES) + ask(engine, LINES)
    with engine.begin() as connection:
        connection.exec_driver_sql("UPDATE clean.feed_head SET generation = gen_random_uuid()")
    victim = processes.Process(target=die_in_the_middle, args=(engine.url.render_as_string(hide_password=False), place))
    victim.start()
    victim.join()
    assert victim.exitcode == -signal.SIGKILL
    done = place[1] - (place[0] == "within")
    assert ask(engine, "SELECT change_id FROM mart.derivation") == [(3 * done,)]
    assert follow(engine) == 10 - 3 * done
    assert ask(engine, PLACES) + ask(engine, LINES) == before


def test_a_story_in_more_papers_than_are_looked_at_is_one_cluster(engine):
    lines = story(50, 2)
    number = COMMON + 12
    bring(engine, *(printed(n, lines, n % 4, n) for n in range(1, number + 1)))
    follow(engine, 10)
    assert ask(engine, "SELECT articles, first_article_id FROM mart.cluster") == [(number, 1)]


def test_lines_that_all_articles_have_make_no_candidates(engine):
    closing = write_text(Random(60), 1).paragraphs[0]
    bring(engine, *(printed(n, (*story(60 + n, 3), closing), n % 4, n) for n in range(1, COMMON + 10)))
    follow(engine)
    asked = {"articles": [COMMON + 9], "common": COMMON, "most": kinship.MOST}
    with engine.connect() as connection:
        assert connection.execute(kinship.statement("kinship_candidates"), asked).all() == []
    assert ask(engine, LINES) == []


def test_the_edition_in_another_language_is_found_once_both_are_there(engine):
    picture = (Image("http://bao0.test/2026/kenh-tra-lam-1.jpg?w=600"),)
    told = ["Ông Nguyễn Văn Bảy cho biết 1.250 hộ ở xã Trà Lam được di dời, kinh phí 37,5 tỉ đồng."]
    english = ["Nguyen Van Bay said 1,250 households in Tra Lam were moved at a cost of 37.5 billion dong."]
    bring(engine, printed(1, english, 0, 300, language="en"), printed(2, story(70), 0, 10, images=picture))
    follow(engine)
    assert ask(engine, "SELECT 1 FROM mart.language_twin") == []
    bring(engine, printed(3, told, 0, 20), printed(4, told, 1, 30), printed(5, told, 0, 5000))
    follow(engine)
    (row,) = ask(engine, "SELECT article_id, twin_id, twin_language, evidence FROM mart.language_twin")
    assert row[:3] == (3, 1, "en")
    assert row.evidence == ["name nguyen van bay", "name tra lam", "number 1250", "number 37.5"]
    mark_gone(engine, 3, "gone")
    follow(engine)
    assert ask(engine, "SELECT 1 FROM mart.language_twin") == []


def test_a_loader_may_derive(engine):
    bring(engine, *press()[:3])
    loader = connect(engine.url.render_as_string(hide_password=False))

    def become(connection, _):
        connection.autocommit = True
        connection.execute("SET ROLE baotinh_loader")
        connection.autocommit = False

    event.listen(loader, "connect", become)
    assert follow(loader) == 3
    bring(engine, printed(1, story(40), 0, 0), version=1)
    assert follow(loader) == 1
    loader.dispose()


def test_what_is_indexed_is_what_is_kept_of_each_article(engine):
    bring(engine, *press())
    follow(engine)
    kept = "SELECT unnest(sample), article_id FROM clean.kin"
    there = "SELECT shingle, article_id FROM clean.article_shingle"
    assert ask(engine, f"({kept} EXCEPT {there}) UNION ({there} EXCEPT {kept})") == []


def test_who_names_a_paper_by_name_domain_or_prefix_comes_after_it(engine):
    named = ({}, {"agency": "Báo 0"}, {"house_prefix": "(B0O) - "}, {"byline": "Nguồn: https://bao0.test/tin"})
    bring(engine, *(printed(n, story(80), n - 1, 40 - 10 * n, **said) for n, said in enumerate(named, 1)))
    sources.register(engine, [replace(PAPERS[0], house_prefixes=("(B0O) - ",))])
    follow(engine)
    query = "SELECT article_id, original_id, direction FROM mart.article_copy WHERE original_id = 1 ORDER BY 1"
    assert ask(engine, query) == [(2, 1, "credit"), (3, 1, "credit"), (4, 1, "credit")]
    found = ask(engine, "SELECT article_id, role, credited FROM mart.cluster_member ORDER BY 1")
    assert found == [(1, "original", ""), *((n, "reprint", "bao0") for n in (2, 3, 4))]
