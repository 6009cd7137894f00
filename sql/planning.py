"""Decide what a batch writes from what is known: in memory, nothing here speaks to the database."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Final
from zoneinfo import ZoneInfo

from sql.fingerprint import content_hash
from sql.outcome import Cause, Outcome
from sql.plan import Address, Arrival, Change, Item, Knowledge, Known, Mark, Plan, Reading, Revision, Snapshot
from transforms.article import Problem

_OPS: Final = {"publisher": "edit", "parser": "reparse", "correction": "correct", "move": "move", "first": "new"}
_ZONE: Final = ZoneInfo("Asia/Ho_Chi_Minh")  # no summer time, and the only zone of these papers
_GONE: Final = frozenset({404, 410})  # what a server says of an article that was removed


def identify(outcome: Outcome) -> Item:
    """Work out, once, what an outcome is known by."""
    page, result, kept = outcome.page, outcome.result, outcome.claim or outcome.stored
    sha256 = page.sha256
    own = kept.url if kept else result.url or page.url or f"urn:sha256:{sha256.hex()}"
    if isinstance(result, Problem):
        return Item(outcome, own, own, sha256, None)
    return Item(outcome, own, result.url or own, sha256, content_hash(result))


def as_poison(item: Item, detail: str) -> Item:
    """The same page, set aside because the database refused a value of it."""
    page = item.outcome.page
    cleaned = detail.replace("\x00", "").encode("utf-8", "replace").decode()[:500]
    problem = Problem(page.source, page.url, "poison", cleaned, item.outcome.result.extractor)
    return identify(replace(item.outcome, result=problem))


def alone(items: Sequence[Item]) -> list[Item]:
    """The items that share no address with another one of the batch."""
    uses = Counter([item.own for item in items])
    uses.update([item.home for item in items if item.home != item.own])
    return [item for item in items if uses[item.own] == uses[item.home] == 1]


def make_plan(items: Sequence[Item], known: Knowledge, cause: Cause) -> Plan:
    """Walk through a batch in order; a second page of one article meets what the first one did."""
    plan = Plan()
    for item in items:
        plan.verdicts.append(_decide(plan, item, known, cause))
    return plan


def _decide(plan: Plan, item: Item, known: Knowledge, cause: Cause) -> str:
    outcome, address = item.outcome, _address_of(item, known)
    if outcome.claim and not _holds(plan, outcome, address):
        return "late"
    if _is_withdrawn(item, address, known):
        if outcome.claim:
            plan.marks[address.url_id] = Mark("excluded", "withdrawn", outcome.page, True)
        return "withdrawn"  # not even the page is kept
    snapshot = _keep(plan, item, address, known)
    if outcome.claim:
        plan.marks[address.url_id] = Mark("loaded", "fetched", outcome.page, True)
    if isinstance(outcome.result, Problem):
        return _set_aside(plan, outcome, outcome.result, address, snapshot)
    home = known.by_url[item.home]
    assert item.content_hash is not None
    reading = Reading(outcome.result, item.content_hash, snapshot)
    if (twin := _twin(reading, address, home, known)) is not None:
        return _meet(plan, reading, twin, outcome, address, home, known)
    verdict = _revise(plan, reading, address, home, cause, known)
    if home is not address:
        _mark(plan, outcome, address, "duplicate", "canonical")
        return "duplicate" if verdict == "unchanged" else verdict
    if address.state in ("quarantined", "gone"):
        _mark(plan, outcome, address, "loaded", "fetched")
    return verdict


def _is_withdrawn(item: Item, address: Address, known: Knowledge) -> bool:
    """Whether the article was taken down here, under this address, its canonical one, or its newspaper's number."""
    result = item.outcome.result
    twin = None if isinstance(result, Problem) else known.by_key.get(result.publisher_key)
    places = [address, known.by_url[item.home], *([known.by_id[twin.url_id]] if twin else [])]
    return any(place.withdrawn for place in places)


def _address_of(item: Item, known: Knowledge) -> Address:
    kept = item.outcome.claim or item.outcome.stored
    return known.by_id[kept.url_id] if kept else known.by_url[item.own]


def _holds(plan: Plan, outcome: Outcome, address: Address) -> bool:
    """Whether the claim is still ours, and not yet used."""
    assert outcome.claim is not None
    fresh = address.url_id not in plan.marks or not plan.marks[address.url_id].claimed
    return fresh and address.state == "leased" and address.fence == outcome.claim.fence


def _keep(plan: Plan, item: Item, address: Address, known: Knowledge) -> Snapshot:
    """The snapshot of the page: the stored one, or one to be written."""
    outcome, page = item.outcome, item.outcome.page
    arrival = Arrival(address.url_id, page.fetched_at, item.sha256)
    if outcome.stored:
        return Snapshot(arrival, page, outcome.stored.snapshot_id)
    if arrival in known.arrivals:
        return Snapshot(arrival, page, known.arrivals[arrival])
    return plan.snapshots.setdefault(arrival, Snapshot(arrival, page))


