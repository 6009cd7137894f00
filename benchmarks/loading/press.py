"""Articles by the thousand, of a size and make like provincial news, the same for the same number."""

import random
from datetime import datetime, timedelta, timezone
from functools import cache
from itertools import accumulate
from typing import Final

from connectors.page import Page
from connectors.site import Site
from sql.outcome import Outcome
from transforms.article import Article, Author, Block, Stamp

ZONE: Final = timezone(timedelta(hours=7))
FIRST: Final = datetime(2024, 1, 1, tzinfo=ZONE)
RARE: Final = 25_013  # a million articles have 40 with the same number of a case
_ONSETS: Final = "b c ch d đ g gh gi h kh l m n ng nh ph qu r s t th tr v x".split()
_RHYMES: Final = (
    "a à á ả ã ạ an àn án ang àng áng ao ào ác ách ăn ằng ắc âm ầm ân ấn ây e è é em ên ền ếch i ì í in ình ích iên "
    "iền iến iêu o ò ó ong òng óc ô ồ ố ôn ông ồng ốc ơ ờ ớ ơi ời ới u ù ú ung ùng úc ư ừ ứ ưng ừng ương ường ướng ước"
).split()
SITES: Final = tuple(
    Site(f"baoso{n}", f"Báo số {n}", "", "Thử", f"http://so{n}.test/", (f"so{n}.test",), "", r"-a(?P<id>\d+)\.html$")
    for n in range(63)
)


@cache
def _syllables() -> tuple[list[str], list[float]]:
    """All syllables, with weights like those of a language: few are common."""
    words = [onset + rhyme for onset in _ONSETS for rhyme in _RHYMES]
    random.Random(1).shuffle(words)  # noqa: S311 - no secret
    return words, list(accumulate(1 / (rank + 8) for rank in range(len(words))))


def make_url(number: int) -> str:
    """The address of an article."""
    return f"{SITES[number % len(SITES)].home}tin-a{number}.html"


def make_outcome(number: int, version: int = 0, size: int = 600) -> Outcome:
    """The page and article of a number; another version differs in one paragraph. `size` is in syllables."""
    site = SITES[number % len(SITES)]
    url = make_url(number)
    at = FIRST + timedelta(minutes=number % 1_300_000)
    paragraphs = _paragraphs(number, size)
    paragraphs[1] = f"{paragraphs[1]} Vụ {10_000 + number % RARE}."
    if version:
        paragraphs[-1] += f" Sửa lần {version}."
    body = ("<html><body>" + "".join(f"<p>{text}</p>" for text in paragraphs) + "</body></html>").encode()
    page = Page(site.slug, url, url, 200, (("etag", f'"{number}"'),), at + timedelta(hours=1, minutes=version), body)
    return Outcome(None, page, _article(site, url, at, paragraphs))


def _paragraphs(number: int, size: int) -> list[str]:
    words, weights = _syllables()
    chosen = random.Random(number).choices(words, cum_weights=weights, k=size)  # noqa: S311 - no secret
    step = max(size // 10, 1)
    return [" ".join(chosen[start : start + step]).capitalize() + "." for start in range(0, size, step)]


def _article(site: Site, url: str, at: datetime, paragraphs: list[str]) -> Article:
    title, name = paragraphs[0][:70], f"Kỳ Ca {int(url.rpartition('-a')[2][:-5]) % 4999}"
    blocks = (
        Block("title", title, "title", "1"), Block("lead", paragraphs[0][:300], "lead", "2"),
        *(Block("paragraph", text, "prose", f"3.{place}") for place, text in enumerate(paragraphs)),
    )  # fmt: skip
    return Article(
        source=site.slug, url=url, title=title, kicker="", lead=paragraphs[0][:300],
        published=Stamp(at, "raw", "minute", "visible"), modified_at=None, authors=(Author(name, "text"),),
        byline=name, agency="", section=("Thời sự",), tags=("tin",), blocks=blocks, residue=(), images=(),
        house_prefix="", language="vi", extractor="bench/1",
    )  # fmt: skip
