from datetime import date, datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from connectors.page import Page
from simulator.layouts import NAMES, article_path, render
from simulator.layouts.masthead import Masthead
from simulator.stories import write
from transforms.extract import extract
from transforms.learned import MIN_SUPPORT, NOTHING, Observation, key_of, learn, observe, observed, state

ZONE = timezone(timedelta(hours=7))
NOW = datetime(2026, 3, 6, 9, 0, tzinfo=ZONE)
PAPER = Masthead("Báo Sông Hạc", "https://songhac.example/", "Sông Hạc", "(SHO) - ", NOW)
STRANGE = "Đàn én về tổ trên mái nhà sàn bên bến tàu cũ"  # named by no rule


def make_pages(design: str, count: int, planted: str = "") -> list[Page]:
    stories = [write(5, number, NOW - timedelta(hours=9 * number + 1)) for number in range(count + 6)]
    return [_page(design, stories[at : at + 6], planted) for at in range(count)]


def _page(design, stories, planted):
    url = f"https://songhac.example{article_path(design, stories[0])}"
    html = render(design, stories[0], PAPER, stories[1:]).decode()
    if planted:
        at = html.index("</p>", html.index('class="content-fck')) + len("</p>")  # behind the first paragraph
        html = f"{html[:at]}<p>{planted}</p>{html[at:]}"
    return Page("", url, url, 200, (("content-type", "text/html; charset=utf-8"),), NOW, html.encode())


def test_a_line_that_no_rule_names_is_learned_and_left_out():
    pages = make_pages("vdoc", 12, STRANGE)
    before = [extract(page) for page in pages]
    assert all(STRANGE in article.text for article in before)
    lines = learn(map(observe, before))
    assert {line.text: (line.support, line.in_bodies) for line in lines}[STRANGE] == (12, 12)
    known = state(line.key for line in lines)
    after = [extract(page, learned=known) for page in pages]
    assert not any(STRANGE in article.text for article in after)
    assert all("learned" in {piece.rule for piece in article.residue if piece.text == STRANGE} for article in after)
    assert {article.extractor for article in after} == {f"generic/1+{known.digest}"}


def test_what_was_learned_takes_nothing_from_articles_of_any_design():
    for design in NAMES:
        pages = make_pages(design, 12)
        before = [extract(page) for page in pages]
        known = state(line.key for line in learn(map(observe, before)))
        after = [extract(page, learned=known) for page in pages]
        assert [article.blocks for article in after] == [article.blocks for article in before], design


def test_rendered_text_is_served_as_well():
    lines = [
        "06/03/2026 - 08:00",
        "",
        "Cầu mới nối hai bờ sông Hạc thông xe",
        "",
        "{lead}",
        "",
        STRANGE,
        "",
        "{text}",
        "",
    ]
    pages = []
    for number in range(8):
        body = "\n\n".join(lines).format(
            lead=f"Sáng {number + 1}-3, cây cầu số {number} bắc qua sông Hạc thông xe sau nhiều tháng thi công.",
            text=f"Theo ban quản lý dự án, gói thầu số {number} hoàn thành sớm hơn hợp đồng, người dân hai bờ đi lại "
            "dễ dàng hơn, hàng hóa không còn phải qua đò như trước nữa và trẻ em đến trường an toàn hơn.",
        )
        url = f"https://songhac.example/{number}"
        pages.append(Page("", url, url, 200, (("content-type", "text/plain"),), NOW, body.encode()))
    before = [extract(page) for page in pages]
    observations = [
        Observation(date(2026, 3, number % 3 + 1), observe(article).lines, observe(article).body)
        for number, article in enumerate(before)
    ]
    known = state(line.key for line in learn(observations))
    assert known.holds(STRANGE)
    after = extract(pages[0], learned=known)
    assert STRANGE not in {block.text for block in after.blocks}
    assert after.title == before[0].title


def test_what_recurs_by_right_is_not_learned():
    lines = {"Theo TTXVN", "Bài, ảnh: Thu Hường", "06/03/2026 - 08:00", "ngắn"}
    seen = [Observation(date(2026, 3, day), frozenset(lines)) for day in range(1, 11)]
    assert learn(seen) == ()


def test_a_column_or_a_day_is_not_enough():
    column = "Dự báo thời tiết trong tuần"
    rare = [
        Observation(date(2026, 3, day), frozenset({column} if day < 6 else {f"dòng {day}"})) for day in range(1, 29)
    ]
    assert learn(rare) == ()  # 5 of 28
    one_day = [Observation(date(2026, 3, 1), frozenset({column})) for _ in range(10)]
    assert learn(one_day) == ()


def test_what_opens_one_article_is_a_card_on_all_the_others():
    leads = [f"Câu chuyện số {name} ở bến tàu cũ bên sông Hạc." for name in "một hai ba bốn năm sáu bảy".split()]
    first = "Nghe đọc bài này bằng giọng miền Nam"
    seen = [
        observed(date(2026, 3, day), [("title", f"Tin {lead}"), ("paragraph", first), ("lead", lead)], leads)
        for day, lead in enumerate(leads, start=1)
    ]
    assert [line.text for line in learn(seen)] == [first]  # which opens all of them


def test_numbers_accents_and_case_make_no_other_line():
    assert key_of("1.204 lượt xem trong ngày") == key_of("87.311 LƯỢT XEM trong ngày") != key_of("lượt xem")
    assert not NOTHING.holds("1.204 lượt xem trong ngày")


LINES = st.frozensets(st.sampled_from([f"Dòng chữ thứ {word} của trang" for word in "một hai ba bốn năm sáu".split()]))
SEEN = st.lists(st.builds(Observation, st.dates(date(2026, 1, 1), date(2026, 1, 9)), LINES, LINES), max_size=30)


@given(SEEN, st.randoms(use_true_random=False))
def test_the_order_of_pages_teaches_nothing(seen, dice):
    shuffled = list(seen)
    dice.shuffle(shuffled)
    assert learn(shuffled) == learn(seen)


@given(SEEN)
def test_what_is_learned_has_its_support(seen):
    for line in learn(seen):
        holding = [one for one in seen if line.key in map(key_of, one.lines)]
        assert line.support == len(holding) >= MIN_SUPPORT
        assert (line.first_day, line.last_day) == (min(one.day for one in holding), max(one.day for one in holding))


def test_the_state_is_named_by_its_lines():
    assert state(["a", "b"]) == state(["b", "a"])
    assert state(["a"]).digest != state(["b"]).digest
    assert state([]) == NOTHING
