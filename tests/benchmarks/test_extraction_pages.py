import html
import re
from functools import cache

import pytest

from benchmarks.extraction.cases import Order, build, deal, list_legacy, list_refusals, list_rendered
from benchmarks.extraction.layouts import DESIGNS
from benchmarks.extraction.rendered import render
from benchmarks.extraction.scores import squeeze
from benchmarks.extraction.traps import TRAPS

INVISIBLE = re.compile("[\u00ad\u200b\u200c\u200d\ufeff]")
TRAP_PAGES = 9  # designs that each trap is tried on
SMALL = {"print", "amp"}  # these have neither menus nor scripts
SIMULATED = re.compile(r"onecms__|contentNews|cms-body|dataimages|detail-desc content-fck")


@cache
def plain_page(design):
    return build("page", design, (), 77, list(DESIGNS).index(design))


def text_of_page(case):
    page = case.body.decode()
    return squeeze(INVISIBLE.sub("", html.unescape(render(page)).replace("\t", " ")))


def all_strings(case):
    page = re.sub(r"<(script|style)\b.*?</\1>", " ", case.body.decode(), flags=re.DOTALL | re.IGNORECASE)
    return squeeze(html.unescape(re.sub(r"<[^>]+>", " ", page)))


def flat(text):
    return re.sub(r"[\W_]+", "", text)


def assert_gold_stands_on(case):
    visible = flat(text_of_page(case))
    for block in case.expected["blocks"]:
        assert flat(block["text"]) in visible, (case.name, case.traps, block)


@pytest.mark.parametrize("design", DESIGNS)
def test_every_block_that_is_wanted_stands_on_the_page(design):
    assert_gold_stands_on(plain_page(design))


@pytest.mark.parametrize("trap", TRAPS)
def test_every_block_that_is_wanted_stands_on_pages_with_a_trap(trap):
    for case in deal(Order(TRAP_PAGES, 5, trap=trap)):
        assert_gold_stands_on(case)


@pytest.mark.parametrize("design", DESIGNS)
def test_every_string_that_must_not_be_kept_stands_on_the_page(design):
    case = plain_page(design)
    source = flat(all_strings(case))
    missing = [text for text in case.expected["chrome"] if flat(text) not in source]
    assert missing == []


@pytest.mark.parametrize("trap", TRAPS)
def test_every_trap_changes_a_page(trap):
    plain = deal(Order(len(DESIGNS), 6, plain=True))
    trapped = deal(Order(len(DESIGNS), 6, trap=trap))
    assert any(one.body != other.body for one, other in zip(plain, trapped, strict=True))


def test_the_same_seed_gives_the_same_pages():
    first, second = (list(deal(Order(12, 9))) for _ in range(2))
    assert [case.body for case in first] == [case.body for case in second]
    assert [case.expected for case in first] == [case.expected for case in second]


@pytest.mark.parametrize("design", DESIGNS)
def test_pages_weigh_what_pages_weigh(design):
    least = 20_000 if design in SMALL else 50_000
    assert least < len(plain_page(design).body) < 160_000


@pytest.mark.parametrize("design", DESIGNS)
def test_no_design_is_one_of_the_simulated_families(design):
    assert not SIMULATED.search(plain_page(design).body.decode())


def test_no_two_designs_frame_their_articles_alike():
    shapes = {re.sub(r"\s+", "", design.skeleton) for design in DESIGNS.values()}
    assert len(shapes) == len(DESIGNS)
    assert len(DESIGNS) >= 30


def test_refusals_have_reasons_and_nothing_to_keep():
    cases = list(list_refusals(Order(600, 3)))
    assert len({case.traps for case in cases}) >= 30
    assert all(case.expected is None and case.reasons for case in cases)


def test_copies_of_windows_show_text_and_no_markup():
    for case in list_rendered(Order(100, 3)):
        text = case.body.decode()
        assert "</" not in text
        assert flat(case.expected["title"]) in flat(text)


def test_legacy_pages_come_in_every_encoding():
    cases = list(list_legacy(Order(300, 3)))
    assert len({case.traps for case in cases}) >= 24
    assert all(case.reasons == {"encoding", "too_deep"} for case in cases)
