"""Copies of articles: a page of the change feed is compared with everything that is there."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from sqlalchemy import Connection, Row

from sql.clusters import join
from sql.statements import statement
from sql.twins import pair_languages
from transforms.kinship import Copy, Paper, Told, relate
from transforms.similarity import Print, take_print
from transforms.twins import take_marks

COMMON: Final = 32  # articles of a shingle that are looked at; one that has more tells little
MOST: Final = 16  # candidates of an article that are compared

Prints = dict[int, Print]


def derive_kinship(connection: Connection, articles: Sequence[int]) -> None:
    """Compare articles as they are now with everything; those that are gone leave their pairs and clusters."""
    asked = {"articles": list(articles)}
    partners = set(connection.execute(statement("kinship_partners"), asked).scalars())
    for name in ("kinship_forget_shingles", "kinship_forget_pairs", "kinship_forget"):
        connection.execute(statement(name), asked)
    prints = _take_prints(connection, articles)
    copies = _find(connection, prints)
    if copies:
        connection.execute(statement("kinship_pair"), [_row(copy) for copy in copies])
    partners.update(number for copy in copies for number in (copy.first, copy.second))
    join(connection, {*articles, *partners})
    pair_languages(connection, articles)


def _take_prints(connection: Connection, articles: Sequence[int]) -> Prints:
    rows = connection.execute(statement("kinship_texts"), {"articles": list(articles)}).all()
    prints = {row.article_id: take_print(row.body_text) for row in rows}
    kept = [_kin(row, prints[row.article_id]) for row in rows]
    if kept:
        connection.execute(statement("kinship_keep"), kept)
        connection.execute(statement("kinship_index"), {"articles": list(prints)})
    return prints


def _kin(row: Row[Any], text: Print) -> dict[str, object]:
    marks = take_marks(row.body_text, row.pictures, row.language)
    return {
        "article_id": row.article_id, "revision_id": row.revision_id, "language": row.language,
        "published_at": row.published_at, "sample": list(text.sample), "marks": sorted(marks),
    }  # fmt: skip


def _find(connection: Connection, prints: Prints) -> list[Copy]:
    """The copies among the candidates of some articles."""
    asked = {"articles": list(prints), "common": COMMON, "most": MOST}
    found = {(min(row), max(row)) for row in connection.execute(statement("kinship_candidates"), asked)}
    told = _tell(connection, {number for pair in found for number in pair}, prints)
    copies = [relate(told[one], told[other]) for one, other in sorted(found)]
    return [copy for copy in copies if copy is not None]


def _tell(connection: Connection, articles: set[int], prints: Prints) -> dict[int, Told]:
    if not articles:
        return {}
    rows = connection.execute(statement("kinship_papers")).all()
    next_of = {row.slug: row.successor for row in rows}
    papers = {row.slug: Paper(row.slug, _house(row.slug, next_of), *map(tuple, row[2:])) for row in rows}
    told = connection.execute(statement("kinship_told"), {"articles": sorted(articles)})
    return {row.article_id: _as_told(row, prints, papers[row.slug]) for row in told}


def _house(slug: str, next_of: Mapping[str, str | None]) -> str:
    """The paper that carries on a paper's archive today, by as many takeovers as there were."""
    passed = {slug}
    while (heir := next_of.get(slug)) and heir not in passed:
        passed.add(slug := heir)
    return slug


def _as_told(row: Row[Any], prints: Prints, paper: Paper) -> Told:
    return Told(
        row.article_id, paper, row.url, row.title, row.published_at,
        row.precision, row.first_seen_at, row.agency, row.house_prefix, (row.byline, *row.credits),
        prints.get(row.article_id) or take_print(row.body_text),
    )  # fmt: skip


def _row(copy: Copy) -> dict[str, object]:
    return {
        "first": copy.first, "second": copy.second, "kind": copy.kind, "moved": copy.moved,
        "similarity": copy.similarity, "of_first": copy.of_first, "of_second": copy.of_second,
        "direction": copy.direction, "evidence": list(copy.evidence),
    }  # fmt: skip
