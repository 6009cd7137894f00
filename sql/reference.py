"""The reviewed tables that come with the code: brought to the database when their text changed."""

import hashlib
from collections.abc import Callable, Sequence
from typing import Final

from sqlalchemy import Connection

from sql.places import set_districts, set_place_names, set_places
from sql.statements import statement
from transforms import districts, gazetteer, places, signatures, topics
from transforms.signatures import Signature
from transforms.topics import SectionTopic


def refresh(connection: Connection) -> tuple[str, ...]:
    """Write each table whose text is another than the database's; returns their names.

    For one transaction of a migrated database. Raises ValueError for a table that says two things at once.
    """
    if connection.exec_driver_sql("SELECT to_regclass('clean.reference')").scalar() is None:
        return ()
    return tuple(name for name, (text, write) in _TABLES.items() if _refresh(connection, name, text(), write))


def enroll(connection: Connection, register: Sequence[Signature]) -> None:
    """Make these the packaged rows of the register of signatures; rows of operators stay.

    Raises sqlalchemy.exc.IntegrityError when two rows name one signature of one newspaper on one day.
    """
    connection.execute(statement("reference_forget_signatures"))
    for entry in register:
        values = {
            "source": entry.source, "name": entry.name, "identity": entry.identity or None, "since": entry.since,
            "until": entry.until, "evidence": entry.evidence, "note": entry.note,
        }  # fmt: skip
        connection.execute(statement("reference_signature"), values)


def set_topics(connection: Connection, table: Sequence[SectionTopic]) -> None:
    """Make this the table of sections and their Media Topics."""
    connection.exec_driver_sql("DELETE FROM clean.section_topic")
    for row in table:
        values = {
            "section_key": row.section_key, "section": row.section, "kind": row.kind, "topic": row.topic or None,
            "label": row.label or None, "broad": row.broad or None, "broad_label": row.broad_label or None,
            "confidence": row.confidence, "basis": row.basis, "note": row.note,
        }  # fmt: skip
        connection.execute(statement("reference_topic"), values)


def _refresh(connection: Connection, name: str, text: str, write: Callable[[Connection, str], None]) -> bool:
    edition = {"name": name, "sha256": hashlib.sha256(text.encode()).hexdigest()}
    if connection.execute(statement("reference_edition"), edition).one_or_none() is None:
        return False
    write(connection, text)
    return True


def _write_signatures(connection: Connection, text: str) -> None:
    enroll(connection, signatures.read_register(text))


def _write_topics(connection: Connection, text: str) -> None:
    set_topics(connection, topics.read_table(text))


_TABLES: Final[dict[str, tuple[Callable[[], str], Callable[[Connection, str], None]]]] = {
    "places": (gazetteer.packaged, set_places),
    "place_names": (places.packaged, set_place_names),
    "districts": (districts.packaged, set_districts),
    "signatures": (signatures.packaged, _write_signatures),
    "topics": (topics.packaged, _write_topics),
}
