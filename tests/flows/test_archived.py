"""A window out of a public archive: what is gone from the web comes in as it was, and proves no day."""

from collections import Counter
from dataclasses import replace
from datetime import date, datetime

import pytest

from flows import filling, office
from flows.errors import OperatorError, SettingsError
from flows.job import Office
from flows.kill_points import KillPoint
from flows.pipeline import PLAIN
from flows.places import read_place
from flows.window import Window
from simulator.archive import CDX, HOST, INDEX
from simulator.exchange import Answer
from simulator.faults import Fault, refuse, truncate
from simulator.paper import ZONE
from sql.warehouse import broken_rules

WINDOW = Window(date(2026, 3, 5), date(2026, 3, 8))
CRAWL, WAYBACK = f"archive:http://{HOST}{INDEX}", f"archive:http://{HOST}{CDX}"
each_dialect = pytest.mark.parametrize("place", [CRAWL, WAYBACK], ids=["crawl", "wayback"])


class Killed(BaseException):
    """Stands for the death of the process."""


class Deadly(KillPoint):
    """Dies in the middle of the work, in this process."""

    def reach(self, stage: str) -> None:
        self._passed[stage] += 1
        if self.at == f"{stage}:{self._passed[stage]}":
            raise Killed


@pytest.fixture
def lost(week):
    """A paper whose articles of the window were captured on two days and are gone from the web since."""
    slug = week.slugs[0]
    week.simulator.now = datetime(2026, 3, 9, 1, tzinfo=ZONE)
    week.simulator.crawl(slug)
    week.simulator.advance(hours=1)
    first = next(fact for fact in week.simulator.truth(slug) if WINDOW.holds(fact.published))
    week.simulator.edit(slug, first.number)
    week.simulator.advance(days=1)
    week.simulator.crawl(slug)
    week.simulator.now = datetime(2026, 3, 12, 12, tzinfo=ZONE)
    for fact in week.simulator.truth(slug):
        if WINDOW.holds(fact.published):
            week.simulator.delete(slug, fact.number)
    return week


def dig(world, place=CRAWL, mode="missing", **wishes):
    settings = world.settings
    run = Office(world.engine, settings, PLAIN, **wishes)
    (result,) = filling.fill_in(run, office.choose(world.slugs, settings), WINDOW, mode, read_place(place, settings))
    return result


def plan(world, place=CRAWL, mode="missing"):
    settings = world.settings
    chosen = office.choose(world.slugs, settings)
    (line,) = filling.plan_in(Office(world.engine, settings, PLAIN), chosen, WINDOW, mode, read_place(place, settings))
    return line


def wanted(world) -> set[str]:
    return {fact.url for fact in world.simulator.truth(world.slugs[0]) if WINDOW.holds(fact.published)}


def column(world, query: str) -> list:
    with world.engine.connect() as connection:
        return list(connection.exec_driver_sql(query).scalars())


def asked(world, path: str) -> int:
    return sum(path in entry.path for entry in world.simulator.log.requests(HOST))


@each_dialect
def test_articles_that_are_gone_come_out_of_an_archive_under_their_own_address_and_time(lost, place):
    result = dig(lost, place)
    assert lost.loaded() == wanted(lost) != set()
    assert result.status == "partial"
    assert "days are not proven" in result.troubles[-1]
    assert lost.asked("article") == 0
    assert set(column(lost, "SELECT observed_at FROM mart.article")) == {datetime(2026, 3, 10, 2, tzinfo=ZONE)}
    assert all(HOST in text for text in column(lost, "SELECT headers::text FROM raw.snapshot"))
    assert set(column(lost, "SELECT channel FROM ops.url")) == {place}
    assert broken_rules(lost.engine) == []


def test_an_archive_proves_no_day_and_the_ledger_says_where_its_articles_came_from(lost):
    dig(lost)
    with lost.engine.connect() as connection:
        days = connection.exec_driver_sql("SELECT verdict, listed, archived, evidence FROM mart.coverage").all()
    assert [day.verdict for day in days] == ["unknown"] * WINDOW.days
    assert sum(day.archived for day in days) == len(wanted(lost))
    assert {day.listed for day in days} == {0}
    assert all("more came from an archive" in day.evidence for day in days)


