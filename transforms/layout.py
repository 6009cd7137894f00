"""Apply a site's declared selectors: the layouts of the day first, the generic reading where they are silent."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from selectolax.lexbor import LexborHTMLParser, LexborNode

from connectors.site import Layout, Site
from transforms.segments import AUTHOR, CHROME, CRUMB, DATE, KICKER, LEAD, TAGS

_NO_LAYOUT: Final = Layout("generic")
_ENOUGH: Final = 80  # characters of text that a body selector must match


@dataclass(frozen=True, slots=True)
class Frame:
    """The layout that fits a page, and the container it found."""

    layout: Layout = _NO_LAYOUT
    container: LexborNode | None = None


def choose_frame(parser: LexborHTMLParser, site: Site | None, fetched_at: datetime) -> Frame:
    """The first layout of the fetch day, the newest first, whose body selector matches a text."""
    if site is None:
        return Frame()
    day = fetched_at.astimezone(ZoneInfo(site.zone)).date()
    for layout in reversed(site.layouts_on(day)):
        if not layout.body:
            continue
        if (node := _find_told(parser, layout.body)) is not None:
            return Frame(layout, node)
    return Frame()


def _find_told(parser: LexborHTMLParser, selector: str) -> LexborNode | None:
    """The first match that holds a text; as a rule the first match at all, behind which nobody need look."""
    first = parser.css_first(selector)
    if first is None or _is_told(first):
        return first
    return next((node for node in parser.css(selector) if _is_told(node)), None)


def _is_told(node: LexborNode) -> bool:
    return len(node.text().strip()) >= _ENOUGH


def named_elements(root: LexborNode, layout: Layout) -> dict[int, int]:
    """Marks for the elements below `root` that a layout names, by `mem_id`."""
    named = (
        (layout.lead, LEAD),
        (layout.published, DATE),
        (layout.byline, AUTHOR),
        (layout.kicker, KICKER),
        (layout.section, CRUMB),
        (layout.tags, TAGS),
        (", ".join(layout.drop), CHROME),
    )
    return {node.mem_id: mark for selector, mark in named if selector for node in root.css(selector)}
