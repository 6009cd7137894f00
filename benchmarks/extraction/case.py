"""One page of the yardstick: its bytes, and what the right answer is."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from connectors.page import Page

Gold = dict[str, Any]
Kind = Literal["article", "refusal", "legacy", "rendered"]


@dataclass(frozen=True, slots=True)
class Case:
    """A page to be read.

    `expected` is what `assemble` returns, None for a page that is no article. `reasons` are the
    problems that fit a page that is none, for a legacy page those that are as good as reading it.
    """

    name: str
    kind: Kind
    design: str
    traps: tuple[str, ...]
    url: str
    content_type: str
    fetched_at: datetime
    body: bytes
    expected: Gold | None = None
    reasons: frozenset[str] = frozenset()

    @property
    def page(self) -> Page:
        """The page as if it had just been fetched."""
        headers = (("content-type", self.content_type),)
        return Page("", self.url, self.url, 200, headers, self.fetched_at, self.body)

    @property
    def file(self) -> str:
        """The name under which the page is saved."""
        return f"{self.name}.{'txt' if self.content_type.startswith('text/plain') else 'html'}"
