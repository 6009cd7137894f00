"""The identity of an article's content: equal hash, nothing to write."""

import hashlib
import json
from typing import Final

from transforms.article import Article

_spell: Final = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def content_hash(article: Article) -> bytes:
    """SHA-256 over what a reader would notice: words, time, people, places of publication, pictures.

    Times of fetching, tags, residue, rules and the extractor's version stay out, so that a
    refetch or a new release of ours is no edit.
    """
    facts = [
        article.title, article.kicker, article.published.at.isoformat(), article.published.precision,
        [[block.kind, block.text] for block in article.blocks],
        [[author.name, author.role] for author in article.authors], article.agency, list(article.section),
        [[image.src, image.caption] for image in article.images],
    ]  # fmt: skip
    return hashlib.sha256(_spell(facts).encode("utf-8", "replace")).digest()
