"""A world for tests: newspapers, a warehouse, and settings that lead from one to the other."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from sqlalchemy import Engine

from baotinh.fiction import FOLDER, keep_busy
from flows import office
from flows.job import Office
from flows.pipeline import PLAIN
from flows.progress import SourceResult
from flows.settings import Settings
from simulator.simulation import Simulator


@dataclass
class World:
    """Newspapers, a warehouse, and settings that lead from one to the other."""

    simulator: Simulator
    engine: Engine
    home: Path
    options: dict = field(default_factory=dict)

    @property
    def slugs(self) -> list[str]:
        return [paper.slug for paper in self.simulator.papers]

    @property
    def settings(self) -> Settings:
        return Settings(
            home=self.home,
            database_url=self.engine.url.render_as_string(hide_password=False),
            sites=(FOLDER,),
            connect_to=self.simulator.connect_to,
            now=self.simulator.now,
            **self.options,
        )

    def ingest(self, slugs: Sequence[str] = (), **wishes) -> list[SourceResult]:
        """Run the ingest as plain functions in this process."""
        settings = self.settings
        chosen = office.choose(slugs or self.slugs, settings)
        return office.ingest_all(Office(self.engine, settings, PLAIN, **wishes), chosen)

    def listed(self) -> set[str]:
        """The addresses of all articles that stand now, as the simulator knows them."""
        return {fact.url for slug in self.slugs for fact in self.simulator.truth(slug) if not fact.gone}

    def loaded(self) -> set[str]:
        """The addresses of all articles in the warehouse."""
        with self.engine.connect() as connection:
            return set(connection.exec_driver_sql("SELECT url FROM mart.article WHERE gone_at IS NULL").scalars())

    def asked(self, kind: str = "article") -> int:
        """How many requests of a kind the server saw since `forget`."""
        return len(self.simulator.log.requests(kind=kind))


def calm(paper, **changes):
    """A small paper that corrects nothing by itself."""
    settings = {"first_day": date(2026, 3, 4), "per_day": 6, "edit_rate": 0.0, "removal_rate": 0.0}
    return keep_busy(replace(paper, **(settings | changes)))
