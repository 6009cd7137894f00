"""One site by Scrapy into Postgres: `python -m benchmarks.peers.scrapy_spider READER SITEMAP DATABASE`.

READER is `hand`, written for the site as Scrapy's documentation writes spiders, with its own selectors, or
`trafilatura` with metadata; both into the pipeline of the documentation, which inserts each item. `tuned` is `hand` on
the fastest parser there is, a hundred items by one COPY. Settings are Scrapy's own, but for 16 requests at once to one
server, not 8. No robots.txt, no raw pages, no revisions, no search: the peers do less.
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
from scrapy.selector import Selector
from selectolax.lexbor import LexborHTMLParser

BATCH: Final = 100
COLUMNS: Final = ("title", "lead", "published", "authors", "body")
TABLE: Final = f"CREATE TABLE IF NOT EXISTS article (url text PRIMARY KEY, {', '.join(f'{c} text' for c in COLUMNS)})"
INSERT: Final = f"INSERT INTO article VALUES (%(url)s, {', '.join(f'%({c})s' for c in COLUMNS)}) ON CONFLICT DO NOTHING"  # noqa: S608
Row = tuple[str, str, str, str, str, str]
_STAMP: Final = re.compile(r"\d{2}/\d{2}/\d{4} - \d{2}:\d{2}")


def read_by_hand(response: Any) -> Row:
    """Title, lead, time, author and paragraphs by Scrapy's selectors for the one design."""
    lead, *lines = response.css(".content-fck > p") or [Selector(text="")]
    stamp = _STAMP.search(_text(response.css("span.pubdate")))
    text = [_text(line) for line in lines if not line.css("img") and "center" not in line.attrib.get("style", "")]
    return (
        response.url, _text(response.css("h1.fw700")), _text(lead), stamp[0] if stamp else "",
        _text(response.css(".content-fck > p[style*=right]")), "\n".join(line for line in text if line),
    )  # fmt: skip


def _text(found: Any) -> str:
    return str(found.xpath("string()").get(default="")).strip()


def read_tuned(response: Any) -> Row:
    """The same by lexbor."""
    tree = LexborHTMLParser(response.body)
    title, stamp = tree.css_first("h1.fw700"), tree.css_first("span.pubdate")
    paragraphs = tree.css(".content-fck > p")
    lead, lines = (paragraphs[0], paragraphs[1:]) if paragraphs else (None, [])
    author = tree.css_first(".content-fck > p[style*=right]")
    text = [line.text().strip() for line in lines if line.css_first("img") is None and "center" not in _style(line)]
    found = _STAMP.search(stamp.text()) if stamp else None
    return (
        response.url, title.text().strip() if title else "", lead.text().strip() if lead else "",
        found[0] if found else "", author.text().strip() if author else "",
        "\n".join(line for line in text if line),
    )  # fmt: skip


def _style(node: Any) -> str:
    return node.attributes.get("style") or ""


def read_by_trafilatura(response: Any) -> Row:
    """What trafilatura says of any page, with metadata."""
    found = trafilatura.bare_extraction(response.body.decode(), url=response.url, with_metadata=True)
    if found is None:
        return response.url, "", "", "", "", ""
    said = found.as_dict()
    title, lead, published, author, text = (
        str(said.get(name) or "") for name in ("title", "description", "date", "author", "text")
    )
    return response.url, title, lead, published, author, text


READERS: Final[dict[str, Callable[[Any], Row]]] = {
    "hand": read_by_hand, "tuned": read_tuned, "trafilatura": read_by_trafilatura
}  # fmt: skip


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
        yield dict(zip(("url", *COLUMNS), self.read(response), strict=True))


class InsertEach:
    """The item pipeline of the documentation: an insert and a commit for each item."""

    def __init__(self, database: str) -> None:
        self.connection = psycopg.connect(database, autocommit=True)
        self.connection.execute(TABLE)

    @classmethod
    def from_crawler(cls, crawler: Any) -> "InsertEach":
        """The database is a setting."""
        return cls(crawler.settings["DATABASE"])

    def process_item(self, item: dict[str, str]) -> dict[str, str]:
        """One row."""
        self.connection.execute(INSERT, item)
        return item

    def close_spider(self) -> None:
        """Nothing waits."""
        self.connection.close()


class CopyMany:
    """A pipeline for speed: a hundred items by one COPY."""

    def __init__(self, database: str) -> None:
        self.rows: list[tuple[str, ...]] = []
        self.connection = psycopg.connect(database)
        self.connection.execute(TABLE)

    @classmethod
    def from_crawler(cls, crawler: Any) -> "CopyMany":
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
        "ITEM_PIPELINES": {CopyMany if reader == "tuned" else InsertEach: 300},
    })  # fmt: skip
    process.crawl(News, reader, sitemap)
    process.start()


if __name__ == "__main__":
    main(*sys.argv[1:])
