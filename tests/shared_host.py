"""Two newspapers that are edited apart and served by one host, each read by whoever is told to.

Run as a program it is a second machine: `python tests/shared_host.py SLUG fresh|backfill`, with the product's settings.
It says `ready` when it could begin and begins when a line comes in, since two processes do not start equally fast.
"""

import sys
from dataclasses import replace
from datetime import timedelta

from baotinh.fiction import declare
from connectors.site import Site
from flows import backlog, office
from flows.job import Office
from flows.pipeline import PLAIN
from flows.settings import Settings, read_settings
from flows.window import Window
from sql import sources
from sql.engine import connect

TWINS = ("baomot", "baohai")


def twin(slug: str) -> Site:
    """One of two declarations with one host; the first knows the feed, the second a listing."""
    paper = declare("baosuongha")
    wanted = "rss" if slug == TWINS[0] else "listing"
    channel = next(channel for channel in paper.channels if channel.kind == wanted)
    return replace(paper, slug=slug, channels=(channel,))


def work(engine, settings: Settings, slug: str, errand: str) -> str:
    """Bring a twin up to date, or fill the last two days of it; returns how that ended."""
    run, site = Office(engine, settings, PLAIN, limit=4), twin(slug)
    sources.register(engine, [site])
    if errand == "fresh":
        return office.ingest_one(run, site).status
    today = settings.clock().date()
    return backlog.fill(run, site, Window(today - timedelta(days=1), today), "everything").status


if __name__ == "__main__":
    read = read_settings()
    warehouse = connect(read.database_url)
    print("ready", flush=True)
    sys.stdin.readline()
    print(work(warehouse, read, *sys.argv[1:]))
