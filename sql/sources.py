"""The newspapers as the warehouse knows them."""

from collections.abc import Sequence

from sqlalchemy import Engine

from connectors.site import Site
from sql.statements import statement

UNKNOWN = Site("unknown", "unknown", "", "", "", (), "", "^")  # the source of saved pages that nobody can place


def register(engine: Engine, sites: Sequence[Site]) -> None:
    """Enter newspapers, or bring their facts up to date; the same again changes nothing."""
    with engine.begin() as connection:
        for site in sites:
            connection.execute(
                statement("register_source"),
                {
                    "slug": site.slug, "name": site.name, "outlet": site.outlet, "province": site.province,
                    "home": site.home, "language": site.language, "zone": site.zone, "verified": site.verified,
                    "retired": site.retired,
                },
            )  # fmt: skip


def slugs(engine: Engine) -> Sequence[str]:
    """The newspapers that were ever registered."""
    with engine.connect() as connection:
        return connection.exec_driver_sql("SELECT slug FROM ops.source ORDER BY slug").scalars().all()
