"""What two texts share, and what that makes of two articles."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.kinship.prose import write_text
from transforms.clusters import Link, Standing, arrange, cores
from transforms.kinship import Paper, Told, credits_paper, relate
from transforms.similarity import compare, take_print
from transforms.twins import find_twin, name_pictures, read_edition, read_numbers

AT = datetime(2026, 3, 5, 3, tzinfo=UTC)
NORTH = Paper("baobac", "baobac", ("Báo Bắc",), ("baobac.test",), ("(BBO) - ",))
SOUTH = Paper("baonam", "baonam", ("Báo Nam",), ("baonam.test",))
STORY = "\n".join(write_text(Random(1), 8).paragraphs)
OTHER = "\n".join(write_text(Random(2), 8).paragraphs)


def told(number, text=STORY, paper=NORTH, minutes=0, **changes):
    made = Told(
        number, paper, f"http://{paper.slug}.test/{number}", f"Tin {number}", AT + timedelta(minutes=minutes), "minute",
        AT + timedelta(hours=number), "", "", (), take_print(text),
    )  # fmt: skip
    return replace(made, **changes)


def test_case_accents_tone_placement_and_punctuation_do_not_count():
    assert take_print("Hòa Bình, 1.985 hộ “thủy lợi”").digest == take_print("HOÀ BÌNH 1.985 hộ: thuỷ lợi").digest


def test_a_paragraph_brings_its_sample_wherever_it_stands():
    paragraph = STORY.split("\n")[3]
    alone, amidst = take_print(paragraph), take_print(f"{OTHER}\n{paragraph}")
    assert set(alone.sample) <= set(amidst.sample)
    assert len(alone.sample) >= 2


def test_a_sample_is_bounded_by_the_text():
    text = take_print("\n".join(write_text(Random(3), 14).paragraphs))
    assert len(text.sample) <= 2 * 14 + len(text.shingles) // 24


@given(st.text(max_size=300), st.text(max_size=300))
@settings(max_examples=200)
def test_comparison_is_symmetric_and_within_bounds(one, other):
    a, b = take_print(one), take_print(other)
    there, back = compare(a, b), compare(b, a)
    assert (there.shared, there.of_a, there.of_b, there.frames, there.agreeing) == (
        back.shared, back.of_b, back.of_a, back.frames, back.agreeing,
    )  # fmt: skip
    assert 0 <= there.resemblance <= there.more <= 1
    assert compare(a, a).contradiction == 0


def test_a_copy_and_another_story():
    found = relate(told(1), told(2, paper=SOUTH, minutes=9))
    assert (found.first, found.second, found.kind, found.direction) == (1, 2, "exact", "published")
    assert relate(told(1), told(2, OTHER, SOUTH)) is None


def test_numbers_in_the_same_frame_make_a_column_of_what_would_be_a_copy():
    frame = STORY + "\nGiá mua vào {} triệu đồng, giá bán ra {} triệu đồng, tăng {} nghìn so với ngày {}/3."
    one, other = frame.format(91, 93, 250, 4), frame.format(88, 90, 410, 5)
    assert relate(told(1, one), told(2, other, minutes=1440)) is None
    assert relate(told(1, one), told(2, one, SOUTH, minutes=1440)).kind == "exact"


def test_one_number_that_rose_is_an_update_on_the_same_day_and_none_on_another():
    counted = " ".join(f"Mục {word} có {n * 7} hộ." for n, word in enumerate("một hai ba".split(), 2))
    frame = "".join(sign for sign in STORY if not sign.isdigit()) + "\n" + counted
    one, other = frame + " Đã có 12 người bị thương.", frame + " Đã có 15 người bị thương."
    assert relate(told(1, one), told(2, other, SOUTH, minutes=60)).kind == "near"
    assert relate(told(1, one), told(2, other, SOUTH, minutes=2880)) is None


def test_a_short_text_under_the_same_title_of_the_same_paper_is_no_copy_of_yesterday():
    text = "Ngày nắng, đêm không mưa, gió nhẹ, biển êm, tầm nhìn xa trên mười cây số, sóng thấp hơn một mét, nhiều mây."
    one, other = (told(n, text, minutes=n * 1440, title=f"Thời tiết {n}/3") for n in (4, 5))
    assert relate(one, other) is None
    assert relate(one, replace(other, title="Biển êm trở lại")).kind == "exact"


@pytest.mark.parametrize(
    "changes",
    [
        {"agency": "Báo Bắc"}, {"credits": ("Theo Báo Bắc",)}, {"credits": ("Nguồn: https://baobac.test/tin-a1.html",)},
        {"house_prefix": "(BBO) - "},
    ],
)  # fmt: skip
def test_who_names_the_other_comes_second_whatever_the_stamps_say(changes):
    found = relate(told(1, minutes=600), told(2, paper=SOUTH, minutes=0, **changes))
    assert (found.first, found.second, found.direction) == (1, 2, "credit")
    assert [line for line in found.evidence if line.startswith("baonam credits baobac")]


def test_a_paper_does_not_credit_its_own_house_nor_a_name_within_a_name():
    heir = replace(SOUTH, house="baobac")
    assert credits_paper(told(1, paper=heir, agency="Báo Bắc"), NORTH) == ""
    assert credits_paper(told(1, paper=SOUTH, agency="Báo Bắc Kỳ"), Paper("x", "x", ("Báo Bắc Kỳ Nam",))) == ""


def test_a_day_without_hours_beats_no_hour_of_that_day():
    day = told(1, published_at=AT.replace(hour=0), precision="day", first_seen_at=AT + timedelta(days=9))
    hour = told(2, paper=SOUTH, minutes=60)
    found = relate(day, hour)
    assert (found.first, found.second, found.direction) == (2, 1, "first_seen")
    later = relate(day, told(2, paper=SOUTH, minutes=2880))
    assert (later.first, later.direction) == (1, "published")


def test_one_house_one_text_one_day_is_a_moved_copy():
    heir = Paper("baomoi", "baobac")
    assert relate(told(1, title="Tin"), told(2, paper=heir, title="Tin")).moved
    assert not relate(told(1, title="Tin"), told(2, paper=SOUTH, title="Tin")).moved


def link(first, second, kind="near", direction="published", of=(1.0, 1.0), moved=False):
    return Link(first, second, kind, moved, *of, direction)


def standing(number, minutes=0):
    return Standing(number, f"bao{number}", f"u{number}", AT + timedelta(minutes=minutes), "minute", AT, "TTXVN")


def test_cores_are_the_same_in_any_order_of_pairs():
    links = [link(1, 2), link(4, 3), link(2, 5), link(6, 7, "contained"), link(3, 8, "exact")]
    wanted = [frozenset({1, 2, 5}), frozenset({3, 4, 8}), frozenset({6}), frozenset({7})]
    for seed in range(6):
        assert cores(range(1, 9), Random(seed).sample(links, len(links))) == wanted


def test_the_first_of_a_cluster_is_the_earliest_that_names_no_other_member():
    links = [link(2, 1, direction="credit"), link(2, 3), link(3, 4, "contained", of=(0.2, 1.0))]
    about = [standing(1, 0), standing(2, 10), standing(3, 20), standing(4, 30)]
    found = arrange(frozenset({1, 2, 3}), links, about)
    assert [(m.cluster_id, m.article_id, m.place, m.role, m.credited) for m in found] == [
        (1, 2, 1, "original", "TTXVN"), (1, 1, 2, "reprint", "bao2"), (1, 3, 3, "reprint", "TTXVN"),
        (1, 4, 4, "excerpt", "TTXVN"),
    ]  # fmt: skip
    assert arrange(frozenset({9}), [], [standing(9)]) == []


def edition(number, text, language, *pictures, minutes=0):
    return read_edition(number, f"u{number}", AT + timedelta(minutes=minutes), text, pictures, language)


def test_numbers_meet_across_languages():
    vietnamese = list(read_numbers("1.985 hộ, 12,5 tỉ, ngày 5/8/2020, năm 2019, 7 xã, 30 ha, số 290/BC", "vi"))
    assert vietnamese == ["1985", "12.5", "30"]
    assert list(read_numbers("1,985 households, 12.5 billion, in 2019, 30 hectares", "en")) == ["1985", "12.5", "30"]


def test_a_picture_alone_makes_no_twins_and_furniture_is_no_picture():
    english = edition(1, "A quiet morning.", "en", "http://x/a/cho-noi-1.jpg")
    assert find_twin(english, [edition(2, "Một sáng yên ả.", "vi", "http://y/cho-noi-1.jpg?w=3")]) is None
    assert list(name_pictures(["/img/logo-bao-lon.png", "/a/1.jpg", "/b/Kenh-Tra-Lam.JPG?x=1"])) == ["kenh-tra-lam.jpg"]


def test_the_clearest_twin_is_taken_and_a_vague_one_is_not():
    text = "Nguyễn Văn Bảy trao 250 suất quà trị giá 37,5 triệu đồng tại Trà Lam"
    english = edition(1, "Nguyen Van Bay gave 250 presents worth 37.5 million dong in Tra Lam.", "en")
    assert find_twin(english, [edition(2, text, "vi"), edition(3, "250 suất quà tại Trà Lam", "vi")]).article_id == 2
    assert find_twin(english, [edition(3, "Nguyễn Văn Bảy thăm Trà Lam, trao 90 suất quà", "vi")]) is None
