"""What finding copies costs as the warehouse grows, and whether it still finds them: resumable, in a folder."""

import statistics
import sys
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from datetime import datetime, timedelta
from functools import lru_cache
from multiprocessing import get_context
from pathlib import Path
from random import Random
from typing import Final

from sqlalchemy import Engine

from benchmarks.kinship.families import Print, edit
from benchmarks.kinship.press import FIRST, SITES, make_outcome
from benchmarks.kinship.prose import Text, Voice, write_text
from benchmarks.kinship.scoring import KINSHIP
from benchmarks.loading.cpu import measured
from sql import embedded, migrate, runs, sources
from sql.engine import connect
from sql.following import catch_up
from sql.load import Outcome, load

FILL: Final = 4000
BATCH: Final = 500
MEASURED: Final = 8  # batches at each stop
STOPS: Final = (10_000, 50_000, 100_000, 200_000, 500_000, 1_000_000)
_REACH: Final = 1500  # articles, about three days of 34 papers
_FILLING: Final = "&options=-c%20gin_pending_list_limit%3D262144%20-c%20work_mem%3D256MB"
# Words for search have no part in this and would double the time of filling.
_NO_WORDS: Final = (
    "CREATE OR REPLACE FUNCTION clean.search_words(title text, body text) RETURNS tsvector LANGUAGE sql IMMUTABLE "
    "RETURN ''::tsvector"
)
_TABLES: Final = ("article_shingle", "kin", "article_pair", "cluster_member", "article_twin")


def grow(home: Path, number: int) -> None:
    """Fill the warehouse of a folder from where it stands to `number` articles, and measure at each stop."""
    address = embedded.ensure(home, durable=False)
    engine, filling = connect(address), connect(address + _FILLING)
    migrate.migrate(engine)
    with engine.begin() as connection:
        connection.exec_driver_sql(_NO_WORDS)
    sources.register(engine, SITES)
    catch_up(engine, makers=KINSHIP)
    have = _count(engine)
    for stop in (stop for stop in STOPS if have <= stop <= number):
        _fill(filling, have, stop)
        _report(home, engine, stop)
        have = _count(engine)
    engine.dispose()
    filling.dispose()


def story_of(number: int) -> int:
    """The article whose story an article prints: itself, or one of the days before."""
    rng = Random(f"kind:{number}")  # noqa: S311 - no secret
    if number < _REACH or rng.random() > 0.25:
        return number
    return story_of(number - rng.randint(1, _REACH))


def make(number: int) -> Outcome:
    """Article `number`: a story of its own, a reprint of another, or an issue of a column of its paper."""
    rng, story = Random(f"print:{number}"), story_of(number)  # noqa: S311
    paper = number % len(SITES)
    if story != number:
        text = _change(rng, _story(story))
    else:
        text = _issue(rng, paper) if _is_column(number) else _story(number)
    if rng.random() < 0.2:
        text = replace(text, paragraphs=(*text.paragraphs, _closing(paper)))
    return make_outcome(number, Print(text, paper, agency="TTXVN" if story != number else ""), _moment(number))


def _is_column(number: int) -> bool:
    return Random(f"column:{number}").random() < 0.05  # noqa: S311


def _moment(number: int) -> datetime:
    return FIRST + timedelta(minutes=3 * number)


def _story(number: int) -> Text:
    return write_text(Random(f"story:{number}"))  # noqa: S311


@lru_cache
def _closing(paper: int) -> str:
    return Voice(Random(f"closing:{paper}")).say(18, 30)  # noqa: S311


def _issue(rng: Random, paper: int) -> Text:
    voice = Voice(Random(f"frame:{paper}"))  # noqa: S311
    frame = [voice.paragraph() for _ in range(3)]
    lines = [f"{line} Mức từ {rng.randint(100, 990)} đến {rng.randint(1000, 9900)}." for line in frame]
    return Text("Dự báo thời tiết", "", tuple(lines))


