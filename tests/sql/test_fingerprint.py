"""The identity of content is for ever: what was stored under it must be found under it."""

import hashlib
import json

from hypothesis import given
from hypothesis import strategies as st
from press import article

from sql.fingerprint import content_hash
from sql.spelling import quoted
from transforms.article import Author, Block, Image


@given(st.text())
def test_text_is_spelled_as_the_json_module_spells_it(text):
    assert quoted(text) == json.dumps(text, ensure_ascii=False)


@given(st.lists(st.text(), min_size=8, max_size=8))
def test_the_hash_is_that_of_the_facts_as_json_whatever_the_text(texts):
    title, kicker, agency, section, text, name, src, caption = texts
    made = article(
        title=title, kicker=kicker, agency=agency, section=(section,), blocks=(Block("paragraph", text, "prose", "2"),),
        authors=(Author(name, "text"),), images=(Image(src, caption, ""),),
    )  # fmt: skip
    at = made.published.at.isoformat()
    facts = [title, kicker, at, "minute", [["paragraph", text]], [[name, "text"]], agency, [section], [[src, caption]]]
    spelled = json.dumps(facts, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")
    assert content_hash(made) == hashlib.sha256(spelled).digest()


def test_the_hash_of_an_article_never_changes():
    made = article(images=(Image("http://h/1.jpg", 'Ảnh "đẹp"', "Kỳ Ca"),), kicker="Tin\tnhanh\u00ad")
    assert content_hash(made).hex() == "7237016bae2ece0af47daef66ff509d8ea7dfa8dd4ab8a057b40450848f22b9d"


def test_what_a_reader_cannot_notice_is_no_new_content():
    assert content_hash(article()) == content_hash(article(extractor="vdoc/2", tags=("x",), notes=("n",)))
    assert content_hash(article()) != content_hash(article(agency="TTXVN"))
