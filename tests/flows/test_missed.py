"""After a downtime one run covers what was missed, and late runs do nothing."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from prefect.client.schemas.objects import FlowRun
from prefect.context import FlowRunContext

from connectors import discovery
from flows import ingest as flow
from flows.window import ZONE
from sql import missed
from sql.warehouse import broken_rules


@pytest.fixture
def reach(monkeypatch) -> list[datetime]:
    """How far back each survey was asked to look."""
    seen = []
    survey = discovery.survey

    def spy(*arguments, since, **options):
        seen.append(since)
        return survey(*arguments, since=since, **options)

    monkeypatch.setattr(discovery, "survey", spy)
    return seen


def test_one_run_after_a_week_of_downtime_covers_all_of_it(archive, reach):
    archive.ingest()
    down_since = archive.simulator.now
    archive.simulator.advance(days=7)
    (result,) = archive.ingest()
    assert result.status == "succeeded"
    assert archive.loaded() == archive.listed()
    assert reach[-1].astimezone(ZONE).date() == down_since.date()
    with archive.engine.connect() as connection:
        query = "SELECT count(*) FROM ops.day WHERE verdict = 'complete' AND day BETWEEN '2026-03-20' AND '2026-03-26'"
        assert connection.exec_driver_sql(query).scalar() == 7
    assert broken_rules(archive.engine) == []


def test_without_a_downtime_listings_are_followed_for_some_days_only(archive, reach):
    archive.ingest()
    archive.simulator.advance(hours=3)
    archive.ingest()
    assert reach == [archive.simulator.now - timedelta(days=3, hours=3), archive.simulator.now - timedelta(days=3)]


def is_covered(engine, slugs, expected: datetime, auto: bool) -> bool:
    run = FlowRun(flow_id=uuid4(), name="late", auto_scheduled=auto, expected_start_time=expected)
    with FlowRunContext.model_construct(flow_run=run):
        return flow._is_covered(engine, slugs)


def test_a_late_run_is_covered_by_a_run_that_began_after_its_time(archive):
    before = datetime.now(UTC) - timedelta(hours=1)
    assert not is_covered(archive.engine, archive.slugs, before, auto=True)
    archive.ingest()
    assert is_covered(archive.engine, archive.slugs, before, auto=True)
    assert not is_covered(archive.engine, archive.slugs, before, auto=False)
    assert not is_covered(archive.engine, archive.slugs, datetime.now(UTC), auto=True)
    assert not missed.all_covered(archive.engine, [*archive.slugs, "other"], before)
