"""The benchmark of reader queries has values for every query that the documentation offers."""

from press import SITE
from sqlalchemy import text

from benchmarks.loading.press import SITES, make_outcome
from benchmarks.loading.readers import SEARCHES, find_values, read_queries, time_queries
from sql import following, runs, sources
from sql.load import load


def test_every_documented_query_can_be_timed(engine):
    sources.register(engine, [SITE, *SITES])
    load(engine, runs.start(engine, "bench"), [make_outcome(number) for number in range(40)])
    following.catch_up(engine)
    queries = read_queries()
    with engine.connect() as connection:
        values = find_values(connection)
    missing = {name: set(text(query).compile().params) - {"words", *values} for name, query in queries.items()}
    assert {name: lacking for name, lacking in missing.items() if lacking} == {}
    assert set(SEARCHES) <= set(values)
    timed = time_queries(engine, {name: query for name, query in queries.items() if name in ("search", "by_url")})
    assert timed["by_url"][1] == 1
    assert timed["search (common)"][1] > timed["search (nowhere)"][1] == 0
