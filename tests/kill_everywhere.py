"""The whole campaign (`make kill-test`): everybody is killed at each stage, k = 1, 2, … until no kill fires.

Words name victims: process and postgres under plain functions, worker, server and run under Prefect, all at once;
`worker=2` means only the first two passages of each stage.
"""

import itertools
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import kill_campaign
import served_campaign

from flows.kill_points import STAGES
from sql import embedded, migrate
from sql.engine import connect

GIVE_UP = 5  # failures at one stage: more of the same tells nothing new
CUTS = ("started:1", "fetched:1", "settled:1")
VICTIMS = (*kill_campaign.VICTIMS, *served_campaign.VICTIMS)


@dataclass
class Account:
    """Kills by victim, and those after which a warehouse differed."""

    kills: Counter[str] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)
    seconds: Counter[str] = field(default_factory=Counter)

    def hunt(self, victim: str, story: str, strike: Callable[[str], bool], most: int = 0) -> None:
        """Strike at every passage of every stage."""
        started = time.monotonic()
        for stage in STAGES:
            wrong = 0
            for k in itertools.count(1):
                try:
                    if not strike(f"{stage}:{k}"):
                        break
                except AssertionError as fault:
                    wrong += 1
                    say(f"{victim} {story} {stage}:{k}: {fault}")
                self.kills[victim] += 1
                if k == most or wrong == GIVE_UP:
                    break
            self.wrong[victim] += wrong
            say(f"{victim}, {story}: {stage}, {self.kills[victim]} kills until now")
        self.seconds[victim] += time.monotonic() - started

    def tell(self) -> None:
        """One line for each victim, and the sum."""
        for victim, kills in self.kills.items():
            say(f"{victim:9} {kills:4} kills, {self.wrong[victim]} wrong, {self.seconds[victim] / 60:.0f} minutes")
        say(f"in all    {self.kills.total():4} kills, {self.wrong.total()} of them changed the outcome")


def plain(home: Path, victims: dict[str, int], account: Account) -> None:
    """Plain functions in a process of their own, and Postgres under them."""
    if victims.keys().isdisjoint(kill_campaign.VICTIMS):
        return
    with kill_campaign.campaign(home, home) as prepared:
        for victim, story in itertools.product(kill_campaign.VICTIMS, kill_campaign.STORIES):
            if victim in victims:
                account.hunt(victim, story, partial(_strike, prepared, story, victim), victims[victim])


def _strike(prepared: kill_campaign.Campaign, story: str, victim: str, at: str) -> bool:
    return prepared.strike(story, at, victim)


def under_prefect(home: Path, victims: dict[str, int], account: Account) -> None:
    """A real server and a real worker; at last the machine goes down once."""
    if victims.keys().isdisjoint(served_campaign.VICTIMS):
        return
    with served_campaign.served(home, home, embedded.ensure_database(home, "prefect")) as world:
        for victim in served_campaign.VICTIMS:
            if victim in victims and victim != "all":
                account.hunt(victim, "under Prefect", partial(world.strike, victim=victim), victims[victim])
        if "all" in victims:  # each takes the five minutes for which Prefect believes in a run that is gone
            account.hunt("all", "power cut", lambda at: at in CUTS and world.power_cut(at))


@contextmanager
def cluster() -> Iterator[Path]:
    """The folder of an embedded server, whose database has the schema."""
    home = Path(tempfile.mkdtemp(prefix="baotinh-campaign-"))
    try:
        engine = connect(embedded.ensure(home, durable=False))
        migrate.migrate(engine)
        engine.dispose()
        yield home
    finally:
        embedded.stop(home)
        shutil.rmtree(home, ignore_errors=True)


def say(line: str) -> None:
    print(line, flush=True)


def main(*names: str) -> int:
    """Strike everywhere; the exit status is 1 if a warehouse differs."""
    account, parts = Account(), [name.partition("=") for name in names or VICTIMS]
    victims = {name: int(most or 0) for name, _, most in parts}
    with cluster() as home:
        for part in (plain, under_prefect):
            part(home, victims, account)
    account.tell()
    return 1 if account.wrong.total() else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
