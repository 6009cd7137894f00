"""The stories are varied, complete and always the same for a seed."""

from collections import Counter
from datetime import datetime, timedelta, timezone
from statistics import mean

import pytest

from simulator.stories import slugify, write

ZONE = timezone(timedelta(hours=7))
NOON = datetime(2024, 8, 5, 12, 7, 9, tzinfo=ZONE)


@pytest.fixture(scope="module")
def stories():
    return [write(7, 150_000 + at, NOON + timedelta(hours=5 * at)) for at in range(500)]


def test_the_same_seed_and_number_give_the_same_story():
    assert write(7, 1, NOON) == write(7, 1, NOON)
    assert write(8, 1, NOON) != write(7, 1, NOON)


def test_no_two_of_500_stories_share_a_title_or_an_address(stories):
    assert len({story.title for story in stories}) == len(stories)
    assert len({story.slug for story in stories}) == len(stories)


def test_stories_share_hardly_any_paragraph(stories):
    texts = Counter(p.text for s in stories for p in s.pieces if p.kind == "paragraph" and not p.text.endswith(":"))
    repeated = sum(count for count in texts.values() if count > 1)
    assert repeated / sum(texts.values()) < 0.01


def test_a_story_does_not_say_a_paragraph_twice(stories):
    for story in stories:
        texts = [piece.text for piece in story.pieces if piece.kind == "paragraph"]
        assert len(texts) == len(set(texts)), story.number


def test_lengths_run_from_briefs_to_features(stories):
    paragraphs = [[p.text for p in s.pieces if p.kind == "paragraph"] for s in stories]
    counts = [len(texts) for texts in paragraphs]
    syllables = [len(text.split()) for texts in paragraphs for text in texts]
    assert min(counts) <= 3
    assert max(counts) >= 20
    assert 40 < mean(syllables) < 90
    assert max(syllables) > 120


def test_every_kind_of_piece_and_every_form_of_byline_occurs(stories):
    kinds = {piece.kind for story in stories for piece in story.pieces}
    assert kinds == {"paragraph", "heading", "image", "quote", "list", "table", "pull_quote", "see_also"}
    bylines = "\n".join(story.byline for story in stories)
    for mark in ("Tin, ảnh:", " - Ảnh: ", "(TTXVN", "Theo ", "/Báo Tin tức", " và "):
        assert mark in bylines
    assert any(not story.byline for story in stories)
    assert any(story.byline.isupper() for story in stories)


def test_roles_follow_the_byline(stories):
    for story in stories:
        roles = [role for _, role in story.authors]
        assert ("photo" in roles) == ("nh:" in story.byline), story.byline
        assert all(name in story.byline for name, _ in story.authors)


def test_an_agency_is_named_exactly_when_the_line_names_one(stories):
    agencies = {story.agency for story in stories}
    assert {"TTXVN", "VietNamNet", "Báo Tin tức", "DTO", ""} <= agencies
    assert not any(story.agency for story in stories if not story.byline)


def test_a_pull_quote_repeats_its_body(stories):
    quotes = [(s, p) for s in stories for p in s.pieces if p.kind == "pull_quote"]
    assert len(quotes) > 20
    for story, quote in quotes:
        spoken = quote.text.removesuffix("”.")
        assert any(spoken in piece.text for piece in story.pieces if piece.kind == "paragraph")
        assert " - " in quote.credit


def test_headings_are_short_and_have_no_final_stop(stories):
    headings = {piece.text for story in stories for piece in story.pieces if piece.kind == "heading"}
    assert all(not text.endswith(".") and len(text.split()) <= 12 for text in headings)


def test_nothing_of_the_grammar_is_left_in_a_text(stories):
    for story in stories:
        said = " ".join([story.title, story.lead, *(p.text for p in story.pieces)])
        assert not set("[]{}|~") & set(said), story.number


def test_a_section_that_is_asked_for_is_kept_and_met_by_the_topic():
    story = write(7, 3, NOON, ("Thể thao", "Trong nước"))
    assert story.section == ("Thể thao", "Trong nước")
    assert set(story.tags) <= {"bóng đá", "bóng chuyền", "đua ghe", "việt dã", "phong trào thể thao", "huy chương"} | {
        tag for tag in story.tags if tag.split()[0] in ("xã", "phường", "thị")
    }


def test_dates_in_the_prose_are_traps_not_stamps(stories):
    said = "\n".join(piece.text for story in stories for piece in story.pieces)
    assert "1.9" in said or "2.0" in said  # a number with a thousands dot
    assert "/NĐ-CP" in said
    assert "2021-2025" in said


def test_slugs_are_plain_ascii_and_cut_at_a_hundred():
    assert slugify("Đường về xã Ước Lễ: 12,5 km") == "duong-ve-xa-uoc-le-12-5-km"
    assert len(slugify("rất dài " * 40)) <= 100
