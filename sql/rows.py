"""Articles and pages as rows for COPY, in the order of the columns."""

from collections.abc import Sequence
from typing import Final

from sql.plan import Known, Revision, Snapshot
from sql.spelling import listed, quoted
from transforms.article import Block

Row = tuple[object, ...]

SNAPSHOT: Final = (
    "COPY raw.snapshot (snapshot_id, url_id, run_id, fetched_at, http_status, final_url, headers, sha256, asked_url) "
    "FROM STDIN"
)
ARTICLE: Final = (
    "COPY clean.article (article_id, source_id, url_id, first_seen_at, revision_id, published_at, content_hash, "
    "gone_at, publisher_key) FROM STDIN"
)
REVISION: Final = (
    "COPY clean.article_revision (revision_id, article_id, revision_no, cause, address_id, snapshot_id, observed_at, "
    "title, kicker, lead, published_at, published_raw, published_precision, published_evidence, published_conflicts, "
    "modified_at, authors, byline, agency, section, tags, blocks, residue, images, house_prefix, language, extractor, "
    "notes, content_hash) FROM STDIN"
)


def snapshot_row(snapshot: Snapshot, address: str, run_id: int) -> Row:
    """A row of `raw.snapshot`; `address` is that of its `url_id`."""
    page, arrival = snapshot.page, snapshot.arrival
    asked = None if page.url == address else page.url
    return (
        snapshot.snapshot_id, arrival.url_id, run_id, page.fetched_at, page.status, page.final_url,
        listed([f"[{quoted(name)},{quoted(value)}]" for name, value in page.headers]), arrival.sha256, asked,
    )  # fmt: skip


def article_row(article: Known) -> Row:
    """A row of `clean.article`."""
    return (
        article.article_id, article.source_id, article.url_id, article.first_seen_at, article.revision_id,
        article.published_at, article.content_hash, article.gone_at, article.publisher_key,
    )  # fmt: skip


def revision_row(revision: Revision) -> Row:
    """A row of `clean.article_revision`."""
    content, snapshot = revision.reading.content, revision.reading.snapshot
    published = content.published
    return (
        revision.revision_id, revision.article.article_id, revision.number, revision.cause, revision.url_id,
        snapshot.snapshot_id, snapshot.page.fetched_at, content.title, content.kicker, content.lead, published.at,
        published.raw, published.precision, published.evidence, _array(published.conflicts), content.modified_at,
        listed([_object(name=a.name, role=a.role) for a in content.authors]), content.byline,
        content.agency, _array(content.section), _array(content.tags), listed([_block(b) for b in content.blocks]),
        listed([_object(text=piece.text, rule=piece.rule, place=piece.place) for piece in content.residue]),
        listed([_object(src=i.src, caption=i.caption, credit=i.credit) for i in content.images]),
        content.house_prefix, content.language, content.extractor, _array(content.notes), revision.reading.content_hash,
    )  # fmt: skip


def _object(**members: str) -> str:
    return "{" + ",".join([f'"{name}":{quoted(value)}' for name, value in members.items()]) + "}"


def _block(block: Block) -> str:
    repeats = "" if block.repeats is None else f',"repeats":{block.repeats}'
    spelled = f'"text":{quoted(block.text)},"rule":{quoted(block.rule)},"place":{quoted(block.place)}{repeats}'
    return f'{{"kind":"{block.kind}",{spelled}}}'


def _array(words: Sequence[str]) -> str:
    """A text[] as Postgres writes it; psycopg's own way to make one is much slower."""
    if not words:
        return "{}"
    return "{" + ",".join('"' + word.replace("\\", "\\\\").replace('"', '\\"') + '"' for word in words) + "}"
