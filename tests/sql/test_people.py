"""Signatures and sections: found by key, resolved by newspaper and day, never guessed."""

import unicodedata
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from press import NOW, SITE, article, ask, page
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from sql import migrate, reference, runs, sources
from sql.engine import connect
from sql.load import Outcome, load
from sql.people import derive_keys
from transforms import topics
from transforms.article import Author, Stamp
from transforms.signatures import Signature
from transforms.text import slug

OTHER = replace(SITE, slug="baokhac", name="Báo Khác", outlet="Báo Khác", home="http://baokhac.test/",
                domains=("baokhac.test",))  # fmt: skip


def bring(engine, *articles):
    sources.register(engine, [SITE, OTHER])
    run_id = runs.start(engine, "baothu")
    pages = [
        replace(page(n, b"%d" % n), url=a.url, final_url=a.url, source=a.source) for n, a in enumerate(articles, 1)
    ]
    load(engine, run_id, [Outcome(None, got, made) for got, made in zip(pages, articles, strict=True)])
    follow(engine)


def follow(engine):
    with engine.begin() as connection:
        derive_keys(connection, list(connection.exec_driver_sql("SELECT article_id FROM clean.article").scalars()))


def signed(number, *names, source="baothu", days=0, **changes):
    at = Stamp(NOW + timedelta(days=days), "raw", "minute", "visible")
    url = f"http://{source}.test/tin-a{number}.html"
    return article(
        number, title=f"Tin {number}", source=source, url=url, published=at,
        authors=tuple(Author(name, "text") for name in names), **changes,
    )  # fmt: skip


def signature(name, identity, since=None, until=None, source="baothu"):
    return Signature(source, name, identity, since, until, "masthead of a newspaper that does not exist", "")


def key(engine, function, *names):
    with engine.connect() as connection:
        names_in_order = "unnest(CAST(:names AS text[])) WITH ORDINALITY AS x (n, i)"
        query = text(f"SELECT array_agg({function}(n) ORDER BY i) FROM {names_in_order}")
        return connection.execute(query, {"names": list(names)}).scalar_one()


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Kỳ Nam", "KỲ NAM", True),
        ("Kỳ Nam", "Ky\u0300 Nam", True),
        ("Hòa Bình", "Hoà Bình", True),
        ("THUÝ HOÀ", "Thúy Hòa", True),
        ("Đ.T.H", "đ. t. h.", True),
        ("K’Brễu", "K'BRỄU", True),
        ("V.Huy", "V. Huy", True),
        ("Thu Hường", "Thu Hương", False),
        ("Ky Nam", "Kỳ Nam", False),
        ("Đăng", "Dang", False),
    ],
)
def test_prints_of_one_name_meet_and_accents_tell_people_apart(engine, one, other, same):
    first, second = key(engine, "mart.name_key", one, other)
    assert (first == second) is same


def test_keys_of_every_section_are_the_same_in_sql_and_in_python(engine):
    names = [row.section for row in topics.read_table(topics.packaged())]
    assert key(engine, "mart.plain_key", *names) == [slug(name) for name in names]


ANY = st.text(st.sampled_from("aăâbcdđeêghiklmnoôơpqrstuưvxyỳýỷỹỵắặẩẫấộợừửÀĂÂĐÊÔƠƯỲ '’.,-/&09"), max_size=30)
SYLLABLES = "Nguyễn Thúy Thuý Hòa Hoà Đặng Quỳnh Trường Ngữ Khuê Út Ỷ Mỵ Lưỡng Hoằng K'Brễu N. Th. Ng. Đ.".split()
NAMES = st.lists(st.sampled_from(SYLLABLES), min_size=1, max_size=5).map(" ".join)


@settings(max_examples=5, deadline=None)
@given(st.lists(ANY, min_size=40, max_size=60), st.lists(NAMES, min_size=40, max_size=60))
def test_keys_of_any_name_are_the_same_in_sql_and_in_python(cluster_url, lines, names):
    engine = connect(cluster_url)
    try:
        assert key(engine, "mart.plain_key", *lines) == [slug(line) for line in lines]
        once = key(engine, "mart.name_key", *names)
        assert key(engine, "mart.name_key", *once) == once
        assert key(engine, "mart.name_key", *[name.upper() for name in names]) == once
        assert key(engine, "mart.name_key", *[unicodedata.normalize("NFD", name) for name in names]) == once
    finally:
        engine.dispose()


def test_everything_by_a_name_is_found_whatever_its_print(engine):
    bring(engine, signed(1, "Kỳ Nam"), signed(2, "KỲ NAM", "Lê Huy"), signed(3, "Kỳ Năm"))
    with engine.connect() as connection:
        connection.exec_driver_sql("SET ROLE baotinh_reader")
        query = "SELECT article_id FROM mart.byline WHERE name_key = mart.name_key('Kỳ Nam') ORDER BY 1"
        assert connection.exec_driver_sql(query).all() == [(1,), (2,)]
        query = "SELECT article_id FROM mart.byline WHERE plain_key = 'ky-nam' ORDER BY 1"
        assert connection.exec_driver_sql(query).all() == [(1,), (2,), (3,)]


