"""Pages made to hang, to swell or to fool a reader; each is run in a process of its own.

`python -m benchmarks.hostile` runs all of them, `python -m benchmarks.hostile NAME` one.
"""

import json
import os
import resource
import sys
import tempfile
import traceback
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from typing import Final

from benchmarks.hostile_pages import PAGES, PARAGRAPHS, TITLE
from benchmarks.inspection import find_faults
from benchmarks.samples import page_of
from transforms.article import Article, Problem
from transforms.extract import extract

LIMIT_SECONDS: Final = 10
LIMIT_MEGABYTES: Final = 512
_ADDRESS_SPACE: Final = 1 << 30  # a page that wants more is not worth waiting for


@dataclass(frozen=True, slots=True)
class Ordeal:
    """What one page cost and became; `kind` is "article", a reason, "exception" or "killed"."""

    name: str
    kind: str
    faults: tuple[str, ...]
    seconds: float
    megabytes: float


def run(names: Iterable[str]) -> list[Ordeal]:
    """Run pages by name, one after the other, each in a process of its own."""
    return [_run_apart(name) for name in names]


def _run_apart(name: str) -> Ordeal:
    """Fork, limit CPU and memory there, and read what the child says before it ends."""
    with tempfile.TemporaryFile() as file:
        if (builder := os.fork()) == 0:  # so that building the page is not counted
            file.write(PAGES[name].build())
            file.flush()
            os._exit(0)
        os.waitpid(builder, 0)
        return _watch(name, file.fileno())


def _watch(name: str, file: int) -> Ordeal:
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
        _suffer(name, file, writer)
    os.close(writer)
    with os.fdopen(reader, "rb") as pipe:
        said = pipe.read()
    _, status, usage = os.wait4(child, 0)
    kind, faults = json.loads(said) if said else ("killed", [f"ended by signal {status & 0x7F}"])
    megabytes = usage.ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024)
    return Ordeal(name, kind, tuple(faults), usage.ru_utime + usage.ru_stime, megabytes)


def _suffer(name: str, file: int, writer: int) -> None:
    """In the child: extract under limits, say what came of it, and end."""
    body = os.pread(file, os.fstat(file).st_size, 0)
    resource.setrlimit(resource.RLIMIT_AS, (_ADDRESS_SPACE, _ADDRESS_SPACE))
    resource.setrlimit(resource.RLIMIT_CPU, (LIMIT_SECONDS + 1, LIMIT_SECONDS + 2))
    try:
        os.write(writer, json.dumps(_judge(name, body)).encode()[:60_000])
    finally:
        os._exit(0)


def _judge(name: str, body: bytes) -> tuple[str, list[str]]:
    page = page_of("https://songhac.example/giu-de-160000.html", body)
    try:
        result = extract(page)
    except (Exception, RecursionError) as fault:
        frame = traceback.extract_tb(fault.__traceback__)[-1]
        return "exception", [f"{type(fault).__name__} at {frame.filename}:{frame.lineno}: {str(fault)[:200]}"]
    if isinstance(result, Problem):
        must = [f"refused: {result.detail[:200]}"] if PAGES[name].readable else []
        return result.reason, must + find_faults(result)
    return "article", find_faults(result)[:5] + _compare(result, PAGES[name].shown)


def _compare(article: Article, shown: int) -> list[str]:
    """The article in every hostile page is the same: what is missing from it, or not its own."""
    kept = "\n".join(block.text for block in article.blocks)
    missing = [f"missing: {paragraph[:40]}" for paragraph in PARAGRAPHS[:shown] if paragraph not in kept]
    return missing + ([f"title: {article.title[:80]!r}"] if article.title != TITLE else [])


def main(arguments: list[str]) -> int:
    """Run the pages named, or all of them, as a table or with --json; 0 if all behaved."""
    names = [name for name in arguments if name != "--json"] or list(PAGES)
    write: Callable[[Ordeal], str] = _as_json if "--json" in arguments else _as_row
    ordeals = []
    for name in names:
        ordeals += run([name])
        sys.stdout.write(write(ordeals[-1]) + "\n")
        sys.stdout.flush()
    return int(any(is_bad(ordeal) for ordeal in ordeals))


def is_bad(ordeal: Ordeal) -> bool:
    """Whether the page was read wrongly, or cost more than a page may."""
    return bool(ordeal.faults) or ordeal.seconds > LIMIT_SECONDS or ordeal.megabytes > LIMIT_MEGABYTES


def _as_json(ordeal: Ordeal) -> str:
    return json.dumps(asdict(ordeal))


def _as_row(ordeal: Ordeal) -> str:
    mark = "BAD" if is_bad(ordeal) else "ok"
    cost = f"{ordeal.seconds:6.2f} s {ordeal.megabytes:6.0f} MB"
    return f"{mark:4} {ordeal.name:32} {cost}  {ordeal.kind:12} {'; '.join(ordeal.faults)[:300]}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
