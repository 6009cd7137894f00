"""The entrance: rendered text, pages of every simulated family, and pages that are no articles."""

import json
import unicodedata
from collections import Counter
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from connectors.page import Page
from simulator import gold, layouts, stories
from simulator.layouts.masthead import Masthead
from transforms.article import TEXT_KINDS, Article, Block, Problem
from transforms.extract import extract

HANOI = timezone(timedelta(hours=7))
FETCHED = datetime(2026, 10, 2, 18, 38, tzinfo=HANOI)
ROOT = Path(__file__).parents[2]
FIXTURES = ROOT / "tests" / "fixtures" / "pages"
SHARED = ROOT.parent / "shared"
REAL_SEEDS = sorted(SHARED.glob("seeds/*.txt"))
REAL_PAGES = [p for p in sorted(SHARED.glob("pages/*.html")) if "article" in p.name or "vnexpress" in p.name]


def page(body, url="http://baothu.test/bai-a1.html", content_type="text/html; charset=utf-8", status=200):
    data = body if isinstance(body, bytes) else body.encode()
    return Page("", url, url, status, (("content-type", content_type),), FETCHED, data)


def read(body, **kwargs):
    result = extract(page(body, **kwargs))
    assert isinstance(result, Article), result
    return result


def refused(body, **kwargs):
    result = extract(page(body, **kwargs))
    assert isinstance(result, Problem), result
    return result.reason


def lines_of(text):
    return [unicodedata.normalize("NFC", " ".join(line.split())) for line in text.splitlines() if line.strip()]


# Rendered text


@pytest.mark.parametrize("path", [FIXTURES / "rendered_vdoc.txt", *REAL_SEEDS], ids=lambda path: path.stem)
def test_every_line_of_a_rendered_page_is_labelled_once(path):
    text = path.read_text(encoding="utf-8")
    article = read(text, url="", content_type="text/plain; charset=utf-8")
    labelled = [block.text for block in article.blocks] + [residue.text for residue in article.residue]
    assert Counter(labelled) == Counter(lines_of(text))


@pytest.mark.parametrize("path", [FIXTURES / "rendered_vdoc.txt", *REAL_SEEDS], ids=lambda path: path.stem)
def test_a_rendered_page_of_baolongan_has_its_known_shape(path):
    article = read(path.read_text(encoding="utf-8"), url="", content_type="text/plain")
    kinds = Counter(block.kind for block in article.blocks)
    assert kinds["caption"] == 3
    assert kinds["heading"] == 2
    assert [kinds[kind] for kind in ("title", "dateline", "lead", "pull_quote", "attribution", "byline")] == [1] * 6
    quote = next(block for block in article.blocks if block.kind == "pull_quote")
    assert quote.repeats is not None
    assert article.blocks[quote.repeats].kind == "paragraph"
    assert {residue.text for residue in article.residue} == {"Tiếng Việt | English", "Chia sẻ bài viết"}


def test_the_seed_day_is_the_fifth_of_august():
    for path in REAL_SEEDS:
        article = read(path.read_text(encoding="utf-8"), url="", content_type="text/plain")
        assert article.published.at.isoformat() == "2020-08-05T12:00:00+07:00"
        assert [(author.name, author.role) for author in article.authors] == [("Kỳ Nam", "text")]


def test_the_fictional_rendered_page_reads_as_a_person_would():
    article = read((FIXTURES / "rendered_vdoc.txt").read_text(encoding="utf-8"), url="", content_type="text/plain")
    assert article.title == "Xã Cồn Sậy: Con đường mới qua mùa nước nổi"
    assert article.published.at.isoformat() == "2021-03-14T07:30:00+07:00"
    assert article.lead.startswith("Sau hai mùa nước nổi")
    assert [author.name for author in article.authors] == ["Thu Lam"]
    assert [block.text for block in article.blocks if block.kind == "heading"] == [
        "Góp đất, góp ngày công",
        "Giữ đường như giữ nhà",
    ]
    assert "./." not in article.text
    assert "Thu Lam" not in article.text


# Families of designs


