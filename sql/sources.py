"""The newspapers as the warehouse knows them."""

from collections.abc import Sequence

from sqlalchemy import Connection, Engine

from connectors.site import Site
from sql.statements import statement
from transforms.outlets import Period, periods

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
                    "retired": site.retired, "house_prefixes": list(site.house_prefixes),
                },
            )  # fmt: skip
            _enter_outlets(connection, site)


def slugs(engine: Engine) -> Sequence[str]:
    """The newspapers that were ever registered."""
    with engine.connect() as connection:
        return connection.exec_driver_sql("SELECT slug FROM ops.source ORDER BY slug").scalars().all()


def _enter_outlets(connection: Connection, site: Site) -> None:
    """Write who the paper was when, unless that stands there already."""
    wanted = [_row(period, site) for period in periods(site)]
    rows = connection.execute(statement("outlets_of"), {"source": site.slug}).mappings()
    if [{**row, "source": site.slug} for row in rows] == wanted:
        return
    connection.execute(statement("outlet_forget"), {"source": site.slug})
    if wanted:
        connection.execute(statement("outlet"), wanted)


def _row(period: Period, site: Site) -> dict[str, object]:
    return {
        "source": period.source, "name": period.name, "domain": period.domain, "other_domains": list(period.others),
        "province_code": period.province_code, "unit": period.unit or None, "since": period.since,
        "until": period.until, "successor": site.successor or None, "doubt": period.doubt,
    }  # fmt: skip
