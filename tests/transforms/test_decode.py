"""Bytes in any encoding, and broken text inside right bytes."""

import csv
import random
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms import legacy
from transforms.data import legacy as tables
from transforms.decode import Undecodable, decode
from transforms.mending import detect_legacy, mend
from transforms.text import clean

PROSE = (
    "Đảng bộ thị xã Bình Minh vừa tổ chức hội nghị sơ kết sáu tháng đầu năm. Ủy ban nhân dân xã đã vận động "
    "bà con nông dân chuyển đổi cây trồng, đưa nước về đồng, mở rộng những tuyến đường liên ấp để xe cộ đi lại "
    "thuận tiện hơn. Ông Nguyễn Văn Ửng cho biết: Ở ấp này, trước kia chỉ trồng lúa một vụ, giờ đã có ba vụ. "
    "Ước tính mỗi hộ thu về hơn bảy mươi triệu đồng; Ý thức giữ gìn vệ sinh cũng được nâng lên từng ngày."
)
PAGE = f'<html><head><title>Tin tức</title></head><body><p class="x">{PROSE}</p></body></html>'
LETTERS = tables.LETTERS + tables.LETTERS.upper()
SHARED = Path(__file__).parents[3] / "shared" / "domain" / "legacy_encodings.csv"
TONE_MARKS = "\u0300\u0301\u0303\u0309\u0323"
BIG = 20_000_000


def signs(scheme):
    """Letter to signs, built apart from the reader: tone and shape by Unicode decomposition."""
    shaped = dict(zip("ăâđêôơư", "¨©®ª«¬\xad", strict=True))
    lower = dict(zip(tables.LETTERS, tables.TCVN3, strict=True))
    if scheme == "tcvn3":
        assert {letter: lower[letter] for letter in shaped} == shaped
        return lower | {letter.upper(): capital(letter, lower) for letter in lower}
    spelled = {letter: spell_vni(letter) for letter in tables.LETTERS}
    return spelled | {letter.upper(): text.upper() for letter, text in spelled.items()}


def capital(letter, lower):
    parts = unicodedata.normalize("NFD", letter)
    bare = unicodedata.normalize("NFC", "".join(sign for sign in parts if sign not in TONE_MARKS)).upper()
    base = tables.TCVN3_CAPITALS.get(bare, bare)
    return base if bare == letter.upper() else base + lower[letter]


def spell_vni(letter):
    if letter in tables.VNI_SINGLES:
        return tables.VNI_SINGLES[letter]
    parts = unicodedata.normalize("NFD", letter)
    tone = next((place for place, sign in enumerate("\u0300\u0301\u0309\u0303\u0323") if sign in parts), -1)
    if "\u031b" in parts:
        return {"o": "ô", "u": "ö"}[parts[0]] + tables.VNI_TONES[tone]
    row = tables.VNI_HAT if "\u0302" in parts else tables.VNI_BREVE if "\u0306" in parts else " " + tables.VNI_TONES
    return parts[0] + row[tone + 1]


def write(text, scheme):
    if scheme in ("tcvn3", "vni"):
        return "".join(signs(scheme).get(sign, sign) for sign in text)
    codes = dict(zip(LETTERS, tables.VISCII + tables.VISCII_CAPITALS, strict=True))
    return "".join(chr(codes[sign]) if sign in codes else sign for sign in text)


def to_bytes(text, encoding):
    if encoding == "windows-1258":
        return b"".join(compose_1258(sign) for sign in text)
    if encoding == "tcvn5712":
        codes = dict(zip(tables.LETTERS.upper(), tables.TCVN5712_CAPITALS, strict=True))
        codes |= dict(zip(tables.LETTERS, tables.TCVN3.encode("latin-1"), strict=True))
        return bytes(codes.get(sign) or ord(sign) for sign in text)
    if encoding in legacy.SCHEMES:
        return write(text, encoding).encode("latin-1")
    return text.encode(encoding)


