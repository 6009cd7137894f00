"""The tables of a comparison: all pages, then each design and each trap."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from statistics import fmean, median
from typing import Final

from benchmarks.peers.scores import Trial

OURS: Final = "baotinh"
TARGETS: Final = {"fundus": 0.7, "trafilatura + metadata": 0.12}
"""At most this share of a peer's CPU; the peers are taken as they come from their makers."""
_TEXT_ONLY: Final = {
    "trafilatura": ("title", "published", "authors F1", "lead"),
    "readability-lxml": ("published", "authors F1", "lead"),
}
_SAME_TEXT: Final = ("trafilatura + metadata", "fundus + images, topics")  # as their shorter selves
_WIDTH: Final = 24


def whole(trials: Sequence[Trial]) -> str:
    """One row for each tool: the means of its marks in per cent, "-" for what it does not offer, and its CPU."""
    measures = list(trials[0].marks)
    head = f"{'per cent':{_WIDTH}}" + "".join(f"{name:>16}" for name in (*measures, "CPU ms"))
    rows = [
        f"{tool:{_WIDTH}}"
        + "".join(f"{_percent(tool, own, measure):>16}" for measure in measures)
        + f"{median(trial.milliseconds for trial in own):16.2f}"
        for tool, own in _by_tool(trials).items()
    ]
    return "\n".join([head, *rows])


def by_group(trials: Sequence[Trial], title: str) -> str:
    """One row for each design or each trap: text F1 of every tool, leaks of ours, the two ratios of CPU."""
    groups: dict[str, list[Trial]] = defaultdict(list)
    for trial in trials:
        for name in (trial.sample.design,) if title == "design" else trial.sample.traps or ("none",):
            groups[name].append(trial)
    tools = [tool for tool in _by_tool(trials) if tool not in _SAME_TEXT]
    ratios = [f"CPU/{tool.partition(' ')[0]}" for tool in TARGETS if tool in _by_tool(trials)]
    head = f"{title:{_WIDTH}}" + "".join(f"{name[:15]:>17}" for name in ("pages", *tools, "our chrome", *ratios))
    return "\n".join([head, *(_group_row(name, own, tools) for name, own in sorted(groups.items()))])


def _group_row(name: str, trials: Sequence[Trial], tools: Sequence[str]) -> str:
    split = _by_tool(trials)
    cells = [str(len(split[OURS])), *(_percent(tool, split[tool], "text F1") for tool in tools)]
    cells.append(_percent(OURS, split[OURS], "chrome"))
    cells += [f"{ratio:.2f}" for ratio in ratios_of(split).values()]
    return f"{name:{_WIDTH}}" + "".join(f"{cell:>17}" for cell in cells)


def ratios_of(split: Mapping[str, Sequence[Trial]]) -> dict[str, float]:
    """Return our CPU as a share of the peers' that count, on the same pages."""
    spent = {tool: fmean(trial.milliseconds for trial in own) for tool, own in split.items()}
    return {peer: spent[OURS] / spent[peer] for peer in TARGETS if peer in spent}


def _by_tool(trials: Sequence[Trial]) -> dict[str, list[Trial]]:
    split: dict[str, list[Trial]] = defaultdict(list)
    for trial in trials:
        split[trial.tool].append(trial)
    return split


def _percent(tool: str, trials: Sequence[Trial], measure: str) -> str:
    if measure in _TEXT_ONLY.get(tool, ()):
        return "-"
    return f"{100 * fmean(trial.marks[measure] for trial in trials):.1f}"
