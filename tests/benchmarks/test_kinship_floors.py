"""A sample of the labelled pairs: copies are found, and nothing else is."""

from benchmarks.kinship.editions import score_editions
from benchmarks.kinship.families import make_families
from benchmarks.kinship.scoring import KINSHIP, load_families, score
from sql.following import catch_up

PAIRS = 190
RECALL, PRECISION = 0.98, 0.99


def test_recall_and_precision_do_not_sink(engine):
    families = list(make_families(PAIRS, 7))
    numbers = load_families(engine, families)
    catch_up(engine, makers=KINSHIP)
    found = score(engine, families, numbers)
    assert found.recall >= RECALL, found
    assert found.precision >= PRECISION, found
    assert sum(found.pairs.values()) == PAIRS


def test_what_was_not_compared_is_not_called_a_copy(engine):
    families = list(make_families(19, 7))
    found = score(engine, families, load_families(engine, families))
    assert found.recall == 0


def test_the_same_seed_makes_the_same_pairs_and_no_case_is_forgotten():
    families = list(make_families(38, 3))
    assert families == list(make_families(38, 3))
    assert len({family.case for family in families}) == 19
    assert {family.copy for family in families} == {True, False}


def test_language_twins_are_rarely_wrong():
    recall, precision, editions = score_editions(40)
    assert editions == 120
    assert precision >= 0.99
    assert recall >= 0.5
