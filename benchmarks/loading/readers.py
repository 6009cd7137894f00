"""How long readers wait: every documented query, with values that find something."""

import statistics
import time
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, Engine, text

QUERIES: Final = Path(__file__).parents[2] / "docs" / "queries"
RUNS: Final = 7


def time_queries(engine: Engine) -> dict[str, tuple[float, int]]:
    """For each documented query the median milliseconds as a reader, and how many rows it gave."""
    with engine.connect() as connection:
        values = _values(connection)
        connection.exec_driver_sql("SET jit = off")
        connection.exec_driver_sql("SET ROLE baotinh_reader")
        found = {}
        for path in sorted(QUERIES.glob("*.sql")):
            query = path.read_text(encoding="utf-8")
            for kind, words in _kinds(path.stem, values):
                found[f"{path.stem}{kind}"] = _time(connection, query, {**values, "words": words})
        return found


def explain_queries(engine: Engine) -> dict[str, str]:
    """For each documented query its plan as a reader has it, with times and buffers of one run."""
    with engine.connect() as connection:
        values = _values(connection)
        connection.exec_driver_sql("SET jit = off")
        connection.exec_driver_sql("SET ROLE baotinh_reader")
        found = {}
        for path in sorted(QUERIES.glob("*.sql")):
            statement = text("EXPLAIN (ANALYZE, BUFFERS, COSTS OFF) " + path.read_text(encoding="utf-8"))
            for kind, words in _kinds(path.stem, values):
                wanted = {name: ({**values, "words": words})[name] for name in statement.compile().params}
                found[f"{path.stem}{kind}"] = "\n".join(connection.execute(statement, wanted).scalars())
        return found


def _kinds(name: str, values: dict[str, object]) -> list[tuple[str, object]]:
    """Searches are timed with common words, rare ones and a phrase."""
    if "search" not in name:
        return [("", "")]
    return [(f" ({kind})", values[kind]) for kind in ("common", "middling", "rare", "phrase")]


def _values(connection: Connection) -> dict[str, object]:
    """Material for the queries: an article from the middle of the warehouse, and words by how common they are."""
    middle = connection.exec_driver_sql(
        "SELECT article_id, url, source, published_at, (published_on)::text AS day, title FROM mart.article "
        "WHERE article_id = (SELECT (max(article_id) / 2) FROM clean.article)"
    ).one()
    words = connection.exec_driver_sql(
        "SELECT word FROM ts_stat('SELECT words FROM clean.article_search WHERE mod(article_id, 97) = 0') "
        "WHERE word ~ '^[a-z]+$' ORDER BY ndoc DESC"
    ).scalars().all()  # fmt: skip
    phrase = " ".join(middle.title.rstrip(".").split()[2:4])
    name = connection.exec_driver_sql("SELECT name FROM mart.byline LIMIT 1").scalar()
    return {
        "name": name or "",
        "article_id": middle.article_id, "url": middle.url, "source": middle.source, "day": middle.day,
        "published_at": middle.published_at, "change_id": middle.article_id, "common": words[0],
        "middling": words[len(words) // 10], "rare": words[-1], "phrase": f'"{phrase}"',
    }  # fmt: skip


def _time(connection: Connection, query: str, values: dict[str, object]) -> tuple[float, int]:
    statement = text(query)
    wanted = {name: values[name] for name in statement.compile().params}
    times, rows = [], 0
    for _ in range(RUNS):
        started = time.perf_counter()
        rows = len(connection.execute(statement, wanted).all())
        times.append((time.perf_counter() - started) * 1000)
    return statistics.median(times), rows
