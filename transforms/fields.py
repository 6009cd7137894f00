"""Assemble an article from labelled segments and the claims of the page's head."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import islice
from math import ceil
from typing import Final

from connectors.page import Page
from connectors.site import Site
from transforms import bylines, dates
from transforms.address import absolute
from transforms.agencies import canonical
from transforms.article import Article, Author, Block, Image, Residue, Stamp
from transforms.house import is_code, is_own_name
from transforms.metadata import Metadata
from transforms.segments import Segment
from transforms.sheet import Facts, Sheet, kept
from transforms.text import fold, syllables
from transforms.titles import is_house_name
from transforms.verse import is_in_stanza

_VIETNAMESE: Final = re.compile(r"[ăâđêôơưĂÂĐÊÔƠƯạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]")
_BY: Final = re.compile(
    r"^(?:(?:viết |đăng )?bởi|by|tác giả bài viết)\s*:?\s+(?=\S)", re.IGNORECASE
)  # what a template prints before the name
_LONE_LETTERS: Final = re.compile(r"(?<!\S)A(?:[ +-]+A)*[+-]?$")  # the font-size switch "A A"
_LOGIN: Final = re.compile(r"[a-z0-9_.@-]+")


@dataclass(frozen=True, slots=True)
class Parts:
    """Everything that was read of one page."""

    sheet: Sheet
    metadata: Metadata
    title: str
    published: Stamp
    url: str
    section: tuple[str, ...]
    tags: tuple[str, ...]
    notes: tuple[str, ...]
    above: Block | None = None  # the dateline, where it stands above the column


def assemble(parts: Parts, page: Page, site: Site | None, notes: tuple[str, ...], extractor: str) -> Article:
    """The article that a page's parts make."""
    sheet = parts.sheet
    prefix, lead, blocks, cut = _blocks(parts)
    names = _bylines(parts)
    authors, agency = _people(names, parts.metadata, site)
    agency = agency or _closing_agency(blocks) or _opening_agency(prefix, sheet.facts)
    residue = [
        Residue(s.text, rule, s.place)
        for s, kind, rule in zip(sheet.segments, sheet.kinds, sheet.rules, strict=True)
        if kind == "-"
    ]
    return Article(
        source=site.slug if site is not None else page.source,
        url=parts.url,
        title=parts.title,
        kicker=_first(sheet, "kicker"),
        lead=lead,
        published=parts.published,
        modified_at=_modified(parts, page.fetched_at),
        authors=authors,
        byline="; ".join(names),
        agency=agency,
        section=parts.section,
        tags=parts.tags or _keywords(parts.metadata),
        blocks=blocks,
        residue=(*cut, *residue),
        images=_images(parts, page),
        house_prefix=prefix,
        language=_language(blocks),
        extractor=extractor,
        notes=tuple(dict.fromkeys((*notes, *parts.notes))),
    )


def _blocks(parts: Parts) -> tuple[str, str, tuple[Block, ...], tuple[Residue, ...]]:
    """House prefix, lead, blocks, and the prefix as residue; the prefix leaves the first prose of the page."""
    sheet = parts.sheet
    known = sheet.facts.house_prefixes
    marked = (s.text for s, rule in zip(sheet.segments, sheet.rules, strict=True) if rule == "house_prefix")
    prefix, lead = next(marked, ""), ""
    blocks = [parts.above] if parts.above is not None else []
    cut: list[Residue] = []
    number_of: dict[int, int] = {}
    opened = False
    for index, (segment, kind) in enumerate(zip(sheet.segments, sheet.kinds, strict=True)):
        if kind in {"", "-"} or segment.src:
            continue
        text = segment.text
        if kind in {"lead", "paragraph"} and (not opened or kind == "lead"):
            opened = True
            found, text = bylines.split_house_prefix(text, known)
            if not found and kind == "lead" and (code := _CODE.match(text)) and _is_mark(code, text):
                found, text = code.group().rstrip(), text[code.end() :]
            if found:
                prefix = prefix or found
                cut.append(Residue(found, "house_prefix", segment.place))
            elif kind == "lead" and text.startswith(_DASHES):  # the dash alone, without the mark before it
                cut.append(Residue(text[0], "house_prefix", segment.place))
                text = text[2:]
        elif kind == "byline" and not sheet.facts.rendered and (label := _BY.match(text)):
            cut.append(Residue(label.group().strip(), "label", segment.place))
            text = text[label.end() :]
        lead = text if kind == "lead" and not lead else lead
        number_of[index] = len(blocks)
        if kind == "quote" and (is_in_stanza(sheet, index) or _goes_on(blocks[-1:], segment)):
            blocks[-1] = blocks[-1]._replace(text=f"{blocks[-1].text}\n{text}")
            number_of[index] -= 1
            continue
        blocks.append(Block(kind, text, sheet.rules[index], segment.place))  # type: ignore[arg-type]
    for index, source in sheet.repeats.items():
        if index in number_of and source in number_of:
            at = number_of[index]
            old = blocks[at]
            blocks[at] = Block(old.kind, old.text, old.rule, old.place, number_of[source])
    return prefix, lead, tuple(blocks), tuple(cut)


_CODE: Final = re.compile(r"(?P<code>[A-ZĐ]{3,4})\s?[-–]\s")
_APPOSITION: Final = 90  # characters, within which a second dash closes what the first opens


def _is_mark(code: re.Match[str], text: str) -> bool:
    """True for capitals before a sentence; what explains them, or a second team, is of the text."""
    rest = text[code.end() :]
    begins = rest[:1].isupper() and not rest[:2].isupper()
    return begins and not _DASHED.search(rest[:_APPOSITION]) and is_code(code["code"])


