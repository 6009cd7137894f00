"""Load fetched pages: one transaction takes a batch from bytes to feed entry."""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any, Literal

import zstandard
from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DataError, IntegrityError

from connectors.page import Page
from sql.fingerprint import content_hash
from sql.frontier import Claim
from sql.raw import Stored
from sql.sources import UNKNOWN
from sql.statements import statement
from transforms.article import Article, Problem

Cause = Literal["publisher", "parser", "correction"]
_OPS = {"publisher": "edit", "parser": "reparse", "correction": "correct"}
_GONE = frozenset({404, 410})


@dataclass(frozen=True, slots=True)
class Outcome:
    """A page and what it was read as.

    `claim` is None for a saved page that nobody claimed. `stored` says that the page is read from
    the warehouse itself, which then stores it no second time.
    """

    claim: Claim | None
    page: Page
    result: Article | Problem
    stored: Stored | None = None


@dataclass(frozen=True, slots=True)
class LoadResult:
    """What became of a batch: new, changed, unchanged, back, gone, duplicate, problem, poison, late."""

    counts: Mapping[str, int]


@dataclass(slots=True)
class _Batch:
    connection: Connection
    run_id: int
    cause: Cause
    changes: list[tuple[int, int | None, str]]

    def run(self, name: str, **values: object) -> Any:  # noqa: ANN401 - rows differ by query
        """Run a query of `queries` and return its first row, if it gives any."""
        result = self.connection.execute(statement(name), values)
        return result.first() if result.returns_rows else None


def load(engine: Engine, run_id: int, outcomes: Sequence[Outcome], cause: Cause = "publisher") -> LoadResult:
    """Load a batch in one transaction, idempotently; poisonous rows are set aside one by one.

    The same content again writes no revision. An outcome whose claim was taken over by another
    run is not written ("late"). `cause` is noted on revisions of articles that were known.
    """
    tally: Counter[str] = Counter()
    with engine.begin() as connection:
        batch = _Batch(connection, run_id, cause, [])
        for outcome in outcomes:
            tally[_load_or_set_aside(batch, outcome)] += 1
        if batch.changes:
            articles, revisions, ops = zip(*batch.changes, strict=True)
            batch.run("announce", articles=list(articles), revisions=list(revisions), ops=list(ops))
    return LoadResult(dict(tally))


def _load_or_set_aside(batch: _Batch, outcome: Outcome) -> str:
    announced = len(batch.changes)
    try:
        with batch.connection.begin_nested():
            return _load_one(batch, outcome)
    except (DataError, IntegrityError) as error:
        del batch.changes[announced:]
        detail = str(error.orig or error).splitlines()[0].replace("\x00", "")[:500]
        result = Problem(outcome.page.source, outcome.page.url, "poison", detail, _extractor(outcome))
        with batch.connection.begin_nested():
            _load_one(batch, replace(outcome, result=result))
        return "poison"


def _extractor(outcome: Outcome) -> str:
    return outcome.result.extractor


def _load_one(batch: _Batch, outcome: Outcome) -> str:
    known = outcome.claim or outcome.stored
    url_id = known.url_id if known else _adopt(batch, outcome, _address(outcome))
    if outcome.claim and not _settle(batch, outcome, "loaded", "fetched"):
        return "late"
    snapshot_id = outcome.stored.snapshot_id if outcome.stored else _store_page(batch, outcome.page, url_id)
    if isinstance(outcome.result, Problem):
        return _load_problem(batch, outcome, outcome.result, url_id, snapshot_id)
    article, home = outcome.result, url_id
    if known and article.url and article.url != known.url:
        home = _adopt(batch, outcome, article.url)
    verdict = _load_article(batch, outcome.page, article, home, snapshot_id)
    if home != url_id:
        batch.run("mark_url", url_id=url_id, state="duplicate", reason="canonical", fetched_at=outcome.page.fetched_at)
        return "duplicate" if verdict == "unchanged" else verdict
    return verdict


def _address(outcome: Outcome) -> str:
    """Where the page lives; a saved page without an address is named by its bytes."""
    return outcome.result.url or outcome.page.url or f"urn:sha256:{outcome.page.sha256.hex()}"


def _adopt(batch: _Batch, outcome: Outcome, url: str) -> int:
    source = outcome.result.source or outcome.page.source or UNKNOWN.slug
    url_id: int = batch.run("adopt_url", source=source, url=url, run_id=batch.run_id).url_id
    return url_id


