import json
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

import pytest
import requests
from typer.testing import CliRunner

from baotinh.fiction import keep_busy
from baotinh.main import app
from simulator.paper import ZONE, Paper
from simulator.press import PAPERS
from simulator.simulation import Simulator

NOW = datetime(2026, 3, 5, 12, tzinfo=ZONE)
FIXTURES = Path(__file__).parents[1] / "fixtures" / "pages"


@dataclass
class Answer:
    """What a command said."""

    status: int
    out: str
    err: str

    @property
    def lines(self) -> list[dict]:
        return [json.loads(line) for line in self.out.splitlines()]


@pytest.fixture
def baotinh():
    """Run the command line in this process."""

    def run(*arguments: object, stdin: str = "") -> Answer:
        result = CliRunner().invoke(app, [str(argument) for argument in arguments], input=stdin, catch_exceptions=False)
        return Answer(result.exit_code, result.stdout, result.stderr)

    return run


@pytest.fixture(scope="session")
def now() -> datetime:
    """The simulated instant."""
    return NOW


@pytest.fixture(scope="session")
def small_papers() -> list[Paper]:
    """Papers with half a day's articles that correct nothing by themselves."""
    papers = [replace(paper, first_day=NOW.date(), per_day=20, edit_rate=0, removal_rate=0) for paper in PAPERS]
    return [keep_busy(paper) for paper in papers]


@pytest.fixture(scope="session")
def saved(tmp_path_factory, small_papers) -> Path:
    """A folder with one article page of each simulated paper, <slug>.html, and their addresses in manifest.tsv."""
    folder = tmp_path_factory.mktemp("saved")
    rows = ["file\turl\tfetched_at"]
    with Simulator(small_papers, now=NOW) as simulator:
        for paper in small_papers:
            fact = simulator.truth(paper.slug)[0]
            path = fact.url.removeprefix(paper.home)
            page = requests.get(f"http://127.0.0.1:{simulator.port}{path}", headers={"Host": paper.host}, timeout=10)
            (folder / f"{paper.slug}.html").write_bytes(page.content)
            rows.append(f"{paper.slug}.html\t{fact.url}\t{NOW.isoformat()}")
    (folder / "manifest.tsv").write_text("\n".join(rows) + "\n")
    return folder
