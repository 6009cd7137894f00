"""(Page, Site) → Article | Problem: the only entrance to this room."""

import re
from collections.abc import Sequence
from typing import Final

from selectolax.lexbor import LexborHTMLParser, LexborNode

from connectors.page import Page
from connectors.site import Site
from transforms import decode, limits, notices, verdict
from transforms.address import article_address, site_of
from transforms.article import Article, NotArticle, Problem, Stamp
from transforms.columns import mark_hours
from transforms.container import find_container
from transforms.cutting import TooDeep, cut
from transforms.datelines import split_segment
from transforms.entries import Shapes, is_list, is_paged, mark_cards
from transforms.fields import Parts, assemble
from transforms.headlines import find_headline
from transforms.house import own_codes, printed_host, read_imprint
from transforms.labels import label
from transforms.layout import choose_frame, named_elements
from transforms.learned import NOTHING, Learned
from transforms.mending import count_broken, mend
from transforms.metadata import Metadata, read_metadata
from transforms.openings import first_prose
from transforms.readers import mark_readers, mark_readers_below
from transforms.rendered import cut_lines, mark_text
from transforms.sections import drop_section_label, read_section
from transforms.segments import BODY, CHROME, TITLE, Segment
from transforms.sheet import Facts, Sheet
from transforms.source_boxes import source_box_below
from transforms.stamps import Chosen, choose_stamp
from transforms.stamps_beside import dateline_above, stamp_above, stamp_below
from transforms.tags import read_tags
from transforms.text import fold
from transforms.titles import find_prominent, find_title, names_kind
from transforms.tree import smallest_around

_SAMPLE: Final = 2_000  # characters
_MOST_HEADINGS: Final = 20  # of a page of several stories
_BROKEN: Final = 5  # letters; a borrowed name may look so
VERSION: Final = "1"
_MARKUP: Final = re.compile(r"<(?:!doctype|html|head|body|div|p|table|article|section|meta|br|h1)\b", re.IGNORECASE)


def extract(page: Page, site: Site | None = None, learned: Learned = NOTHING) -> Article | Problem:
    """Read one page; every page becomes an `Article` or a `Problem`, never an exception.

    HTML and rendered plain text are both read; without a site the generic reading does it all,
    with one its layouts of the fetch day come first and its house prefixes are known. Lines that are
    known as chrome of the newspaper (`learned`) are left out, and `extractor` names that knowledge.
    """
    extractor = f"{site.family if site is not None else 'generic'}/{VERSION}"
    if learned.digest:
        extractor += f"+{learned.digest}"
    try:
        return _read(page, site, learned, extractor)
    except NotArticle as refusal:
        return Problem(page.source, page.final_url or page.url, refusal.reason, refusal.detail[:500], extractor)


def _read(page: Page, site: Site | None, learned: Learned, extractor: str) -> Article:
    verdict.refuse_response(page)
    body = limits.slim(page.body)
    limits.refuse_markup(body)
    try:
        decoded = decode.decode(body, page.header("content-type"))
    except decode.Undecodable as error:
        raise NotArticle("encoding", str(error)) from error
    if not decoded.verbatim:
        limits.refuse_markup(decoded.text.encode())
    if _is_rendered(decoded.text, page.header("content-type")):
        parts = _read_lines(page, decoded.text, learned)
    else:
        parser = LexborHTMLParser(body if decoded.verbatim else decoded.text)
        parts = _read_html(page, site, parser, decoded.text, learned)
    return assemble(parts, page, site, decoded.notes, extractor)


def _is_rendered(text: str, content_type: str) -> bool:
    """Plain text is what carries no markup; servers also send HTML as text/plain."""
    head = text[:20_000]
    return _MARKUP.search(head) is None or (content_type.startswith("text/plain") and "</" not in head)


def _read_lines(page: Page, text: str, learned: Learned) -> Parts:
    mended, notes = mend(text)
    segments = cut_lines(mended)
    if not segments:
        raise NotArticle("empty", "no visible line")
    shapes = Shapes(segments)
    mark_cards(segments, shapes)
    mark_hours(segments)
    mark_readers(segments, shapes)
    first = first_prose(segments, page.fetched_at)
    title_at = find_headline(segments, first, page.fetched_at)
    if title_at < 0:
        raise NotArticle("no_title", "no line reads like a headline")
    if is_paged(segments, title_at):
        raise NotArticle("listing", "entries with their stamps above the numbers of further pages")
    if is_list(shapes, title_at, told=first < len(segments)):
        raise NotArticle("listing", "headlines and single sentences take turns")
    mark_text(segments, shapes, title_at, first)
    metadata = Metadata()
    sheet, chosen = _label(segments, metadata, segments[title_at].text, title_at, page, (), learned, rendered=True)
    verdict.refuse_text(sheet, metadata, None, segments[title_at].text)
    return Parts(sheet, metadata, segments[title_at].text, _dated(chosen), page.url or page.final_url, (), (), notes)


