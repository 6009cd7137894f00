"""Bylines, sources, house prefixes and credits."""

import csv
from pathlib import Path

import pytest

from transforms import bylines

TABLE = Path(__file__).parent / "byline_vectors.csv"
VECTORS = list(csv.DictReader(TABLE.read_text(encoding="utf-8").splitlines()))
LONG = 100_000


def spell(byline):
    return "; ".join(f"{author.name} ({author.role})" for author in byline.authors)


def test_the_table_has_two_hundred_bylines_and_no_repeats():
    assert len({row["raw"] for row in VECTORS}) == len(VECTORS) >= 200


@pytest.mark.parametrize("row", VECTORS, ids=lambda row: row["raw"])
def test_a_byline_gives_names_roles_agency_and_desk(row):
    byline = bylines.read(row["raw"])
    assert (spell(byline), byline.agency, "desk" if byline.desk else "") == (row["authors"], row["agency"], row["desk"])


@pytest.mark.parametrize("row", VECTORS, ids=lambda row: row["raw"])
def test_a_tail_line_is_taken_for_a_byline_only_when_it_can_be_nothing_else(row):
    assert bylines.looks_like_byline(row["raw"]) is (row["stands_alone"] == "yes")


@pytest.mark.parametrize(
    "line",
    [
        "Trưởng ban Tổ chức Thị ủy - Phạm Tùng Chiến",
        "Bí thư Đảng ủy xã - Nguyễn Văn Bình",
        "Ông Nguyễn Văn Bình",
        "Bà Lê Thị Hoa - Giám đốc hợp tác xã",
        "Anh Dũng chăm sóc vườn cây",
        "Bí thư Thị ủy - Nguyễn Minh Lâm (thứ 2, trái qua) nhận Bằng khen",
        "Long An",
        "Thanh Hóa",
        "Tân Trụ, Long An",
        "Việt Nam",
        "Xã Khánh Hòa",
        "Phường Trung Tâm",
        "TP.Tân An",
        "TP Hồ Chí Minh",
        "Lao Động",
        "Thanh Niên",
        "Nhân Dân",
        "Chia sẻ bài viết",
        "Tin liên quan",
        "TIN LIÊN QUAN",
        "Bình luận",
        "Từ khóa",
        "THÔNG BÁO",
        "PHÒNG NGỦ",
        "HỌC HÀNH",
        "ĐỒNG HÀNH CÙNG DOANH NGHIỆP",
        "Xem-Nghe-Đọc",
        "Làm theo gương Bác",
        "Theo báo cáo của UBND tỉnh",
        "Theo Nghị quyết của Đảng bộ xã",
        "Nguồn nước sạch",
        "Ảnh: Cánh đồng lúa chín vàng bên sông",
        "Bài: Học từ những cánh rừng",
        "Kỳ Nam 2",
        "Kỳ Nam?",
        "A",
        "Gửi",
        "Nguyễn Văn A Nguyễn Văn B Nguyễn Văn C Nguyễn Văn D Nguyễn",
        "Trang chủ",
        "Các đảng ủy viên đều giữ chức vụ trưởng, phó các phòng, ban.",
    ],
)
def test_speakers_places_headings_and_footers_are_no_bylines(line):
    assert not bylines.looks_like_byline(line)


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("theo Reuters đưa tin", "Reuters"),
        ("(TTXVN/Vietnam+)", "TTXVN"),
        ("báo Tiền Phong", "Tiền Phong"),
        ("(Lao Động)", "Lao Động"),
        ("Minh/Thanh Niên", "Thanh Niên"),
        ("Nguồn: Dân trí", "Dân trí"),
        ("đường Nhân Dân", ""),
        ("người lao động trong khu công nghiệp", ""),
        ("nâng cao dân trí", ""),
        ("các bạn thanh niên", ""),
        ("tpo và vne", ""),
        ("ATTXVNB", ""),
        ("", ""),
    ],
)
def test_an_everyday_word_names_a_source_only_behind_a_trigger(text, agency):
    assert bylines.agency_of(text) == agency


def test_every_spelling_of_an_agency_gives_its_name():
    for agency in bylines.AGENCIES:
        for spelling in agency.spellings:
            assert bylines.read(f"Theo {spelling}").agency == agency.name, spelling


def test_agency_keys_are_unique():
    assert len({agency.id for agency in bylines.AGENCIES}) == len(bylines.AGENCIES)


