"""One site by Scrapy into Postgres: `python -m benchmarks.peers.scrapy_spider READER SITEMAP DATABASE`.

READER is `hand`, a parser written for the site on the fastest parser there is, or `trafilatura` with metadata. Items go
through a pipeline into Postgres by COPY, a hundred at a time, as is usual where an insert for each is slow. Scrapy's
own selectors would cost a quarter more. Settings are Scrapy's own, but for 16 requests at once to one server, not 8. No
robots.txt, no raw pages, no revisions, no search: the peer does less.
"""

# mypy: disable-error-code="import-not-found,import-untyped,misc,no-any-return"
# ruff: noqa: ANN401 - Scrapy has no types

import re
import sys
from collections.abc import Callable, Iterator
from typing import Any, Final

import psycopg
import scrapy
import trafilatura
from scrapy.crawler import CrawlerProcess
from selectolax.lexbor import LexborHTMLParser

BATCH: Final = 100
COLUMNS: Final = ("title", "lead", "published", "authors", "body")
TABLE: Final = f"CREATE TABLE IF NOT EXISTS article (url text PRIMARY KEY, {', '.join(f'{c} text' for c in COLUMNS)})"
Row = tuple[str, str, str, str, str, str]
_STAMP: Final = re.compile(r"\d{2}/\d{2}/\d{4} - \d{2}:\d{2}")


def read_by_hand(url: str, body: bytes) -> Row:
    """Title, lead, time, author and paragraphs by selectors of the one design."""
    tree = LexborHTMLParser(body)
    title, stamp = tree.css_first("h1.fw700"), tree.css_first("span.pubdate")
    paragraphs = tree.css(".content-fck > p")
    lead, lines = (paragraphs[0], paragraphs[1:]) if paragraphs else (None, [])
    author = tree.css_first(".content-fck > p[style*=right]")
    text = [line.text().strip() for line in lines if line.css_first("img") is None and "center" not in _style(line)]
    found = _STAMP.search(stamp.text()) if stamp else None
    return (
        url, title.text().strip() if title else "", lead.text().strip() if lead else "", found[0] if found else "",
        author.text().strip() if author else "", "\n".join(line for line in text if line),
    )  # fmt: skip


def _style(node: Any) -> str:
    return node.attributes.get("style") or ""


def read_by_trafilatura(url: str, body: bytes) -> Row:
    """What trafilatura says of any page, with metadata."""
    found = trafilatura.bare_extraction(body.decode(), url=url, with_metadata=True)
    if found is None:
        return url, "", "", "", "", ""
    said = found.as_dict()
    title, lead, published, author, text = (
        str(said.get(name) or "") for name in ("title", "description", "date", "author", "text")
    )
    return url, title, lead, published, author, text


READERS: Final[dict[str, Callable[[str, bytes], Row]]] = {"hand": read_by_hand, "trafilatura": read_by_trafilatura}


class News(scrapy.Spider):
    """Follow a sitemap and make an item of every article."""

    name = "news"

    def __init__(self, reader: str, sitemap: str) -> None:
        super().__init__()
        self.start_urls = [sitemap]
        self.read = READERS[reader]

    def parse(self, response: Any) -> Iterator[Any]:
        """The sitemap; its addresses are asked at the place where it was found."""
        for path in re.findall(r"<loc>http://[^/]+(/[^<]+)</loc>", response.text):
            yield response.follow(path, self.parse_article)

    def parse_article(self, response: Any) -> Iterator[dict[str, str]]:
        """One article."""
        yield dict(zip(("url", *COLUMNS), self.read(response.url, response.body), strict=True))


class IntoPostgres:
    """The item pipeline."""

    def __init__(self, database: str) -> None:
        self.rows: list[tuple[str, ...]] = []
        self.connection = psycopg.connect(database)
        self.connection.execute(TABLE)

    @classmethod
    def from_crawler(cls, crawler: Any) -> "IntoPostgres":
        """The database is a setting."""
        return cls(crawler.settings["DATABASE"])

    def process_item(self, item: dict[str, str]) -> dict[str, str]:
        """Keep an item until there are enough."""
        self.rows.append(tuple(item.values()))
        if len(self.rows) >= BATCH:
            self.write()
        return item

    def write(self) -> None:
        """A batch in one transaction."""
        with self.connection.cursor() as cursor, cursor.copy("COPY article FROM STDIN") as copy:
            for row in self.rows:
                copy.write_row(row)
        self.connection.commit()
        self.rows.clear()

    def close_spider(self) -> None:
        """The last batch."""
        self.write()
        self.connection.close()


def main(reader: str, sitemap: str, database: str) -> None:
    """One run."""
    process = CrawlerProcess({
        "LOG_LEVEL": "ERROR", "TELNETCONSOLE_ENABLED": False, "DATABASE": database,
        "CONCURRENT_REQUESTS": 16, "CONCURRENT_REQUESTS_PER_DOMAIN": 16,
        "ITEM_PIPELINES": {IntoPostgres: 300},
    })  # fmt: skip
    process.crawl(News, reader, sitemap)
    process.start()


if __name__ == "__main__":
    main(*sys.argv[1:])