_DASHED: Final = re.compile(r"\s[-–]\s")
_DASHES: Final = ("- ", "– ")


def _goes_on(last: list[Block], line: Segment) -> bool:
    """True for another line of the verse that the last block begins: only a break parts them."""
    if not last or last[0].kind != "quote" or last[0].place != line.place or not line.tag:
        return False
    return all(verse.count(" ") < _LONGEST_VERSE for verse in (*last[0].text.split("\n"), line.text))


_LONGEST_VERSE: Final = 10  # words


def _first(sheet: Sheet, kind: str) -> str:
    return next((sheet.segments[i].text for i in kept(sheet, (kind,))), "")


def _bylines(parts: Parts) -> list[str]:
    """The byline texts in reading order; a date line gives up the names around its date."""
    names: list[str] = []
    sheet = parts.sheet
    boxes = [s.text for s, rule in zip(sheet.segments, sheet.rules, strict=True) if rule == "source_box"]
    for index in kept(sheet, ("byline", "dateline")):
        segment = sheet.segments[index]
        text = segment.text if not segment.linked or sheet.kinds[index] == "byline" else ""
        for found in reversed(dates.find(text)):
            text = text[: found.start] + text[found.end :]
        text = _BY.sub("", _LONE_LETTERS.sub("", text).strip(" -–—|•·,:;"))
        if not text or (sheet.kinds[index] == "dateline" and not bylines.looks_like_byline(text)):
            continue
        if text not in names and not is_own_name(text, sheet.facts.host):
            names.append(text)
    own = sheet.facts.host
    boxes = [text for text in boxes if not own or f" {own} " not in text]  # first printed here
    return names + [text[: text.lower().index("link bài gốc")].strip() for text in boxes]


def _people(names: list[str], metadata: Metadata, site: Site | None) -> tuple[tuple[Author, ...], str]:
    authors: dict[tuple[str, str], Author] = {}
    agency = ""
    for raw, read in ((raw, bylines.read(raw)) for raw in names):
        agency = agency or read.agency
        said = {fold(author.name) for author in read.authors} if ":" in raw else set()
        for key in [key for key in authors if key[0] in said]:
            del authors[key]  # "Bài: A - Ảnh: B" at the end says what "A, B" above left open
        for author in read.authors:
            authors.setdefault((fold(author.name), author.role), author)
    if not authors and not agency:
        for claim in metadata.authors:
            if _is_person(claim, metadata, site):
                for author in bylines.read(claim).authors:
                    authors.setdefault((fold(author.name), author.role), author)
    return tuple(authors.values()), agency


def _opening_agency(prefix: str, facts: Facts) -> str:
    """The agency whose mark opens the text, "(TTXVN) - …"; what is as short as "(BBC)" may be the paper's own.

    Two papers may share a code: "(CLO)" is Công Luận, and at Cà Lâm the paper itself.
    """
    mark = prefix.rstrip(" -–—:")
    name = bylines.agency_of(mark)
    if len(name) <= _LONGEST_CODE or mark.strip("()[] ") in facts.house_prefixes:
        return ""
    return "" if is_own_name(name, facts.host) else name


_LONGEST_CODE: Final = 4  # letters


def _closing_agency(blocks: tuple[Block, ...]) -> str:
    """The agency in brackets behind the last sentence: "… cho dân nhờ. (TTXVN)"."""
    last = next((block.text for block in reversed(blocks) if block.kind == "paragraph"), "")
    found = _CLOSING.search(last[-_LONGEST_CLOSING:])
    return canonical(found["name"]) if found else ""


_LONGEST_CLOSING: Final = 60  # characters
_CLOSING: Final = re.compile(r"[.!?…”\"]\s*\((?:[Tt]heo\s+)?(?P<name>[^()]{2,40})\)\s?[./]*$")


def _is_person(claim: str, metadata: Metadata, site: Site | None) -> bool:
    """False for the paper's own name, a login, or an address in the place of an author."""
    if is_house_name(claim, metadata) or _LOGIN.fullmatch(claim) or syllables(claim) > 8:
        return False
    if site is not None and fold(claim) in {fold(site.name), fold(site.outlet)}:
        return False
    return bylines.looks_like_byline(claim)


def _modified(parts: Parts, fetched_at: datetime) -> datetime | None:
    for raw in parts.metadata.modified:
        reading = dates.read(raw, fetched_at=fetched_at)
        if (
            reading.at is not None
            and reading.precision in {"second", "minute"}
            and reading.at >= parts.published.at + timedelta(minutes=1)
        ):
            return reading.at
    return None


def _keywords(metadata: Metadata) -> tuple[str, ...]:
    return tuple(metadata.keywords[:30])


def _images(parts: Parts, page: Page) -> tuple[Image, ...]:
    sheet = parts.sheet
    captions: dict[int, list[str]] = {}
    for index, picture in sheet.picture_of.items():
        captions.setdefault(picture, []).append(sheet.segments[index].text)
    images: dict[str, Image] = {}
    for index, segment in enumerate(sheet.segments[: sheet.end]):
        if not segment.src or index < sheet.facts.title_at:
            continue
        caption, credit = bylines.split_credit(" ".join(captions.get(index, [])))
        src = absolute(segment.src, page.final_url or page.url or parts.url, parts.metadata.base)
        images.setdefault(src, Image(src, caption, credit))
    return tuple(images.values())


def _language(blocks: tuple[Block, ...]) -> str:
    text = " ".join(block.text for block in blocks[:12])[:1500]
    enough = max(ceil(0.02 * len(text)), 1)
    return "vi" if sum(1 for _ in islice(_VIETNAMESE.finditer(text), enough)) == enough else "en"
