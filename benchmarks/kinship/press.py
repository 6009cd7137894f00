"""Prints of families as articles of the warehouse."""

from datetime import datetime, timedelta, timezone
from typing import Final

from benchmarks.kinship.families import Print
from connectors.page import Page
from connectors.site import Site
from sql.outcome import Outcome
from transforms.article import Article, Author, Block, Stamp

ZONE: Final = timezone(timedelta(hours=7))
FIRST: Final = datetime(2016, 1, 4, 7, tzinfo=ZONE)
SITES: Final = tuple(
    Site(f"baoso{n}", f"Báo số {n}", "", "Thử", f"http://so{n}.test/", (f"so{n}.test",), "", r"-a(?P<id>\d+)\.html$")
    for n in range(34)
)


def make_outcome(number: int, printed: Print, at: datetime) -> Outcome:
    """The page and the article of a print; `number` is in its address."""
    site = SITES[printed.paper]
    url = f"{site.home}tin-a{number}.html"
    published = at + timedelta(minutes=printed.minutes)
    page = Page(site.slug, url, url, 200, (), published + timedelta(hours=1), f"<p>{number}</p>".encode())
    return Outcome(None, page, _article(site.slug, url, published, printed))


def _article(source: str, url: str, published: datetime, printed: Print) -> Article:
    text = printed.text
    blocks = [Block("title", text.title, "title", "1")]
    blocks += [Block("lead", text.lead, "lead", "2")] if text.lead else []
    blocks += [Block("paragraph", line, "prose", f"3.{place}") for place, line in enumerate(text.paragraphs)]
    return Article(
        source=source, url=url, title=text.title, kicker="", lead=text.lead,
        published=Stamp(published, "raw", "minute", "visible"), modified_at=None, authors=(Author("Kỳ Ca", "text"),),
        byline="Kỳ Ca", agency=printed.agency, section=("Thời sự",), tags=(), blocks=tuple(blocks), residue=(),
        images=(), house_prefix="", language="vi", extractor="bench/1",
    )  # fmt: skip
