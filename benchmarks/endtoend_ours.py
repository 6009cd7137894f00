"""Our side of the comparison with Scrapy: the steps of `baotinh ingest --jobs`, up to the last loaded article.

What is made of articles afterwards (people, places, copies) has no counterpart there; `benchmarks.endtoend` tells
what it costs apart.
"""

import os
import sys

from flows.workshop import open_workshop


def main() -> None:
    """The command; as in the product the workshop opens first, and imports while this process does."""
    open_workshop()
    from flows import hands, office
    from flows.job import Job, Office, Steps
    from flows.pipeline import discover, settle
    from flows.settings import read_settings
    from sql.engine import connect

    def bring(job: Job, _: int) -> bool:
        """All articles, by as many processes as there are cores."""
        hands.bring(job, os.cpu_count() or 1)
        return False

    settings = read_settings()
    engine = connect(settings.database_url)
    run = Office(engine, settings, Steps(discover, bring, settle))
    office.ingest_all(run, office.choose(sys.argv[1:], settings))
    engine.dispose()


if __name__ == "__main__":
    main()
