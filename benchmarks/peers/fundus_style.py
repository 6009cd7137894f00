"""Parsers written against Fundus's API for the simulator's layouts, as a contributor would write them.

Fundus has no generic reading: every publisher is a class with selectors. These classes are all
selectors and Fundus's own helpers, so their cost is Fundus's machinery and nothing else.
"""

# mypy: disable-error-code="no-any-return"
# ruff: noqa: UP045 - Fundus reads the annotations and knows Optional only

import re
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from typing import Optional

from fundus.parser import ArticleBody, BaseParser, Image, ParserProxy, attribute
from fundus.parser.utility import (
    extract_article_body_with_selector,
    generic_author_parsing,
    generic_date_parsing,
    generic_nodes_to_text,
    generic_topic_parsing,
    image_extraction,
)
from lxml.cssselect import CSSSelector
from lxml.etree import XPath

from benchmarks.peers.reading import Read, Reading

_ZONE = timezone(timedelta(hours=7))
_DAY = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")
_HOUR = re.compile(r"(\d{1,2}):(\d{2})")
_LEAD_IN = re.compile(r"^\(\w+\) - ")  # the house prefix, "(SHO) - "


@dataclass(frozen=True, slots=True)
class Selectors:
    """CSS and XPath of one layout; `published` is visible and day first, "" means JSON-LD or meta."""

    title: str
    lead: str
    paragraphs: str
    headings: str = ""
    published: str = ""
    authors: str = ""


LAYOUTS: dict[str, Selectors] = {
    "vdoc": Selectors(
        "h1.fw700",
        ".content-fck > p:first-child",
        ".//div[contains(@class,'content-fck')]/p[position()>1][not(.//img)]"
        "[not(contains(@style,'center') or contains(@style,'right'))]",
        published="span.pubdate",
        authors=".//div[contains(@class,'content-fck')]/p[contains(@style,'right')]",
    ),
    "mediatech": Selectors(
        "h1.name", "p.sapo", ".//*[@id='content-detail']//p[not(@class)]", published=".content-article > .date",
        authors=".//*[contains(@class,'author')]",
    ),
    "onecms": Selectors(
        "h1.sc-longform-header-title",
        "p.sc-longform-header-sapo",
        ".//*[contains(@class,'entry')]/p[normalize-space()]",
        ".//*[contains(@class,'entry')]/h2",
        ".block-sc-publish-time",
        ".//*[contains(@class,'block-sc-author')]",
    ),
    "cms_body": Selectors(
        "h1.article__title",
        ".article__sapo",
        ".//div[contains(@class,'article__body')]/div | .//div[contains(@class,'article__body')]/p",
        ".//div[contains(@class,'article__body')]/h3",
        authors=".//*[contains(@class,'author')]",
    ),
    "portal_hex": Selectors(
        "h1.media-heading",
        "#content > p:first-child",
        ".//div[@id='content']/p[position()>1][not(.//img)][not(contains(@style,'right'))]"
        " | .//div[@id='content']/ul/li",
        published=".date",
        authors=".//div[@id='content']/p[contains(@style,'right')]",
    ),
    "dataimages": Selectors(
        ".title1 h1",
        "#content > p:first-child",
        ".//*[@id='content']/p[position()>1][not(contains(@style,'right') or contains(@style,'center'))]",
        published="#current-date",
        authors=".//*[@id='content']/p[contains(@style,'right')]",
    ),
    "htm": Selectors(
        "h1.pTitle", "p.pHead", ".//p[@class='pBody'][not(img)]", ".//p[@class='pSubTitle']", ".date_news span",
        ".//p[@class='pAuthor']",
    ),
    "content_news": Selectors(
        "h1.title",
        ".singular-content > p:first-child",
        ".//*[contains(@class,'singular-content')]/p[position()>1][not(.//img)]"
        "[not(contains(@style,'right') or contains(@style,'center'))]",
        published=".meta span",
        authors=".//*[contains(@class,'singular-content')]/p[contains(@style,'right')]",
    ),
}  # fmt: skip
_IMAGES = XPath("//figure//img | //p//img | //td//img")
_TOP = XPath("//h1")
_CAPTION = XPath("./ancestor::figure//figcaption | ./ancestor::table[1]//tr[2]/td")
ANY = Selectors("h1", "", ".//p")


