"""A window of days: refused in words, planned, filled in turns, proven, and never in the way of ordinary runs."""

import threading
from collections import Counter
from datetime import date, datetime, timedelta

import pytest

from connectors.candidate import Batch, Candidate
from flows import filling, office
from flows.job import Office
from flows.kill_points import KillPoint
from flows.pipeline import PLAIN
from flows.progress import SourceResult
from flows.window import Window, WindowError, check
from simulator.paper import ZONE
from sql import leases, runs
from sql.warehouse import broken_rules

NOW = datetime(2026, 3, 20, 12, tzinfo=ZONE)
WINDOW = Window(date(2026, 3, 5), date(2026, 3, 9))


class Killed(BaseException):
    """Stands for the death of the process."""


class Deadly(KillPoint):
    """Dies in the middle of the work, in this process."""

    def reach(self, stage: str) -> None:
        self._passed[stage] += 1
        if self.at == f"{stage}:{self._passed[stage]}":
            raise Killed


def fill(world, window=WINDOW, mode="missing", **wishes) -> list[SourceResult]:
    settings = world.settings
    run = Office(world.engine, settings, PLAIN, **wishes)
    return filling.fill_all(run, office.choose(world.slugs, settings), window, mode)


def of_window(world, window=WINDOW) -> set[str]:
    facts = (fact for slug in world.slugs for fact in world.simulator.truth(slug))
    return {fact.url for fact in facts if window.holds(fact.published) and not fact.gone}


def column(world, query: str) -> list:
    with world.engine.connect() as connection:
        return list(connection.exec_driver_sql(query).scalars())


def verdicts(world, window=WINDOW) -> list[str]:
    return column(world, f"SELECT verdict FROM ops.day WHERE day BETWEEN '{window.since}' AND '{window.until}'")


def asked_twice(world) -> list[str]:
    asked = Counter(entry.path for entry in world.simulator.log.requests(kind="article"))
    return [path for path, times in asked.items() if times > 1]


@pytest.mark.parametrize(
    ("since", "until", "words"),
    [
        ("2026-03-09", "2026-03-05", "before it begins"),
        ("2026-03-09", "2026-03-21", "has not come yet"),
        ("1926-03-09", "2026-03-05", "no newspaper"),
        ("2001-01-01", "2026-03-05", "ask for a part"),
    ],
)
def test_an_impossible_window_is_refused_in_words(since, until, words):
    with pytest.raises(WindowError, match=words):
        check(date.fromisoformat(since), date.fromisoformat(until), NOW)


def test_a_window_is_filled_and_each_of_its_days_is_proven(archive):
    (result,) = fill(archive)
    assert (result.status, result.troubles) == ("succeeded", ())
    assert of_window(archive) <= archive.loaded()
    assert archive.asked("article") < 1.5 * len(of_window(archive))  # more only where no list says the day
    assert verdicts(archive) == ["complete"] * WINDOW.days
    assert column(archive, "SELECT status FROM mart.backfill") == ["complete"]
    assert broken_rules(archive.engine) == []


def test_the_same_window_again_asks_for_no_article(archive):
    fill(archive)
    archive.simulator.log.clear()
    (result,) = fill(archive)
    assert result.status == "succeeded"
    assert archive.asked("article") == 0


def test_mode_changed_asks_for_all_and_writes_only_what_the_publisher_edited(archive):
    fill(archive)
    archive.simulator.advance(hours=1)
    chosen = next(fact for fact in archive.simulator.truth(archive.slugs[0]) if WINDOW.holds(fact.published))
    archive.simulator.edit(archive.slugs[0], chosen.number)
    archive.simulator.log.clear()
    (result,) = fill(archive, mode="changed")
    assert archive.asked("article") >= len(of_window(archive))
    assert {entry.status for entry in archive.simulator.log.requests(kind="article")} == {200, 304}
    assert result.counts["changed"] == 1
    assert column(archive, "SELECT cause FROM clean.article_revision WHERE revision_no > 1") == ["publisher"]


