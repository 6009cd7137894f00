"""Places and outlets as of the day, for readers: units, names, articles, newspapers, and how far they were derived."""

from dataclasses import replace
from datetime import date, datetime, time

import pytest
from press import HANOI, SITE, article, ask, page
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from connectors import sites
from connectors.site import Tenure
from sql import following, places, reference, runs, sources
from sql.load import Outcome, load
from sql.statements import statement
from transforms import gazetteer
from transforms.article import Block, Stamp

LONG_AN = replace(
    SITE, slug="baothulongan", name="Báo Thử Long An", outlet="Báo Thử Long An", domains=("longan.test",), home="http://longan.test/",
    tenures=(Tenure("longan.test"),), names=(Tenure("Báo Thử Long An"),),
    provinces=(Tenure("80", until="2025-06-30"),), retired=date(2025, 6, 30), successor="baothutayninh",
)  # fmt: skip
TAY_NINH = replace(
    SITE, slug="baothutayninh", name="Báo Thử Tây Ninh", outlet="Nhà Thử Tây Ninh", domains=("tayninh.test",), home="http://tayninh.test/",
    tenures=(Tenure("cu.tayninh.test", until="~2022"), Tenure("tayninh.test", since="2023-01-01")),
    names=(Tenure("Báo Thử Tây Ninh", until="2025-06-30"), Tenure("Nhà Thử Tây Ninh", since="2025-07-01")),
    provinces=(Tenure("72", until="2025-06-30"), Tenure("80", since="2025-07-01")),
)  # fmt: skip


def told(number, day, title="Tin", lead="", body="Một đoạn.", site=TAY_NINH, **changes):
    blocks = [Block("title", title, "title", "1"), *([Block("lead", lead, "lead", "2")] if lead else [])]
    stamp = Stamp(datetime.combine(day, time(12), HANOI), "raw", "minute", "visible")
    return article(
        number, title=title, lead=lead, source=site.slug, url=f"{site.home}tin-a{number}.html", published=stamp,
        blocks=(*blocks, Block("paragraph", body, "prose", "3")), **changes,
    )  # fmt: skip


def bring(engine, *articles, minutes=0):
    sources.register(engine, [SITE, LONG_AN, TAY_NINH])
    run_id = runs.start(engine, "baothu")
    pages = [
        replace(
            page(n, a.title.encode() + a.text.encode(), minutes=minutes), url=a.url, final_url=a.url, source=a.source
        )
        for n, a in enumerate(articles, 1)
    ]
    load(engine, run_id, [Outcome(None, got, made) for got, made in zip(pages, articles, strict=True)])


def bring_and_follow(engine, *articles, minutes=0):
    bring(engine, *articles, minutes=minutes)
    return following.catch_up(engine)


def test_the_same_name_is_another_unit_before_and_after_the_merger(engine):
    bring_and_follow(
        engine, told(1, date(2020, 8, 5), "Lũ ở Long An"), told(2, date(2025, 6, 30), "Lũ ở Tây Ninh"),
        told(3, date(2025, 7, 1), "Lũ ở Tây Ninh"), told(4, date(2025, 7, 1), "Nhớ Long An"),
    )  # fmt: skip
    query = "SELECT article_id, name, unit, name_now, standing, ambiguous FROM mart.article_place ORDER BY 1"
    assert ask(engine, query) == [
        (1, "Long An", "long-an-1997", "Tây Ninh", "current", False),
        (2, "Tây Ninh", "tay-ninh-1997", "Tây Ninh", "current", False),
        (3, "Tây Ninh", "tay-ninh-2025", "Tây Ninh", "current", False),
        (4, "Long An", "long-an-1997", "Tây Ninh", "former", False),
    ]


def test_the_day_of_the_change_is_that_of_hanoi(engine):
    late = told(1, date(2025, 6, 30), "Tây Ninh")
    early = replace(
        told(2, date(2025, 7, 1), "Tây Ninh"),
        published=replace(late.published, at=datetime(2025, 7, 1, 0, 30, tzinfo=HANOI)),
    )
    bring_and_follow(engine, late, early)
    found = ask(engine, "SELECT published_on, unit FROM mart.article_place ORDER BY 1")
    assert found == [(date(2025, 6, 30), "tay-ninh-1997"), (date(2025, 7, 1), "tay-ninh-2025")]