def family_page(name, number):
    published = datetime(2024, 3, 1, 6, 0, tzinfo=HANOI) + timedelta(minutes=977 * number)
    story = stories.write(9000 + number, 700 + number, published, ("Thời sự", "Trong tỉnh"))
    related = [stories.write(12000 + 10 * number + j, 900 + j, published, ("Thời sự",)) for j in range(5)]
    masthead = Masthead("Báo Sương Tuyền", "http://baosuongtuyen.test", "Sương Tuyền", "(BST) - ", FETCHED)
    url = masthead.home + layouts.article_path(name, story)
    return page(layouts.render(name, story, masthead, related), url=url), gold.gold(name, story, masthead, related)


def plain(text):
    return " ".join(unicodedata.normalize("NFC", text).split()).removesuffix("./.").rstrip(" .")


@pytest.mark.parametrize("name", layouts.NAMES)
@pytest.mark.parametrize("number", range(4))
def test_a_page_of_a_family_gives_its_gold(name, number):
    body, expected = family_page(name, number)
    article = extract(body)
    assert isinstance(article, Article), article
    assert article.title == expected["title"]
    assert plain(article.lead) == plain(expected["lead"])
    assert article.published.at.isoformat()[:16] == expected["published_at"][:16]
    assert {(a.name, a.role) for a in article.authors} == {(a["name"], a["role"]) for a in expected["authors"]}
    assert article.agency == expected["agency"]
    got = Counter((block.kind, plain(block.text)) for block in article.blocks)
    want = Counter((block["kind"], plain(block["text"])) for block in expected["blocks"])
    optional = Counter((block["kind"], plain(block["text"])) for block in expected["optional"])
    assert not want - got
    assert not got - want - optional


@pytest.mark.parametrize("name", layouts.NAMES)
def test_no_chrome_reaches_a_block(name):
    body, expected = family_page(name, 11)
    article = extract(body)
    assert isinstance(article, Article)
    lines = {plain(line) for block in article.blocks for line in block.text.splitlines()}
    assert not lines & {plain(text) for text in expected["chrome"]}


def test_real_pages_read_without_chrome():
    for path in REAL_PAGES:
        article = read(path.read_bytes(), url="")
        kept = "\n".join(block.text for block in article.blocks).lower()
        for phrase in (
            "chia sẻ bài viết",
            "bình luận",
            "từ khóa",
            "đọc thêm",
            "theo dõi báo",
            "tiếng việt",
            "giấy phép",
        ):
            assert phrase not in kept, path
        assert article.published.precision in {"minute", "second"}, path
        assert article.lead, path
        assert article.authors, path


def test_blocks_and_residue_say_rule_and_place():
    body, _ = family_page("vdoc", 1)
    article = extract(body)
    assert isinstance(article, Article)
    assert all(block.rule and block.place for block in article.blocks)
    assert all(residue.rule and residue.place for residue in article.residue)
    assert len({block.place for block in article.blocks}) > len(article.blocks) / 2


def test_text_is_the_joined_prose_without_end_mark():
    body, _ = family_page("htm", 2)
    article = extract(body)
    assert isinstance(article, Article)
    assert article.text.count("\n") + 1 >= sum(1 for block in article.blocks if block.kind in TEXT_KINDS)
    assert not article.text.endswith("./.")


def test_of_the_end_mark_the_stop_is_left():
    body, _ = family_page("htm", 2)
    article = extract(body)
    closing = Block("paragraph", "Con đường đã xong./.", "prose", "1/2")
    assert replace(article, blocks=(closing,)).text == "Con đường đã xong."


def test_reading_twice_gives_the_same():
    body, _ = family_page("onecms", 3)
    assert extract(body) == extract(body)


# No articles

PROSE = "Chiều qua, bà con ấp Thượng ra đồng từ sớm để kịp gieo sạ trước con nước rằm, ai nấy đều mong một vụ lúa tốt. "
FRAME = (
    '<html><head><title>{t}</title></head><body><h1>{t}</h1><div class="date">05/08/2020 - 12:00</div>{b}</body></html>'
)


