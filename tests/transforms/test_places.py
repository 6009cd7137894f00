"""Provinces found in text: every print of every name, what is no province, and doubt kept."""

import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms import places
from transforms.gazetteer import gazetteer
from transforms.places import Mention, find, meant, packaged, prints, read_names
from transforms.text import clean

DAY = date(2020, 8, 5)
TODAY = date(2026, 11, 1)
NAMES = read_names(packaged())
ALIASES = [entry for entry in NAMES if entry.name]
EDGES = sorted({step.day for step in gazetteer().successions})


def names(text, day=DAY):
    return {mention.name: mention.confidence for mention in find("", "", text, day)}


@pytest.mark.parametrize("entry", ALIASES, ids=lambda entry: f"{entry.alias} {entry.name}")
def test_every_print_of_every_name_is_found_and_means_a_unit_on_both_sides_of_each_change(entry):
    for form in prints(entry):
        head = "TP " if entry.needs == "head" else ""
        assert entry.name in names(f"nơi {head}{form}, nay."), form
        assert entry.name in {one.name for one in meant()[form]}
    first = min(unit.since or date.min for unit in gazetteer().units if unit.name == entry.name)
    for edge in EDGES:
        for day in (date.fromordinal(edge.toordinal() - 1), edge):
            units = gazetteer().meaning(entry.name, day)
            assert units or day < first, day
            assert all(gazetteer().by_id[one.unit].covers(day) for one in units if one.standing != "former")


def test_every_unit_has_a_name_in_the_table():
    assert {unit.name for unit in gazetteer().units} == {entry.name for entry in ALIASES}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ngày 5/8, tỉnh Long An họp", {"Long An": "high"}),
        ("Hoà Bình, Thanh Hoá và KHÁNH HOÀ", {"Hòa Bình": "medium", "Thanh Hóa": "high", "Khánh Hòa": "high"}),
        (
            "Đắc Lắc, Đăk Nông, Bắc Cạn, Kon-Tum",
            {"Đắk Lắk": "high", "Đắk Nông": "high", "Bắc Kạn": "high", "Kon Tum": "high"},
        ),
        ("Bà Rịa – Vũng Tàu và BR-VT", {"Bà Rịa - Vũng Tàu": "high"}),
        ("Thừa Thiên - Huế", {"Thừa Thiên Huế": "high"}),
        ("Hanoi, Da Nang, Saigon", {"Hà Nội": "high", "Đà Nẵng": "medium", "Hồ Chí Minh": "high"}),
        ("(Hà Nội)", {"Hà Nội": "high"}),
        ("Hà Nội-Hải Phòng", {"Hà Nội": "high", "Hải Phòng": "high"}),
        ("Việt Nam Hà Nội", {"Hà Nội": "high"}),
    ],
)
def test_names_are_found_as_they_are_printed(text, found):
    assert names(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "yêu chuộng hòa bình", "Hòa bình cho trẻ em", "giải Nobel Hòa Bình", "vượt Thái Bình Dương", "hải dương học",
        "Hải dương", "trên đường Điện Biên Phủ", "chiến thắng Điện Biên Phủ", "phường Vĩnh Phúc", "xã Long An",
        "huyện Quảng Ninh", "thị trấn Long An", "sông Đồng Nai", "sân vận động Phú Thọ", "ông Nguyễn Thái Bình",
        "chị Huế", "bà Nguyễn Thị Hải Dương", "ông Trần Văn Hòa Bình", "tư tưởng Hồ Chí Minh", "Báo Long An",
        "Sài Gòn Giải Phóng", "Hà Nội mới", "Hoàng Anh Gia Lai", "tỉnh Hà Nam (Trung Quốc)", "Tây Ninh, Trung Quốc",
        "Thủ đô Bangkok", "ĐHQG-HCM", "Hà Nộii", "XHà Nội", "Bắc giang", "long an", "KÊU LA TO", "Hà Nam Ninh",
        "phố Huế", "khách sạn Sài Gòn",
    ],
)  # fmt: skip
def test_what_is_no_province_is_none(text):
    assert names(text) == {}


