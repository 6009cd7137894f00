"""Print scores: all pages, per design, per trap, and the differences of the worst pages."""

import difflib
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from rich.console import Console
from rich.table import Table

from benchmarks.extraction.scores import Result, block_f1, squeeze
from benchmarks.extraction.summary import HEADS, TARGETS, is_copied, is_read, summarize

_FIELDS = {"title": "title", "published": "published_at", "lead": "lead", "agency": "agency", "authors": "authors"}
_PLAIN = "(no trap)"


def print_scores(results: Sequence[Result], console: Console) -> None:
    """Print one line for all pages, then a table per design and one per trap; below target is red."""
    console.print(_table("pages", {"all": results, "target": ()}))
    articles = [result for result in results if result.case.kind == "article"]
    if articles:
        console.print(_table("design", _group(articles, lambda result: (result.case.design,))))
        console.print(_table("trap", _group(articles, lambda result: result.case.traps or (_PLAIN,))))
    copies = [result for result in results if result.case.kind == "rendered"]
    if copies:
        console.print(_table("copies", _group(copies, lambda result: (result.case.design,))))
    for kind in ("legacy", "refusal"):
        others = [result for result in results if result.case.kind == kind]
        if others:
            console.print(_table(kind, _group(others, lambda result: result.case.traps)))


def print_worst(results: Sequence[Result], count: int, console: Console) -> None:
    """Print what was wanted and what came for the `count` worst pages."""
    faulty = sorted((result for result in results if _badness(result) > 0), key=_badness, reverse=True)
    for result in faulty[:count]:
        case = result.case
        faults = ", ".join(result.faults) or "verdict"
        console.rule(f"{case.file}  design {case.design}  traps {', '.join(case.traps) or '-'}  wrong: {faults}")
        for line in explain(result):
            console.print(line, markup=False, highlight=False, soft_wrap=True)


def explain(result: Result) -> Iterator[str]:
    """Yield the differences between a reading and its gold, line by line."""
    article, gold = result.reading.get("article"), result.case.expected
    if gold is None or article is None:
        yield f"wanted {'an article' if gold else 'a problem'}, got {_outline(result)}"
        return
    for fault, name in _FIELDS.items():
        if fault in result.faults:
            yield f"{name}: wanted {gold[name]!r}\n{' ' * len(name)}  found  {article[name]!r}"
    if "pictures" in result.faults:
        yield from _compare_pictures(gold["images"], article["images"])
    leaks = result.marks.leaks if result.marks else ()
    yield from _cut((f"chrome: {text[:150]!r}" for text in leaks), 4)
    if block_f1(article["blocks"], gold) < 1:
        yield from _cut(_compare_blocks(gold["blocks"], article["blocks"]), 16)


def list_results(results: Iterable[Result]) -> list[dict[str, Any]]:
    """Return one flat record a page, for --json."""
    return [
        {
            "file": result.case.file,
            "kind": result.case.kind,
            "design": result.case.design,
            "traps": list(result.case.traps),
            "faults": list(result.faults),
            "reason": result.reason,
            "right_verdict": result.right_verdict,
        }
        for result in results
    ]


def _cut(lines: Iterable[str], most: int) -> Iterator[str]:
    """Yield the first lines and say how many are left out."""
    every = list(lines)
    yield from every[:most]
    if len(every) > most:
        yield f"  … and {len(every) - most} more"


def _outline(result: Result) -> str:
    article = result.reading.get("article")
    if article is None:
        problem = result.reading.get("problem", {})
        return f"{problem.get('reason')}: {problem.get('detail')}"
    return f"an article {article['title']!r}, {article['published_at']}, text {article['text'][:300]!r}"


def _compare_blocks(wanted: Sequence[dict[str, str]], found: Sequence[dict[str, str]]) -> Iterator[str]:
    left = [f"{block['kind']:11} {squeeze(block['text'])[:160]}" for block in wanted]
    right = [
        f"{block['kind']:11} {squeeze(block['text'])[:160]}   <{block.get('rule', '')} {block.get('place', '')}>"
        for block in found
    ]
    bare = [line.split("   <")[0] for line in right]
    for tag, a, b, c, d in difflib.SequenceMatcher(None, left, bare, autojunk=False).get_opcodes():
        if tag != "equal":
            yield from (f"  - {line}" for line in left[a:b])
            yield from (f"  + {line}" for line in right[c:d])


def _compare_pictures(wanted: Sequence[dict[str, str]], found: Sequence[dict[str, str]]) -> Iterator[str]:
    left, right = ([(image["src"], image["caption"]) for image in images] for images in (wanted, found))
    yield from (f"  - picture {pair}" for pair in left if pair not in right)
    yield from (f"  + picture {pair}" for pair in right if pair not in left)


def _badness(result: Result) -> float:
    if result.case.kind == "legacy":
        return float(not (is_read(result) or result.reason in result.case.reasons))
    if not result.right_verdict:
        return 10.0
    if result.case.kind == "rendered":
        return float(not is_copied(result))
    marks = result.marks
    if marks is None:
        return 0.0
    lost = 4 - marks.title - marks.published - marks.lead - marks.agency
    return (
        lost
        + len(marks.leaks)
        + 3 * (2 - marks.text_f1 - marks.block_f1)
        + sum(marks.authors[1:] + marks.captions[1:])
        + sum(marks.pictures[1:]) / 4
    )


def _group(results: Iterable[Result], keys: Callable[[Result], Iterable[str]]) -> dict[str, Sequence[Result]]:
    groups: defaultdict[str, list[Result]] = defaultdict(list)
    for result in results:
        for key in keys(result):
            groups[key].append(result)
    return dict(sorted(groups.items()))


def _table(title: str, groups: dict[str, Sequence[Result]]) -> Table:
    sums = {name: summarize(results) if results else dict(TARGETS) for name, results in groups.items()}
    measures = [measure for measure in HEADS if any(measure in sum_ for name, sum_ in sums.items() if groups[name])]
    table = Table(title, "n", *(HEADS[measure] for measure in measures), box=None)
    for name, values in sums.items():
        cells = [_cell(measure, values.get(measure)) for measure in measures]
        table.add_row(name, str(len(groups[name]) or ""), *cells)
    return table


def _cell(measure: str, value: float | None) -> str:
    if value is None:
        return ""
    shown = f"{value:.4f}".removesuffix("00") if value < 1 else "1"
    return shown if value >= TARGETS[measure] else f"[red]{shown}[/red]"
