"""Where the time of our extractor goes: exclusive CPU per stage, measured around its own calls."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import wraps
from inspect import isfunction
from time import process_time_ns
from types import ModuleType
from typing import Any, ParamSpec, TypeVar
from unittest.mock import patch

from selectolax.lexbor import LexborHTMLParser

from benchmarks.samples import Sample
from transforms import decode, extract, fields, labels, mending, notices, verdict

_P = ParamSpec("_P")
_R = TypeVar("_R")
_CALLERS = (extract, labels, fields)
_ENTRANCES = {"extract", "_read", "_read_html", "_read_lines"}


class Clock:
    """Adds up the time of each stage without that of the stages it calls."""

    def __init__(self) -> None:
        self.spent: dict[str, int] = {}
        self._inside: list[int] = [0]

    def around(self, name: str, function: Callable[_P, _R]) -> Callable[_P, _R]:
        """Return the function with its exclusive time added to `name`."""

        @wraps(function)
        def timed(*args: _P.args, **kwargs: _P.kwargs) -> _R:
            start = process_time_ns()
            self._inside.append(0)
            try:
                return function(*args, **kwargs)
            finally:
                whole = process_time_ns() - start
                self.spent[name] = self.spent.get(name, 0) + whole - self._inside.pop()
                self._inside[-1] += whole

        return timed


def stages(samples: Sequence[Sample], rounds: int = 5) -> str:
    """Return the share and the microseconds per page of each stage, the dearest first.

    A stage is a function that the extractor, its labels or its fields take from another module;
    what a stage calls inside its own module counts as its own. The clock costs a microsecond a call.
    """
    clock = Clock()
    with _watched(clock):
        for sample in [sample for _ in range(rounds) for sample in samples]:
            extract.extract(sample.page)
    total = sum(clock.spent.values())
    pages = len(samples) * rounds
    ranked = sorted(clock.spent.items(), key=lambda item: -item[1])
    return "\n".join(f"{100 * own / total:5.1f} % {own / pages / 1000:7.1f} µs  {name}" for name, own in ranked)


@contextmanager
def _watched(clock: Clock) -> Iterator[None]:
    """Replace what the extractor calls, under the names by which it calls it."""
    changes = list(_stages_of(clock))
    patches = [patch.object(module, name, replacement) for module, name, replacement in changes]
    for change in patches:
        change.start()
    try:
        yield
    finally:
        for change in patches:
            change.stop()


def _stages_of(clock: Clock) -> Iterator[tuple[ModuleType, str, Callable[..., Any]]]:
    yield extract, "LexborHTMLParser", clock.around("lexbor: parse", LexborHTMLParser)
    for module in _CALLERS:
        for name, value in vars(module).items():
            if isfunction(value) and (module is extract or value.__module__ != module.__name__):
                yield module, name, clock.around(_title(value, name), value)
    for module in (decode, mending, notices, verdict):
        for name, value in vars(module).items():
            if isfunction(value) and value.__module__ == module.__name__ and not name.startswith("_"):
                yield module, name, clock.around(_title(value, name), value)


def _title(function: Callable[..., Any], name: str) -> str:
    return "extract: the rest" if name in _ENTRANCES else f"{function.__module__.rpartition('.')[2]}.{name}"
