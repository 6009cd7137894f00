"""Names and sections of articles with the keys by which they are found: derived from the change feed."""

from collections.abc import Sequence

from sqlalchemy import Connection

from sql.statements import statement


def derive_keys(connection: Connection, articles: Sequence[int]) -> None:
    """Write bylines and breadcrumbs of articles anew; those that are gone lose theirs."""
    asked = {"articles": list(articles)}
    for name in ("people_forget_bylines", "people_bylines", "people_forget_crumbs", "people_crumbs"):
        connection.execute(statement(name), asked)
