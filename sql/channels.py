"""What is remembered of the channels of a newspaper: how often each is worth a look."""

from collections.abc import Iterable
from dataclasses import asdict

from sqlalchemy import Engine

from connectors.polling import Habit
from sql.statements import statement


def habits(engine: Engine, source: str) -> dict[str, Habit]:
    """What whole runs learned of each channel, by address."""
    with engine.connect() as connection:
        rows = connection.execute(statement("channel_habits"), {"source": source})
        return {row.url: Habit(**row._mapping) for row in rows}


def keep(engine: Engine, source: str, learned: Iterable[Habit]) -> None:
    """Store what a run learned."""
    with engine.begin() as connection:
        for habit in learned:
            connection.execute(statement("channel_keep"), {"source": source, **asdict(habit)})