def _change(rng: Random, text: Text) -> Text:
    """As reprints are: another title and lead, sometimes a paragraph less, a local one more, or small edits."""
    voice, kept = Voice(rng), list(text.paragraphs)
    if len(kept) > 3 and rng.random() < 0.4:
        kept.pop(rng.randrange(len(kept)))
    if rng.random() < 0.3:
        kept = [edit(rng, line) for line in kept]
    if len(kept) > 1 and rng.random() < 0.2:
        kept.insert(0, voice.paragraph())
    return Text(voice.say(9, 14), voice.say(24, 40) if rng.random() < 0.5 else text.lead, tuple(kept))


def _count(engine: Engine) -> int:
    with engine.connect() as connection:
        n: int = connection.exec_driver_sql("SELECT count(*) FROM clean.article").scalar_one()
        return n


def _fill(engine: Engine, have: int, stop: int) -> None:
    run_id = runs.start(engine, "bench")
    parts = [range(start, min(start + FILL, stop)) for start in range(have, stop, FILL)]
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        ahead = pool.submit(_make_all, parts[0]) if parts else None
        for part in [*parts[1:], None]:
            outcomes = ahead.result() if ahead else []
            ahead = pool.submit(_make_all, part) if part else None
            load(engine, run_id, outcomes)
            catch_up(engine, makers=KINSHIP)


def _make_all(numbers: range) -> list[Outcome]:
    return [make(number) for number in numbers]


def _report(home: Path, engine: Engine, stop: int) -> None:
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.exec_driver_sql("VACUUM ANALYZE")
        sizes = [
            (table, connection.exec_driver_sql(f"SELECT pg_total_relation_size('clean.{table}')").scalar_one() / stop)
            for table in _TABLES
        ]
    _say(f"{stop} articles; bytes an article: {sum(size for _, size in sizes):.0f}, of these "
         + ", ".join(f"{table} {size:.0f}" for table, size in sizes))  # fmt: skip
    cpu, clock = _time_batches(home, engine, stop)
    _say(f"  {cpu:.2f} ms of CPU, {clock:.2f} ms on the clock an article, medians of {MEASURED} batches of {BATCH}")
    recall, precision, pairs = _score(engine, stop, stop + MEASURED * BATCH)
    _say(f"  recall {recall:.4f}, precision {precision:.4f} of {pairs} reprints and columns that came last")


def _time_batches(home: Path, engine: Engine, stop: int) -> tuple[float, float]:
    server = embedded.status(home).pid
    assert server is not None
    run_id, cpu, clock = runs.start(engine, "bench"), [], []
    for start in range(stop, stop + MEASURED * BATCH, BATCH):
        load(engine, run_id, _make_all(range(start, start + BATCH)))
        with measured(server) as cost:
            catch_up(engine, makers=KINSHIP)
        cpu.append(cost.cpu / BATCH * 1000)
        clock.append(cost.clock / BATCH * 1000)
    return statistics.median(cpu), statistics.median(clock)


def _score(engine: Engine, since: int, until: int) -> tuple[float, float, int]:
    """Of the articles that came last: reprints in a cluster with their story, and members that print that story."""
    number = "substring(u.url FROM '-a([0-9]+)')::integer"
    query = (
        f"SELECT m.cluster_id, array_agg({number}) AS numbers FROM clean.cluster_member AS m "  # noqa: S608
        "JOIN clean.article AS a ON a.article_id = m.article_id JOIN ops.url AS u ON u.url_id = a.url_id "
        "WHERE m.cluster_id IN (SELECT cluster_id FROM clean.cluster_member WHERE article_id IN "
        f"(SELECT article_id FROM clean.article ORDER BY article_id DESC LIMIT {until - since})) GROUP BY 1"
    )
    with engine.connect() as connection:
        clusters: Sequence[list[int]] = [row.numbers for row in connection.exec_driver_sql(query)]
    told = [{story_of(member) for member in numbers} for numbers in clusters]
    there = {(member, story) for numbers, stories in zip(clusters, told, strict=True)
             for member in numbers for story in stories if story in numbers}  # fmt: skip
    reprints = [n for n in range(since, until) if story_of(n) != n and not _is_column(story_of(n))]
    found = sum((n, story_of(n)) in there for n in reprints)
    wrong = sum(len(stories) - 1 for stories in told)
    return found / len(reprints), found / (found + wrong), len(reprints)


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()
