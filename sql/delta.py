"""What changed between two numbers of the feed, as a file: articles to add, to replace and to take away."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection, Engine

from sql import export, writers
from sql.durable import hash_file, replace_file
from sql.export import BadExport, Export, File, Order
from sql.statements import statement

ACTIONS: Final = {
    "action": "ADD, MOD or DEL: stands now and did not then, stands now and then, stood then and does not now.",
    "change_id": "Number of the article's last change.",
}
_AT_ONCE: Final = 1000


def export_changes(
    engine: Engine,
    folder: Path,
    order: Order,
    after: int,
    generation: str = "",
    report: Callable[[int, int], None] = lambda *_: None,
) -> Export:
    """Write what the articles that changed after a number are now into a new folder; the manifest comes last.

    Whoever has the articles that stood after change `after` and applies the file has those that stand after
    the `change_id` of the manifest, from which the next delta goes on. All is of one instant. Raises BadExport
    for a folder that is not empty, and when the feed is of another `generation` or has not come to `after`.
    """
    folder.mkdir(parents=True, exist_ok=True)
    if any(folder.iterdir()):
        raise BadExport(f"{folder} is not empty: a delta wants a new folder")
    with engine.connect().execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True) as connection:
        head = connection.exec_driver_sql("SELECT generation, last_change_id FROM mart.feed_status").one()
        if (generation and str(head.generation) != generation) or head.last_change_id < after:
            raise BadExport(f"the feed is now of generation {head.generation}: export everything again")
        columns = [{"name": name, "type": str(writers.DELTA[name]), "meaning": text} for name, text in ACTIONS.items()]
        columns += export.describe_columns(engine, order)
        spelled = export.spell_order(order) | {"after": after}
        made = Export(spelled, str(head.generation), head.last_change_id, columns)
        made.files.append(_write(connection, folder, order, after, made, report))
    export.publish(folder, made)
    return made


def _write(
    connection: Connection,
    folder: Path,
    order: Order,
    after: int,
    made: Export,
    report: Callable[[int, int], None],
) -> File:
    target, rows = folder / f"changes-{after}-{made.change_id}.{order.format}", 0
    with replace_file(target) as draft, writers.opened(order.format, draft, made.columns) as write:
        for chunk in _rows(connection, order, after):
            write(chunk)
            rows += len(chunk)
            report(rows, 0)
    return File(target.name, rows, target.stat().st_size, hash_file(target), f"{after}-{made.change_id}")


def _rows(connection: Connection, order: Order, after: int) -> Iterator[list[dict[str, Any]]]:
    values = {"after": after, "sources": list(order.sources)}
    streaming = connection.execution_options(yield_per=_AT_ONCE)
    for chunk in streaming.execute(statement("export_changes"), values).mappings().partitions():
        yield [export.apply_profile(dict(row), order) for row in chunk]
