"""Language twins: each article in another language beside the Vietnamese one that tells the same."""

from collections import defaultdict
from collections.abc import Sequence

from sqlalchemy import Connection

from sql.statements import statement
from transforms.twins import Edition, find_twin, read_edition


def pair_languages(connection: Connection, articles: Sequence[int]) -> None:
    """Look anew for the twins that a change of these articles may make or break."""
    affected = list(connection.execute(statement("twins_affected"), {"articles": list(articles)}).scalars())
    connection.execute(statement("twins_forget"), {"articles": [*articles, *affected]})
    rows = connection.execute(statement("twins_candidates"), {"articles": affected}).all() if affected else []
    candidates: dict[int, list[int]] = defaultdict(list)
    for row in rows:
        candidates[row.twin_id].append(row.article_id)
    editions = _read(connection, {number for row in rows for number in row})
    twins = [
        find_twin(editions[foreign], [editions[number] for number in near]) for foreign, near in candidates.items()
    ]
    kept = [
        {"twin_id": twin.twin_id, "article_id": twin.article_id, "score": twin.score, "evidence": list(twin.evidence)}
        for twin in twins
        if twin is not None
    ]
    if kept:
        connection.execute(statement("twins_keep"), kept)


def _read(connection: Connection, articles: set[int]) -> dict[int, Edition]:
    rows = connection.execute(statement("twins_editions"), {"articles": sorted(articles)}).all() if articles else []
    return {
        row.article_id: read_edition(row.article_id, row.url, row.published_at, row.text, row.pictures, row.language)
        for row in rows
    }