def test_a_proven_day_stays_proven_and_an_empty_one_is_questioned(week):
    slug = week.slugs[0]
    week.simulator.now = datetime(2026, 3, 9, 1, tzinfo=ZONE)
    week.simulator.crawl(slug)
    week.simulator.advance(hours=1)
    day, other = date(2026, 3, 6), date(2026, 3, 7)
    facts = [fact for fact in week.simulator.truth(slug) if fact.published.date() in (day, other)]
    of_day = [fact for fact in facts if fact.published.date() == day]
    for fact in (*of_day[:1], *(fact for fact in facts if fact.published.date() == other)):
        week.simulator.delete(slug, fact.number)
    settings = week.settings
    run = Office(week.engine, settings, PLAIN)
    filling.fill_all(run, office.choose(week.slugs, settings), WINDOW, "missing")
    dig(week)
    query = "SELECT day || ' ' || verdict || ' ' || archived FROM mart.coverage"
    verdicts = {date.fromisoformat(line[:10]): line[11:] for line in column(week, query)}
    assert verdicts[day] == "complete 1"
    assert verdicts[other].startswith("unknown ")
    week.ingest()
    assert column(week, f"SELECT verdict FROM mart.coverage WHERE day = '{day}'") == ["complete"]


@each_dialect
def test_mode_everything_takes_all_different_captures_as_revisions_in_order(lost, place):
    dig(lost, place, "everything")
    revisions = column(lost, "SELECT count(*) FROM clean.article_revision GROUP BY article_id")
    assert Counter(revisions)[2] == 1
    assert set(revisions) == {1, 2}
    assert column(lost, "SELECT observed_at FROM clean.article_revision WHERE revision_no = 2") == [
        datetime(2026, 3, 10, 2, tzinfo=ZONE)
    ]
    states = Counter(column(lost, "SELECT state FROM mart.capture WHERE state <> 'outside'"))
    assert set(states) <= {"loaded", "repeated", "held"}


def test_an_old_capture_never_overwrites_what_is_newer_here(week):
    slug = week.slugs[0]
    week.simulator.now = datetime(2026, 3, 9, 1, tzinfo=ZONE)
    week.simulator.crawl(slug)
    week.simulator.advance(hours=2)
    fact = next(fact for fact in week.simulator.truth(slug) if WINDOW.holds(fact.published))
    week.simulator.edit(slug, fact.number, "title")
    week.ingest()
    titles = column(week, "SELECT title FROM mart.article ORDER BY url")
    dig(week, mode="everything")
    assert column(week, "SELECT title FROM mart.article ORDER BY url") == titles
    assert set(column(week, "SELECT state FROM mart.capture")) <= {"held", "outside"}
    assert asked(week, "warc.gz") == sum(s == "outside" for s in column(week, "SELECT state FROM mart.capture"))


def test_an_article_that_has_moved_since_does_not_move_back_to_where_an_archive_saw_it(lost):
    dig(lost)
    with lost.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE ops.url SET url = replace(url, '.html', '-moi.html')")
    texts = "SELECT url || title FROM mart.article ORDER BY 1"
    before = column(lost, texts)
    assert all("-moi" in text for text in before)
    dig(lost, WAYBACK, "everything")
    assert column(lost, texts) == before
    reasons = column(lost, "SELECT DISTINCT left(reason, 9) FROM mart.capture WHERE state = 'held' AND reason <> ''")
    assert reasons == ["lives at "]


def test_a_plan_reads_the_index_alone_and_says_what_it_will_take(lost):
    lost.options["delay"] = 2.0
    line = plan(lost)
    assert asked(lost, "warc.gz") == 0
    assert line.requests >= len(wanted(lost))
    assert line.hours == pytest.approx(line.requests * 2 / 3600)
    assert (line.days, line.basis) == (4, "captures in the archive")
    lost.options["delay"] = 0.0
    before = asked(lost, INDEX)
    dig(lost)
    assert asked(lost, INDEX) == before
    assert lost.loaded() == wanted(lost)


@pytest.mark.parametrize("stage", ["discovered:1", "fetched:7", "before_load:2", "loaded:1"])
def test_a_killed_run_goes_on_where_it_stopped_and_asks_for_no_capture_twice_but_those_of_its_batch(lost, stage):
    with pytest.raises(Killed):
        dig(lost, kill=Deadly(stage))
    dig(lost)
    assert lost.loaded() == wanted(lost)
    assert column(lost, "SELECT count(*) FROM mart.backfill") == [1]
    assert set(column(lost, "SELECT reason FROM ops.url")) == {"archived"}
    captures = column(lost, "SELECT count(*) FROM mart.capture WHERE state IN ('loaded', 'outside')")[0]
    assert asked(lost, "warc.gz") <= captures + 10


def test_the_same_window_again_asks_for_no_article_of_it(lost):
    dig(lost)
    first = asked(lost, "warc.gz")
    lost.simulator.log.clear()
    dig(lost)
    assert asked(lost, "warc.gz") == first - len(wanted(lost))  # those of other days alone: nobody keeps them


