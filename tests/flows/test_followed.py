"""Some days of the followed year, with its redesign and its move, an outage, and articles that come late."""

from datetime import timedelta

import year_campaign
from year_campaign import FIRST, account, living

DAYS = 10


def test_what_stood_when_somebody_looked_is_there_once_and_no_day_is_called_complete_too_early(
    engine, tmp_path, monkeypatch
):
    monkeypatch.setattr(year_campaign, "REDESIGN", (FIRST + timedelta(days=2), "cms_body"))
    monkeypatch.setattr(year_campaign, "MOVE", (FIRST + timedelta(days=5), "vongkhe24h.test"))
    with living(engine, tmp_path, per_day=6) as year:
        year.play(DAYS)
        year.close()
        assert year.verdict() == []
        assert year.tally.runs == (DAYS + 2) * 3
        assert sum(account(year).values()) > 100
        assert year.ledger()["complete"] >= 20
    with engine.connect() as connection:
        moves = connection.exec_driver_sql(
            "SELECT source, count(*) FROM mart.change_feed WHERE op = 'move' GROUP BY 1"
        ).all()
    assert {source for source, _ in moves} == {"baosuongha", "baovongkhe"}
