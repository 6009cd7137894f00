"""Marks of one reading against its gold, by the definitions of the yardstick's targets."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from benchmarks.extraction.case import Case, Gold

Reading = dict[str, Any]
"""What `baotinh parse` prints for a page: {"article": {…}} or {"problem": {…}}."""
Hits = tuple[int, int, int]
"""Found and right, found and wrong, missed."""

END_MARK = "./."
BAD = "\ufffd"
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Marks:
    """The marks of one article page; each is 0 to 1, or `Hits`. `leaks` are chrome strings kept."""

    title: float = 0.0
    published: float = 0.0
    lead: float = 0.0
    agency: float = 0.0
    text_f1: float = 0.0
    block_f1: float = 0.0
    authors: Hits = (0, 0, 0)
    captions: Hits = (0, 0, 0)
    pictures: Hits = (0, 0, 0)
    leaks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Result:
    """One page, its reading and its marks; `marks` is None for a page that is no article."""

    case: Case
    reading: Reading
    accepted: bool
    marks: Marks | None = None
    bad_signs: bool = False
    faults: tuple[str, ...] = field(default=())

    @property
    def right_verdict(self) -> bool:
        """Whether an article was told from what is none; a legacy page may be refused for its bytes."""
        if self.case.kind == "legacy":
            return self.accepted or self.reason in self.case.reasons
        return self.accepted == (self.case.expected is not None)

    @property
    def reason(self) -> str:
        """The problem's reason, or ""."""
        return str(self.reading.get("problem", {}).get("reason", ""))


def judge(case: Case, reading: Reading) -> Result:
    """Return the marks of one page; an article that was refused has no mark above nought."""
    article = reading.get("article")
    bad = BAD in str(reading)
    if case.expected is None:
        return Result(case, reading, article is not None, bad_signs=bad)
    marks = mark(case.expected, article) if article else _mark_nothing(case.expected)
    return Result(case, reading, article is not None, marks, bad, tuple(_name_faults(marks)))


def mark(gold: Gold, article: Mapping[str, Any]) -> Marks:
    """Return the marks of an article as `baotinh parse` prints it."""
    return Marks(
        title=_same(article["title"], gold["title"]),
        published=_same_minute(article, gold),
        lead=_same(article["lead"], gold["lead"]),
        agency=_same(article["agency"], gold["agency"]),
        text_f1=token_f1(tidy(article["text"]), tidy(gold["text"])),
        block_f1=block_f1(article["blocks"], gold),
        authors=_hits(_pairs(article["authors"]), _pairs(gold["authors"])),
        captions=_hits(_captions(article, gold), _captions(gold, gold, required=True)),
        pictures=_hits(_pictures(article), _pictures(gold)),
        leaks=find_leaks(article, gold["chrome"]),
    )


def tidy(text: str) -> str:
    """Return NFC with single spaces and without the end mark, which texts drop and blocks keep."""
    one = _SPACE.sub(" ", unicodedata.normalize("NFC", text)).strip()
    return one.removesuffix(END_MARK).rstrip(" .")


def squeeze(text: str) -> str:
    """Return NFC with single spaces."""
    return _SPACE.sub(" ", unicodedata.normalize("NFC", text)).strip()


def token_f1(found: str, wanted: str) -> float:
    """F1 of the bags of words of two texts; two empty texts agree."""
    return f1(wanted.split(), found.split())


def block_f1(blocks: Iterable[Mapping[str, Any]], gold: Gold) -> float:
    """F1 of (kind, text) pairs, each as often as it stands there; optional blocks neither help nor harm."""
    spelling = {squeeze(form): squeeze(text) for text, forms in gold["also"].items() for form in forms}
    wanted = Counter((block["kind"], squeeze(block["text"])) for block in gold["blocks"])
    found: Counter[tuple[str, str]] = Counter()
    for block in blocks:
        text = squeeze(block["text"])
        pair = (block["kind"], text)
        found[pair if pair in wanted else (block["kind"], spelling.get(text, text))] += 1
    for block in gold["optional"]:
        pair = (block["kind"], squeeze(block["text"]))
        found[pair] = min(found[pair], wanted[pair])
    return rate(_hits(+found, wanted))


def f1(wanted: Iterable[object], found: Iterable[object]) -> float:
    """F1 of two bags; two empty bags agree."""
    return rate(_hits(Counter(found), Counter(wanted)))


def rate(hits: Hits) -> float:
    """F1 of hits; nothing found where nothing was wanted is perfect."""
    right, wrong, missed = hits
    return 2 * right / (2 * right + wrong + missed) if right + wrong + missed else 1.0


def find_leaks(article: Mapping[str, Any], chrome: Iterable[str]) -> tuple[str, ...]:
    """Return the chrome strings that stand in a block, or in any field that is printed."""
    fields = [str(article[name]) for name in ("title", "lead", "byline", "kicker")]
    lines = [squeeze(line) for line in (*(str(block["text"]) for block in article["blocks"]), *fields)]
    return tuple(text for text in chrome if any(squeeze(text) in line for line in lines))


def _mark_nothing(gold: Gold) -> Marks:
    return Marks(
        authors=(0, 0, _pairs(gold["authors"]).total()),
        captions=(0, 0, _captions(gold, gold).total()),
        pictures=(0, 0, _pictures(gold).total()),
    )


def _same(found: str, wanted: str) -> float:
    return float(squeeze(found) == squeeze(wanted))


def _same_minute(article: Mapping[str, Any], gold: Gold) -> float:
    if gold["published_precision"] == "day":
        return float(article["published_at"][:10] == gold["published_at"][:10])
    return float(article["published_at"][:16] == gold["published_at"][:16])


def _pairs(authors: Iterable[Mapping[str, str]]) -> Counter[object]:
    return Counter((squeeze(author["name"]), author["role"]) for author in authors)


def _captions(source: Mapping[str, Any], gold: Gold, *, required: bool = False) -> Counter[object]:
    free = {squeeze(block["text"]) for block in gold["optional"]}
    lines = Counter[object](squeeze(block["text"]) for block in source["blocks"] if block["kind"] == "caption")
    return lines if required else Counter({line: 1 if line in free else count for line, count in lines.items()})


def _pictures(source: Mapping[str, Any]) -> Counter[object]:
    """Address and caption; whether the full stop before a credit belongs to the caption is a matter of taste."""
    return Counter((image["src"], squeeze(image["caption"]).rstrip(". ")) for image in source["images"])


def _hits(found: Counter[Any], wanted: Counter[Any]) -> Hits:
    right = (found & wanted).total()
    return right, found.total() - right, wanted.total() - right


def _name_faults(marks: Marks) -> Iterable[str]:
    exact = {"title": marks.title, "published": marks.published, "lead": marks.lead, "agency": marks.agency}
    yield from (name for name, value in exact.items() if value < 1)
    yield from (["authors"] if rate(marks.authors) < 1 else [])
    yield from (["text"] if marks.text_f1 < 1 else [])
    yield from (["blocks"] if marks.block_f1 < 1 else [])
    yield from (["captions"] if rate(marks.captions) < 1 else [])
    yield from (["pictures"] if rate(marks.pictures) < 1 else [])
    yield from (["chrome"] if marks.leaks else [])