def _settle(batch: _Batch, outcome: Outcome, state: str, reason: str) -> bool:
    """End a claim; False when it is no longer ours."""
    claim, page = outcome.claim, outcome.page
    assert claim is not None
    settled = batch.run(
        "settle_url", url_id=claim.url_id, fence=claim.fence, state=state, reason=reason, fetched_at=page.fetched_at,
        etag=page.header("etag"), last_modified=page.header("last-modified"),
    )  # fmt: skip
    return settled is not None


def _store_page(batch: _Batch, page: Page, url_id: int) -> int:
    if batch.run("has_blob", sha256=page.sha256) is None:
        body = zstandard.ZstdCompressor(level=3).compress(page.body)
        batch.run("store_blob", sha256=page.sha256, n_bytes=len(page.body), body=body)
    snapshot_id: int = batch.run(
        "store_snapshot", url_id=url_id, run_id=batch.run_id, fetched_at=page.fetched_at, status=page.status, asked_url=page.url,
        final_url=page.final_url, headers=_json(page.headers), sha256=page.sha256,
    ).snapshot_id  # fmt: skip
    return snapshot_id


def _load_problem(batch: _Batch, outcome: Outcome, problem: Problem, url_id: int, snapshot_id: int) -> str:
    """A page that is no article: the publisher removed it, or we set it aside; a known article stays as it is."""
    page, known = outcome.page, batch.run("current_article", url_id=url_id)
    if page.status in _GONE:
        batch.run("mark_url", url_id=url_id, state="gone", reason=f"http_{page.status}", fetched_at=page.fetched_at)
        if known is not None and known.gone_at is None:
            batch.run("set_gone", article_id=known.article_id, gone_at=page.fetched_at)
            batch.changes.append((known.article_id, None, "gone"))
        return "gone"
    batch.run(
        "quarantine", url_id=url_id, snapshot_id=snapshot_id, reason=problem.reason, detail=problem.detail,
        extractor=problem.extractor, run_id=batch.run_id,
    )  # fmt: skip
    if known is None:
        batch.run("mark_url", url_id=url_id, state="quarantined", reason=problem.reason, fetched_at=page.fetched_at)
    return "problem"


def _load_article(batch: _Batch, page: Page, article: Article, url_id: int, snapshot_id: int) -> str:
    known, digest = batch.run("current_article", url_id=url_id), content_hash(article)
    if known is None:
        article_id = batch.run(
            "insert_article", source=article.source or UNKNOWN.slug, url_id=url_id, fetched_at=page.fetched_at,
            published_at=article.published.at, content_hash=digest,
        ).article_id  # fmt: skip
        _revise(batch, page, article, article_id, 1, "first", "new", snapshot_id, digest)
        return "new"
    if bytes(known.content_hash) != digest:
        op = _OPS[batch.cause]
        _revise(batch, page, article, known.article_id, known.revision_no + 1, batch.cause, op, snapshot_id, digest)
        return "changed"
    if known.gone_at is not None:
        batch.run("set_gone", article_id=known.article_id, gone_at=None)
        batch.changes.append((known.article_id, None, "back"))
        return "back"
    return "unchanged"


def _revise(
    batch: _Batch,
    page: Page,
    article: Article,
    article_id: int,
    number: int,
    cause: str,
    op: str,
    snapshot_id: int,
    digest: bytes,
) -> None:
    published = article.published
    revision_id = batch.run(
        "insert_revision", article_id=article_id, revision_no=number, cause=cause, snapshot_id=snapshot_id,
        observed_at=page.fetched_at, title=article.title, kicker=article.kicker, lead=article.lead,
        published_at=published.at, published_raw=published.raw, published_precision=published.precision,
        published_evidence=published.evidence, published_conflicts=list(published.conflicts),
        modified_at=article.modified_at, authors=_json([asdict(a) for a in article.authors]), byline=article.byline,
        agency=article.agency, section=list(article.section), tags=list(article.tags),
        blocks=_json([asdict(b) for b in article.blocks]), residue=_json([asdict(r) for r in article.residue]),
        images=_json([asdict(i) for i in article.images]), house_prefix=article.house_prefix,
        language=article.language, extractor=article.extractor, notes=list(article.notes), content_hash=digest,
    ).revision_id  # fmt: skip
    batch.run(
        "point_article", article_id=article_id, revision_id=revision_id, published_at=published.at, content_hash=digest
    )
    batch.changes.append((article_id, revision_id, op))


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