def test_a_pen_name_is_a_person_only_in_its_newspaper_and_for_its_days(engine):
    with engine.begin() as connection:
        reference.enroll(
            connection,
            [
                signature("Kỳ Ca", "Trần Thị Mẫu", since=date(2026, 3, 1), until=date(2026, 3, 5)),
                signature("Kỳ Ca", "Lê Văn Thử", since=date(2026, 3, 6)),
                signature("Sông Lam", ""),
            ],
        )
    bring(
        engine, signed(1, "KỲ CA"), signed(2, "Kỳ Ca", days=1), signed(3, "Kỳ Ca", source="baokhac"),
        signed(4, "Sông Lam"), signed(5, "Kỳ Ca", days=-30),
    )  # fmt: skip
    found = ask(engine, "SELECT source, name, identity, evidence IS NULL FROM mart.byline ORDER BY article_id")
    assert found == [
        ("baothu", "KỲ CA", "Trần Thị Mẫu", False),
        ("baothu", "Kỳ Ca", "Lê Văn Thử", False),
        ("baokhac", "Kỳ Ca", None, True),
        ("baothu", "Sông Lam", None, False),
        ("baothu", "Kỳ Ca", None, True),
    ]


def test_two_people_behind_one_name_on_one_day_are_refused(engine):
    twice = [signature("Kỳ Ca", "A", until=date(2026, 3, 5)), signature("KỲ CA", "B", since=date(2026, 3, 5))]
    with pytest.raises(IntegrityError, match="in the register already"), engine.begin() as connection:
        reference.enroll(connection, twice)


def test_rows_of_an_operator_outlive_new_packaged_ones(engine):
    with engine.begin() as connection:
        connection.exec_driver_sql(
            "INSERT INTO clean.pen_name (source, name, identity, evidence) VALUES ('baothu', 'Út', 'Lê Mẫu', 'letter')"
        )
        reference.enroll(connection, [signature("Kỳ Ca", "Trần Thị Mẫu")])
        reference.enroll(connection, [])
    assert ask(engine, "SELECT name FROM mart.pen_name") == [("Út",)]


@pytest.mark.parametrize(
    ("name", "initials"),
    [("K.N", True), ("V. Huy", True), ("TH.NHẤT", True), ("KL-TN", True), ("Đ.T.H", True), ("Kỳ Nam", False),
     ("LAN", False), ("K'Brễu", False), ("Y Phương", False)],
)  # fmt: skip
def test_initials_are_marked(engine, name, initials):
    bring(engine, signed(1, name))
    assert ask(engine, "SELECT is_initials FROM mart.byline") == [(initials,)]


def test_an_article_has_the_topic_of_its_deepest_section_that_has_one(engine):
    bring(
        engine,
        signed(1, "A Páo", section=("Kinh tế", "Nông nghiệp - Nông thôn")),
        signed(2, "A Páo", section=("KINH TẾ", "Trong tỉnh")),
        signed(3, "A Páo", section=("Thời sự",)),
        signed(4, "A Páo", section=("Xã hội", "Chuyện làng Thử")),
        signed(5, "A Páo", section=()),
    )
    found = ask(engine, "SELECT article_id, topic, broad, confidence, section FROM mart.article_topic ORDER BY 1")
    assert found == [
        (1, "medtop:20000210", "medtop:04000000", "high", "Nông nghiệp - Nông thôn"),
        (2, "medtop:04000000", "medtop:04000000", "high", "KINH TẾ"),
        (4, "medtop:14000000", "medtop:14000000", "medium", "Xã hội"),
    ]


def test_an_unknown_section_is_counted_and_given_no_topic(engine):
    bring(
        engine, signed(1, "A Páo", section=("Chuyện làng Thử",)), signed(2, "A Páo", section=("CHUYỆN LÀNG THỬ",)),
        signed(3, "A Páo", section=("Kinh tế",)),
    )  # fmt: skip
    found = ask(engine, "SELECT section_key, articles, sources, example_article_id FROM mart.unknown_section")
    assert found == [("chuyen-lang-thu", 2, 1, 2)]
    assert ask(engine, "SELECT article_id FROM mart.article_topic") == [(3,)]


def test_an_edit_replaces_names_and_sections_and_a_removal_takes_them(engine):
    bring(engine, signed(1, "Kỳ Ca", section=("Kinh tế",)))
    edited = signed(1, "Lê Huy", section=("Y tế",))
    load(engine, runs.start(engine, "baothu"), [Outcome(None, page(1, b"b", minutes=1), edited)])
    follow(engine)
    assert ask(engine, "SELECT name FROM mart.byline") == [("Lê Huy",)]
    assert ask(engine, "SELECT label FROM mart.article_topic") == [("health",)]
    with engine.begin() as connection:
        connection.exec_driver_sql("UPDATE clean.article SET gone_at = now()")
    follow(engine)
    assert ask(engine, "SELECT name FROM mart.byline UNION ALL SELECT label FROM mart.article_topic") == []


def test_a_table_is_renewed_when_its_text_changed_and_left_alone_otherwise(engine, monkeypatch):
    assert len(ask(engine, "SELECT 1 FROM mart.section_topic")) > 200
    with engine.begin() as connection:
        assert reference.refresh(connection) == ()
    head, first, *_ = topics.packaged().splitlines()
    monkeypatch.setitem(reference._TABLES, "topics", (lambda: f"{head}\n{first}", reference._write_topics))
    assert migrate.migrate(engine) == ()
    assert ask(engine, "SELECT section FROM mart.section_topic") == [("Thời sự",)]
