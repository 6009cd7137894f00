"""The identity of content is for ever: what was stored under it must be found under it."""

import json

from hypothesis import given
from hypothesis import strategies as st
from press import article

from sql.fingerprint import content_hash
from sql.spelling import quoted
from transforms.article import Image


@given(st.text())
def test_text_is_spelled_as_the_json_module_spells_it(text):
    assert quoted(text) == json.dumps(text, ensure_ascii=False)


def test_the_hash_of_an_article_never_changes():
    made = article(images=(Image("http://h/1.jpg", 'Ảnh "đẹp"', "Kỳ Ca"),), kicker="Tin\tnhanh\u00ad")
    assert content_hash(made).hex() == "7237016bae2ece0af47daef66ff509d8ea7dfa8dd4ab8a057b40450848f22b9d"


def test_what_a_reader_cannot_notice_is_no_new_content():
    assert content_hash(article()) == content_hash(article(extractor="vdoc/2", tags=("x",), notes=("n",)))
    assert content_hash(article()) != content_hash(article(agency="TTXVN"))