def paragraphs(count):
    return "<div class='bai'>" + "".join(f"<p>{PROSE}Đoạn {number}.</p>" for number in range(count)) + "</div>"


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"", "empty"),
        (b"   \n ", "empty"),
        (b"<html><body></body></html>", "empty"),
        (b"%PDF-1.7 ...", "not_html"),
        (b"\x89PNG\r\n\x1a\n0000", "not_html"),
        (b'{"data": [1, 2, 3]}', "not_html"),
        ("<html><title>Just a moment...</title><body>Checking your browser</body></html>", "challenge"),
        ("<html><script>document.cookie='a=1';location.reload()</script><body></body></html>", "challenge"),
        ("<html><title>baothu.test</title><body><p>This domain is for sale</p></body></html>", "parked"),
        (FRAME.format(t="Không tìm thấy trang", b="<p>Trang bạn yêu cầu không tồn tại.</p>"), "soft_404"),
        (FRAME.format(t="Thông báo", b="<p>Website đang bảo trì, mời bạn quay lại sau.</p>"), "maintenance"),
        (FRAME.format(t="Chiều trên bến Vàm", b="<div><p></p></div>"), "no_body"),
        (
            FRAME.format(t="Chiều trên bến Vàm", b="<div><video src='a.mp4'></video><p>Quay phim: Lam</p></div>"),
            "video",
        ),
        (f"<html><body>{paragraphs(4)}</body></html>", "no_title"),
        (FRAME.format(t="Chiều trên bến Vàm", b=paragraphs(4)).replace("05/08/2020 - 12:00", ""), "no_date"),
    ],
)
def test_what_is_no_article_says_why(body, reason):
    assert refused(body) == reason


def test_an_error_status_is_no_article_whatever_the_page_says():
    assert refused(FRAME.format(t="Chiều trên bến Vàm", b=paragraphs(5)), status=404) == "http_error"


def test_a_list_of_teasers_is_a_listing():
    card = (
        '<article class="c"><h3><a href="/tin-{n}-a{n}.html">Bà con xã số {n} làm đường mới qua mùa nước nổi</a></h3>'
        "<p>Sau hai mùa nước, ba ấp của xã đã có con đường nối với chợ, nhờ góp công và đất.</p>"
        "<span>0{d}/08/2020 10:00</span></article>"
    )
    cards = "".join(card.format(n=n, d=n % 9 + 1) for n in range(25))
    assert refused(FRAME.format(t="Thời sự", b=cards)) == "listing"


# Malformed and hostile pages


def whole(count):
    return FRAME.format(t="Chiều trên bến Vàm", b=paragraphs(count))


def test_three_hundred_unclosed_tags_lose_no_text():
    article = read(whole(5).replace("<h1>", "<b>" * 300 + "<h1>"))
    assert sum(block.kind == "paragraph" for block in article.blocks) == 5


def test_nesting_beyond_measure_is_a_problem():
    assert refused(whole(5).replace("<div class='bai'>", "<div>" * 3000 + "<div class='bai'>")) == "too_deep"


def test_a_closed_document_before_the_text_changes_nothing():
    article = read("<!DOCTYPE html><html></html>" + whole(5).replace("<div class='bai'>", "<html><body><div>"))
    assert sum(block.kind == "paragraph" for block in article.blocks) == 5


def test_a_page_cut_anywhere_is_read_or_refused():
    text = whole(30).encode()
    for end in range(0, len(text), 501):
        assert isinstance(extract(page(text[:end])), (Article, Problem))


def test_a_hundred_thousand_cells_are_read_or_refused():
    table = "<table>" + "<tr><td>1</td><td>2</td></tr>" * 50_000 + "</table>"
    assert isinstance(extract(page(whole(5).replace("</div></body>", table + "</div></body>"))), (Article, Problem))


def test_no_replacement_character_comes_out():
    raw = whole(6).encode().replace("sớm".encode(), b"s\xe1m", 1)
    result = extract(page(raw))
    assert "�" not in json.dumps([str(result)], ensure_ascii=False)
