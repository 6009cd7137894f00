"""Hostile pages, each in a process of its own: read rightly or refused, within 10 seconds and 512 MB."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.hostile import LIMIT_MEGABYTES, LIMIT_SECONDS
from benchmarks.hostile_pages import PAGES
from transforms.datelines import split_line

ROOT = Path(__file__).parents[2]
TESTED = list(PAGES)


@pytest.fixture(scope="module")
def ordeals():
    """What became of all pages: two small processes fork one child a page, so that only the page counts."""
    halves = [_start(TESTED[half::2]) for half in (0, 1)]
    return {**_read(halves[0]), **_read(halves[1])}


def _start(names):
    command = [sys.executable, "-m", "benchmarks.hostile", "--json", *names]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def _read(process):
    lines, errors = process.communicate()
    assert errors == ""
    return {ordeal["name"]: ordeal for ordeal in map(json.loads, lines.splitlines())}


@pytest.mark.parametrize("name", TESTED)
def test_a_hostile_page_is_read_rightly_or_refused_within_its_limits(ordeals, name):
    ordeal = ordeals[name]
    assert ordeal["faults"] == []
    assert ordeal["seconds"] <= LIMIT_SECONDS
    assert ordeal["megabytes"] <= LIMIT_MEGABYTES


def test_both_articles_and_refusals_are_among_them(ordeals):
    kinds = {ordeal["kind"] for ordeal in ordeals.values()}
    assert {"article", "too_deep", "too_large"} <= kinds


def test_counters_without_end_behind_a_stamp_do_not_hold_up_the_reading():
    line = f"21/09/2026 07:05 {'1view,,' * 19}x"
    assert split_line(line) == ((line, 0),)
