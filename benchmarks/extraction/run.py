"""Make the pages, read them, sum up."""

from collections.abc import Sequence

from benchmarks.extraction.cases import Case, list_articles, list_encodings, list_refusals
from benchmarks.extraction.scores import Mark, judge, mean
from transforms.extract import extract


def collect(pages: int, seed: int, designs: Sequence[str] = (), traps: Sequence[str] | None = None) -> list[Case]:
    """Return the cases of a run: `pages` articles, and for a run without a filter encodings and refusals too."""
    cases = list(list_articles(pages, seed, designs, traps))
    if not designs and traps is None:
        cases += [*list_encodings(max(pages // 4, 1), seed), *list_refusals(seed)]
    return cases


def read_all(cases: Sequence[Case]) -> list[tuple[Case, Mark]]:
    """Return each case with its marks."""
    return [(case, judge(case, extract(case.page))) for case in cases]


def summarise(marked: Sequence[tuple[Case, Mark]]) -> dict[str, float]:
    """The scores of a run, one number for each measure of the project."""
    groups = {group: [mark for case, mark in marked if case.group == group] for group in _GROUPS}
    scores = mean(groups["articles"])
    if groups["refusals"]:
        decided = [mark.values["accepted"] for mark in groups["articles"]]
        decided += [mark.values["refused"] for mark in groups["refusals"]]
        scores["article or not"] = sum(decided) / len(decided)
    if groups["encodings"]:
        scores["encodings"] = sum(map(_is_right, groups["encodings"])) / len(groups["encodings"])
    return scores


def _is_right(mark: Mark) -> bool:
    return mark.values["title"] == 1 and mark.values["text"] > 0.99


_GROUPS = ("articles", "refusals", "encodings")