def _read_html(page: Page, site: Site | None, parser: LexborHTMLParser, text: str, learned: Learned) -> Parts:
    metadata = read_metadata(parser)
    frame = choose_frame(parser, site, page.fetched_at)
    title, title_node = find_title(parser, metadata, frame.layout.title, site_of(page.final_url or page.url))
    container = frame.container or _find_container(parser, title_node, metadata)
    if container is None or notices.may_be_notice(container, metadata):
        notices.refuse_notice(parser, metadata, text)
    if container is None:
        verdict.refuse_text(None, metadata, parser, title)
        raise NotArticle("no_body", "no run of text looks like an article's")
    if not title:
        title, title_node = find_prominent(parser.body, container)
    root = smallest_around(container, title_node) or container
    try:
        segments = cut(root, container, title_node, named_elements(root, frame.layout))
        segments += source_box_below(root, text)
    except TooDeep as error:
        raise NotArticle("too_deep", str(error)) from error
    limits.refuse_lines(len(segments))
    before = [segment.text for segment in segments]
    notes = _mend(segments)
    if "mojibake" in notes and (left := count_broken("\n".join(segment.text for segment in segments))) > _BROKEN:
        raise NotArticle("encoding", f"{left} letters of misread UTF-8 that cannot be mended")
    broken = "\n".join(before)[:_SAMPLE] if notes else ""
    title_at = _title_at(segments, title_node)
    if title_at >= 0:
        title = _title_text(segments, title_at, title)
    mark_readers_below(segments, title_at)
    prefixes = site.house_prefixes if site is not None else ()
    sheet, chosen = _label(segments, metadata, title, title_at, page, prefixes, learned, rendered=False)
    verdict.refuse_text(sheet, metadata, parser, title)
    if not title:
        title = _picture_title(container)
    if not title:
        raise NotArticle("no_title", "a text without a headline")
    url = article_address(page.final_url or page.url, metadata) or _picture_address(container)
    section = read_section(sheet, metadata, title_node, broken)
    tags = tuple(mend(tag)[0] for tag in read_tags(parser, frame.layout, sheet))
    drop_section_label(sheet, section)
    if chosen is None or chosen.stamp.evidence in {"url", "image"}:
        chosen = stamp_above(root, page.fetched_at) or stamp_below(root, page.fetched_at) or chosen
    stamp = _dated(chosen)
    above = dateline_above(root, stamp, page.fetched_at) if "dateline" not in sheet.kinds else None
    return Parts(sheet, metadata, title, stamp, url, section, tags, notes, above)


def _find_container(parser: LexborHTMLParser, title: LexborNode | None, metadata: Metadata) -> LexborNode | None:
    """The element of the text, behind the headline, else behind what says that here stands an article."""
    headings = metadata.headings[:_MOST_HEADINGS]
    if title is None and (kinds := [node for node in headings if names_kind(node.text().strip())]):
        return find_container(parser, kinds[-1])
    return find_container(parser, title, headings)


def _dated(chosen: Chosen | None) -> Stamp:
    if chosen is None:
        raise NotArticle("no_date", "no publication time that can be trusted")
    return chosen.stamp


def _label(
    segments: list[Segment],
    metadata: Metadata,
    title: str,
    title_at: int,
    page: Page,
    prefixes: Sequence[str],
    learned: Learned,
    *,
    rendered: bool,
) -> tuple[Sheet, Chosen | None]:
    body_at = next((i for i, s in enumerate(segments) if s.has(BODY) and i > title_at), len(segments))
    url = metadata.canonical or page.final_url or page.url
    chosen = choose_stamp(segments, metadata, url, page.fetched_at, title_at, body_at)
    dateline_at = chosen.line if chosen is not None and chosen.line is not None else -1
    if dateline_at >= 0:
        before = len(segments)
        claimed_names = frozenset(map(fold, metadata.authors))
        stamp_at = split_segment(segments, dateline_at, claimed_names)
        title_at += (len(segments) - before) * (title_at > dateline_at)
        dateline_at = stamp_at
    host = site_of(page.final_url or page.url or url) or (printed_host(segments) if rendered else "")
    descriptions, claimed = tuple(metadata.descriptions), tuple(metadata.authors)
    known = (*prefixes, *own_codes(segments, host, (*metadata.publishers, *metadata.titles)))
    imprint = read_imprint(segments) if rendered else ""
    facts = Facts(title, title_at, dateline_at, descriptions, known, rendered, host, claimed, learned, imprint)
    return label(segments, facts), chosen


def _mend(segments: list[Segment]) -> tuple[str, ...]:
    """Repair legacy text that stands inside valid Unicode; on a clean page this costs one search.

    All lines are judged together: a short line of old signs is recognised by its neighbours.
    """
    whole = "\n".join(segment.text for segment in segments)
    mended, notes = mend(whole)
    if mended == whole:
        return notes
    lines = mended.split("\n")
    if len(lines) != whole.count("\n") + 1:
        return _mend_apart(segments)
    place = 0
    for segment in segments:
        count = segment.text.count("\n") + 1
        segment.text = "\n".join(lines[place : place + count])
        place += count
    return notes


def _mend_apart(segments: list[Segment]) -> tuple[str, ...]:
    notes: dict[str, None] = {}
    for segment in segments:
        segment.text, found = mend(segment.text)
        notes.update(dict.fromkeys(found))
    return tuple(notes)


def _title_at(segments: list[Segment], title_node: LexborNode | None) -> int:
    if title_node is None:
        return -1
    return next((i for i, s in enumerate(segments) if s.has(TITLE) and not s.src and not s.has(CHROME)), -1)


def _title_text(segments: list[Segment], title_at: int, title: str) -> str:
    """The headline as it stands after mending, unless a fuller claim replaced a cut one."""
    printed = segments[title_at].text
    return printed if len(printed) >= len(title) - 3 else title


def _picture_title(container: LexborNode) -> str:
    """VDOC prints the headline in the `title` of every picture; a body fragment has no other."""
    titles = {image.attributes.get("title") or "" for image in container.css("img[data-socail-link]")}
    return mend(titles.pop())[0].strip() if len(titles) == 1 else ""


def _picture_address(container: LexborNode) -> str:
    """VDOC's `data-socail-link` (sic) carries the article's address."""
    links = {image.attributes.get("data-socail-link") or "" for image in container.css("img[data-socail-link]")}
    return links.pop() if len(links) == 1 else ""
