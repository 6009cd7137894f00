"""What the head of a page claims about itself: JSON-LD, meta elements, canonical address.

Claims only: provincial papers print truncated descriptions, site names as authors and dates
without hours here, so every reader of these values weighs them against the visible page.
"""

import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final

from selectolax.lexbor import LexborHTMLParser, LexborNode

from transforms.article import Evidence
from transforms.lines import tidy
from transforms.mending import mend
from transforms.text import fold

_ARTICLE_TYPES: Final = frozenset(
    {"NewsArticle", "Article", "ReportageNewsArticle", "BlogPosting", "OpinionNewsArticle"}
)
_QUERY: Final = "meta, title, link[rel=canonical], base[href], script[type='application/ld+json'], h1"
_ISO: Final = re.compile(r"\d{4}-\d{2}-\d{2}T")
_PUBLISHED_KEYS: Final = frozenset(
    {
        "article:published_time", "og:published_time", "pubdate", "publishdate", "publish_date", "publish-date",
        "datepublished", "date", "dc.date", "dc.date.issued", "dcterms.created", "dcterms.issued", "article.published",
        "sailthru.date", "parsely-pub-date", "cxenseparse:recs:publishtime", "article:published", "publication_date",
        "pub_date", "og:article:published_time",
    }
)  # fmt: skip
_MODIFIED_KEYS: Final = frozenset(
    {"article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "lastmod"}
)
_STEM: Final = 40  # characters of a headline that tell it from others
_MOST: Final = 50  # values of one kind
_MAX_JSON: Final = 200_000  # characters; a longer block is no metadata


@dataclass(slots=True)
class Metadata:
    """The claims of one page's head; empty strings and lists where there is none.

    `published` holds (evidence, raw) in order of trust; `is_article` is true when JSON-LD or
    Open Graph calls the page an article. `headings` are the page's h1 elements, met on the way.
    """

    canonical: str = ""
    base: str = ""
    language: str = ""
    titles: list[str] = field(default_factory=list)
    descriptions: list[str] = field(default_factory=list)
    published: list[tuple[Evidence, str]] = field(default_factory=list)
    modified: list[str] = field(default_factory=list)
    authors: list[str] = field(default_factory=list)
    section: list[str] = field(default_factory=list)
    keywords: list[str] = field(default_factory=list)
    publishers: list[str] = field(default_factory=list)
    headings: list[LexborNode] = field(default_factory=list)
    is_article: bool = False
    is_video: bool = False


def read_metadata(parser: LexborHTMLParser) -> Metadata:
    """Collect the claims of a parsed page; broken JSON-LD is passed over."""
    found = Metadata()
    scripts: list[str] = []
    if parser.root is not None:
        found.language = (parser.root.attributes.get("lang") or "").strip().lower()
    for node in _claiming(parser):
        tag = node.tag
        if tag == "meta":
            _take_meta(node, found)
        elif tag == "h1":
            found.headings.append(node)
        elif tag == "title":
            if node.parent is not None and node.parent.tag != "svg":
                _append(found.titles, node.text())
        elif tag == "script":
            scripts.append(node.text())
        elif tag == "link":
            found.canonical = found.canonical or (node.attributes.get("href") or "").strip()
        else:
            found.base = found.base or (node.attributes.get("href") or "").strip()
    for item in _own_items([item for script in scripts for item in _json_items(script)], found):
        _take_json(item, found)
    if not found.published:
        _take_abbreviation(parser, found)
    found.published.sort(key=lambda claim: claim[0] != "jsonld")
    return found


def _take_abbreviation(parser: LexborHTMLParser, found: Metadata) -> None:
    """The stamp of a blog, which prints it as hAtom and claims none."""
    for node in parser.tags("abbr"):
        names, stamp = (node.attributes.get(name) or "" for name in ("class", "title"))
        if "published" in names.split() and _ISO.match(stamp):
            found.published.append(("microdata", stamp))
            return


def _claiming(parser: LexborHTMLParser) -> Iterator[LexborNode]:
    """The elements that claim something, in their order; stray markup closes many a head before its end."""
    head = parser.head.css(_QUERY) if parser.head is not None else []
    yield from head
    if {"title", "link"} <= {node.tag for node in head}:
        known = {node.mem_id for node in head}
        yield from (node for node in _behind_head(parser) if node.mem_id not in known)
    elif parser.body is not None:
        yield from parser.body.css(_QUERY)


def _behind_head(parser: LexborHTMLParser) -> Iterator[LexborNode]:
    """What may claim something where the head is whole; by tags, as a selector costs five times as much."""
    yield from parser.tags("meta")
    yield from (node for node in parser.tags("script") if node.attributes.get("type") == "application/ld+json")
    yield from parser.tags("h1")


def _append(values: list[str], raw: str | None) -> None:
    if len(values) >= _MOST:
        return
    value = tidy(html.unescape(raw)) if raw else ""
    if not value.isascii():
        value = mend(value)[0]
    if value and value not in values:
        values.append(value)


def _take_meta(node: LexborNode, found: Metadata) -> None:
    attributes = node.attributes
    content = attributes.get("content")
    if not content:
        return
    itemprop = attributes.get("itemprop")
    key = (attributes.get("property") or attributes.get("name") or itemprop or "").lower()
    if itemprop and itemprop.lower() in {"datepublished", "datemodified"}:
        key = itemprop.lower()
    if key in {"og:title", "twitter:title", "title"}:
        _append(found.titles, content)
    elif key in {"description", "og:description", "twitter:description"}:
        _append(found.descriptions, content)
    elif key in _PUBLISHED_KEYS:
        found.published.append(("microdata" if itemprop else "meta", content.strip()))
    elif key in _MODIFIED_KEYS:
        found.modified.append(content.strip())
    elif key in {"author", "article:author", "dable:author", "og:article:author"}:
        _append(found.authors, content)
    elif key in {"article:section", "og:article:section"}:
        _append(found.section, content)
    elif key in {"keywords", "news_keywords"}:
        for word in content.split(","):
            _append(found.keywords, word)
    elif key in {"og:site_name", "copyright", "application-name", "source", "generator"}:
        _append(found.publishers, content)
    elif key == "og:type":
        found.is_article = found.is_article or content.strip().lower() == "article"
        found.is_video = found.is_video or content.strip().lower().startswith("video")
    elif key == "og:url":
        found.canonical = found.canonical or content.strip()


def _json_items(script: str) -> Iterator[dict[str, Any]]:
    if len(script) > _MAX_JSON or "{" not in script:
        return
    try:
        data = json.loads(script, strict=False)
    except (ValueError, RecursionError):
        return
    pending = [data]
    while pending:
        item = pending.pop(0)
        if isinstance(item, list):
            pending.extend(item[:50])
        elif isinstance(item, dict):
            yield item
            if isinstance(item.get("@graph"), list):
                pending.extend(item["@graph"][:50])


def _own_items(items: list[dict[str, Any]], found: Metadata) -> list[dict[str, Any]]:
    """Without the other articles that some pages describe beside their own, or instead of it."""
    stories = [item for item in items if _kinds_of(item) & _ARTICLE_TYPES]
    if len(stories) < 2 or not (found.titles or found.canonical):
        return items
    heads = [fold(title) for title in found.titles]
    others = {id(item) for item in stories if not _is_own(item, found.canonical, heads)}
    return [item for item in items if id(item) not in others]


def _is_own(item: dict[str, Any], canonical: str, heads: list[str]) -> bool:
    """True for the item of the page itself: by its address, or by its headline in a title of the head."""
    page = item.get("mainEntityOfPage")
    addresses = {_string(item.get("url")), _string(page), _string(page.get("@id")) if isinstance(page, dict) else ""}
    if canonical and canonical in addresses:
        return True
    headline = fold(tidy(html.unescape(_string(item.get("headline")) or _string(item.get("name")))))[:_STEM].rstrip(
        " .…"
    )
    return bool(headline) and any(
        headline in head or (head and headline.startswith(head.rstrip(" .…"))) for head in heads
    )


def _kinds_of(item: dict[str, Any]) -> set[str]:
    kinds = item.get("@type")
    return {kind for kind in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(kind, str)}


def _take_json(item: dict[str, Any], found: Metadata) -> None:
    names = _kinds_of(item)
    if "BreadcrumbList" in names:
        _take_breadcrumbs(item, found)
    if names & {"VideoObject", "Podcast", "AudioObject"}:
        found.is_video = True
    if names & {"NewsMediaOrganization", "Organization", "WebSite"}:
        _append(found.publishers, _name_of(item))
    if not names & _ARTICLE_TYPES:
        return
    found.is_article = True
    _append(found.titles, _string(item.get("headline")) or _string(item.get("name")))
    _append(found.descriptions, _string(item.get("description")))
    if published := _string(item.get("datePublished")):
        found.published.append(("jsonld", published.strip()))
    if modified := _string(item.get("dateModified")):
        found.modified.append(modified.strip())
    authors = item.get("author")
    for author in authors if isinstance(authors, list) else [authors]:
        if isinstance(author, dict) and author.get("@type") == "Organization":
            _append(found.publishers, _name_of(author))
        else:
            _append(found.authors, _name_of(author))
    _append(found.publishers, _name_of(item.get("publisher")))
    sections = item.get("articleSection")
    for section in sections if isinstance(sections, list) else [sections]:
        _append(found.section, _string(section))


def _take_breadcrumbs(item: dict[str, Any], found: Metadata) -> None:
    elements = item.get("itemListElement")
    if not isinstance(elements, list):
        return
    crumbs: list[str] = []
    for element in elements:
        if isinstance(element, dict):
            _append(crumbs, _string(element.get("name")) or _name_of(element.get("item")))
    if crumbs:
        found.section = crumbs


def _name_of(value: object) -> str:
    return _string(value.get("name")) if isinstance(value, dict) else _string(value)


def _string(value: object) -> str:
    return value if isinstance(value, str) else ""
