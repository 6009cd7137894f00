"""Lines without markup that say themselves that they belong to a picture: "Trong ảnh: …", "Ảnh: Thu Hà"."""

import re
from typing import Final

from transforms.segments import BODY
from transforms.sheet import Sheet

_SCENE: Final = re.compile(r"(?:Trong ảnh|Trong hình|Ảnh (?:trên|dưới|lớn|nhỏ))\s?:")
_MAKER: Final = re.compile(
    r"[(\[]?(?:(?:nguồn )?(?:ảnh|hình)(?: (?:minh họa|minh hoạ|tư liệu|internet))?|minh họa|minh hoạ)\s?:",
    re.IGNORECASE,
)
_LONGEST_MAKER: Final = 8  # words


def names_maker(line: str) -> bool:
    """True for a line that is nothing but who made a picture."""
    return _MAKER.match(line) is not None and line.count(" ") < _LONGEST_MAKER


def label_shown(sheet: Sheet) -> None:
    """Keep as captions the lines that say what a picture shows, and where an illustration is from."""
    for index in sheet.body():
        text = sheet.segments[index].text
        if sheet.open(index) and sheet.segments[index].has(BODY) and (_SCENE.match(text) or _ILLUSTRATED.match(text)):
            sheet.keep(index, "caption", "says_so")


_ILLUSTRATED: Final = re.compile(r"(?:ảnh )?minh (?:họa|hoạ)\s?:\s?[^.:]{2,30}$", re.IGNORECASE)
