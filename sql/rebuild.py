"""Make everything derived anew from the stored pages: no network, the same articles."""

from collections import Counter
from collections.abc import Callable

from sqlalchemy import Engine

from connectors.page import Page
from sql import following, raw
from sql.load import Outcome, load
from sql.statements import statement
from transforms.article import Article, Problem

BATCH = 500


def forget_derived(engine: Engine) -> None:
    """Remove articles, revisions, changes, words and problems; pages, addresses and the day ledger stay.

    The feed gets a new generation, since its numbers are given out again: readers start from 0.
    """
    with engine.begin() as connection:
        connection.execute(statement("forget_derived"))


def rebuild(
    engine: Engine, run_id: int, read: Callable[[Page], Article | Problem], report: Callable[[int, int], None]
) -> Counter[str]:
    """Forget what was derived and load every stored page again, in the order of arrival, as `read` reads it now.

    With the code that read them first, the warehouse afterwards has the same `digest`, apart from
    revisions that a parser's change caused: the pages are now read once. A rebuild that was
    interrupted is started anew. Returns how many pages ended how; `report` hears (pages done, of how many).
    """
    forget_derived(engine)
    total, done = raw.count(engine), 0
    tally: Counter[str] = Counter()
    for batch in raw.pages(engine, size=BATCH):
        outcomes = [Outcome(None, item.page, read(item.page), item.stored) for item in batch]
        tally.update(load(engine, run_id, outcomes).counts)
        done += len(batch)
        report(done, total)
    following.catch_up(engine)
    return tally
