"""What a "load more" button gets: a piece of HTML, or JSON with HTML or addresses in it."""

import json
from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import urljoin

from connectors.candidate import Listed
from connectors.feeds import ChannelFault
from connectors.listings import read_listing
from connectors.moments import read_moment
from connectors.site import Channel, Site
from connectors.urls import NotAnAddress, canonical, is_article

MAX_NODES = 50_000
TITLES = ("title", "name", "headline", "subject")
TIMES = ("publi", "date", "time")

Json = dict[str, "Json"] | list["Json"] | str | int | float | bool | None


def read_lines(body: bytes, page_url: str, site: Site, channel: Channel, number: int) -> tuple[Listed, ...]:
    """The articles of page N of a listing, whichever clothes it comes in.

    Past the first page of a channel `more` every link to an article counts: there is no page around
    them, so the selector of the page does not fit. Raises ChannelFault for JSON that is none.
    """
    bare = replace(channel, links="") if channel.kind == "more" and number > 1 else channel
    if body.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] not in (b"{", b"["):
        return read_listing(body, page_url, site, bare)
    lines: dict[str, Listed] = {}
    for line in _lines(list(_nodes(_parse(body))), page_url, site, bare):
        lines.setdefault(line.url, line)
    return tuple(lines.values())


def _parse(body: bytes) -> Json:
    try:
        parsed: Json = json.loads(body.decode("utf-8-sig"))
    except (ValueError, RecursionError) as fault:
        raise ChannelFault("json", str(fault)[:200]) from fault
    return parsed


def _nodes(root: Json) -> Iterator[Json]:
    """Every value in the order of the document, a whole before its parts."""
    waiting: list[Json] = [root]
    for _ in range(MAX_NODES):
        if not waiting:
            return
        node = waiting.pop()
        yield node
        if isinstance(node, dict | list):
            parts = list(node.values()) if isinstance(node, dict) else node
            waiting += reversed(parts)
    raise ChannelFault("too_many", f"more than {MAX_NODES} values")


def _lines(nodes: list[Json], page_url: str, site: Site, channel: Channel) -> Iterator[Listed]:
    for node in nodes:
        if isinstance(node, str) and "<a" in node.lower():
            yield from read_listing(node.encode(), page_url, site, channel)
        elif isinstance(node, dict):
            yield from _entry({key.lower(): value for key, value in node.items()}, page_url, site)


def _entry(fields: dict[str, Json], page_url: str, site: Site) -> Iterator[Listed]:
    """The line that an object stands for, if one of its values is the address of an article."""
    texts = {key: value.strip() for key, value in fields.items() if isinstance(value, str)}
    url = next((found for text in texts.values() if (found := _address(text, page_url, site))), "")
    if url:
        title = next((texts[key] for key in TITLES if texts.get(key)), "")
        stamps = (read_moment(text, site.zone) for key, text in texts.items() if any(word in key for word in TIMES))
        yield Listed(url, title, next((stamp for stamp in stamps if stamp), None))


def _address(text: str, page_url: str, site: Site) -> str:
    if "/" not in text or "<" in text or " " in text:
        return ""
    try:
        url = canonical(urljoin(page_url, text), site)
    except (NotAnAddress, ValueError):
        return ""
    return url if is_article(url, site) else ""