def test_ambiguity_is_several_rows(engine):
    bring_and_follow(
        engine, told(1, date(2003, 5, 1), "Tin từ Lai Châu"), told(2, date(2020, 5, 1), "Mưa ở ĐN"),
        told(3, date(2020, 5, 1), "Mưa ở Huế"),
    )  # fmt: skip
    query = "SELECT article_id, name_then, name_now, standing, ambiguous FROM mart.article_place ORDER BY 1, 2, 3"
    assert sorted(ask(engine, query)) == [
        (1, "Lai Châu", "Lai Châu", "current", True), (1, "Lai Châu", "Điện Biên", "current", True),
        (2, "Đà Nẵng", "Đà Nẵng", "current", True), (2, "Đắk Nông", "Lâm Đồng", "current", True),
        (2, "Đồng Nai", "Đồng Nai", "current", True),
        (3, "Thừa Thiên Huế", "Huế", "coming", False),
    ]  # fmt: skip


def test_the_lead_is_not_counted_again_in_the_text(engine):
    bring_and_follow(engine, told(1, date(2020, 5, 1), "Tin", "Tỉnh Long An họp.", "Long An và Long An."))
    query = "SELECT field, mentions, position, printed, confidence FROM mart.article_place ORDER BY 1"
    assert ask(engine, query) == [("lead", 1, 5, "Long An", "high"), ("text", 2, 0, "Long An", "high")]


def test_an_edit_replaces_places_and_a_removal_takes_them(engine):
    bring_and_follow(engine, told(1, date(2020, 5, 1), "Lũ ở Long An"))
    bring_and_follow(engine, told(1, date(2020, 5, 1), "Lũ ở Bến Tre"), minutes=1)
    assert ask(engine, "SELECT name FROM mart.article_place") == [("Bến Tre",)]
    with engine.begin() as connection:
        connection.exec_driver_sql("UPDATE clean.article SET gone_at = now()")
        places.derive_places(connection, [1])
    assert ask(engine, "SELECT name FROM mart.article_place") == []


def test_each_maker_reads_the_feed_once_and_goes_on_where_it_stopped(engine, monkeypatch):
    monkeypatch.setattr(following, "PAGE", 1)
    bring(engine, told(1, date(2020, 5, 1), "Long An"), told(2, date(2020, 5, 1), "Bến Tre"))
    assert following.catch_up(engine, most=1) == {"people": 1, "places": 1, "kinship": 1}
    assert following.catch_up(engine) == {"people": 1, "places": 1, "kinship": 1}
    assert following.catch_up(engine) == {"people": 0, "places": 0, "kinship": 0}
    assert ask(engine, "SELECT count(*) FROM mart.byline") == [(2,)]


def test_another_edition_of_the_names_reads_all_articles_again(engine, monkeypatch):
    bring_and_follow(engine, told(1, date(2020, 5, 1), "Long An"))
    monkeypatch.setattr("transforms.places.EDITION", "next")
    assert following.catch_up(engine) == {"people": 0, "places": 1, "kinship": 0}
    assert following.catch_up(engine) == {"people": 0, "places": 0, "kinship": 0}


def test_another_life_of_the_feed_is_read_from_its_beginning(engine):
    bring_and_follow(engine, told(1, date(2020, 5, 1), "Long An"), told(2, date(2020, 5, 1), "Bến Tre"))
    with engine.begin() as connection:
        connection.exec_driver_sql("DELETE FROM clean.article_place")
        connection.exec_driver_sql("UPDATE clean.feed_head SET generation = gen_random_uuid()")
    assert following.catch_up(engine) == {"people": 2, "places": 2, "kinship": 2}
    assert len(ask(engine, "SELECT 1 FROM mart.article_place")) == 2


def test_a_page_that_fails_is_read_again(engine):
    bring(engine, told(1, date(2020, 5, 1), "Long An"))

    def fail(connection, articles):
        places.derive_places(connection, articles)
        raise RuntimeError("in the middle")

    with pytest.raises(RuntimeError, match="in the middle"):
        following.catch_up(engine, makers=[following.Maker("places", lambda: "x", fail)])
    assert ask(engine, "SELECT name FROM mart.article_place") == []
    assert following.catch_up(engine)["places"] == 1


