"""Provinces and districts that articles name, derived from the change feed, and the tables of provinces themselves."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from functools import cache
from typing import Any

from sqlalchemy import Connection, Row

from sql.statements import statement
from transforms import districts, places
from transforms.districts import DistrictMention
from transforms.gazetteer import Gazetteer, Meaning, gazetteer, read
from transforms.places import Mention


def derive_places(connection: Connection, articles: Sequence[int]) -> None:
    """Write the provinces and districts that articles name anew; articles that are gone lose theirs."""
    asked = {"articles": list(articles)}
    rows = connection.execute(statement("places_texts"), asked).all()
    connection.execute(statement("places_forget"), asked)
    connection.execute(statement("districts_forget"), asked)
    found = [(row.article_id, *_find(row)) for row in rows]
    named = [(article, mention) for article, mentions, _ in found for mention in mentions]
    smaller = [(article, mention) for article, _, mentions in found for mention in mentions]
    if named:
        connection.execute(statement("places_keep"), _columns(named, "name"))
    if smaller:
        connection.execute(statement("districts_keep"), _columns(smaller, "code"))


def set_places(connection: Connection, text: str) -> None:
    """Make these two tables in one text the units and successions, with all that follows from them.

    Raises ValueError for tables that contradict themselves.
    """
    table = read(text)
    for name in ("place_meaning", "place_heir", "place_succession", "place"):
        connection.exec_driver_sql(f"DELETE FROM clean.{name}")  # noqa: S608 - names of this line
    _insert(connection, "reference_place", (_unnamed(asdict(unit)) for unit in table.units))
    _insert(connection, "reference_succession", (asdict(step) for step in table.successions))
    _insert(connection, "reference_heir", _heirs(table))
    _insert(connection, "reference_meaning", _meanings(table.meanings))


def set_place_names(connection: Connection, text: str) -> None:
    """Make this the table of names. Raises ValueError that names the faulty row."""
    connection.exec_driver_sql("DELETE FROM clean.place_name")
    _insert(connection, "reference_place_name", (asdict(name) for name in places.read_names(text)))


def set_districts(connection: Connection, text: str) -> None:
    """Make this the list of districts. Raises ValueError that names the faulty row."""
    connection.exec_driver_sql("DELETE FROM clean.district")
    _insert(connection, "reference_district", (asdict(row) for row in districts.read_list(text)))


def _insert(connection: Connection, name: str, rows: Iterable[dict[str, Any]]) -> None:
    if found := list(rows):
        connection.execute(statement(name), found)


def _unnamed(row: dict[str, Any]) -> dict[str, Any]:
    return {key: None if value == "" and key != "note" else value for key, value in row.items()}


def _heirs(table: Gazetteer) -> Iterable[dict[str, Any]]:
    for unit in table.units:
        heirs = table.heirs(unit.unit)
        yield from ({"unit": unit.unit, "unit_now": heir, "divided": len(heirs) > 1} for heir in heirs)


def _meanings(meanings: Sequence[Meaning]) -> Iterable[dict[str, Any]]:
    for meaning in meanings:
        others = (one for one in meanings if one is not meaning and one.name == meaning.name)
        yield {**asdict(meaning), "several": any(one.since == meaning.since for one in others)}


def _find(row: Row[Any]) -> tuple[tuple[Mention, ...], tuple[DistrictMention, ...]]:
    first, _, rest = row.text.partition("\n")
    text = rest if row.lead and first.endswith(row.lead) else row.text
    mentions = places.find(row.title, row.lead, text, row.day)
    codes = {_listed()[one.name] for one in mentions if one.name in _listed()} | {row.province_code}
    return mentions, districts.find(row.title, row.lead, text, codes)


@cache
def _listed() -> dict[str, str]:
    """Codes of the provinces on the day of the list of districts, by name."""
    return {unit.name: unit.code for unit in gazetteer().units if unit.covers(districts.LISTED)}


def _columns(found: Sequence[tuple[int, Mention | DistrictMention]], what: str) -> dict[str, list[Any]]:
    fields = ("field", what, "count", "position", "printed", "confidence", "ambiguous")
    columns = {f"{field}s": [getattr(mention, field) for _, mention in found] for field in fields}
    return {"articles": [article for article, _ in found], **columns}
