"""A year of three invented papers, day by day: nothing missed, nothing doubled, no day called complete that is not.

As a script (`make year-test`) it plays 365 days; the tests play some weeks of the same script.
"""

import re
import shutil
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from datetime import time as clock
from pathlib import Path
from unittest.mock import patch

from sqlalchemy import Engine

from baotinh.fiction import describe
from connectors.http import Client
from connectors.site import Numbering, Site, Tenure
from flows import office
from flows.checkup import examine
from flows.job import Office
from flows.pipeline import PLAIN
from flows.progress import SourceResult
from flows.settings import Settings
from simulator.addresses import FORMS
from simulator.exchange import Answer, Kind
from simulator.faults import Effect, Fault, fail, refuse, reset, truncate
from simulator.paper import ZONE, Paper
from simulator.press import PAPERS
from simulator.simulation import Simulator
from sql import embedded, migrate
from sql.engine import connect
from sql.warehouse import broken_rules

FIRST = date(2025, 3, 1)
LOOK = clock(22, 30)  # when the day's run begins: what comes later is found a day later
SECTIONS = (("Thời sự",), ("Kinh tế",), ("Xã hội", "Nhịp sống"))
ENDED = frozenset({"loaded", "duplicate", "gone", "excluded", "quarantined", "failed"})
MONTH = 30  # days after which the script begins anew

BUSY, SPARE, PLAIN_PAPER = (paper.slug for paper in PAPERS)
SILENT = Answer(200, lambda: b"", "application/rss+xml")

# What goes wrong on which days of each month, at whom: an outage, a server that asks for patience, answers that break
# off, feeds that are empty all of a sudden; a backdated article by how many days; nights on which nobody looks.
FAULTS: dict[int, tuple[tuple[str, Effect, str, Kind | None], ...]] = {
    4: (("outage", reset(), BUSY, None),),
    5: (("outage", reset(), BUSY, None),),
    9: (("patience", refuse(3600), SPARE, None),),
    12: (("broken off", truncate(), PLAIN_PAPER, "article"),),
    15: (("server error", fail(), SPARE, "listing"),),
    18: (("empty feed", SILENT, BUSY, "rss"),),
}
# What health has to call each of them, on the day itself; for a day longer it may still say so.
NAMES = {
    "outage": "outage", "patience": "blocked", "broken off": "outage", "server error": "outage",
    "empty feed": "feed_moved",
}  # fmt: skip
BACKDATED = {7: ((BUSY, 40), (SPARE, 1), (PLAIN_PAPER, 2)), 22: ((BUSY, 3), (SPARE, 2), (PLAIN_PAPER, 1))}
ASLEEP = frozenset({24, 25, 26})

# What the papers do in the year. Whoever follows them learns of it some days later, and declares it then.
REDESIGN = (FIRST + timedelta(days=45), "cms_body")  # other pages, and another address for every article
MOVE = (FIRST + timedelta(days=70), "vongkhe24h.test")
NOTICED = timedelta(days=2)

# The declarations differ in their channels: all of them, no sitemap, and nothing but listings.
CHANNELS = {BUSY: ("rss", "listing", "sitemap"), SPARE: ("rss", "listing"), PLAIN_PAPER: ("listing",)}
NUMBER = re.compile(r"-(?:a|post)?(\d+)\.html$")
DECLARATION = """\"\"\"An invented paper, as it is followed on a day.\"\"\"

from datetime import date

from year_campaign import declare

SITE = declare("{slug}", date({day:%Y, %-m, %-d}))
"""


def papers(per_day: float) -> dict[str, Paper]:
    """The three papers with all that happens to them."""
    common = {paper.slug: replace(paper, first_day=FIRST, per_day=per_day, sections=SECTIONS) for paper in PAPERS}
    changes = {BUSY: replace(common[BUSY], redesign=REDESIGN), SPARE: replace(common[SPARE], move=MOVE)}
    return common | changes


def declare(slug: str, day: date) -> Site:
    """How a paper is followed on a day: by what somebody has noticed."""
    paper = papers(1)[slug]
    now = paper.on(day - NOTICED)
    site = describe(replace(now, first_day=FIRST))
    channels = tuple(channel for channel in site.channels if channel.kind in CHANNELS[slug])
    former = tuple(Numbering(FORMS[name].article, slug, "") for name in paper.layouts if name != now.layout)
    moved = tuple(Tenure(host, heir=now.host) for host in paper.hosts if host != now.host and now.host != paper.host)
    return replace(site, channels=channels, former=former, domains=paper.hosts, tenures=moved, series=slug)


@dataclass
class Tally:
    """What the campaign has seen. `missing` are counter-examples: they have to be empty in the end."""

    days: int = 0
    runs: int = 0
    observed: dict[str, set[int]] = field(default_factory=dict)
    false_days: list[str] = field(default_factory=list)
    statuses: Counter[str] = field(default_factory=Counter)
    fired: Counter[str] = field(default_factory=Counter)
    alarms: dict[tuple[int, str], str] = field(default_factory=dict)  # by day of the year and paper


