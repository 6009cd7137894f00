"""Pages of one newspaper that are read together tell what recurs on them. Fictional pages."""

import re
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone

import pytest

from connectors.page import Page
from simulator.layouts import article_path, render
from simulator.layouts.masthead import Masthead
from simulator.stories import write
from transforms.article import Article
from transforms.extract import extract
from transforms.learned import NOTHING, Observation, learn_from_few
from transforms.together import Seen, see, teach

ZONE = timezone(timedelta(hours=7))
NOW = datetime(2026, 3, 6, 9, 0, tzinfo=ZONE)
STRANGE = "Đàn én về tổ trên mái nhà sàn bên bến tàu cũ"  # named by no rule
HTML = (("content-type", "text/html; charset=utf-8"),)


def make_pages(count: int, planted: str = STRANGE, slug: str = "songhac", first: int = 0) -> list[Page]:
    paper = Masthead("Báo Sông Hạc", f"https://{slug}.example/", "Sông Hạc", "(SHO) - ", NOW)
    stories = [write(5, first + n, NOW - timedelta(hours=17 * n + 1)) for n in range(count + 6)]
    return [_page(paper, stories[at : at + 6], planted) for at in range(count)]


def _page(paper, stories, planted) -> Page:
    url = paper.root.rstrip("/") + article_path("vdoc", stories[0])
    html = render("vdoc", stories[0], paper, stories[1:]).decode()
    at = html.index("</p>", html.index('class="content-fck')) + len("</p>")  # behind the first paragraph
    return Page("", url, url, 200, HTML, NOW, f"{html[:at]}<p>{planted}</p>{html[at:]}".encode())


def read_all(pages: list[Page]) -> list[Article]:
    articles = [extract(page) for page in pages]
    assert all(isinstance(article, Article) for article in articles)
    return [article for article in articles if isinstance(article, Article)]


def see_all(pages: list[Page]) -> list[Seen]:
    return [see(article, page.body) for article, page in zip(read_all(pages), pages, strict=True)]


def read_together(pages: list[Page]) -> list[Article]:
    known = teach(see_all(pages))
    return [
        result
        for page, state in zip(pages, known, strict=True)
        if isinstance(result := extract(page, None, state), Article)
    ]


def test_a_sentence_set_like_the_paragraphs_stays_though_it_recurs():
    closing = "Rời bến khi trời nhá nhem, chúng tôi còn nghe tiếng ai gọi với theo dặn năm sau nhớ trở lại."
    pages = make_pages(4, closing)
    assert all(closing in article.text for article in read_together(pages))


def test_what_stands_on_most_of_a_few_pages_is_left_out():
    pages = make_pages(4)
    assert all(STRANGE in article.text for article in read_all(pages))
    assert not any(STRANGE in article.text for article in read_together(pages))


def test_nothing_else_is_lost():
    before = read_all(make_pages(4))
    after = read_together(make_pages(4))
    told = [[(b.kind, b.text) for b in article.blocks if b.text != STRANGE] for article in before]
    assert [[(b.kind, b.text) for b in article.blocks] for article in after] == told


def test_two_pages_are_too_few():
    assert teach(see_all(make_pages(2))) == [NOTHING, NOTHING]


def test_copies_of_one_article_teach_nothing():
    assert teach(see_all(make_pages(1) * 5)) == [NOTHING] * 5


def test_a_long_paragraph_is_news_however_often_it_stands():
    appeal = " ".join(["Bà con vùng lũ cần gạo, nước sạch và chăn ấm trong những ngày nước còn lên"] * 3)
    assert all(appeal in article.text for article in read_together(make_pages(4, appeal)))


def test_other_newspapers_do_not_count():
    pages = [make_pages(1, slug=f"bao{n}", first=40 * n)[0] for n in range(4)]
    assert all(STRANGE in article.text for article in read_together(pages))


def without_address(page: Page) -> Page:
    return replace(
        page, url="", final_url="", body=re.sub(rb"(?:https?://)?songhac\.example|data-socail-link=\S+", b"", page.body)
    )


def test_pages_that_name_no_newspaper_are_known_by_what_stands_around_their_texts():
    pages = [without_address(page) for page in make_pages(4)]
    assert all(article.url == "" for article in read_all(pages))
    assert not any(STRANGE in article.text for article in read_together(pages))


def test_a_table_recurs_whatever_its_numbers():
    seen = [Observation(date(2026, 3, day), frozenset({f"Trạm | Mực nước\nCái Nhum | {day},2 m"})) for day in (1, 2, 3)]
    assert [line.support for line in learn_from_few(seen)] == [3]


@pytest.mark.parametrize("seen", [[], [None], [None, None, None]])
def test_pages_without_an_article_teach_nothing(seen):
    assert teach(seen) == [NOTHING] * len(seen)
