"""How long readers wait: every documented query, with values that find something."""

import statistics
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, Engine, text

QUERIES: Final = Path(__file__).parents[2] / "docs" / "queries"
RUNS: Final = 7
NAMES: Final = {
    "name": "KỲ CA 7", "broad": "medtop:04000000", "place": "Tây Ninh", "place_now": "Tây Ninh", "year": 2024,
    "district": "Đức Hòa",
}  # fmt: skip
SEARCHES: Final = (
    "common", "middling", "uncommon", "number of a case", "three words", "phrase", "phrase of common words",
    "phrase of uncommon words", "phrase of four", "nowhere",
)  # fmt: skip


def read_queries() -> dict[str, str]:
    """The documented queries by name."""
    return {path.stem: path.read_text(encoding="utf-8") for path in sorted(QUERIES.glob("*.sql"))}


def time_queries(engine: Engine, queries: Mapping[str, str]) -> dict[str, tuple[float, int]]:
    """For each query the median milliseconds as a reader, and how many rows it gave."""
    with engine.connect() as connection:
        values = _as_reader(connection)
        return {
            f"{name}{kind}": _time(connection, query, {**values, "words": words})
            for name, query in queries.items()
            for kind, words in _kinds(query, values)
        }


def explain_queries(engine: Engine, queries: Mapping[str, str]) -> dict[str, str]:
    """For each query its plan as a reader has it, with times and buffers of one run."""
    with engine.connect() as connection:
        values = _as_reader(connection)
        found = {}
        for name, query in queries.items():
            statement = text("EXPLAIN (ANALYZE, BUFFERS, COSTS OFF) " + query)
            for kind, words in _kinds(query, values):
                wanted = {part: ({**values, "words": words})[part] for part in statement.compile().params}
                found[f"{name}{kind}"] = "\n".join(connection.execute(statement, wanted).scalars())
        return found


def _as_reader(connection: Connection) -> dict[str, object]:
    values = find_values(connection)
    connection.exec_driver_sql("SET jit = off")
    connection.exec_driver_sql("SET ROLE baotinh_reader")
    return values


def _kinds(query: str, values: dict[str, object]) -> list[tuple[str, object]]:
    """Searches are timed with words of every frequency, with several words, and with phrases."""
    if ":words" not in query:
        return [("", "")]
    return [(f" ({kind})", values[kind]) for kind in SEARCHES]


def find_values(connection: Connection) -> dict[str, object]:
    """Material for the queries: an article from the middle of the warehouse, and words by how common they are."""
    middle = connection.exec_driver_sql(
        "SELECT article_id, url, source, published_at, (published_on)::text AS day, title, body_text FROM mart.article "
        "WHERE article_id >= (SELECT max(article_id) / 2 FROM clean.article) ORDER BY article_id LIMIT 1"
    ).one()
    words = connection.exec_driver_sql(
        "SELECT word FROM ts_stat('SELECT words FROM clean.article_search WHERE article_id <= 3000') "
        "WHERE word ~ '^[a-z]+$' ORDER BY ndoc DESC"
    ).scalars().all()  # fmt: skip
    title = middle.title.rstrip(".").split()
    return {
        "article_id": middle.article_id, "url": middle.url, "source": middle.source, "day": middle.day,
        "story_id": middle.article_id, "published_at": middle.published_at, "change_id": middle.article_id, **NAMES,
        "common": words[0], "middling": words[len(words) // 10], "uncommon": words[-1],
        "number of a case": middle.body_text.split("Vụ ")[1].split(".")[0],
        "three words": f"{words[len(words) // 3]} {words[len(words) // 2]} {words[-2]}",
        "phrase": f'"{title[2]} {title[3]}"', "phrase of common words": f'"{words[0]} {words[1]}"',
        "phrase of uncommon words": f'"{words[-1]} {words[-3]}"', "phrase of four": f'"{" ".join(title[2:6])}"',
        "nowhere": "khongdaucoca",
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