@dataclass
class Year:
    """Papers, a warehouse, and the script of what goes wrong."""

    simulator: Simulator
    engine: Engine
    home: Path
    tally: Tally = field(default_factory=Tally)

    @property
    def settings(self) -> Settings:
        return Settings(
            home=self.home,
            database_url=self.engine.url.render_as_string(hide_password=False),
            sites=(self.home / "sites",),
            connect_to=self.simulator.connect_to,
            now=self.simulator.now,
        )

    def declare(self) -> None:
        """Write down how each paper is followed today."""
        folder = self.home / "sites"
        folder.mkdir(parents=True, exist_ok=True)
        for slug in CHANNELS:
            text = DECLARATION.format(slug=slug, day=self.simulator.now.date())
            (folder / f"{slug}.py").write_text(text, encoding="utf-8")

    def play(self, days: int) -> None:
        """Live through so many days."""
        for number in range(days):
            self.simulator.now = datetime.combine(FIRST + timedelta(days=number), LOOK, ZONE)
            self.declare()
            self._disturb(number % MONTH)
            self.tally.days += 1
            if number % MONTH not in ASLEEP:
                self._look()
                self._listen(number)
            self._count_firings()
            if number % MONTH == MONTH - 1:
                tell(self)

    def close(self) -> None:
        """A last, untroubled look, a day later: the end of what the script left open."""
        self.simulator.advance(days=1)
        self._look()
        self._look()

    def _disturb(self, day: int) -> None:
        self.simulator.heal()
        for name, effect, slug, kind in FAULTS.get(day, ()):
            for host in papers(1)[slug].hosts:
                self.simulator.inject(Fault(name, effect, host=host, kind=kind))
        for slug, back in BACKDATED.get(day, ()):
            self.simulator.publish(slug, published=self.simulator.now - timedelta(days=back, hours=1))

    def _look(self) -> None:
        for result in self._ingest():
            self.tally.runs += 1
            self.tally.statuses[result.status] += 1
            self._observe(result.source)
        self.tally.false_days += self._false_days()

    def _listen(self, number: int) -> None:
        """What health says when the day's run has ended."""
        chosen = office.find(list(CHANNELS), self.settings)
        for one in examine(self.engine, chosen, self.settings).healths:
            if one.alarming:
                self.tally.alarms[number, one.source] = one.cause

    def _ingest(self) -> list[SourceResult]:
        chosen = office.choose(list(CHANNELS), self.settings)
        with patch("flows.office.open_client", self._open_client):
            return office.ingest_all(Office(self.engine, self.settings, PLAIN), chosen)

    def _open_client(self, site: Site, run: Office) -> Client:
        """The client of every day, but for the pauses before it asks again: a year has no time for them."""
        return Client("year", delay=0, connect_to=run.settings.connect_to, sleep=lambda _: None)

    def _observe(self, slug: str) -> None:
        """What stands at the time of a look can be known; a paper that is down shows nothing."""
        if not any(isinstance(hook, Fault) and hook.host in papers(1)[slug].hosts for hook in self.simulator.hooks):
            self.tally.observed.setdefault(slug, set()).update(self._standing(slug))

    def _standing(self, slug: str) -> dict[int, date]:
        facts = self.simulator.truth(slug)
        return {fact.number: fact.published.astimezone(ZONE).date() for fact in facts if not fact.gone}

    def _false_days(self) -> list[str]:
        """Days that the ledger calls proven though an article of theirs stands that nobody has."""
        states, proven = self.states(), self._proven()
        return [
            f"{self.simulator.now:%Y-%m-%d}: {slug} {day} is called complete without {number}"
            for slug in CHANNELS
            for number, day in self._standing(slug).items()
            if (slug, day) in proven and not states[slug, number] & ENDED - {"failed"}
        ]

    def _proven(self) -> set[tuple[str, date]]:
        query = "SELECT source, day FROM mart.coverage WHERE verdict IN ('complete', 'nothing_published')"
        with self.engine.connect() as connection:
            return {tuple(row) for row in connection.exec_driver_sql(query)}

    def states(self) -> dict[tuple[str, int], set[str]]:
        """How the addresses of each article ended."""
        found: dict[tuple[str, int], set[str]] = defaultdict(set)
        query = "SELECT slug, url, state FROM ops.url JOIN ops.source USING (source_id)"
        with self.engine.connect() as connection:
            for slug, url, state in connection.exec_driver_sql(query):
                if number := NUMBER.search(url):
                    found[slug, int(number[1])].add(state)
        return found

    def _count_firings(self) -> None:
        for hook in self.simulator.hooks:
            if isinstance(hook, Fault):
                self.tally.fired[hook.name] += hook.fired

    def verdict(self) -> list[str]:
        """What is wrong in the end; nothing, if all is well."""
        states, found = self.states(), list(self.tally.false_days)
        for slug, numbers in self.tally.observed.items():
            lost = sorted(number for number in numbers if not states[slug, number] & ENDED)
            found += [f"{slug}: article {number} stood there and is {states[slug, number]}" for number in lost]
        found += [f"rule: {rule}" for rule in broken_rules(self.engine)]
        found += self._misheard()
        found += [f"loaded twice: {title}" for title in self._doubles()]
        return found + [f"the fault {name!r} never fired" for name in self._planned() if not self.tally.fired[name]]

    def _misheard(self) -> list[str]:
        """Faults that health did not name, and alarms for which there was no reason."""
        due = {
            (number, slug): {NAMES[name] for name, _, whose, _ in FAULTS.get(number % MONTH, ()) if whose == slug}
            for number in range(self.tally.days)
            for slug in CHANNELS
        }
        told, found = self.tally.alarms, []
        for (number, slug), names in due.items():
            cause, before = told.get((number, slug)), due.get((number - 1, slug), set())
            if names and cause not in names:
                found.append(f"day {number}: {slug} has {names}, health says {cause}")
            if cause and cause not in names | before | self._noticing(number, slug):
                found.append(f"day {number}: {slug} is said to have {cause}, without a reason")
        return found

    def _noticing(self, number: int, slug: str) -> set[str]:
        """What may be said between a redesign or a move and the day on which somebody declares it, and a day after."""
        change = {BUSY: REDESIGN[0], SPARE: MOVE[0]}.get(slug, FIRST - timedelta(days=9))
        since = (FIRST + timedelta(days=number) - change).days
        return {"layout_changed", "feed_moved", "outage"} if 0 <= since <= NOTICED.days + 1 else set()

    def _doubles(self) -> list[str]:
        """Articles that stand in the warehouse more than once."""
        with self.engine.connect() as connection:
            rows = connection.exec_driver_sql("SELECT source, url FROM mart.article").all()
        count = Counter((source, number[1]) for source, url in rows if (number := NUMBER.search(url)))
        return [f"{source} {number}" for (source, number), times in count.items() if times > 1]

    def _planned(self) -> set[str]:
        return {name for day, faults in FAULTS.items() if day < self.tally.days for name, *_ in faults}

    def ledger(self) -> Counter[str]:
        """How many days have which verdict."""
        with self.engine.connect() as connection:
            rows = connection.exec_driver_sql("SELECT verdict, count(*) FROM mart.coverage GROUP BY verdict").all()
            return Counter(dict(map(tuple, rows)))


