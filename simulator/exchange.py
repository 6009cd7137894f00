"""Requests and answers, before and after they are bytes on a wire."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

Kind = Literal["article", "listing", "rss", "sitemap", "robots", "other"]
KINDS: tuple[Kind, ...] = ("article", "listing", "rss", "sitemap", "robots", "other")

HTML = "text/html; charset=utf-8"


@dataclass(frozen=True, slots=True)
class Request:
    """One request. Header names are lower case; `now` is the simulated instant of its arrival."""

    method: str
    host: str
    path: str
    query: Mapping[str, str]
    headers: Mapping[str, str]
    kind: Kind
    now: datetime

    @property
    def conditional(self) -> bool:
        """True when the client holds a copy and asks whether it is still good."""
        return "if-none-match" in self.headers or "if-modified-since" in self.headers


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer. `write` makes the body only when it is needed; `etag` and `modified` let clients keep theirs."""

    status: int
    write: Callable[[], bytes]
    content_type: str = HTML
    etag: str = ""
    modified: datetime | None = None
    headers: tuple[tuple[str, str], ...] = ()
