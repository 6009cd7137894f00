"""What happened to which page in which run, a JSON object a line on the standard error of a flow.

Prefect's own log gets a line for each newspaper and stage; pages stay out of it, since each line is a
row of its database. A worker passes these lines on to its own output.
"""

import json
import logging
import sys
from datetime import UTC, datetime
from typing import Final

LOGGER: Final = logging.getLogger("baotinh")


class _Lines(logging.Formatter):
    """A record as one line of JSON: when, what, and the facts."""

    def format(self, record: logging.LogRecord) -> str:
        at = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
        facts = getattr(record, "facts", {})
        return json.dumps({"at": at, "event": record.getMessage(), **facts}, ensure_ascii=False)


def note(event: str, **facts: str | int | None) -> None:
    """Write down an event; until `start` nobody hears of it. Facts hold ids and reasons, never settings."""
    LOGGER.info(event, extra={"facts": facts})


def start() -> None:
    """Let the events of this process be heard, once."""
    if LOGGER.handlers:
        return
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_Lines())
    LOGGER.addHandler(handler)
    LOGGER.setLevel(logging.INFO)
    LOGGER.propagate = False
