"""The stored text, the search key, slugs and syllables."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms import legacy
from transforms.data import legacy as tables
from transforms.text import clean, fold, is_vietnamese_syllable, repeats, search_key, slug, syllables

VIETNAMESE = "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđbcghklmnpqrstvx"
anything = st.text(
    st.one_of(st.characters(), st.sampled_from(VIETNAMESE + " \u0301\u0300\u0323\u0302\u0306\u031b.…“-Ðð\xadµ®Ç\u0327"))
)
prose = st.lists(st.text(VIETNAMESE, min_size=1, max_size=7), min_size=1, max_size=12).map(" ".join)
TONES = {"o": "òóỏõọ", "a": "àáảãạ", "e": "èéẻẽẹ", "u": "ùúủũụ", "y": "ỳýỷỹỵ"}


@given(anything, st.booleans())
def test_cleaning_twice_is_cleaning_once(text, mended):
    once = clean(text, mended=mended)
    assert clean(once, mended=mended) == once
    assert clean(once, mended=True) == clean(text, mended=True)
    assert unicodedata.is_normalized("NFC", once)
    assert once == once.strip(" ")
    assert "  " not in once


@given(anything)
def test_the_key_of_a_key_is_itself(text):
    key = search_key(text)
    assert search_key(key) == key
    assert search_key(clean(text)) == key


@given(st.text(".… -a", max_size=12))
def test_dots_and_ellipses_in_any_row_have_one_key(text):
    assert search_key(search_key(text)) == search_key(text)
    assert search_key("và….") == search_key("và……") == search_key("và....") == search_key("và…") == "va..."


@given(prose)
def test_clean_text_stays_as_it_is(text):
    assert clean(text) == text


@given(prose)
def test_composed_and_decomposed_text_are_one(text):
    decomposed = unicodedata.normalize("NFD", text)
    assert clean(decomposed) == text
    assert search_key(decomposed) == search_key(text)


@given(prose)
def test_text_in_a_font_encoding_has_the_same_key_once_it_is_mended(text):
    signs = text.translate(str.maketrans(tables.LETTERS, tables.TCVN3))
    assert search_key(legacy.convert(signs, "tcvn3")) == search_key(text)


@pytest.mark.parametrize("onset", ["h", "th", "kh", "", "l"])
@pytest.mark.parametrize("rime", ["oa", "oe", "uy"])
def test_old_and_new_tone_placement_have_one_key(onset, rime):
    first, last = rime
    for old, new in zip(TONES[first], TONES[last], strict=True):
        for word_old, word_new in ((onset + old + last, onset + first + new),):
            assert search_key(word_old) == search_key(word_new)
            assert search_key(word_old.upper()) == search_key(word_new.title())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("lý", "lí"),
        ("Kỹ sư", "kĩ sư"),
        ("quý", "quí"),
        ("quỳnh", "quình"),
        ("Đắk Lắk", "Đắc Lắc"),
        ("Đăk Lăk", "Đắk Lắk"),
        ("Bắc Kạn", "Bắc Cạn"),
        ("Plei Ku", "Pleiku"),
        ("Kon-Tum", "Kon Tum"),
        ("“Xin chào”", '"xin chào"'),
        ("2015–2020", "2015-2020"),
        ("và…", "và..."),
        ("Ａ１", "a1"),
        ("Ðảng", "Đảng"),
    ],
)
def test_two_spellings_of_one_word_have_one_key(one, other):
    assert search_key(one) == search_key(other)


@pytest.mark.parametrize(
    ("one", "other"), [("tay", "tai"), ("thủy", "thui"), ("mây", "mai"), ("cây", "cai"), ("yên", "ien")]
)
def test_y_and_i_stay_apart_where_they_make_two_words(one, other):
    assert search_key(one) != search_key(other)


@pytest.mark.parametrize(
    ("text", "stored"),
    [
        ("a\u0301\u0302n", "ấn"),
        ("vie\u0323\u0302t", "việt"),
        ("vie\u0302\u0323t", "việt"),
        ("xu\u0301\u031b", "xứ"),
        ("Ðảng bộ", "Đảng bộ"),
        ("Ɖảng bộ", "Đảng bộ"),
        ("gia ðình", "gia đình"),
        ("Guðmundur", "Guðmundur"),
        ("HÐND", "HĐND"),
        ("Xin\u00a0chào", "Xin chào"),
        ("Xin\u3000\u2009chào\u202f", "Xin chào"),
        ("T\u00ad\u200bin", "Tin"),
        ("\ufeffTin\u2060", "Tin"),
        ("Tin\x00\x08", "Tin"),
        ("Ti\ud800n", "Tin"),
        ("Tin\ufffd", "Tin"),
        ("một\r\n\thai", "một hai"),
        ("👨\u200d👩\u200d👧", "👨\u200d👩\u200d👧"),
        ("a\u200db", "ab"),
        ("½ lít, m²", "½ lít, m²"),
        ("“Xin chào…” – ‘bạn’", "“Xin chào…” – ‘bạn’"),
        ("hoà và hòa", "hoà và hòa"),
        ("mỗi quí", "mỗi quí"),
        ("", ""),
        (" ", ""),
    ],
)
def test_stored_text_is_composed_visible_and_otherwise_as_printed(text, stored):
    assert clean(text) == stored


@pytest.mark.parametrize("text", ["tr\xad\xeang häc «n tËp", "§¶ng bé thÞ x· bÐ", "Viá»\x87t", "chÃ\xa0o"])
def test_signs_of_a_font_encoding_wait_for_mending(text):
    assert clean(text) == text


def test_folding_takes_case_accents_and_the_stroke():
    assert fold("Đảng bộ Thị xã ƯỚC MƠ") == "dang bo thi xa uoc mo"


def test_folding_leaves_punctuation():
    assert fold("“Ổn” – tốt…") == "“on” – tot…"


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Đảng bộ thị xã!", "dang-bo-thi-xa"), ("  Ước  mơ: 5/8 ", "uoc-mo-5-8"), ("…", ""), ("", "")],
)
def test_a_slug_is_lower_case_ascii_and_hyphens(text, expected):
    assert slug(text) == expected


def test_syllables_are_runs_of_letters():
    assert syllables("Đảng bộ thị xã có 1.985 ĐV, trong đó…") == 8


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("Cầu mới", "Khánh thành CẦU MỚI, sáng nay", True),
        ("“Cầu, mới”", "cầu mới", True),
        ("Khánh thà", "Khánh thành cầu", True),
        ("ánh thành", "Khánh thành cầu", False),
        ("Cầu cũ", "Khánh thành cầu mới", False),
        ("…", "Khánh thành", False),
        ("", "Khánh thành", False),
    ],
)
def test_a_repeat_is_found_whatever_its_case_and_punctuation(a, b, expected):
    assert repeats(a, b) is expected


WORDS = """
a à ạ ao áo anh ách bà béo biển bướm bưởi cả cày chuyện cúc cung đường đảng đêm đỏ em ép ếch gà gác ghế ghi gì
già giếng giữa gìn giường hoa hoạch hoét huyện huỳnh huýt ích im ỉu khoẻ khuya khuỷu khúc kỳ kẹo kiệu lệch
loẹt luật lươn mía muỗng mượt nghề nghiêng nghỉ ngoằn ngoèo ngượng nhuộm nhuyễn oan oách ôm ốp ơn phượng quà
quạch quen quết quốc quỳnh quyết quýt rừng rượu sếch sưởi tía toán toàn toét thuở thuế thuyền trườn trượt tuần
tuýp ủa ưu ừ vuông vườn xoáy xoong xuýt yêu yểm ý ỹ Đắk Lắk Kạn HỘI Nguyễn
""".split()


@pytest.mark.parametrize("word", WORDS)
def test_words_of_the_language_are_legal_syllables(word):
    assert is_vietnamese_syllable(word)
    assert is_vietnamese_syllable(unicodedata.normalize("NFD", word))


@pytest.mark.parametrize(
    "word",
    ["", "b", "ghà", "nghà", "ngê", "cê", "hat", "hàt", "hảc", "họcc", "áá", "thß", "bé®", "Lênin", "ĐV", "François",
     "qu", "wá", "zà", "phong1", "thị xã", "x" * 1000],
)  # fmt: skip
def test_other_words_are_no_syllables(word):
    assert not is_vietnamese_syllable(word)


@pytest.mark.parametrize("piece", [" ", "\u0301", "\u200b", "ð", "a\u0301", "y", "....", "\u200d"])
def test_long_runs_are_cleaned_and_keyed(piece):
    text = piece * 100_000
    assert len(clean(text)) <= len(text)
    assert len(search_key(text)) <= len(text)
