"""Lines that are nothing but links to other stories."""

from typing import Final

from transforms import dates
from transforms.chrome import is_furniture
from transforms.segments import Segment

_HEADLINE: Final = 20  # characters
_LONGEST_LABEL: Final = 30
_SHORTEST: Final = 15
_LINKED: Final = 0.9
_HALF_LINKED: Final = 0.5
_STAMP_ENDS: Final = (*"0123456789)]", "trước")


def points_to_story(segment: Segment) -> bool:
    """True for a headline as link, with its stamp or its label beside it; a named source is none."""
    if len(segment.text) < _SHORTEST or segment.text.lower().startswith(("nguồn", "theo ")):
        return False
    return _is_linked(segment) or _is_labelled(segment)


def _is_linked(segment: Segment) -> bool:
    """True for a line that is a link, or a link and its stamp."""
    share = segment.share(segment.linked)
    if share >= _LINKED or share < _HALF_LINKED or not segment.text.endswith(_STAMP_ENDS):
        return share >= _LINKED
    stamps = sum(found.end - found.start + 1 for found in dates.find(segment.text))
    return segment.linked + stamps >= _LINKED * len(segment.text)


def _is_labelled(segment: Segment) -> bool:
    """True for a button's words with a headline as link behind them: "Đừng bỏ lỡ" and the headline."""
    before = len(segment.text) - segment.linked
    return segment.linked >= _HEADLINE and 0 < before <= _LONGEST_LABEL and is_furniture(segment.text[:before])
