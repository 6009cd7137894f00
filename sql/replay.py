"""Current articles beside what their pages are read as now, in one spelling so that they can be compared."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Engine, Row

from sql.statements import statement
from transforms.article import Article


@dataclass(frozen=True, slots=True)
class Held:
    """An article as readers see it: its identity, its fields spelled out, its blocks one a line."""

    content_hash: bytes
    fields: Mapping[str, str]
    lines: Sequence[str]


def held(engine: Engine, urls: Sequence[str]) -> dict[str, Held]:
    """The current revisions of articles, by address; addresses without one are left out."""
    with engine.connect() as connection:
        rows = connection.execute(statement("held"), {"urls": list(urls)}).all()
    return {row.url: Held(bytes(row.content_hash), _fields(row), _lines(row.blocks)) for row in rows}


def hashes(engine: Engine, urls: Sequence[str]) -> dict[str, bytes]:
    """What names the content of articles, by address: enough to see that nothing would change."""
    with engine.connect() as connection:
        rows = connection.execute(statement("held_hashes"), {"urls": list(urls)}).all()
    return {row.url: bytes(row.content_hash) for row in rows}


def fields_of(article: Article) -> dict[str, str]:
    """The fields of an article in the spelling of `Held`; "" is an empty field."""
    return {
        "title": article.title,
        "kicker": article.kicker,
        "lead": article.lead,
        "published": f"{article.published.at.timestamp()} {article.published.precision}",
        "authors": ", ".join(f"{author.name} ({author.role})" for author in article.authors),
        "byline": article.byline,
        "agency": article.agency,
        "section": " / ".join(article.section),
        "images": "\n".join(f"{image.src} {image.caption}" for image in article.images),
        "blocks": "\n".join(lines_of(article)),
    }


def lines_of(article: Article) -> list[str]:
    """The blocks of an article, one a line, each with its kind."""
    return [f"{block.kind}: {block.text}" for block in article.blocks]


def _fields(row: Row[Any]) -> dict[str, str]:
    return {
        "title": row.title,
        "kicker": row.kicker,
        "lead": row.lead,
        "published": f"{row.published_at.timestamp()} {row.published_precision}",
        "authors": ", ".join(f"{author['name']} ({author['role']})" for author in row.authors),
        "byline": row.byline,
        "agency": row.agency,
        "section": " / ".join(row.section),
        "images": "\n".join(f"{image['src']} {image['caption']}" for image in row.images),
        "blocks": "\n".join(_lines(row.blocks)),
    }


def _lines(blocks: Sequence[Mapping[str, str]]) -> list[str]:
    return [f"{block['kind']}: {block['text']}" for block in blocks]
