"""Read the section: the breadcrumb as printed, else as the page's head claims it."""

import re
from typing import Final

from selectolax.lexbor import LexborNode

from transforms import dates
from transforms.chrome import is_furniture
from transforms.lines import tidy
from transforms.mending import mend
from transforms.metadata import Metadata
from transforms.segments import CRUMB, LINK
from transforms.sheet import Sheet
from transforms.text import fold
from transforms.tree import elements_in

_CUT: Final = re.compile(r"\s*[›»>/|]\s*|\s+-\s+")
_HOME: Final = frozenset({"trang chu", "home", "trang nhat", "homepage", ""})
_RULES: Final = frozenset({"breadcrumb", "furniture", "above_title"})
_TRAIL: Final = 2  # links between bars: more of them are a menu
_HEIGHT: Final = 6  # levels of elements above the headline
_COMMON: Final = frozenset(  # names that sections of any paper have
    {
        "thoi su", "chinh tri", "kinh te", "xa hoi", "van hoa", "the thao", "phap luat", "giao duc", "y te", "suc khoe",
        "du lich", "quoc phong - an ninh", "quoc phong", "quoc te", "the gioi", "doi song", "moi truong", "quoc hoi",
        "khoa hoc - cong nghe", "an ninh trat tu", "tin tuc", "trong nuoc", "trong tinh", "phong su", "ban doc",
    }
)  # fmt: skip
_AROUND: Final = frozenset({"", "-", "title", "dateline", "byline", "kicker", "lead"})
_LONGEST: Final = 60  # characters of one section's name


def read_section(sheet: Sheet, metadata: Metadata, title: LexborNode | None, broken: str = "") -> tuple[str, ...]:
    """Sections from the broad to the narrow; home and the headline itself are none.

    `broken` is text of the page in the old encoding that was mended; short names are known by it.
    """
    crumbs = _printed(sheet) or _above(title) or metadata.section
    headline = fold(sheet.facts.title)
    names = [mend(f"{crumb.strip(' /')}\n{broken}")[0].split("\n", 1)[0] for crumb in crumbs]
    return tuple(dict.fromkeys(name for name in names if _is_section(name, headline)))[:4]


def drop_section_label(sheet: Sheet, section: tuple[str, ...]) -> None:
    """Drop the section's name where it is printed in capitals at the edge of the text."""
    names = {fold(name) for name in section} | _COMMON
    kept_lines = [i for i in sheet.body() if sheet.kinds[i] not in _AROUND and not sheet.segments[i].src]
    for index in {*kept_lines[:2], *kept_lines[-2:]}:
        text = sheet.segments[index].text
        if text.isupper() and fold(text) in names:
            sheet.drop(index, "section_label")


def _is_section(name: str, headline: str) -> bool:
    return len(name) < _LONGEST and fold(name) not in _HOME and fold(name) != headline


def _printed(sheet: Sheet) -> list[str]:
    above = list(zip(sheet.segments, sheet.rules, strict=True))[: max(sheet.start, sheet.facts.title_at + 1)]
    lines = [s for s, rule in above if s.has(CRUMB) and rule in _RULES and len(s.text) < 2 * _LONGEST]
    return [part for line in lines for part in ([line.text] if line.has(LINK) else _CUT.split(line.text))]


def _above(title: LexborNode | None) -> list[str]:
    """The names in the nearest line above the headline that holds nothing but a few short links."""
    node, level = title, 0
    while node is not None and level < _HEIGHT and node.tag != "body":
        sibling, steps = node.prev, 0
        while sibling is not None and steps < 6:
            if sibling.is_element_node:
                steps += 1
                names = _link_line(sibling)
                if names:
                    return names
            sibling = sibling.prev
        node, level = node.parent, level + 1
    return []


def _link_line(node: LexborNode) -> list[str]:
    whole = node.text(deep=True, separator=" ")
    if not 2 <= len(whole.strip()) <= 3 * _LONGEST:
        return []
    inside = [node] if node.tag == "a" else [inner for inner in elements_in(node) if inner.tag == "a"]
    links = [tidy(link.text()) for link in inside]
    links = [link for link in links if link]
    for found in reversed(dates.find(whole)):
        whole = whole[: found.start] + whole[found.end :]  # the stamp may stand beside the breadcrumb
    rest = len(_CUT.sub("", tidy(whole)).replace(" ", "")) - sum(len(link.replace(" ", "")) for link in links)
    if (
        (len(links) > _TRAIL and "|" in whole)
        or not 1 <= len(links) <= 4
        or rest > 3
        or any(is_furniture(link) and fold(link) not in _HOME for link in links)
    ):
        return []
    return links
