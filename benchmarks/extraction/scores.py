"""Hold what the extractor makes of a page against what is right, by the measures of the project."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from statistics import fmean
from typing import Any, Final

from benchmarks.extraction.cases import Case
from transforms.article import Article, Problem

_WORD: Final = re.compile(r"\w+")
_LEAK: Final = 9  # characters: shorter chrome ("In", "A A") also stands in honest sentences

MEASURES: Final = (
    "title", "time", "lead", "authors", "agency", "text", "text>0.99", "blocks", "captions", "chrome", "accepted",
)  # fmt: skip


@dataclass(slots=True)
class Mark:
    """The marks of one page, 0 to 1 each; `faults` say in words what is missing and what is too much."""

    values: dict[str, float] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)


def judge(case: Case, result: Article | Problem) -> Mark:
    """Return the marks of one page. An article that was refused has 0 everywhere but in `chrome`."""
    if case.expected is None:
        refused = isinstance(result, Problem)
        return Mark({"refused": float(refused)}, [] if refused else [f"an article: {result.title!r}"])
    if isinstance(result, Problem):
        values = dict.fromkeys(MEASURES, 0.0)
        return Mark(values, [f"refused: {result.reason}, {result.detail}"])
    return _judge_article(case.expected, result)


def mean(marks: Sequence[Mark]) -> dict[str, float]:
    """The means over all pages, by measure; nothing for measures that no page has."""
    names = dict.fromkeys(name for mark in marks for name in mark.values)
    return {name: fmean(mark.values[name] for mark in marks if name in mark.values) for name in names}


def f1(wanted: Iterable[object], found: Iterable[object]) -> float:
    """The harmonic mean of precision and recall of two bags; two empty bags agree."""
    left, right = Counter(wanted), Counter(found)
    total = sum(left.values()) + sum(right.values())
    return 2 * sum((left & right).values()) / total if total else 1.0


def _judge_article(gold: dict[str, Any], article: Article) -> Mark:
    wanted = [(block["kind"], block["text"]) for block in gold["blocks"]]
    optional = {(block["kind"], block["text"]) for block in gold["optional"]} - set(wanted)
    found = [(str(b.kind), b.text) for b in article.blocks if (b.kind, b.text) not in optional]
    text = f1(_WORD.findall(gold["text"]), _WORD.findall(article.text))
    leaks = [line for line in gold["chrome"] if len(line) >= _LEAK and any(line in text for _, text in found)]
    authors = [(author["name"], author["role"]) for author in gold["authors"]]
    values = {
        "title": float(article.title == gold["title"]),
        "time": float(article.published.at.isoformat()[:16] == gold["published_at"][:16]),
        "lead": float(article.lead == gold["lead"]),
        "authors": f1(authors, [(author.name, author.role) for author in article.authors]),
        "agency": float(article.agency == gold["agency"]),
        "text": text,
        "text>0.99": float(text > 0.99),
        "blocks": f1(wanted, found),
        "captions": f1(_captions(wanted), _captions(found)),
        "chrome": float(bool(leaks)),
        "accepted": 1.0,
    }
    faults = [f"chrome: {line[:80]}" for line in leaks]
    faults += [f"missing: {kind}: {text[:100]}" for kind, text in wanted if (kind, text) not in found]
    faults += [f"extra: {kind}: {text[:100]}" for kind, text in found if (kind, text) not in wanted]
    faults += _field_faults(gold, article)
    return Mark(values, faults)


def _captions(blocks: Iterable[tuple[str, str]]) -> list[str]:
    return [text for kind, text in blocks if kind == "caption"]


def _field_faults(gold: dict[str, Any], article: Article) -> list[str]:
    signed = sorted((author["name"], author["role"]) for author in gold["authors"])
    pairs = [
        ("time", article.published.at.isoformat()[:16], gold["published_at"][:16]),
        ("lead", article.lead, gold["lead"]),
        ("agency", article.agency, gold["agency"]),
        (
            "authors",
            sorted((a.name, a.role) for a in article.authors),
            sorted((a["name"], a["role"]) for a in gold["authors"]),
        ),
    ]
    return [f"{name}: {found!r} for {wanted!r}" for name, found, wanted in pairs if found != wanted]
