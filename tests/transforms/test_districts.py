"""Districts found by the list of one day, behind their rank only."""

import pytest

from transforms.districts import KINDS, find, packaged, read_list

ROWS = read_list(packaged())


def codes(text, *near):
    return {mention.code: mention.confidence for mention in find("", "", text, near)}


@pytest.mark.parametrize("kind", KINDS)
def test_every_district_is_found_behind_each_print_of_its_rank(kind):
    for row in ROWS:
        for head in KINDS[row.kind] if row.kind == kind else ():
            assert row.code in codes(f"ở {head} {row.name}, nay"), row


def test_the_list_is_whole():
    assert len(ROWS) == 696
    assert len({row.province_code for row in ROWS}) == 63


@pytest.mark.parametrize(
    "text", ["xã Đức Hòa", "Đức Hòa", "huyện Đức Hòaa", "huyện Không Có", "ở quận nọ", "Thị xãTân Uyên"]
)
def test_a_name_without_its_rank_is_none(text):
    assert codes(text) == {}


def test_one_name_of_several_is_surest_where_its_province_is_named():
    found = codes("huyện Châu Thành", "80")
    assert len(found) == 10
    assert [code for code, sure in found.items() if sure == "medium"] == ["808"]


def test_provinces_of_the_same_name_do_not_hide_districts_elsewhere():
    assert codes("huyện Quảng Ninh, huyện Hoà Bình") == {"456": "high", "961": "high"}


def test_fields_counts_and_first_places():
    found = find("Quận 1", "", "Ở quận 1 và Q.1", ())
    assert [(one.field, one.code, one.count, one.position, one.printed) for one in found] == [
        ("title", "760", 1, 0, "Quận 1"), ("text", "760", 2, 2, "quận 1"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("row", "fault"),
    [("1,city,A,01", "no code"), ("001,land,A,01", "unknown kind"), ("001,city,,01", "no code"),
     ("001,city,A,01\n001,city,B,01", "one code")],
)  # fmt: skip
def test_a_faulty_row_is_refused(row, fault):
    with pytest.raises(ValueError, match=fault):
        read_list(f"code,kind,name,province_code\n{row}")