FAULTS = {
    "torn": ("torn", "failed"),
    "forged": ("digest", "failed"),
    "404": ("http_404", "failed"),
    "whole file": ("no_range", "failed"),
    "503": ("throttled", "later"),
    "cut": ("truncated", "later"),
}


@pytest.mark.parametrize("kind", FAULTS)
@each_dialect
def test_what_is_wrong_with_a_capture_has_a_name_and_the_rest_comes_in(lost, place, kind):
    if (place, kind) in {(WAYBACK, "whole file")}:
        kind = "404"
    urls = sorted(wanted(lost))
    reason, state = FAULTS[kind]
    fault = damage(lost, kind, urls[0])
    dig(lost, place)
    found = column(lost, f"SELECT DISTINCT state || ' ' || reason FROM mart.capture WHERE state = '{state}'")
    assert fault is None or fault.fired
    if place == WAYBACK and kind == "torn":
        reason = "digest"  # the page is cut in the archive itself: nothing else shows it
    assert any(f"{state} {reason}" in text for text in found), found
    if kind in ("404", "whole file"):
        assert lost.loaded() == wanted(lost)  # an older capture has taken the place
        return
    assert wanted(lost) - lost.loaded() == {urls[0]} or state == "later"
    assert lost.loaded() < wanted(lost)
    if state == "later":
        lost.simulator.heal()
        dig(lost, place)
        assert lost.loaded() == wanted(lost)


def damage(world, kind, url) -> Fault | None:
    """Injects a fault into the archive; those of single records are there before its files are written."""
    if kind == "torn":
        world.simulator.archive.torn.add(url)
        return None
    if kind == "forged":
        world.simulator.archive.forged.add(url)
        return None
    effects = {
        "404": Answer(404, lambda: b""), "whole file": Answer(200, lambda: b"x" * 100), "503": refuse(0),
        "cut": truncate(),
    }  # fmt: skip
    times = {"404": 2, "whole file": 2, "503": 1, "cut": 3}[kind]
    return world.simulator.inject(Fault(kind, effects[kind], host=HOST, path=r"warc\.gz|^/web/", times=times))


def test_an_archive_that_has_had_enough_is_left_alone_and_asked_again_later(lost):
    fault = lost.simulator.inject(Fault("busy", Answer(403, lambda: b""), host=HOST, path=r"warc\.gz"))
    result = dig(lost)
    assert fault.fired == 5
    assert result.status == "partial"
    assert any("run it again later" in trouble for trouble in result.troubles)
    lost.simulator.heal()
    dig(lost)
    assert lost.loaded() == wanted(lost)


@pytest.mark.parametrize("body", [b"<html>maintenance</html>", b'{"pages": "many"}', b"[" * 100_000])
@each_dialect
def test_an_index_that_is_none_fails_in_words(lost, place, body):
    lost.simulator.inject(Fault("no index", Answer(200, lambda: body), host=HOST, path="index|cdx"))
    result = dig(lost, place)
    assert result.status == "failed"
    assert "the index" in result.troubles[0]
    with pytest.raises(OperatorError, match="the index"):
        plan(lost, place)


def test_lines_of_an_index_that_are_no_captures_are_counted_and_passed_over(lost):
    def spoil(request):
        if request.path == INDEX and "page" in request.query:
            whole = lost.simulator.archive.answer(request).write()
            return Answer(200, lambda: b"{broken\n" + whole, "text/x-ndjson")
        return None

    lost.simulator.hooks.append(spoil)
    result = dig(lost)
    assert result.counts["unreadable"] >= 1
    assert lost.loaded() == wanted(lost)


def test_a_place_is_read_as_it_is_written_and_nonsense_refused_in_words(week, tmp_path):
    settings = week.settings
    assert read_place("live", settings) is None
    assert read_place(str(tmp_path), settings) == tmp_path
    open_settings = settings.model_copy(update={"contact": "mailto:desk@example.org"})
    assert read_place("archive:wayback", open_settings).style == "wayback"
    crawl = read_place("archive:CC-MAIN-2026-10", open_settings)
    assert crawl.index == "https://index.commoncrawl.org/CC-MAIN-2026-10-index"
    own = read_place("archive:http://cdx.example.org/index,http://files.example.org/", open_settings)
    assert replace(own, style="crawl").records == "http://files.example.org/"
    with pytest.raises(SettingsError, match="CONTACT"):
        read_place("archive:wayback", settings)
    for text, words in (("archive:nonsense", "names no archive"), ("nowhere/at/all", "does not exist")):
        with pytest.raises(OperatorError, match=words):
            read_place(text, open_settings)