@contextmanager
def living(engine: Engine, home: Path, per_day: float) -> Iterator[Year]:
    """Three papers of so many articles a day on average, and nothing in the warehouse yet."""
    with Simulator(list(papers(per_day).values()), now=datetime.combine(FIRST, LOOK, ZONE)) as simulator:
        year = Year(simulator, engine, home)
        yield year


def tell(year: Year) -> None:
    """One line on where the year is."""
    tally, loaded = year.tally, sum(map(len, year.tally.observed.values()))
    say(
        f"{year.simulator.now:%Y-%m-%d}: {loaded} articles seen standing, {tally.runs} runs "
        f"({', '.join(f'{count} {status}' for status, count in tally.statuses.most_common())}), "
        f"{len(tally.false_days)} days wrongly called complete"
    )


def account(year: Year) -> Counter[str]:
    """How the articles ended that stood at a time when somebody looked."""
    states = year.states()
    return Counter(
        "/".join(sorted(states[slug, number])) for slug, numbers in year.tally.observed.items() for number in numbers
    )


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main(days: int, per_day: float) -> int:
    """Play the year on a warehouse of its own; 0 if nothing is wrong."""
    home = Path(tempfile.mkdtemp(prefix="baotinh-year-"))
    engine = connect(embedded.ensure(home, durable=False))
    try:
        migrate.migrate(engine)
        with living(engine, home / "home", per_day) as year:
            year.play(days)
            year.close()
            wrong = year.verdict()
            say(f"ended as: {dict(account(year).most_common())}")
            say(f"faults that fired: {dict(year.tally.fired)}")
            say(f"days: {dict(year.ledger().most_common())}")
            say(f"alarms: {dict(Counter((slug, cause) for (_, slug), cause in year.tally.alarms.items()))}")
    finally:
        engine.dispose()
        embedded.stop(home)
        shutil.rmtree(home, ignore_errors=True)
    for line in wrong[:20]:
        say(f"WRONG {line}")
    say(f"{len(wrong)} counter-examples")
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main(int((sys.argv[1:] or ["365"])[0]), float((sys.argv[2:] or ["20"])[0])))
