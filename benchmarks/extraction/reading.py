"""Have our extractor read a page, with the JSON that `baotinh parse` prints."""

from typing import Any

from baotinh.articles import describe
from benchmarks.extraction.case import Case
from transforms.extract import extract


def read(case: Case) -> dict[str, Any]:
    """Return {"article": {…}} or {"problem": {…}}; no newspaper is declared, so structure alone decides."""
    return describe(extract(case.page))