def _mark(plan: Plan, outcome: Outcome, address: Address, state: str, reason: str) -> None:
    """Note how an address ended; what another run is busy with is left to it."""
    claimed = outcome.claim is not None
    if claimed or (address.state != "leased" and (address.state, address.reason) != (state, reason)):
        plan.marks[address.url_id] = Mark(state, reason, outcome.page, claimed)
        if not claimed:
            address.state, address.reason = state, reason


def _set_aside(plan: Plan, outcome: Outcome, problem: Problem, address: Address, snapshot: Snapshot) -> str:
    """A page that is no article: the publisher removed it, or it is no use; a known article stays as it is."""
    article = address.article
    if outcome.page.status in _GONE:
        _mark(plan, outcome, address, "gone", f"http_{outcome.page.status}")
        if article is not None and article.gone_at is None:
            article.gone_at = outcome.page.fetched_at
            _touch(plan, article, None, "gone")
        return "gone"
    plan.problems.append((address, snapshot, problem))
    if article is None:
        _mark(plan, outcome, address, "quarantined", problem.reason)
    return "problem"


def _twin(reading: Reading, own: Address, home: Address, known: Knowledge) -> Known | None:
    """The same article at another address, by its newspaper's number and by what it says.

    A number alone proves nothing where a declaration takes other digits for one, such as those of the day.
    """
    twin = known.by_key.get(reading.content.publisher_key)
    if home.article is not None or own.article is not None or twin is None:
        return None
    return twin if _is_still(twin, reading) or _is_called_alike(twin, reading) else None


def _is_called_alike(twin: Known, reading: Reading) -> bool:
    """Whether both have one title and one day: what a redesign no longer prints to the minute."""
    days = [at and at.astimezone(_ZONE).date() for at in (twin.published_at, reading.content.published.at)]
    return twin.title == reading.content.title and days[0] == days[1]


def _meet(
    plan: Plan, reading: Reading, twin: Known, outcome: Outcome, own: Address, home: Address, known: Knowledge
) -> str:
    """An article that is known from elsewhere: it moves to addresses that its own newspaper gave out later, never back.

    What another newspaper shows, or a second spelling in one batch, is a duplicate.
    """
    if twin.source_id != home.source_id or not twin.article_id or home.url_id < twin.url_id:
        for address in {own.url_id: own, home.url_id: home}.values():
            _mark(plan, outcome, address, "duplicate", "same_number")
        return "duplicate"
    old = known.by_id[twin.url_id]
    old.article, home.article, twin.url_id = None, twin, home.url_id
    plan.marks[old.url_id] = Mark("duplicate", "moved", outcome.page, False)
    _add(plan, twin, reading, "move")
    if own is not home:
        _mark(plan, outcome, own, "duplicate", "canonical")
    return "moved"


def _revise(plan: Plan, reading: Reading, own: Address, home: Address, cause: Cause, known: Knowledge) -> str:
    article, here = home.article, own.article
    if article is None and here is not None and _is_still(here, reading):
        return _move(plan, reading, here, own, home)
    if article is None:
        article = home.article = Known(home.url_id, home.source_id, first_seen_at=reading.snapshot.page.fetched_at)
        _give_key(article, reading.content.publisher_key, known)
        plan.created.append(article)
        _add(plan, article, reading, "first")
        return "new"
    if article.content_hash != reading.content_hash:
        _add(plan, article, reading, cause)
        return "changed"
    if article.gone_at is not None:
        article.gone_at = None
        _touch(plan, article, None, "back")
        return "back"
    return "unchanged"


def _give_key(article: Known, key: str, known: Knowledge) -> None:
    if key and key not in known.by_key:
        article.publisher_key = key
        known.by_key[key] = article


def _is_still(here: Known, reading: Reading) -> bool:
    """Whether the article behind an address that leads elsewhere now is the one that it was.

    To the letter the same, or published at the same minute: an address that was given up often leads to a page
    about something else.
    """
    published = reading.content.published
    timed = published.precision in ("minute", "second") and here.published_at == published.at
    return timed or here.content_hash == reading.content_hash


def _move(plan: Plan, reading: Reading, article: Known, own: Address, home: Address) -> str:
    """The publisher gave a known text another address: it stays one article."""
    own.article, home.article, article.url_id = None, article, home.url_id
    _add(plan, article, reading, "move")
    return "moved"


def _add(plan: Plan, article: Known, reading: Reading, cause: str) -> None:
    article.revision_no += 1
    article.content_hash, article.published_at = reading.content_hash, reading.content.published.at
    article.title = reading.content.title
    article.gone_at = None
    revision = Revision(article, article.revision_no, cause, reading, article.url_id)
    plan.revisions.append(revision)
    _touch(plan, article, revision, _OPS[cause])


def _touch(plan: Plan, article: Known, revision: Revision | None, op: str) -> None:
    if article.article_id:
        plan.touched[article.article_id] = article
    plan.changes.append(Change(article, revision, op))
