"""The identity of an article's content: equal hash, nothing to write."""

import hashlib
from typing import Final

from sql.spelling import listed, quoted
from transforms.article import Article

_ESCAPED: Final = bytes(range(32)) + b'"\\'  # what JSON may not hold as it is


def content_hash(article: Article) -> bytes:
    """SHA-256 over what a reader would notice: words, time, people, places of publication, pictures.

    Times of fetching, tags, residue, rules and the extractor's version stay out, so that a
    refetch or a new release of ours is no edit.
    """
    return hashlib.sha256(_spell_plainly(article) or _spell(article)).digest()


def _spell(article: Article) -> bytes:
    """The facts as JSON."""
    facts = [
        quoted(article.title), quoted(article.kicker), quoted(article.published.at.isoformat()),
        quoted(article.published.precision),
        listed([f"[{quoted(block.kind)},{quoted(block.text)}]" for block in article.blocks]),
        listed([f"[{quoted(author.name)},{quoted(author.role)}]" for author in article.authors]),
        quoted(article.agency), listed(map(quoted, article.section)),
        listed([f"[{quoted(image.src)},{quoted(image.caption)}]" for image in article.images]),
    ]  # fmt: skip
    return listed(facts).encode("utf-8", "replace")


def _spell_plainly(article: Article) -> bytes | None:
    """The same in two thirds of the time; None when a quote too many shows that a text needs care."""
    published, blocks, authors = article.published, article.blocks, article.authors
    section, images = article.section, article.images
    spelled = (
        f'["{article.title}","{article.kicker}","{published.at.isoformat()}","{published.precision}",['
        + ",".join([f'["{block.kind}","{block.text}"]' for block in blocks])
        + "],["
        + ",".join([f'["{author.name}","{author.role}"]' for author in authors])
        + f'],"{article.agency}",['
        + ",".join([f'"{name}"' for name in section])
        + "],["
        + ",".join([f'["{image.src}","{image.caption}"]' for image in images])
        + "]]"
    ).encode("utf-8", "replace")
    quotes = 10 + 4 * (len(blocks) + len(authors) + len(images)) + 2 * len(section)
    return spelled if len(spelled) - len(spelled.translate(None, _ESCAPED)) == quotes else None
