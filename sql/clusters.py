"""Clusters of articles kept in step with their pairs."""

from collections import defaultdict
from collections.abc import Iterable

from sqlalchemy import Connection

from sql.statements import statement
from transforms.clusters import Link, Member, Standing, arrange, cores


def join(connection: Connection, articles: Iterable[int]) -> None:
    """Make the clusters of these articles anew; their pairs have changed, others' clusters have not.

    A cluster is a function of its pairs, so it is the same in whatever order they were found.
    """
    changed = set(articles)
    changed |= set(connection.execute(statement("cluster_cores"), {"articles": sorted(changed)}).scalars())
    asked = {"articles": sorted(changed)}
    links = [Link(*row) for row in connection.execute(statement("cluster_pairs"), asked)]
    connection.execute(statement("cluster_forget"), asked)
    members = _arrange_all(connection, changed, links) if links else []
    if members:
        connection.execute(statement("cluster_keep"), [_row(member) for member in members])


def _arrange_all(connection: Connection, changed: set[int], links: list[Link]) -> list[Member]:
    named = {number for link in links for number in (link.first, link.second)}
    rows = connection.execute(statement("cluster_members"), {"articles": sorted(named)})
    standing = {row.article_id: Standing(*row) for row in rows}
    of: dict[int, list[Link]] = defaultdict(list)
    for link in links:
        of[link.first].append(link)
        of[link.second].append(link)
    members: list[Member] = []
    for core in cores(changed & named, [link for link in links if {link.first, link.second} <= changed]):
        near = list(dict.fromkeys(link for article in sorted(core) for link in of[article]))
        about = {number for link in near for number in (link.first, link.second)}
        members += arrange(core, near, [standing[number] for number in sorted(about)])
    return members


def _row(member: Member) -> dict[str, object]:
    return {
        "cluster_id": member.cluster_id, "article_id": member.article_id, "place": member.place,
        "role": member.role, "credited": member.credited,
    }  # fmt: skip
