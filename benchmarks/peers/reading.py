"""What any extractor, ours or a peer's, hands to the yardstick."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Reading:
    """The fields that more than one tool knows; "" or None is what it does not give.

    `published` may be naive where the tool drops the zone; `text` has one line for each paragraph.
    """

    title: str = ""
    published: datetime | None = None
    authors: tuple[str, ...] = ()
    text: str = ""
    lead: str = ""


Read = Callable[[bytes, str], Reading]
"""(the body as it came, the address of the page) -> what the tool reads there."""