def test_meanings_and_heirs_in_the_database_are_those_of_the_table(engine):
    table = gazetteer.gazetteer()
    stored = ask(engine, "SELECT name, unit, lower(days), upper(days) - 1, standing FROM clean.place_meaning")
    assert set(stored) == {(m.name, m.unit, m.since, m.until, m.standing) for m in table.meanings}
    assert set(ask(engine, "SELECT unit, unit_now FROM mart.place_now")) == {
        (unit.unit, heir) for unit in table.units for heir in table.heirs(unit.unit)
    }
    assert ask(engine, "SELECT count(*) FROM mart.place WHERE until IS NULL") == [(34,)]
    assert ask(
        engine, "SELECT count(*) FROM mart.place WHERE '2024-12-31' BETWEEN since AND coalesce(until, 'infinity')"
    ) == [(63,)]


@pytest.mark.parametrize(
    ("column", "constraint"), [("name", "one_name_a_day"), ("code", "one_code_a_day"), ("iso", "one_iso_a_day")]
)
def test_a_name_or_code_comes_again_but_never_on_the_same_day(engine, column, constraint):
    new = {"unit": "thu-2000", "name": "Thử", "code": "99", "iso": "VN-99"}
    taken = {"name": "Long An", "code": "80", "iso": "VN-41"}[column]
    values = {**new, column: taken}
    insert = text(
        "INSERT INTO clean.place (unit, name, full_name, kind, code, iso, since, since_known, until, confidence, note) "
        "VALUES (:unit, :name, 'Tỉnh Thử', 'province', :code, :iso, :since, 'exact', :until, 'low', '')"
    )
    with engine.begin() as connection:
        connection.execute(insert, {**values, "since": date(1990, 1, 1), "until": date(1996, 12, 31)})
    with pytest.raises(IntegrityError, match=constraint), engine.begin() as connection:
        connection.execute(insert, {**values, "unit": "thu-2001", "since": date(2001, 1, 1), "until": date(2002, 1, 1)})


def test_better_tables_hold_at_once_for_articles_read_before(engine):
    bring_and_follow(engine, told(1, date(2025, 6, 30), "Long An"))
    with engine.begin() as connection:
        places.set_places(
            connection, gazetteer.packaged().replace("2025-06-30", "2025-06-28").replace("2025-07-01", "2025-06-29")
        )
    assert ask(engine, "SELECT standing FROM mart.article_place") == [("former",)]
    with engine.begin() as connection:
        assert reference.refresh(connection) == ()


def test_tables_that_contradict_themselves_leave_the_old_ones(engine):
    with pytest.raises(ValueError, match="one name or code"), engine.begin() as connection:
        places.set_places(connection, gazetteer.packaged().replace("2025-06-30", "2025-07-30"))
    assert ask(engine, "SELECT count(*) FROM mart.place WHERE until IS NULL") == [(34,)]


def test_an_article_has_the_name_domain_and_province_of_its_paper_on_that_day(engine):
    bring_and_follow(
        engine, told(1, date(2020, 8, 5)), told(2, date(2025, 6, 30)), told(3, date(2025, 7, 1)),
        told(4, date(2020, 8, 5), site=LONG_AN),
    )  # fmt: skip
    query = """SELECT article_id, name, domain, province, province_name, province_name_now, successor, doubt
        FROM mart.article_outlet ORDER BY 1"""
    vague = "domain cu.tayninh.test until ~2022"
    assert ask(engine, query) == [
        (1, "Báo Thử Tây Ninh", "cu.tayninh.test", "tay-ninh-1997", "Tây Ninh", "Tây Ninh", None, vague),
        (2, "Báo Thử Tây Ninh", "tayninh.test", "tay-ninh-1997", "Tây Ninh", "Tây Ninh", None, ""),
        (3, "Nhà Thử Tây Ninh", "tayninh.test", "tay-ninh-2025", "Tây Ninh", "Tây Ninh", None, ""),
        (4, "Báo Thử Long An", "longan.test", "long-an-1997", "Long An", "Tây Ninh", "baothutayninh", ""),
    ]