@pytest.mark.parametrize(
    ("text", "prefix", "rest"),
    [
        ("(CTO) - Ngày 8-1, đoàn công tác", "(CTO) -", "Ngày 8-1, đoàn công tác"),
        ("(BTNO)- Trên số báo trước", "(BTNO)-", "Trên số báo trước"),
        ("(BTNO) -", "(BTNO) -", ""),
        ("ĐNO - Chiều 29/12", "ĐNO -", "Chiều 29/12"),
        ("(BDO) Theo người dân", "(BDO)", "Theo người dân"),
        ("(Baonghean.vn) - Là một xã", "(Baonghean.vn) -", "Là một xã"),
        ("(LĐ online) - Sáng mùng 4", "(LĐ online) -", "Sáng mùng 4"),
        ("(HPĐT)- Theo kế hoạch", "(HPĐT)-", "Theo kế hoạch"),
        ("BHG - Ngày 5.8", "BHG -", "Ngày 5.8"),
        ("PTO- Sáng nay", "PTO-", "Sáng nay"),
        ("(BL-KT) Vụ lúa", "(BL-KT)", "Vụ lúa"),
        ("SGGPO", "SGGPO", ""),
        ("VOV.VN - Hôm nay", "VOV.VN -", "Hôm nay"),
        ("Kinhtedothi - Thành phố", "Kinhtedothi -", "Thành phố"),
        ("(VTC News) - Nhiều tuyến đường", "(VTC News) -", "Nhiều tuyến đường"),
        ("TTH.VN - Chiều qua", "TTH.VN -", "Chiều qua"),
        ("UBND tỉnh vừa ban hành kế hoạch", "", "UBND tỉnh vừa ban hành kế hoạch"),
        ("UBND - HĐND xã", "", "UBND - HĐND xã"),
        ("(SCatO)- Sáng nay", "(SCatO)-", "Sáng nay"),
        ("TÔO - Sáng nay", "TÔO -", "Sáng nay"),
        ("LÀO - Sáng nay", "", "LÀO - Sáng nay"),
        ("(UBND) xã", "", "(UBND) xã"),
        ("(Ảnh minh họa)", "", "(Ảnh minh họa)"),
        ("TP. Tân An - Đô thị trẻ", "", "TP. Tân An - Đô thị trẻ"),
        ("COVID-19 đã lùi xa", "", "COVID-19 đã lùi xa"),
        ("GD-ĐT huyện", "", "GD-ĐT huyện"),
        ("Ngày 8-1", "", "Ngày 8-1"),
        ("", "", ""),
    ],
)
def test_the_mark_of_the_house_is_cut_off_as_printed(text, prefix, rest):
    assert bylines.split_house_prefix(text) == (prefix, rest)


def test_a_sites_own_prefix_is_known_only_to_that_site():
    text = "Miền Đông - Sáng nay, nông dân ra đồng"
    assert bylines.split_house_prefix(text) == ("", text)
    assert bylines.split_house_prefix(text, ["Miền Đông -"]) == ("Miền Đông -", "Sáng nay, nông dân ra đồng")


def test_a_sites_own_prefix_without_dash_stays_part_of_the_sentence():
    assert bylines.split_house_prefix("Miền Đông vào vụ", ["Miền Đông -"])[0] == ""


@pytest.mark.parametrize(
    ("caption", "rest", "credit"),
    [
        ("Cầu mới nối hai bờ sông. Ảnh: TTXVN", "Cầu mới nối hai bờ sông.", "TTXVN"),
        ("Cầu mới nối hai bờ sông.Ảnh: KL-TN", "Cầu mới nối hai bờ sông.", "KL-TN"),
        ("Sông nước Đồng Tháp Mười (Ảnh: KDL cung cấp)", "Sông nước Đồng Tháp Mười", "KDL cung cấp"),
        ("Lễ hội - Ảnh: H.N", "Lễ hội", "H.N"),
        ("Lễ hội (Nguồn: Internet)", "Lễ hội", "Internet"),
        ("Lễ hội. (Ảnh: Minh Đức/TTXVN)", "Lễ hội.", "Minh Đức/TTXVN"),
        ("Lễ hội. Ảnh tư liệu: Minh Đức", "Lễ hội.", "Minh Đức"),
        ("Lễ hội. Ảnh minh họa", "Lễ hội.", "Ảnh minh họa"),
        ("Lễ hội (Ảnh minh họa)", "Lễ hội", "Ảnh minh họa"),
        ("Lễ hội. Ảnh TL", "Lễ hội.", "TL"),
        ("Ảnh có tính minh họa. Nguồn internet", "Ảnh có tính minh họa.", "internet"),
        ("Ảnh: Kỳ Nam", "", "Kỳ Nam"),
        ("Ảnh minh họa", "Ảnh minh họa", ""),
        ("Ảnh: Cánh đồng lúa chín vàng bên sông", "Ảnh: Cánh đồng lúa chín vàng bên sông", ""),
        ("Ông A (phải) trao quà", "Ông A (phải) trao quà", ""),
        ("Người dân xem lại. Ảnh chụp lúc 7 giờ", "Người dân xem lại. Ảnh chụp lúc 7 giờ", ""),
        ("Khách xem triển lãm Ảnh đẹp", "Khách xem triển lãm Ảnh đẹp", ""),
        ("", "", ""),
    ],
)
def test_a_caption_gives_up_its_credit(caption, rest, credit):
    assert bylines.split_credit(caption) == (rest, credit)


@pytest.mark.parametrize("piece", [" ", "A", "Ảnh:", "(", " - ", "Theo ", "TTXVN/", "Bài, ", "a@"])
def test_hostile_lines_are_read_within_a_bounded_length(piece):
    line = piece * (LONG // len(piece))
    assert not bylines.looks_like_byline(line)
    assert sum(len(author.name) for author in bylines.read(line).authors) <= 400
    bylines.split_credit(line)
    bylines.split_house_prefix(line, ["(CTO) -"])
