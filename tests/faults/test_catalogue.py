"""The list of faults in docs/faults.md: nothing is missing from it, and every test that it names exists."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
WANTED = {*range(1, 42), *range(89, 96)}


def rows():
    """Number and test of each line; a line without a number goes on with the one before."""
    number, found = 0, []
    for line in (ROOT / "docs" / "faults.md").read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if len(cells) != 4 or not re.fullmatch(r"\d*", cells[0]):
            continue
        number = int(cells[0] or number)
        found.append((number, cells[3].strip("`")))
    return found


def test_every_fault_is_listed_and_has_a_test():
    assert {number for number, _ in rows()} == WANTED
    assert not {number for number, test in rows() if test == "none"}


def test_every_test_that_is_named_exists():
    for number, test in rows():
        if test != "none":
            file, _, name = test.partition("::")
            text = (ROOT / "tests" / file).read_text(encoding="utf-8")
            assert re.search(rf"^def {name}\(", text, re.MULTILINE), (number, test)
