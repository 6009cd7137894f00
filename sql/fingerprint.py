"""The identity of an article's content: equal hash, nothing to write."""

import hashlib

from sql.spelling import listed, quoted
from transforms.article import Article


def content_hash(article: Article) -> bytes:
    """SHA-256 over what a reader would notice: words, time, people, places of publication, pictures.

    Times of fetching, tags, residue, rules and the extractor's version stay out, so that a
    refetch or a new release of ours is no edit.
    """
    facts = [
        quoted(article.title), quoted(article.kicker), quoted(article.published.at.isoformat()),
        quoted(article.published.precision),
        listed([f"[{quoted(block.kind)},{quoted(block.text)}]" for block in article.blocks]),
        listed([f"[{quoted(author.name)},{quoted(author.role)}]" for author in article.authors]),
        quoted(article.agency), listed(map(quoted, article.section)),
        listed([f"[{quoted(image.src)},{quoted(image.caption)}]" for image in article.images]),
    ]  # fmt: skip
    return hashlib.sha256(listed(facts).encode("utf-8", "replace")).digest()
