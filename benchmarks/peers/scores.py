"""What our extractor and the peers get right on the same pages, side by side."""

import gc
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from time import process_time
from typing import Any, Final

from benchmarks.extraction.scores import f1
from benchmarks.peers.reading import Reading
from benchmarks.samples import Sample
from transforms.article import Article
from transforms.extract import extract

Gold = dict[str, Any]
"""The expected article, in the shape of `simulator.gold.describe`."""
Marked = tuple[Sample, Gold]

_WORD: Final = re.compile(r"\w+")
_LEAK_LENGTH: Final = 9  # shorter chrome strings ("In bài") also stand in honest sentences


@dataclass(frozen=True, slots=True)
class Trial:
    """One tool on one page: marks between 0 and 1 by measure, and CPU milliseconds."""

    tool: str
    sample: Sample
    marks: dict[str, float]
    milliseconds: float


def compare(tools: Mapping[str, Callable[[Sample], Reading]], pages: Sequence[Marked]) -> Iterator[Trial]:
    """Yield the trials of one tool after the other: each runs as it would alone, after one page to warm up."""
    for tool, read in tools.items():
        read(pages[0][0])
        gc.collect()  # the last tool's garbage is not this one's
        for sample, gold in pages:
            start = process_time()
            reading = read(sample)
            spent = (process_time() - start) * 1000
            yield Trial(tool, sample, judge(reading, gold), spent)


def judge(reading: Reading, gold: Gold) -> dict[str, float]:
    """Return the marks of one reading; `chrome` is 1 for a page on which a line around the article leaked."""
    text = f1(_WORD.findall(gold["text"]), _WORD.findall(reading.text))
    return {
        "title": float(reading.title == gold["title"]),
        "published": float(is_published(reading.published, gold)),
        "authors F1": f1({author["name"] for author in gold["authors"]}, set(reading.authors)),
        "lead": float(reading.lead == gold["lead"]),
        "text F1": text,
        "text F1 > 0.99": float(text > 0.99),
        "chrome": float(leaks(reading, gold["chrome"])),
    }


def read_ours(sample: Sample) -> Reading:
    """Our own article in the shape in which the peers are judged; a refused page is an empty reading."""
    article = extract(sample.page)
    if not isinstance(article, Article):
        return Reading()
    authors = tuple(author.name for author in article.authors)
    return Reading(article.title, article.published.at, authors, article.text, article.lead)


def is_published(moment: datetime | None, gold: Gold) -> bool:
    """Whether the moment is right to the minute, or to the day where the page prints no time."""
    if moment is None:
        return False
    expected = datetime.fromisoformat(gold["published_at"])
    local = moment.astimezone(expected.tzinfo)
    if gold["published_precision"] == "day":
        return local.date() == expected.date()
    return local.replace(second=0, microsecond=0) == expected.replace(second=0, microsecond=0)


def leaks(reading: Reading, chrome: Sequence[str]) -> bool:
    """Whether any line around the article stands in the text, the lead or the title."""
    own = "\n".join((reading.title, reading.lead, reading.text))
    return any(line in own for line in chrome if len(line) >= _LEAK_LENGTH)
