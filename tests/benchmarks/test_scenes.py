"""What was learned of short lines serves lines that somebody else wrote, and is what the kept table says."""

import pytest

from benchmarks import scenes as learning
from transforms import scenes

ODDS = {"paragraph": scenes.beside_text, "heading": scenes.beside_heads}


@pytest.fixture(scope="module")
def lines():
    return learning.read()


@pytest.mark.parametrize("other", learning.OTHERS)
def test_the_kept_table_tells_the_lines_that_it_was_learned_from(lines, other):
    odds = ODDS[other]
    known = [line for line in lines if line.kind in ("caption", other)]
    right = sum((odds(line.text) > 0) == (line.kind == "caption") for line in known)
    assert right >= 0.97 * len(known)


@pytest.mark.parametrize(("other", "least"), [("paragraph", 0.94), ("heading", 0.97)])
def test_lines_of_a_set_that_was_left_out_are_told(lines, other, least):
    right, total = learning.try_apart(lines, "64", other)
    assert total > 100
    assert right >= least * total


def test_learning_is_the_same_each_time(lines):
    few = learning.see(lines[::20], "heading")
    assert learning.learn(few) == learning.learn(few)
