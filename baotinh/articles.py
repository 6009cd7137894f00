"""The one spelling of an article in JSON, which scripts rely on."""

from datetime import datetime, timedelta, timezone
from typing import Any

from transforms.article import Article, Block, Problem

Json = dict[str, Any]
ZONE = timezone(timedelta(hours=7))  # Vietnam has no summer time


def describe(result: Article | Problem) -> Json:
    """Return `{"article": {…}}` or `{"problem": {"reason": …, "detail": …}}` (docs/parse.md)."""
    if isinstance(result, Problem):
        return {"problem": {"reason": result.reason, "detail": result.detail}}
    return {"article": describe_article(result)}


def describe_article(article: Article) -> Json:
    """Return an article with all its keys, always the same and in the same order."""
    return {
        "url": article.url,
        "source": article.source,
        "title": article.title,
        "kicker": article.kicker,
        "lead": article.lead,
        "published_at": _moment(article.published.at),
        "published_raw": article.published.raw,
        "published_precision": article.published.precision,
        "published_evidence": article.published.evidence,
        "published_conflicts": list(article.published.conflicts),
        "modified_at": _moment(article.modified_at),
        "authors": [{"name": author.name, "role": author.role} for author in article.authors],
        "agency": article.agency,
        "byline": article.byline,
        "section": list(article.section),
        "tags": list(article.tags),
        "blocks": [_block(block) for block in article.blocks],
        "text": article.text,
        "images": [{"src": image.src, "caption": image.caption, "credit": image.credit} for image in article.images],
        "residue": [{"text": piece.text, "rule": piece.rule, "place": piece.place} for piece in article.residue],
        "language": article.language,
        "house_prefix": article.house_prefix,
        "extractor": article.extractor,
        "notes": list(article.notes),
    }


def _moment(at: datetime | None) -> str | None:
    return at.astimezone(ZONE).isoformat() if at else None


def _block(block: Block) -> Json:
    described: Json = {"kind": block.kind, "text": block.text, "rule": block.rule, "place": block.place}
    return described if block.repeats is None else {**described, "repeats": block.repeats}
