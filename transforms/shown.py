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
    """Keep as captions the lines that say what a picture shows, and where an illustration is from.

    Where a picture's name stands in its place, the line below it is its caption.
    """
    for index in sheet.body():
        segment = sheet.segments[index]
        if not sheet.open(index) or not segment.has(BODY):
            continue
        if _FILE.fullmatch(segment.text):
            sheet.drop(index, "picture_name")
        elif _SCENE.match(segment.text) or _ILLUSTRATED.match(segment.text):
            sheet.keep(index, "caption", "says_so")
        elif sheet.rules[index - 1] == "picture_name" and segment.words <= _LONGEST_CAPTION:
            sheet.keep(index, "caption", "below_picture")


_FILE: Final = re.compile(r"\S+\.(?:jpe?g|png|gif|webp|svg|bmp)", re.IGNORECASE)
_LONGEST_CAPTION: Final = 35  # words


_ILLUSTRATED: Final = re.compile(r"(?:ảnh )?minh (?:họa|hoạ)\s?:\s?[^.:]{2,30}$", re.IGNORECASE)