def compose_1258(sign):
    try:
        return sign.encode("cp1258")
    except UnicodeEncodeError:
        parts = unicodedata.normalize("NFD", sign)
        bare = "".join(part for part in parts if part not in TONE_MARKS)
        tones = "".join(part for part in parts if part in TONE_MARKS)
        return unicodedata.normalize("NFC", bare).encode("cp1258") + tones.encode("cp1258")


ENCODINGS = {
    "utf-8": "utf-8",
    "utf-8-sig": "utf-8",
    "utf-16": "utf-16",
    "utf-16-le": "utf-16",
    "utf-16-be": "utf-16",
    "utf-32": "utf-32",
    "windows-1258": "windows-1258",
    "tcvn3": "tcvn3",
    "tcvn5712": "tcvn5712",
    "vni": "vni",
    "viscii": "viscii",
}


@pytest.mark.parametrize("label", ["", "text/html; charset=utf-8", "text/html; charset=iso-8859-1"])
@pytest.mark.parametrize("encoding", ENCODINGS)
def test_a_page_in_any_encoding_is_read_whatever_its_label_says(encoding, label):
    decoded = decode(to_bytes(PAGE, encoding), label)
    assert decoded.text == PAGE
    assert decoded.encoding == ENCODINGS[encoding]


@pytest.mark.parametrize("scheme", legacy.SCHEMES)
@pytest.mark.parametrize("letter", LETTERS)
def test_every_letter_of_the_alphabet_survives_every_old_encoding(letter, scheme):
    assert legacy.convert(write(f"n{letter}n", scheme), scheme) == f"n{letter}n"


@pytest.mark.skipif(not SHARED.exists(), reason="the table of encodings is not at hand")
def test_the_tables_agree_with_the_table_of_record():
    for row in csv.DictReader(SHARED.read_text(encoding="utf-8").splitlines()):
        assert legacy.convert(row["tcvn3_abc_as_latin1"], "tcvn3") == row["char"]
        assert legacy.convert(bytes.fromhex(row["tcvn5712_iconv_hex"]).decode("latin-1"), "tcvn3") == row["char"]
        assert legacy.convert(row["vni_as_latin1"], "vni") == row["char"]
        assert legacy.convert(bytes.fromhex(row["viscii_hex"]).decode("latin-1"), "viscii") == row["char"]
        assert compose_1258(row["char"]).hex(" ").upper() == row["cp1258_hex"]


def test_clean_utf8_needs_no_notes():
    assert decode(PAGE.encode()).notes == ()


def test_an_empty_body_is_empty_text():
    assert decode(b"").text == ""


def test_a_label_of_another_language_is_believed_when_the_bytes_agree():
    text = "<p>中文网页的内容在这里</p>" * 5
    assert decode(text.encode("gb2312"), "text/html; charset=gb2312").text == text
    assert decode(f"<meta charset='gb2312'>{text}".encode("gb2312")).encoding == "gb2312"


def test_western_text_is_read_as_windows_1252():
    decoded = decode("Café à la crème, déjà vu “très bien”".encode("cp1252"))
    assert (decoded.text, decoded.encoding) == ("Café à la crème, déjà vu “très bien”", "windows-1252")


def test_a_page_of_two_encodings_is_read_piece_by_piece():
    menu = "<ul><li>Trang chủ</li><li>Thời sự</li><li>Kinh tế</li><li>Văn hóa</li><li>Bạn đọc</li></ul>"
    decoded = decode(menu.encode() + to_bytes(f"<p>{PROSE}</p>", "tcvn3") + menu.encode())
    assert decoded.text == f"{menu}<p>{PROSE}</p>{menu}"
    assert decoded.encoding == "utf-8+tcvn3"


@pytest.mark.parametrize("count", [1, 7, 40])
def test_stray_bytes_between_and_inside_letters_are_dropped_and_counted(count):
    rng = random.Random(count)
    body = bytearray(PAGE.encode() * 3)
    for _ in range(count):
        body.insert(rng.randrange(len(body)), 0xFF)
    decoded = decode(bytes(body))
    assert decoded.text == PAGE * 3
    assert decoded.notes == (f"bad_bytes:{count}",)


