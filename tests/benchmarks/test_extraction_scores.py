from copy import deepcopy
from datetime import UTC, datetime

import pytest

from benchmarks.extraction.case import Case
from benchmarks.extraction.cases import build
from benchmarks.extraction.scores import f1, judge, mark
from benchmarks.extraction.summary import TARGETS, is_copied, is_read, summarize

CASE = build("page", "wordpress", ("clock_by_title",), 4, 31)
GOLD = CASE.expected


@pytest.fixture
def perfect():
    caption = {"kind": "caption", "text": "Một buổi sáng ở bến sông", "rule": "", "place": ""}
    gold = deepcopy(GOLD)
    gold["blocks"].append({"kind": "caption", "text": caption["text"]})
    article = deepcopy(gold) | {"byline": "", "blocks": [dict(block) for block in gold["blocks"]]}
    return gold, article


def test_a_perfect_reading_has_full_marks(perfect):
    gold, article = perfect
    marks = mark(gold, article)
    assert (marks.title, marks.published, marks.lead, marks.agency) == (1, 1, 1, 1)
    assert (marks.text_f1, marks.block_f1, marks.leaks) == (1, 1, ())
    assert marks.authors[1:] == marks.captions[1:] == marks.pictures[1:] == (0, 0)


@pytest.mark.parametrize("field", ["title", "lead", "agency"])
def test_a_field_is_right_or_wrong(perfect, field):
    gold, article = perfect
    article[field] += " x"
    assert getattr(mark(gold, article), field) == 0


def test_seconds_do_not_count_and_minutes_do(perfect):
    gold, article = perfect
    gold["published_at"], gold["published_precision"] = "2020-08-05T12:00:00+07:00", "minute"
    article["published_at"] = "2020-08-05T12:00:31+07:00"
    assert mark(gold, article).published == 1
    article["published_at"] = "2020-08-05T12:01:00+07:00"
    assert mark(gold, article).published == 0


def test_a_page_that_shows_a_day_asks_for_a_day(perfect):
    gold, article = perfect
    gold["published_at"], gold["published_precision"] = "2020-08-05T00:00:00+07:00", "day"
    article["published_at"] = "2020-08-05T00:00:00+07:00"
    assert mark(gold, article).published == 1
    article["published_at"] = "2020-05-08T00:00:00+07:00"
    assert mark(gold, article).published == 0


def test_chrome_counts_only_inside_one_block(perfect):
    gold, article = perfect
    gold["chrome"] = ["bến sông Ngày mai"]
    article["blocks"].append({"kind": "paragraph", "text": "Ngày mai"})
    assert mark(gold, article).leaks == ()
    article["blocks"][-1]["text"] = "Bên bến sông  Ngày mai trời mưa"
    assert mark(gold, article).leaks == ("bến sông Ngày mai",)


def test_the_wrong_kind_costs_a_block(perfect):
    gold, article = perfect
    article["blocks"][-1]["kind"] = "paragraph"
    marks = mark(gold, article)
    assert marks.block_f1 < 1
    assert marks.captions[2] == 1


def test_optional_blocks_neither_help_nor_harm(perfect):
    gold, article = perfect
    gold["optional"] = [{"kind": "byline", "text": "Nguồn: nơi khác"}]
    article["blocks"].append({"kind": "byline", "text": "Nguồn: nơi khác"})
    assert mark(gold, article).block_f1 == 1


def test_a_second_spelling_is_as_good(perfect):
    gold, article = perfect
    text = article["blocks"][-1]["text"]
    gold["also"] = {text: [f"Ảnh: {text}"]}
    article["blocks"][-1]["text"] = f"Ảnh: {text}"
    assert mark(gold, article).block_f1 == 1


def test_the_end_mark_does_not_count(perfect):
    gold, article = perfect
    gold["text"], article["text"] = "Một hai ba./.", "Một hai ba"
    assert mark(gold, article).text_f1 == 1


def test_a_refused_article_has_no_marks():
    result = judge(CASE, {"problem": {"reason": "no_body", "detail": ""}})
    sums = summarize([result])
    assert sums["verdict"] == sums["title"] == sums["text"] == sums["blocks"] == 0


def test_two_empty_bags_agree_and_different_ones_do_not():
    assert f1([], []) == 1
    assert f1(["a", "a"], ["a"]) == pytest.approx(2 / 3)
    assert f1(["a"], []) == 0


def test_a_replacement_sign_is_seen_anywhere(perfect):
    _, article = perfect
    article["residue"] = [{"text": "ch\ufffd"}]
    assert judge(CASE, {"article": article}).bad_signs


def case_of(kind, expected, reasons=frozenset()):
    moment = datetime(2024, 1, 2, tzinfo=UTC)
    return Case("x", kind, "wordpress", (), "https://a.example/x", "text/html", moment, b"", expected, reasons)


def test_a_page_that_is_no_article_is_right_when_it_is_refused(perfect):
    _, article = perfect
    assert judge(case_of("refusal", None), {"problem": {"reason": "listing", "detail": ""}}).right_verdict
    assert not judge(case_of("refusal", None), {"article": article}).right_verdict


def test_an_old_encoding_is_read_or_refused_for_its_bytes(perfect):
    gold, article = perfect
    case = case_of("legacy", gold, frozenset({"encoding"}))
    assert is_read(judge(case, {"article": article}))
    refused = judge(case, {"problem": {"reason": "encoding", "detail": ""}})
    assert summarize([refused]) == {"no_bad_signs": 1, "legacy": 0, "legacy_safe": 1}
    article["text"] = "Tõ nguån vèn"
    assert summarize([judge(case, {"article": article})])["legacy_safe"] == 0


def test_a_copy_needs_no_kinds_of_blocks(perfect):
    gold, article = perfect
    article["blocks"], article["lead"] = [], ""
    assert is_copied(judge(case_of("rendered", gold), {"article": article}))
    article["authors"] = [{"name": "Ai Đó", "role": "text"}]
    assert not is_copied(judge(case_of("rendered", gold), {"article": article}))


def test_the_targets_are_those_that_were_promised():
    promised = {"title": 0.99, "published": 0.99, "lead": 0.97, "authors": 0.97, "agency": 0.98, "text": 0.995}
    promised |= {"text_whole": 0.97, "blocks": 0.97, "captions": 0.97, "clean": 0.995, "verdict": 0.99}
    promised |= {"legacy": 0.95, "legacy_safe": 1.0, "no_bad_signs": 1.0}
    assert promised | {"rendered": 0.95, "pictures": 0.97} == TARGETS
