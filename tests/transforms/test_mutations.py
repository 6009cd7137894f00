"""A sample of `make mutation-test`: broken pages become articles or problems, never exceptions."""

from dataclasses import replace

import pytest

from benchmarks.campaign import try_one
from benchmarks.inspection import find_faults
from benchmarks.mutants import breed, originals
from benchmarks.mutations import MUTATIONS
from transforms.article import Problem
from transforms.extract import extract

SAMPLE = range(300)


@pytest.mark.parametrize("first", SAMPLE[::50])
def test_broken_pages_become_lawful_articles_or_problems(first):
    outcomes = [try_one(breed(number)) for number in range(first, first + 50)]
    assert [(outcome.number, outcome.faults) for outcome in outcomes if outcome.faults] == []


def test_the_sample_holds_articles_and_problems_of_many_reasons():
    kinds = {try_one(breed(number)).kind for number in SAMPLE[::3]}
    assert "article" in kinds
    assert len(kinds) >= 4


def test_every_mutation_has_its_turn():
    seen = {name for number in SAMPLE for name in breed(number).history.split()}
    assert set(MUTATIONS) <= seen


def test_a_number_always_gives_the_same_page():
    assert [breed(number) for number in SAMPLE[:20]] == [breed(number) for number in SAMPLE[:20]]


def test_what_was_read_before_changes_nothing():
    pages = [breed(number).page for number in SAMPLE[::4]]
    assert [extract(page) for page in pages] == [extract(page) for page in reversed(pages)][::-1]


def test_no_kilobyte_at_which_a_page_is_cut_breaks_the_reading():
    for sample in originals()[:4]:
        for size in range(0, len(sample.page.body), 1024):
            cut = replace(sample.page, body=sample.page.body[:size])
            assert find_faults(extract(cut, sample.site)) == [], (sample.design, size)


def test_the_inspection_sees_what_it_is_there_for():
    bad = Problem("x", "https://x.example/\ufffd", "nonsense", "e\u0301 \0", "generic/1")
    faults = " ".join(find_faults(bad))
    assert all(word in faults for word in ("U+FFFD", "null character", "NFC", "no such reason"))
    assert find_faults(None) == ["neither an Article nor a Problem: NoneType"]
