"""When each deployment runs: what Prefect is told, without Prefect."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final
from zlib import crc32

from connectors.site import Site

POOL: Final = "baotinh"
ZONE: Final = "Asia/Ho_Chi_Minh"
MIDNIGHT: Final = datetime.fromisoformat("2026-01-01T00:00:00+07:00")
PACES: Final = (15, 30, 60, 120, 180)  # minutes between two visits
UNKNOWN_PACE: Final = 60
NEWS_A_VISIT: Final = 3  # articles that may come in between two visits of a busy paper


@dataclass(frozen=True, slots=True)
class Plan:
    """One deployment: a flow, its parameters, and how often it runs (`every` minutes, 0 for by hand only).

    `offset` (seconds) shifts it from the full hour, so that papers take turns.
    """

    flow: str
    name: str
    description: str
    tags: tuple[str, ...]
    parameters: Mapping[str, object] = field(default_factory=dict)
    every: int = 0
    offset: int = 0

    @property
    def entrypoint(self) -> str:
        """Where the flow is: a module that workers have installed."""
        return f"flows.{self.flow}.{self.flow}"

    @property
    def anchor(self) -> str:
        """The instant from which the interval is counted, ISO 8601."""
        return (MIDNIGHT + timedelta(seconds=self.offset)).isoformat()


BY_HAND: Final = (
    Plan("backfill", "by-hand", "A window of days, proven complete: papers, from, to.", ("backfill",)),
    Plan("replay", "by-hand", "Stored pages read again with the present code; shows what would change.", ("replay",)),
    Plan("export", "by-hand", "Articles as Parquet, CSV or JSON lines, in a folder on the worker.", ("export",)),
)
REGULAR: Final = (
    Plan("health", "hourly", "Every paper against its own rhythm; a cause for what is odd.", ("health",), {}, 60, 1500),
    Plan("upkeep", "daily", "Old runs leave Prefect's database.", ("upkeep",), {}, 24 * 60, 2700),
)


def plan_all(papers: Iterable[Site]) -> list[Plan]:
    """The deployments for some papers: one ingest for each that still appears, then those for all."""
    printed = sorted((site for site in papers if site.retired is None and site.channels), key=lambda site: site.slug)
    return [*map(plan_ingest, printed), *BY_HAND, *REGULAR]


def plan_ingest(site: Site) -> Plan:
    """The ingest of one paper, at an offset that stays when papers come and go."""
    every = fit_pace(site.per_day)
    offset = crc32(site.slug.encode()) % (every * 60)
    return Plan("ingest", site.slug, site.name, ("ingest",), {"sources": [site.slug]}, every, offset)


def fit_pace(per_day: tuple[int, int] | None) -> int:
    """Minutes between two visits: a paper that publishes much is asked often; an unknown one each hour."""
    if per_day is None:
        return UNKNOWN_PACE
    wished = timedelta(days=1) / max(per_day[1], 1) * NEWS_A_VISIT
    return max((pace for pace in PACES if timedelta(minutes=pace) <= wished), default=PACES[0])


def as_document(plans: Iterable[Plan]) -> dict[str, object]:
    """The same for `prefect deploy --all`: the content of prefect.yaml."""
    return {"name": "baotinh", "pull": [], "deployments": [_entry(plan) for plan in plans]}


def _entry(plan: Plan) -> dict[str, object]:
    entry: dict[str, object] = {
        "name": plan.name,
        "description": plan.description,
        "entrypoint": plan.entrypoint,
        "parameters": dict(plan.parameters),
        "tags": list(plan.tags),
        "work_pool": {"name": POOL},
    }
    if plan.every:
        timing = {"interval": plan.every * 60, "anchor_date": plan.anchor, "timezone": ZONE}
        entry["schedules"] = [{"slug": "regular", **timing}]
        entry["concurrency_limit"] = {"limit": 1, "collision_strategy": "CANCEL_NEW"}
    return entry