def test_a_letter_cut_at_the_end_of_the_page_is_dropped():
    decoded = decode(PAGE.encode() + "ế".encode()[:2])
    assert decoded.text == PAGE
    assert decoded.notes == ("bad_bytes:1",)


def test_pasted_quotes_of_windows_are_read_as_quotes():
    assert decode("Ông nói: ".encode() + b"\x93" + "Được".encode() + b"\x94").text == "Ông nói: “Được”"


def test_replacement_characters_sent_by_the_server_never_come_out():
    decoded = decode("Xin ch\ufffdo các bạn".encode())
    assert decoded.text == "Xin cho các bạn"
    assert decoded.notes == ("replacement_characters:1",)


@pytest.mark.parametrize(
    "body",
    [
        ("T\ufffd\ufffdn t\ufffdc " * 40).encode(),
        PAGE.encode().replace(b"\xe1\xbb", b"\xe1?"),
        random.Random(1).randbytes(5000),
        b"\xff" * 1000,
        b"\xff\xfe\x00\xd8" * 9,
    ],
    ids=["lost letters", "lossy bytes", "noise", "one bad byte", "half surrogates"],
)
def test_bytes_without_readable_text_are_refused(body):
    with pytest.raises(Undecodable) as refusal:
        decode(body)
    assert refusal.value.detail


@given(st.binary(max_size=400), st.sampled_from(["", "text/html; charset=utf-16", "charset=gbk", "charset=big5"]))
def test_any_bytes_give_text_without_replacement_characters_or_a_refusal(body, label):
    try:
        text = decode(body, label).text
    except Undecodable:
        return
    assert "\ufffd" not in text
    assert text.encode("utf-8").decode("utf-8") == text


@given(st.binary(max_size=60), st.integers(0, len(PAGE)))
def test_a_page_with_any_bytes_in_it_gives_text_or_a_refusal(noise, place):
    body = PAGE[:place].encode() + noise + PAGE[place:].encode()
    try:
        text = decode(body).text
    except Undecodable:
        return
    assert "\ufffd" not in text
    assert len(text) > len(PAGE) // 2