def test_mode_everything_fetches_all_without_conditions(archive):
    fill(archive)
    archive.simulator.log.clear()
    archive.simulator.advance(hours=1)
    fill(archive, mode="everything")
    assert archive.asked("article") >= len(of_window(archive))
    assert {entry.status for entry in archive.simulator.log.requests(kind="article")} == {200}


@pytest.mark.parametrize("place", ["discovered:4", "surveyed:1", "claimed:2", "before_load:2", "loaded:1", "loaded:2"])
def test_a_killed_backfill_goes_on_where_it_stopped(archive, place):
    with pytest.raises(Killed):
        fill(archive, kill=Deadly(place))
    (result,) = fill(archive)
    assert result.status == "succeeded"
    assert of_window(archive) <= archive.loaded()
    assert column(archive, "SELECT count(*) FROM mart.backfill") == [1]
    assert sorted(column(archive, "SELECT status FROM ops.run")) in (
        ["failed", "succeeded"],
        ["abandoned", "succeeded"],
    )
    if not place.startswith("before_load"):
        assert len(asked_twice(archive)) == 0


def test_the_next_ordinary_run_misses_nothing_because_of_a_backfill(archive):
    archive.ingest()
    archive.simulator.advance(days=2)
    with pytest.raises(Killed):  # it has made some of the news known, and not what lies below
        fill(archive, Window(date(2026, 3, 20), date(2026, 3, 22)), kill=Deadly("loaded:1"))
    archive.ingest()
    days = Window(date(2026, 3, 18), date(2026, 3, 22))
    assert of_window(archive, days) <= archive.loaded()


def test_a_backfill_moves_no_mark_of_ordinary_runs_forward(archive):
    archive.ingest()
    marks = "SELECT url FROM ops.validator WHERE etag || last_modified <> '' OR sha256 <> ''"
    before = set(column(archive, marks))
    archive.simulator.advance(days=1)
    fill(archive)
    assert set(column(archive, marks)) <= before


def test_an_ordinary_run_that_waits_gets_its_turn_before_the_backfill_is_through(archive):
    stages = []
    waiting = threading.Event()

    def note(progress):
        stages.append(progress.stage)
        if progress.stage == "fetching":
            waiting.set()

    archive.options["lease"] = 5.0
    archive.options["delay"] = 0.02
    backfill = threading.Thread(target=fill, args=(archive,), kwargs={"report": note})
    backfill.start()
    assert waiting.wait(60)
    (ordinary,) = archive.ingest()
    left = column(archive, "SELECT waiting FROM mart.backfill")
    backfill.join()
    assert ordinary.status in ("succeeded", "partial")
    assert left[0] > 0
    assert column(archive, "SELECT status FROM mart.backfill") == ["complete"]
    assert asked_twice(archive) == []


def test_a_backfill_waits_for_a_run_that_has_the_paper(archive):
    archive.ingest()
    run_id = runs.start(archive.engine, archive.slugs[0])
    assert leases.acquire(archive.engine, archive.slugs[0], run_id, timedelta(seconds=2))
    seen = []
    fill(archive, report=lambda progress: seen.append(progress.stage))
    assert "waiting" in seen


def test_a_plan_costs_no_request(archive):
    settings = archive.settings
    (line,) = filling.plan_work(
        Office(archive.engine, settings, PLAIN), office.choose(archive.slugs, settings), WINDOW, "missing"
    )
    assert (line.days, line.held) == (5, 0)
    assert line.requests > line.pages > 0
    assert len(archive.simulator.log) == 0


def test_lines_without_a_day_follow_their_neighbours():
    inside, later = datetime(2026, 3, 6, tzinfo=ZONE), datetime(2026, 3, 15, tzinfo=ZONE)
    undated = Candidate("u", "c", "c", 2)
    assert WINDOW.select(Batch("c", (Candidate("d", "c", "c", 1, published_at=later), undated))) == []
    both = (Candidate("d", "c", "c", 1, published_at=inside), undated)
    assert WINDOW.select(Batch("c", both)) == list(both)
    assert WINDOW.select(Batch("c", (undated,))) == [undated]
    old = Candidate("o", "c", "c", 1, modified_at=datetime(2026, 3, 1, tzinfo=ZONE))
    assert WINDOW.select(Batch("c", (old,))) == []
