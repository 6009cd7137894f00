"""The articles on which the finding of places is measured have places in them, and the measure is of finding."""

from benchmarks.places import DAY, LETTERS, articles, measure
from transforms import places


def test_measured_articles_are_long_and_name_places():
    texts = articles(5)
    assert {len(text) for text in texts} == {LETTERS}
    assert all(len(places.find("", "", text, DAY)) >= 2 for text in texts)
    assert articles(5) == texts


def test_a_dearer_find_costs_more():
    cheap, dear = measure(len, ["x"]), measure(lambda text: sorted(range(20_000)), ["x"])
    assert cheap < dear