@pytest.mark.parametrize(
    "body",
    [
        b"a" * BIG + b"\xe1",
        b"<" * BIG + b"\xe1",
        PAGE.encode() * (BIG // len(PAGE)),
        PAGE.encode() * (BIG // len(PAGE)) + b"\xc3",
    ],
    ids=["letters", "tags", "right", "cut"],
)
def test_twenty_megabytes_are_no_trouble(body):
    assert len(decode(body).text) > BIG // 3


def test_twenty_megabytes_of_noise_are_refused():
    with pytest.raises(Undecodable):
        decode(b"<\xe1" * (BIG // 2))


@pytest.mark.parametrize(
    ("broken", "right", "note"),
    [
        ("§¶ng bé thÞ x·", "Đảng bộ thị xã", "tcvn3"),
        ("phßng … v¨n ho¸ th«ng tin", "phòng … văn hoá thông tin", "tcvn3"),
        ("tr\xad\xeang häc", "trường học", "tcvn3"),
        ("Vieät Nam ñaát nöôùc", "Việt Nam đất nước", "vni"),
        ("Xin chaøo caùc baïn", "Xin chào các bạn", "vni"),
        ("Xin chÃ\xa0o cÃ¡c báº¡n Viá»‡t Nam", "Xin chào các bạn Việt Nam", "mojibake"),
        ("&amp;quot;Xin chào&amp;quot; &amp;#x3A; bạn", '"Xin chào" : bạn', "double_escaped"),
        ("&quot;Xin&quot;", '"Xin"', "double_escaped"),
        ("&amp;amp;amp;quot;", "&quot;", "double_escaped"),
    ],
)
def test_broken_text_is_made_whole(broken, right, note):
    assert mend(broken) == (right, (note,))


@pytest.mark.parametrize(
    "text",
    [
        PROSE,
        PROSE.upper(),
        unicodedata.normalize("NFD", PROSE),
        "François Hollande và Noël Mamère",
        "Citroën, Müller, São Paulo, Besançon, Loïc",
        "Loïc",
        "Thaï",
        "hoà bình, thuỷ lợi, khoẻ mạnh",
        "Theo §5 và §12, sai số 5 µm",
        "Độ dày 5µm và 6µg",
        "5 µm x 10 µg",
        "© 2020 Báo Vàm Cỏ ® · Tin·Ảnh",
        "«Hà Nội» «Huế»",
        "2½ năm, 3·10³, 25°C, 10±2",
        "ĐÃ… XÃ “BÌNH MINH”",
        "AT&T; R&D; a=1&copy=2",
        "Tiếng Việt | English | ភាសាខ្មែរ",
        "¿Qué? Ÿ Æ Œ ß",
        "",
    ],
)
def test_right_text_is_left_alone(text):
    assert mend(text) == (text, ())
    assert detect_legacy(text) == ""


def test_one_old_line_beside_right_lines_is_mended_alone():
    old = write(PROSE, "tcvn3")
    assert mend(f"{PROSE}\n{old}\nKỳ Nam") == (f"{PROSE}\n{PROSE}\nKỳ Nam", ("tcvn3",))


@given(st.lists(st.sampled_from(sorted(set(PROSE.split()))), min_size=1, max_size=40, unique=True).map(" ".join))
def test_old_text_may_be_cleaned_before_it_is_mended(text):
    text = f"Vận động bà con nông dân giữ gìn đường làng, ngõ xóm: {text}"
    for scheme in ("tcvn3", "vni"):
        assert mend(clean(write(text, scheme)))[0] == text


def test_misread_utf8_may_be_cleaned_before_it_is_mended():
    for charset in ("latin-1", "cp1252"):
        text = "Xin chào các bạn, Việt Nam quê mình"
        assert mend(clean(text.encode().decode(charset)))[0] == text


def test_soft_hyphens_in_right_text_are_dropped():
    assert mend("Tin\xad tức trong\xad ngày") == ("Tin tức trong ngày", ())


def test_mended_text_comes_back_clean():
    assert mend("Xin&amp;nbsp;&amp;nbsp;chào&amp;#8203;")[0] == "Xin chào"


def test_a_short_line_follows_the_lines_beside_it():
    text = f"{PROSE}\nHà Thu"
    assert mend(write(text, "vni")) == (text, ("vni",))


@pytest.mark.parametrize("scheme", legacy.SCHEMES)
def test_the_scheme_of_old_text_is_told(scheme):
    assert detect_legacy(write(PROSE, scheme)) == scheme


def test_mojibake_is_told():
    assert detect_legacy(PROSE.encode().decode("latin-1")) == "mojibake"


@given(st.lists(st.sampled_from(sorted(set(PROSE.split()))), min_size=1, max_size=60, unique=True).map(" ".join))
def test_mending_what_was_broken_gives_it_back_and_mending_again_changes_nothing(text):
    text = f"Vận động bà con nông dân giữ gìn đường làng, ngõ xóm: {text}"
    for scheme in ("tcvn3", "vni"):
        assert mend(write(text, scheme)) == (text, (scheme,))
        assert mend(text) == (text, ())


@given(st.text())
def test_mending_any_text_makes_no_replacement_character(text):
    assert "\ufffd" in text or "\ufffd" not in mend(text)[0]


@pytest.mark.parametrize("piece", ["µ", "aµ ", "&amp;", "Ã¡", "a\xad", "&#1;", "á»"])
def test_long_broken_lines_are_mended(piece):
    assert len(mend(piece * 20_000)[0]) <= len(piece) * 20_000
