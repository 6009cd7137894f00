"""Sums over many pages: the measures that the targets are set for."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from statistics import fmean
from typing import Final

from benchmarks.extraction.encodings import FLAT_SIGNS
from benchmarks.extraction.scores import Hits, Marks, Result, rate, squeeze, tidy, token_f1

NEARLY_ALL: Final = 0.99  # token-F1 above which a text counts as whole

COPIED_FIELDS: Final = frozenset({"title", "published", "authors", "agency", "chrome"})

TARGETS: Final[Mapping[str, float]] = {
    "title": 0.99,
    "published": 0.99,
    "lead": 0.97,
    "authors": 0.97,
    "agency": 0.98,
    "text": 0.995,
    "text_whole": 0.97,
    "blocks": 0.97,
    "captions": 0.97,
    "pictures": 0.97,
    "clean": 0.995,
    "verdict": 0.99,
    "legacy": 0.95,
    "legacy_safe": 1.0,
    "rendered": 0.95,
    "no_bad_signs": 1.0,
}
"""Measure to the least share (0 to 1) that the project promises; "clean" is 1 less the pages with chrome in them."""

HEADS: Final[Mapping[str, str]] = {
    "title": "title",
    "published": "time",
    "lead": "lead",
    "authors": "authors",
    "agency": "agency",
    "text": "text F1",
    "text_whole": "> 0.99",
    "blocks": "blocks",
    "captions": "captions",
    "pictures": "pictures",
    "clean": "clean",
    "verdict": "verdict",
    "legacy": "legacy",
    "legacy_safe": "safe",
    "rendered": "copies",
    "no_bad_signs": "no FFFD",
}


def summarize(results: Sequence[Result]) -> dict[str, float]:
    """Return measure to share for all measures that these pages have."""
    articles = [result.marks for result in results if result.case.kind == "article" and result.marks is not None]
    sums = _sum_articles(articles) if articles else {}
    return sums | _sum_verdicts(results)


def _sum_articles(marks: Sequence[Marks]) -> dict[str, float]:
    return {
        "title": fmean(mark.title for mark in marks),
        "published": fmean(mark.published for mark in marks),
        "lead": fmean(mark.lead for mark in marks),
        "authors": _pool(mark.authors for mark in marks),
        "agency": fmean(mark.agency for mark in marks),
        "text": fmean(mark.text_f1 for mark in marks),
        "text_whole": fmean(mark.text_f1 > NEARLY_ALL for mark in marks),
        "blocks": fmean(mark.block_f1 for mark in marks),
        "captions": _pool(mark.captions for mark in marks),
        "pictures": _pool(mark.pictures for mark in marks),
        "clean": fmean(not mark.leaks for mark in marks),
    }


def _sum_verdicts(results: Sequence[Result]) -> dict[str, float]:
    sums = {"no_bad_signs": _share(results, lambda result: not result.bad_signs)}
    judged = [result for result in results if result.case.kind != "legacy"]
    if judged:
        sums["verdict"] = _share(judged, lambda result: result.right_verdict)
    legacy = [result for result in results if result.case.kind == "legacy"]
    if legacy:
        sums["legacy"] = _share(legacy, is_read)
        sums["legacy_safe"] = _share(legacy, lambda result: is_read(result) or result.reason in result.case.reasons)
    copies = [result for result in results if result.case.kind == "rendered"]
    if copies:
        sums["rendered"] = _share(copies, is_copied)
    return sums


def is_copied(result: Result) -> bool:
    """Whether a rendered text came out right in all that it can show: no kinds of blocks, no lead."""
    return result.marks is not None and result.marks.text_f1 > NEARLY_ALL and not set(result.faults) & COPIED_FIELDS


def is_read(result: Result) -> bool:
    """Whether a page in an old encoding came out right: title, lead and practically all of the text.

    Capitals and the shape of quotes do not count: the fonts of TCVN3 had neither.
    """
    article, gold = result.reading.get("article"), result.case.expected
    if article is None or gold is None:
        return False
    fields = (_flatten(squeeze(str(one["title"] + "\n" + one["lead"]))) for one in (article, gold))
    return (
        len(set(fields)) == 1 and token_f1(_flatten(tidy(article["text"])), _flatten(tidy(gold["text"]))) > NEARLY_ALL
    )


def _flatten(text: str) -> str:
    return text.lower().translate(FLAT_SIGNS)


def _share(results: Sequence[Result], test: Callable[[Result], bool]) -> float:
    return fmean(test(result) for result in results)


def _pool(hits: Iterable[Hits]) -> float:
    """F1 over all names of all pages, so that pages without any do not flatter."""
    right, wrong, missed = (sum(column) for column in zip(*hits, strict=True))
    return rate((right, wrong, missed))
