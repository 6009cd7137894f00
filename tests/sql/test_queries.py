"""The queries that the documentation offers work as printed, for a reader."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from press import HANOI, NOW, SITE, article, page
from sqlalchemy import text

from connectors.site import Tenure
from sql import following, runs, sources
from sql.load import Outcome, load
from transforms.article import Image, Stamp

FOLDER = Path(__file__).parents[2] / "docs" / "queries"
VALUES = {
    "article_id": 2, "url": page(1).url, "source": "baothu", "day": "2026-03-05", "published_at": NOW, "change_id": 0,
    "words": "bao so 3", "name": "KỲ CA", "broad": "medtop:04000000", "place": "Tây Ninh", "place_now": "Tây Ninh",
    "story_id": 5, "year": 2020, "district": "Đức Hòa",
}  # fmt: skip
TEXT = "Sáng nay, 1.250 hộ dân ven kênh Trà Lam được di dời khỏi vùng sạt lở, 37 tỉ đồng đã được cấp cho việc này."
PICTURE = (Image("http://baothu.test/i/sat-lo-tra-lam.jpg"),)
STORY = {
    5: {"text": TEXT, "agency": "TTXVN", "images": PICTURE},
    6: {"text": TEXT, "agency": "TTXVN", "title": "Tin khác"},
    7: {"text": "1,250 households along Tra Lam canal were moved.", "language": "en", "images": PICTURE},
}
SECTION = ("Kinh tế", "Chuyện làng Thử")
PAPER = replace(
    SITE,
    tenures=(Tenure("baothu.test"),),
    provinces=(Tenure("72", until="2025-06-30"), Tenure("80", since="2025-07-01")),
)
IN_2020 = Stamp(datetime(2020, 8, 5, tzinfo=HANOI), "05/08/2020", "day", "visible")
ROWS = {"is_zero_a_zero": 0, "gaps": None, "removals": 0}


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.sql")), ids=lambda path: path.stem)
def test_a_documented_query_gives_rows(engine, path):
    sources.register(engine, [PAPER])
    run_id = runs.start(engine, "baothu")
    load(
        engine,
        run_id,
        [Outcome(None, page(n, b"%d" % n), article(n, text="Bão số 3.", section=SECTION)) for n in (1, 2)]
        + [Outcome(None, page(3), article(3, title="Lũ ở Tây Ninh và huyện Đức Hòa", published=IN_2020))],
    )
    load(
        engine, run_id, [Outcome(None, page(2, b"2b", minutes=1), article(2, text="Bão số 3 đi qua.", section=SECTION))]
    )
    load(engine, run_id, [Outcome(None, page(n, b"%d" % n), article(n, **changes)) for n, changes in STORY.items()])
    following.catch_up(engine)
    query = text(path.read_text(encoding="utf-8"))
    assert path.read_text(encoding="utf-8").startswith("-- ")
    with engine.connect() as connection:
        connection.exec_driver_sql("SET ROLE baotinh_reader")
        found = len(connection.execute(query, {name: VALUES[name] for name in query.compile().params}).all())
    wanted = ROWS.get(path.stem, 1)
    assert wanted is None or found >= wanted


def test_a_diff_names_exactly_what_changed(engine):
    sources.register(engine, [SITE])
    run_id = runs.start(engine, "baothu")
    load(engine, run_id, [Outcome(None, page(1), article(1, text="Trước."))])
    load(
        engine, run_id, [Outcome(None, page(1, b"2", minutes=1), article(1, text="Sau.", title="Tin", agency="TTXVN"))]
    )
    with engine.connect() as connection:
        found = connection.exec_driver_sql("SELECT * FROM mart.diff(1, 1, 2)").all()
    assert found == [("agency", 0, "changed", "", "TTXVN"), ("paragraph", 2, "changed", "Trước.", "Sau.")]