@pytest.mark.parametrize(
    ("text", "day", "found"),
    [
        ("tại TP Hồ Chí Minh, tư tưởng Hồ Chí Minh", DAY, {"Hồ Chí Minh": "high"}),
        ("Q.1,TP.Hồ Chí Minh (TP Hồ Chí Minh)", DAY, {"Hồ Chí Minh": "high"}),
        ("phường, Hà Nội", DAY, {"Hà Nội": "high"}),
        ("THÀNH PHỐ HỒ CHÍ MINH", DAY, {"Hồ Chí Minh": "high"}),
        ("TP.Huế", date(2024, 12, 31), {"Huế": "medium"}),
        ("TP.Huế", date(2025, 1, 1), {"Huế": "high"}),
        ("thành phố Bắc Ninh", date(2026, 9, 19), {"Bắc Ninh": "medium"}),
        ("thành phố Bắc Ninh", date(2026, 9, 20), {"Bắc Ninh": "high"}),
        ("TP Đồng Nai", date(2026, 4, 29), {"Đồng Nai": "medium"}),
        ("TP Đồng Nai", date(2026, 4, 30), {"Đồng Nai": "high"}),
        ("thị xã Phú Thọ", DAY, {"Phú Thọ": "medium"}),
        ("TP. Điện Biên Phủ", DAY, {"Điện Biên": "medium"}),
        ("tỉnh Hòa Bình", DAY, {"Hòa Bình": "high"}),
        ("HÒA BÌNH CHO MỌI NGƯỜI", DAY, {"Hòa Bình": "low"}),
        ("mưa ở HP", DAY, {"Hải Phòng": "low"}),
        ("về Thủ đô.", DAY, {"Hà Nội": "low"}),
    ],
)
def test_the_word_before_and_the_day_say_how_sure_it_is(text, day, found):
    assert names(text, day) == found


def test_what_may_mean_several_provinces_stays_all_of_them():
    found = find("", "", "Mưa lớn ở ĐN từ sáng", DAY)
    assert {(one.name, one.ambiguous, one.confidence) for one in found} == {
        ("Đà Nẵng", True, "low"), ("Đồng Nai", True, "low"), ("Đắk Nông", True, "low")
    }  # fmt: skip
    (single,) = (one for one in find("", "", "ĐN: thành phố Đà Nẵng", DAY) if one.name == "Đà Nẵng")
    assert (single.ambiguous, single.confidence, single.count) == (False, "high", 2)


def test_fields_counts_and_first_places_are_told_apart():
    found = find("Lũ ở Long An", "Tỉnh Long An ngập.", "Tây Ninh và Long An.\nLONG AN", DAY)
    assert found == (
        Mention("title", "Long An", 1, 5, "Long An", "high", False),
        Mention("lead", "Long An", 1, 5, "Long An", "high", False),
        Mention("text", "Tây Ninh", 1, 0, "Tây Ninh", "high", False),
        Mention("text", "Long An", 2, 12, "Long An", "high", False),
    )


def test_a_word_of_the_line_before_says_nothing():
    assert names("Hạ tầng của phường\nLong An") == {"Long An": "high"}


PIECES = [*sorted(meant()), "tỉnh", "TP.", "phường", "Nguyễn", "hôm nay", ",", "\n", "Trung Quốc", "MƯA", "là"]


@given(st.lists(st.sampled_from(PIECES), max_size=25).map(" ".join))
def test_what_is_found_stands_there(text):
    for mention in find("", "", text, TODAY):
        assert text.startswith(mention.printed, mention.position)
        assert mention.name in {entry.name for entry in meant()[mention.printed]}
        assert 1 <= mention.count <= text.count(mention.printed) + sum(text.count(form) for form in meant())


@given(st.lists(st.sampled_from(PIECES), max_size=25).map(" ".join))
def test_decomposed_text_names_the_same_once_it_is_stored(text):
    stored = clean(text, mended=True)
    assert find("", "", clean(unicodedata.normalize("NFD", text), mended=True), TODAY) == find("", "", stored, TODAY)


HEAD = "name,alias,kind,confidence,needs,doubt"


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        ("A,Aa,press,sure,,", "unknown kind, confidence"),
        ("A,Aa,slang,high,,", "unknown kind"),
        ("A,Aa,press,high,luck,", "need"),
        ("A,aa,press,high,,", "no print of a name"),
        (",Aa,press,high,,", "no print of a name"),
        ("A,Aa,press,high,,\nA,Aa,press,low,,", "twice"),
    ],
)
def test_a_faulty_name_is_refused(row, fault):
    with pytest.raises(ValueError, match=fault):
        read_names(f"{HEAD}\n{row}")


def test_doubtful_prints_say_what_else_they_may_mean():
    assert all(entry.doubt for entry in NAMES if entry.confidence == "low" or entry.needs or not entry.name)
    assert places.EDITION
