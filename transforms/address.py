"""A page's own address, as far as the page tells it."""

import re
from functools import lru_cache
from typing import Final
from urllib.parse import urljoin, urlsplit

from transforms.metadata import Metadata

_CANONICAL: Final = re.compile(
    rb"""<link\b[^>]*?\brel\s*=\s*["']?canonical\b[^>]*>|<meta\b[^>]*?["']og:url["'][^>]*>""", re.IGNORECASE
)
_VALUE: Final = re.compile(rb"""\b(?:href|content)\s*=\s*["']([^"']+)["']""", re.IGNORECASE)


def canonical_of(body: bytes) -> str:
    """The canonical address that an HTML page names in its first 64 KB, or "" (no parsing needed)."""
    for element in _CANONICAL.findall(body[:65536]):
        value = _VALUE.search(element)
        if value is not None and is_web(found := value.group(1).decode("utf-8", "ignore").strip()):
            return found
    return ""


def is_web(url: str) -> bool:
    """True for an absolute http or https address."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.netloc)


def article_address(url: str, metadata: Metadata) -> str:
    """The canonical address when it is on the site that answered, else the one that answered.

    Copies of an article often keep the canonical link of another house; an article's address is
    where this house serves it, so a foreign host is not believed.
    """
    if url and metadata.canonical == url and is_web(url):
        return url
    claimed = _resolve(url, metadata.canonical)
    if not url:
        return claimed
    if claimed and site_of(claimed) == site_of(url) and len(urlsplit(claimed).path) > 1:
        return claimed
    return url


def absolute(src: str, url: str, base: str) -> str:
    """A picture's address as a browser would resolve it, `<base href>` included."""
    src = src.replace("\ufffd", "")
    if src.startswith(("https://", "http://")):
        return src
    if _PLAIN_PATH.fullmatch(src) and "//" not in src and "/." not in src and (root := _root_of(url, base)):
        return root + src  # what `urljoin` gives, for pages with very many pictures
    return _resolve(_resolve(url, base) or url, src) or src


_PLAIN_PATH: Final = re.compile(r"/[a-zA-Z0-9_\-./]+")


@lru_cache(maxsize=64)
def _root_of(url: str, base: str) -> str:
    """Scheme and host of what a page's addresses are resolved against; "" when it has none."""
    against = _resolve(url, base) or url
    if not is_web(against):
        return ""
    parts = urlsplit(against)
    return f"{parts.scheme}://{parts.netloc}"


def _resolve(url: str, reference: str) -> str:
    if not reference:
        return ""
    try:
        resolved = urljoin(url, reference.replace("\ufffd", ""))
    except ValueError:
        return ""
    return resolved if is_web(resolved) else ""


@lru_cache(maxsize=64)
def site_of(url: str) -> str:
    """The host of an address without what names a view of the same site; "" for no address."""
    try:
        host = (urlsplit(url).hostname or "").lower()
    except ValueError:
        return ""
    return re.sub(r"^(?:www|m|mobile|amp)\.", "", host)
