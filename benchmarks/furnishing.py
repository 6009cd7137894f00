"""Fill generated pages out with menus and boxes of cards until they are as crowded as real ones.

Generated pages get much of their weight from padding scripts, which cost a parser next to nothing.
The saved articles of baocantho, baolaocai and vtcnews have 6.6 to 7.9 elements a kilobyte.
"""

from datetime import datetime, timedelta, timezone
from functools import cache
from typing import Final

from selectolax.lexbor import LexborHTMLParser

from simulator.stories import write

ELEMENTS_PER_KB: Final = 7.0
LEAST: Final = 80_000
MOST: Final = 150_000
_ZONE: Final = timezone(timedelta(hours=7))
_CARD: Final = (
    '<li class="item"><a class="thumb" href="/{slug}-a{n}.html"><img class="lazy" data-src="/thumb/{n}.jpg" alt=""></a>'
    '<h3 class="name"><a href="/{slug}-a{n}.html" title="{title}">{title}</a></h3>'
    '<span class="time">{day:%d/%m/%Y}</span>'
    '<a class="more" href="/{slug}-a{n}.html#binh-luan"><i class="icon"></i> {comments}</a></li>'
)
_ENTRY: Final = '<li class="menu-item"><a href="/muc-{n}/" title="{name}"><span>{name}</span></a></li>'
_NAMES: Final = (
    "Thời sự",
    "Chính trị",
    "Kinh tế",
    "Xã hội",
    "Văn hóa",
    "Giáo dục",
    "Sức khỏe",
    "Pháp luật",
    "Thể thao",
    "Du lịch",
)


def furnish(body: bytes) -> bytes:
    """Return a page of 80 to 150 kB with a menu above and boxes of cards below what was there."""
    start = body.find(b">", body.find(b"<body")) + 1
    end = body.rfind(b"</body>")
    if not 0 < start <= end:
        return body
    boxes = max(1, _boxes_wanted(body))
    return body[:start] + _menu() + body[start:end] + b"".join(_box(number) for number in range(boxes)) + body[end:]


def _boxes_wanted(body: bytes) -> int:
    """Enough for the density and the least size, as long as the page stays below the greatest."""
    elements = len(LexborHTMLParser(body).css("*")) + _elements(_menu())
    size, box = len(body) + len(_menu()), len(_box(0))
    gain = _elements(_box(0)) - ELEMENTS_PER_KB * box / 1000
    crowded = (ELEMENTS_PER_KB * size / 1000 - elements) / gain
    return round(min(max(crowded, (LEAST - size) / box), (MOST - size) / box))


def _elements(html: bytes) -> int:
    return len(LexborHTMLParser(html).css("body *"))


@cache
def _menu() -> bytes:
    entries = "".join(_ENTRY.format(n=number, name=f"{_NAMES[number % len(_NAMES)]} {number}") for number in range(66))
    return f'<nav class="main-nav"><ul class="menu">{entries}</ul></nav>'.encode()


@cache
def _box(number: int) -> bytes:
    days = [datetime(2024, 8, 5, tzinfo=_ZONE) - timedelta(days=at) for at in range(number, number + 8)]
    stories = [write(77, 500_000 + number * 8 + at, day) for at, day in enumerate(days)]
    cards = "".join(
        _CARD.format(n=story.number, slug=story.slug, title=story.title, day=story.published, comments=story.number % 9)
        for story in stories
    )
    heading = f'<h2 class="box-name"><a href="/muc-{number}/">{_NAMES[number % len(_NAMES)]}</a></h2>'
    return f'<div class="box-{number % 3}">{heading}<ul>{cards}</ul></div>'.encode()
