"""Lines that are nothing but links to other stories."""

import re
from itertools import islice
from typing import Final

from selectolax.lexbor import LexborNode

from transforms import dates
from transforms.bylines import looks_like_byline
from transforms.chrome import is_furniture
from transforms.lines import tidy
from transforms.segments import Segment

_HEADLINE: Final = 20  # characters
_LONGEST_LABEL: Final = 30
_SHORTEST: Final = 15
_LINKED: Final = 0.9
_HALF_LINKED: Final = 0.5
_NAMED_SOURCE: Final = re.compile(r"(?:nguồn|theo(?! dòng))\b", re.IGNORECASE)
_BAR: Final = " | "  # between the links of a line
_STAMP_ENDS: Final = (*"0123456789)]", "trước")


def points_to_story(segment: Segment) -> bool:
    """True for a headline as link, with its stamp or its label beside it; a named source is none."""
    if not segment.linked or len(segment.text) < _SHORTEST or _NAMED_SOURCE.match(segment.text):
        return False
    return _is_linked(segment) or _is_labelled(segment) or _READ_ON.search(segment.text) is not None


_READ_ON: Final = re.compile(r"[.!?…”] (?:Đọc tiếp|Xem tiếp|Xem chi tiết|Xem thêm|Chi tiết)[\s»›>→.…]*$")  # a teaser


def are_buttons(segment: Segment) -> bool:
    """True for a line put together of two elements and more that are furniture, each by itself."""
    node = segment.node
    if node is None or node.child is None or node.child.next is None:
        return False
    parts = [tidy(child.text()) for child in islice(node.iter(include_text=True), _BUTTONS)]
    parts = [part for part in parts if part]
    return 1 < len(parts) < _BUTTONS and all(map(is_furniture, parts))


_BUTTONS: Final = 8


def is_paid(link: LexborNode) -> bool:
    """True for a link that somebody pays for, and says so: search engines ask for `rel=sponsored`."""
    return "sponsored" in (link.attributes.get("rel") or "")


def is_link_alone(node: LexborNode, text: str) -> bool:
    """True for a link, and for an element with nothing but one link in it; `text` is what it says."""
    link = node if node.tag == "a" else node.css_first("a")
    return link is not None and tidy(link.text(separator=" ")) == text


def _is_linked(segment: Segment) -> bool:
    """True for a line that is a link, or a link and its stamp."""
    share = segment.linked / (len(segment.text) - len(_BAR) * segment.text.count(_BAR))
    if share >= _LINKED or share < _HALF_LINKED or not segment.text.endswith(_STAMP_ENDS):
        return share >= _LINKED
    stamps = sum(found.end - found.start + 1 for found in dates.find(segment.text))
    return segment.linked + stamps >= _LINKED * len(segment.text)


def _is_labelled(segment: Segment) -> bool:
    """True for a label with a headline as link behind it: "Tham khảo thêm: …", in a box of its own "Đừng bỏ lỡ …"."""
    before = len(segment.text) - segment.linked
    if segment.linked < _HEADLINE or not 0 < before <= _LONGEST_LABEL:
        return False
    label = segment.text[:before].rstrip()
    if label.endswith(":") and label[0].isupper():
        return True
    return is_furniture(label) or (segment.tag != "p" and _is_set_apart(label, segment.text[before:].lstrip()))


def _is_set_apart(label: str, headline: str) -> bool:
    """True for two lines in one: a few words, and a headline that does not go on with them."""
    return label[0].isupper() and headline[:1].isupper() and label[-1] not in ",.;-–" and label.count(" ") < _MOST_WORDS


_MOST_WORDS: Final = 5


def offers_more(name: str, link: LexborNode) -> bool:
    """True for a link behind a writer's name that names nobody: "Xem mọi bài của tác giả"."""
    text = tidy(link.text())
    return text.count(" ") >= _FEW and looks_like_byline(tidy(name)) and not looks_like_byline(text)


_FEW: Final = 2
