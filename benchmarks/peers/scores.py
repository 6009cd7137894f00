"""What our extractor and the peers get right on the same pages, side by side."""

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from statistics import fmean
from typing import Any, Final

from benchmarks.peers.reading import Reading
from benchmarks.samples import Sample, page_of
from transforms.article import Article
from transforms.extract import extract

Gold = dict[str, Any]
"""The expected article, in the shape of `simulator.gold.describe`."""

_WORD: Final = re.compile(r"\w+")
_LEAK_LENGTH: Final = 12  # shorter chrome strings ("In bài") also stand in honest sentences


@dataclass(slots=True)
class Tally:
    """The marks of one tool, one list entry a page; None where the tool does not claim the field."""

    marks: dict[str, list[float]] = field(default_factory=dict)

    def add(self, mark: str, value: float) -> None:
        """Note one mark between 0 and 1."""
        self.marks.setdefault(mark, []).append(value)

    def mean(self, mark: str) -> float:
        """The mean over all pages."""
        return fmean(self.marks[mark])


COLUMNS: Final = ("title", "published", "authors F1", "lead", "text F1", "text F1 > 0.99", "chrome")


def score(read: Callable[[Sample], Reading], pages: Sequence[tuple[Sample, Gold]]) -> Tally:
    """Return the marks of one tool on all pages; `chrome` is the share of pages with a leak."""
    tally = Tally()
    for sample, gold in pages:
        reading = read(sample)
        f1 = token_f1(reading.text, gold["text"])
        tally.add("title", reading.title == gold["title"])
        tally.add("published", is_published(reading.published, gold))
        tally.add("authors F1", name_f1(reading.authors, [author["name"] for author in gold["authors"]]))
        tally.add("lead", reading.lead == gold["lead"])
        tally.add("text F1", f1)
        tally.add("text F1 > 0.99", f1 > 0.99)
        tally.add("chrome", leaks(reading, gold["chrome"]))
    return tally


def read_ours(sample: Sample) -> Reading:
    """Our own article in the shape in which the peers are judged; a refused page is an empty reading."""
    article = extract(sample.page)
    if not isinstance(article, Article):
        return Reading()
    authors = tuple(author.name for author in article.authors)
    return Reading(article.title, article.published.at, authors, article.text, article.lead)


def token_f1(text: str, expected: str) -> float:
    """F1 of the words of two texts, each word as often as it stands there."""
    found, wanted = Counter(_WORD.findall(text)), Counter(_WORD.findall(expected))
    return _f1(found & wanted, found, wanted)


def name_f1(names: Sequence[str], expected: Sequence[str]) -> float:
    """F1 of names as printed; nobody where nobody signed is right."""
    found, wanted = Counter(set(names)), Counter(set(expected))
    return _f1(found & wanted, found, wanted)


def _f1(common: Counter[str], found: Counter[str], wanted: Counter[str]) -> float:
    size = found.total() + wanted.total()
    return 2 * common.total() / size if size else 1.0


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


def table(tallies: dict[str, Tally]) -> str:
    """Return one row for each tool, ours first."""
    head = f"{'per cent':24}" + "".join(f"{column:>16}" for column in COLUMNS)
    rows = (
        f"{name:24}" + "".join(f"{100 * tally.mean(column):16.1f}" for column in COLUMNS)
        for name, tally in tallies.items()
    )
    return "\n".join([head, *rows])


def saved_with_gold(folder: Path) -> Iterator[tuple[Sample, Gold]]:
    """Yield the pages of a folder that have their gold beside them (`NAME.html`, `NAME.json`)."""
    for path in sorted(folder.rglob("*.html")):
        if (gold := path.with_suffix(".json")).exists():
            expected = json.loads(gold.read_text(encoding="utf-8"))
            yield Sample(path.stem, page_of(expected["url"], path.read_bytes()), None), expected
