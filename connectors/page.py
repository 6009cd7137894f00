"""A fetched page: bytes and the facts of their arrival, before anyone looks inside."""

import hashlib
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Page:
    """One response, or one saved file standing in for it.

    `url` is what was asked for, `final_url` what answered after redirects. `headers` have
    lower-case names in the order of arrival. `body` is decompressed but never decoded.
    `source` is a site's slug, or "" while nobody knows whose page it is.
    """

    source: str
    url: str
    final_url: str
    status: int
    headers: tuple[tuple[str, str], ...]
    fetched_at: datetime
    body: bytes

    def __post_init__(self) -> None:
        if self.fetched_at.tzinfo is None:
            raise ValueError(f"fetched_at must carry a zone: {self.fetched_at!r}")

    @property
    def sha256(self) -> bytes:
        """32 bytes that name the body."""
        return hashlib.sha256(self.body).digest()

    def header(self, name: str) -> str:
        """The first value of a header, or ""."""
        wanted = name.lower()
        return next((value for key, value in self.headers if key == wanted), "")