def read_with(selectors: Selectors, *, complete: bool = False) -> Read:
    """Return a reader that decodes a page and runs the Fundus parser of these selectors over it.

    A `complete` parser also has the attributes images and topics, which Fundus asks of new publishers.
    """
    declared = _declare(selectors)
    proxy = (_complete(declared, selectors) if complete else declared)()

    def read(body: bytes, url: str) -> Reading:
        parsed = proxy().parse(body.decode(errors="replace"), "suppress")
        lines = [_LEAD_IN.sub("", line) for line in parsed["body"].as_text_sequence()] if parsed["body"] else []
        summary = parsed["body"].summary if parsed["body"] else ()
        return Reading(
            title=parsed["title"] or "",
            published=_zoned(parsed["publishing_date"]),
            authors=tuple(parsed["authors"] or ()),
            text="\n".join(lines),
            lead=_LEAD_IN.sub("", " ".join(summary)),
        )

    return read


def _declare(selectors: Selectors) -> type[ParserProxy]:
    title = CSSSelector(selectors.title)
    shown = CSSSelector(selectors.published) if selectors.published else None
    signed = XPath(selectors.authors) if selectors.authors else None
    lead = CSSSelector(selectors.lead) if selectors.lead else None
    headings = XPath(selectors.headings) if selectors.headings else None
    paragraphs = XPath(selectors.paragraphs)

    class SimulatedParser(ParserProxy):  # type: ignore[misc]
        """One publisher, in the shape of the ones in fundus.publishers."""

        class V1(BaseParser):  # type: ignore[misc]
            """Its present layout."""

            @attribute  # type: ignore[untyped-decorator]
            def body(self) -> Optional[ArticleBody]:
                return extract_article_body_with_selector(
                    self.precomputed.doc,
                    paragraph_selector=paragraphs,
                    summary_selector=lead,
                    subheadline_selector=headings,
                )

            @attribute  # type: ignore[untyped-decorator]
            def title(self) -> Optional[str]:
                found = generic_nodes_to_text(title(self.precomputed.doc), normalize=True)
                return found[0] if found else self.precomputed.meta.get("og:title")

            @attribute  # type: ignore[untyped-decorator]
            def authors(self) -> list[str]:
                if signed is None:
                    return generic_author_parsing(self.precomputed.ld.bf_search("author"))
                return generic_author_parsing(generic_nodes_to_text(signed(self.precomputed.doc), normalize=True))

            @attribute  # type: ignore[untyped-decorator]
            def publishing_date(self) -> Optional[datetime]:
                if shown is None:
                    return generic_date_parsing(
                        self.precomputed.meta.get("article:published_time")
                        or self.precomputed.ld.bf_search("datePublished")
                    )
                lines = generic_nodes_to_text(shown(self.precomputed.doc), normalize=True)
                return _read_day_first(lines[0]) if lines else None

    return SimulatedParser


def _complete(declared: type[ParserProxy], selectors: Selectors) -> type[ParserProxy]:
    paragraphs = XPath(selectors.paragraphs)

    class CompleteParser(ParserProxy):  # type: ignore[misc]
        """The same publisher with the attributes that come last."""

        class V1(declared.V1):  # type: ignore[misc, name-defined]
            """Its present layout."""

            @attribute  # type: ignore[untyped-decorator]
            def topics(self) -> list[str]:
                return generic_topic_parsing(self.precomputed.meta.get("keywords"))

            @attribute  # type: ignore[untyped-decorator]
            def images(self) -> list[Image]:
                return image_extraction(
                    doc=self.precomputed.doc,
                    paragraph_selector=paragraphs,
                    image_selector=_IMAGES,
                    upper_boundary_selector=_TOP,
                    caption_selector=_CAPTION,
                )

    return CompleteParser


def _read_day_first(text: str) -> datetime | None:
    if (day := _DAY.search(text)) is None:
        return None
    hour = _HOUR.search(text)
    clock = (int(hour[1]), int(hour[2])) if hour is not None else (0, 0)
    return datetime(int(day[3]), int(day[2]), int(day[1]), *clock, tzinfo=_ZONE)


def _zoned(moment: datetime | None) -> datetime | None:
    return moment.replace(tzinfo=_ZONE) if moment is not None and moment.tzinfo is None else moment
