"""What is known as chrome of a newspaper, and the stored articles from which it is learned."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Engine, Row

from sql.statements import statement
from transforms.learned import LearnedLine, Observation, observed

_BATCH: Final = 500  # articles in memory at once


def observations(engine: Engine, source: str) -> Iterator[Observation]:
    """Yield what the page of each current article showed, its dropped lines included."""
    with engine.connect().execution_options(yield_per=_BATCH) as connection:
        for row in connection.execute(statement("chrome_observations"), {"source": source}):
            blocks = [(block["kind"], block["text"]) for block in row.blocks]
            yield observed(row.day, blocks, (piece["text"] for piece in row.residue))


def replace(engine: Engine, source: str, lines: Sequence[LearnedLine], articles: int, at: datetime) -> None:
    """Put new knowledge, drawn from so many articles, in the place of the old."""
    with engine.begin() as connection:
        connection.execute(statement("chrome_forget"), {"source": source})
        for line in lines:
            facts = {"source": source, "at": at, "articles": articles, **asdict(line)}
            connection.execute(statement("chrome_keep"), facts)


def keys(engine: Engine, source: str) -> Sequence[str]:
    """The keys of the lines known as chrome of a newspaper."""
    with engine.connect() as connection:
        return connection.execute(statement("chrome_keys"), {"source": source}).scalars().all()


def lines(engine: Engine, source: str) -> Sequence[Row[Any]]:
    """The rows of `mart.learned_chrome` for a newspaper, alarms first."""
    with engine.connect() as connection:
        return connection.execute(statement("chrome_lines"), {"source": source}).all()
