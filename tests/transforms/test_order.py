"""The sort key by itself: total, stable under its own rules."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from transforms.collation import sort_key

VIETNAMESE = "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđbcghklmnpqrstvx"
words = st.lists(st.text(VIETNAMESE, min_size=1, max_size=6), min_size=1, max_size=4).map(" ".join)


@given(words)
def test_capitals_and_composition_do_not_count(word):
    key = sort_key(word)
    assert key == sort_key(word.upper()) == sort_key(unicodedata.normalize("NFD", word))


@given(words, words)
def test_letters_come_before_tones(one, other):
    shapes = [
        "".join(sign for sign in unicodedata.normalize("NFD", word) if sign not in "\u0300\u0301\u0303\u0309\u0323")
        for word in (one, other)
    ]
    if shapes[0] != shapes[1]:
        assert (sort_key(one) < sort_key(other)) == (sort_key(shapes[0]) < sort_key(shapes[1]))