def test_a_paper_without_declared_provinces_keeps_its_name(engine):
    bring_and_follow(engine, told(1, date(2020, 8, 5), site=SITE))
    assert ask(engine, "SELECT name, domain, province FROM mart.article_outlet") == [("Báo Thử", None, None)]


def test_papers_registered_again_write_nothing_and_a_new_declaration_is_taken(engine):
    sources.register(engine, [TAY_NINH])
    before = ask(engine, "SELECT ctid, xmin, name FROM clean.outlet ORDER BY days")
    sources.register(engine, [TAY_NINH])
    assert ask(engine, "SELECT ctid, xmin, name FROM clean.outlet ORDER BY days") == before
    sources.register(engine, [replace(TAY_NINH, names=(Tenure("Báo Khác"),))])
    assert ask(engine, "SELECT DISTINCT name FROM mart.outlet") == [("Báo Khác",)]


def test_all_declared_papers_can_be_registered(engine):
    declared = sites.load_all()
    sources.register(engine, list(declared.values()))
    assert ask(engine, "SELECT count(DISTINCT source), count(*) FILTER (WHERE province IS NULL) FROM mart.outlet") == [
        (len(declared), 0)
    ]
    present = "SELECT DISTINCT province_name FROM mart.outlet WHERE until IS NULL AND province IS NOT NULL"
    assert len(ask(engine, present)) == 34


def test_time_says_what_won_and_what_lost(engine):
    stamp = Stamp(datetime(2020, 8, 5, tzinfo=HANOI), "05/08/2020", "day", "visible", ("jsonld 2020-08-06",))
    bring_and_follow(engine, replace(told(1, date(2020, 8, 5)), published=stamp), told(2, date(2020, 8, 5)))
    query = """SELECT published_on, published_raw, published_precision, published_evidence, in_conflict,
        published_conflicts FROM mart.article_time ORDER BY article_id"""
    assert ask(engine, query) == [
        (date(2020, 8, 5), "05/08/2020", "day", "visible", True, ["jsonld 2020-08-06"]),
        (date(2020, 8, 5), "raw", "minute", "visible", False, []),
    ]


def test_a_loader_may_derive_and_register(engine):
    bring(engine, told(1, date(2020, 5, 1), "Long An"))
    with engine.begin() as connection:
        connection.exec_driver_sql("SET LOCAL ROLE baotinh_loader")
        for maker in following.MAKERS:
            maker.make(connection, [1])
        sources._enter_outlets(connection, replace(TAY_NINH, names=(Tenure("Báo Khác"),)))
        for name in ("follower_enter", "follower_place", "follower_mark"):
            connection.execute(statement(name), {"name": "places", "edition": "x", "change_id": 1})
    assert ask(engine, "SELECT name FROM mart.article_place") == [("Long An",)]


def test_a_district_is_that_of_the_list_and_stays_one_of_several(engine):
    bring_and_follow(
        engine, told(1, date(2020, 8, 5), "Lũ ở huyện Đức Hòa"), told(2, date(2025, 7, 1), "Nhớ huyện Đức Hoà"),
        told(3, date(2020, 8, 5), "Lũ ở huyện Châu Thành", body="Tỉnh Bến Tre họp."),
    )  # fmt: skip
    query = """SELECT article_id, printed, code, province_name, province_name_now, standing, confidence, ambiguous
        FROM mart.article_district WHERE confidence <> 'low' ORDER BY 1, 3"""
    assert ask(engine, query) == [
        (1, "huyện Đức Hòa", "802", "Long An", "Tây Ninh", "listed", "high", False),
        (2, "huyện Đức Hoà", "802", "Long An", "Tây Ninh", "former", "high", False),
        (3, "huyện Châu Thành", "708", "Tây Ninh", "Tây Ninh", "listed", "medium", True),
        (3, "huyện Châu Thành", "831", "Bến Tre", "Vĩnh Long", "listed", "medium", True),
    ]
    assert ask(engine, "SELECT count(*) FROM mart.article_district WHERE article_id = 3") == [(10,)]


def test_every_district_has_its_province_then_and_now(engine):
    query = "SELECT count(*), count(DISTINCT province), count(province_now) FROM mart.district"
    assert ask(engine, query) == [(696, 63, 696)]
