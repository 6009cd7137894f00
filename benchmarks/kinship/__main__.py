"""`python -m benchmarks.kinship [PAIRS]` scores labelled pairs, `… grow FOLDER ARTICLES` fills a warehouse."""

import shutil
import sys
import tempfile
from pathlib import Path

from benchmarks.kinship.editions import score_editions
from benchmarks.kinship.families import make_families
from benchmarks.kinship.growth import grow
from benchmarks.kinship.scoring import KINSHIP, Score, load_families, score
from sql import embedded, migrate
from sql.engine import connect
from sql.following import catch_up


def measure(count: int, seed: int = 1) -> Score:
    """Load so many labelled pairs into a warehouse of their own and say what was found."""
    home = Path(tempfile.mkdtemp(prefix="baotinh-kinship-"))
    engine = connect(embedded.ensure(home, durable=False))
    try:
        migrate.migrate(engine)
        families = list(make_families(count, seed))
        numbers = load_families(engine, families)
        catch_up(engine, makers=KINSHIP)
        return score(engine, families, numbers)
    finally:
        engine.dispose()
        embedded.stop(home)
        shutil.rmtree(home, ignore_errors=True)


def main(arguments: list[str]) -> None:
    """Measure what was asked for."""
    if arguments[:1] == ["grow"]:
        try:
            grow(Path(arguments[1]), int(arguments[2]))
        finally:
            embedded.stop(Path(arguments[1]))
        return
    result = measure(int(arguments[0]) if arguments else 4000)
    for case, number in result.pairs.items():
        label = "copies" if case in result.copies else "others"
        sys.stdout.write(f"{label} {case:20} {number:5} pairs, {result.called[case]:5} called copies\n")
    sys.stdout.write(
        f"recall {result.recall:.4f}, precision {result.precision:.4f}, {result.strangers} pairs across families; "
        f"{result.in_order} in the order of time, {result.clustered} in one cluster\n"
    )
    recall, precision, editions = score_editions(300)
    sys.stdout.write(f"{editions} editions in English: recall {recall:.4f}, precision {precision:.4f}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
