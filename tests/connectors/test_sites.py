"""All declarations of real papers walked: what they must have, what they must agree on, what they may not claim."""

import re
from collections import Counter
from dataclasses import fields, replace
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from selectolax.lexbor import LexborHTMLParser

from connectors import families, press, sites
from connectors.families import NO_ADDRESS
from connectors.lineage import outlets
from connectors.site import Layout, Site, Tenure, first_day, last_day
from connectors.urls import canonical, owns

MERGER = date(2025, 7, 1)
# Provinces by their two-digit codes, before and after 1 July 2025 (prime minister's decisions 124/2004 and 19/2025).
BEFORE = """
01 Hà Nội; 02 Hà Giang; 04 Cao Bằng; 06 Bắc Kạn; 08 Tuyên Quang; 10 Lào Cai; 11 Điện Biên; 12 Lai Châu; 14 Sơn La;
15 Yên Bái; 17 Hòa Bình; 19 Thái Nguyên; 20 Lạng Sơn; 22 Quảng Ninh; 24 Bắc Giang; 25 Phú Thọ; 26 Vĩnh Phúc;
27 Bắc Ninh; 30 Hải Dương; 31 Hải Phòng; 33 Hưng Yên; 34 Thái Bình; 35 Hà Nam; 36 Nam Định; 37 Ninh Bình;
38 Thanh Hóa; 40 Nghệ An; 42 Hà Tĩnh; 44 Quảng Bình; 45 Quảng Trị; 46 Thừa Thiên Huế; 48 Đà Nẵng; 49 Quảng Nam;
51 Quảng Ngãi; 52 Bình Định; 54 Phú Yên; 56 Khánh Hòa; 58 Ninh Thuận; 60 Bình Thuận; 62 Kon Tum; 64 Gia Lai;
66 Đắk Lắk; 67 Đắk Nông; 68 Lâm Đồng; 70 Bình Phước; 72 Tây Ninh; 74 Bình Dương; 75 Đồng Nai;
77 Bà Rịa - Vũng Tàu; 79 Hồ Chí Minh; 80 Long An; 82 Tiền Giang; 83 Bến Tre; 84 Trà Vinh; 86 Vĩnh Long;
87 Đồng Tháp; 89 An Giang; 91 Kiên Giang; 92 Cần Thơ; 93 Hậu Giang; 94 Sóc Trăng; 95 Bạc Liêu; 96 Cà Mau
"""
AFTER = """
01 Hà Nội; 04 Cao Bằng; 08 Tuyên Quang; 11 Điện Biên; 12 Lai Châu; 14 Sơn La; 15 Lào Cai; 19 Thái Nguyên;
20 Lạng Sơn; 22 Quảng Ninh; 24 Bắc Ninh; 25 Phú Thọ; 31 Hải Phòng; 33 Hưng Yên; 37 Ninh Bình; 38 Thanh Hóa;
40 Nghệ An; 42 Hà Tĩnh; 44 Quảng Trị; 46 Huế; 48 Đà Nẵng; 51 Quảng Ngãi; 52 Gia Lai; 56 Khánh Hòa; 66 Đắk Lắk;
68 Lâm Đồng; 75 Đồng Nai; 79 Hồ Chí Minh; 80 Tây Ninh; 82 Đồng Tháp; 86 Vĩnh Long; 91 An Giang; 92 Cần Thơ; 96 Cà Mau
"""
SITES = sites.load_all()
each_site = pytest.mark.parametrize("site", SITES.values(), ids=SITES.keys())


def read_codes(table: str) -> dict[str, str]:
    return dict(entry.split(maxsplit=1) for entry in table.replace("\n", " ").strip(" ;").split(";"))


OLD, PRESENT = read_codes(BEFORE), read_codes(AFTER)


def test_all_34_present_papers_and_all_63_of_before_are_declared():
    assert (len(OLD), len(PRESENT)) == (63, 34)
    present = [site for site in SITES.values() if site.retired is None and not site.successor]
    assert sorted(site.province_on(date(2026, 9, 1)) for site in present) == sorted(PRESENT)
    before = Counter(site.province_on(date(2024, 5, 1)) for site in SITES.values())
    assert before == Counter([*OLD, ""])  # the house of Bắc Ninh of today did not exist


@each_site
def test_a_declaration_says_on_what_it_rests_and_claims_no_trial(site):
    assert site.evidence
    assert not site.verified
    for part in (*site.channels, *site.layouts, *site.former, *site.guesses):
        assert part.evidence, part


@each_site
def test_no_guessed_feed_is_followed(site):
    assert not [channel.url for channel in site.channels if channel.evidence == press.LISTS]
    assert not {channel.url for channel in site.channels} & {guess.url for guess in site.guesses}


@each_site
def test_channels_lead_to_the_papers_own_host_once_each(site):
    urls = [channel.url for channel in site.channels]
    assert len(set(urls)) == len(urls)
    for url in urls:
        assert owns(url.split("/")[2], site), url
        assert "{" not in url
    assert all("{page}" in channel.pages for channel in site.channels if channel.pages)


@each_site
def test_selectors_are_css_that_both_parsers_take(site):
    page = "<div><p>x</p></div>"
    for layout in site.layouts:
        values = (getattr(layout, field.name) for field in fields(Layout) if field.name not in ("name", "evidence"))
        selectors = [value for value in values if isinstance(value, str) and value] + list(layout.drop)
        assert selectors, f"{layout.name} says nothing"
        for selector in selectors:
            LexborHTMLParser(page).css(selector)
    for channel in site.channels:
        if channel.links:
            BeautifulSoup(page, "lxml").select(channel.links)


@each_site
def test_the_name_of_the_province_is_what_its_code_meant(site):
    for tenure in site.provinces:
        start, end = first_day(tenure.since), last_day(tenure.until)
        if start is None or start < MERGER:
            assert tenure.value in OLD
        if end is None or end >= MERGER:
            assert tenure.value in PRESENT
    last = site.retired or date(2026, 9, 1)
    told = PRESENT if last >= MERGER else OLD
    if not site.successor or last < MERGER:
        assert told[site.province_on(last)] == site.province


@each_site
def test_names_domains_and_provinces_follow_one_another_without_gaps_in_the_law(site):
    assert site.names
    assert site.tenures
    assert site.provinces
    assert site.domains == tuple(tenure.value for tenure in site.tenures)
    for tenures in (site.names, site.provinces):
        for earlier, later in pairwise(tenures):
            gap = first_day(later.since) - last_day(earlier.until)
            assert gap.days == 1, (earlier, later)


@each_site
def test_who_ended_was_carried_on_by_a_paper_that_exists(site):
    seen = [site.slug]
    while site.successor:
        assert site.successor in SITES
        site = SITES[site.successor]
        assert site.slug not in seen, "carried on in a circle"
        seen.append(site.slug)
    assert site.retired is None, f"{site.slug} ended and nobody carried it on"


def test_no_two_papers_claim_one_host_in_any_of_its_spellings():
    hosts = Counter(domain.removeprefix("www.") for site in SITES.values() for domain in site.domains)
    assert [host for host, count in hosts.items() if count > 1] == []


@each_site
def test_a_paper_belongs_to_a_known_family_or_says_that_it_stands_alone(site):
    assert site.family in {*families.known(), "own", "unknown"}
    if site.family in families.known() and site.article_url == NO_ADDRESS:
        pytest.fail("a family whose addresses nobody knows")


def test_the_documented_table_is_that_of_the_declarations():
    text = (Path(__file__).parents[2] / "docs" / "papers.md").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if re.match(r"\| [^|]+ \| `[a-z]+` \|", line)]
    rows = [[cell.strip() for cell in line.split("|")[1:-1]] for line in lines]
    told = {row[1].strip("`"): (row[2].split(" → "), row[3]) for row in rows}
    assert told == {slug: ([t.value for t in site.provinces], site.family) for slug, site in SITES.items()}
    for province, slug, *_ in rows:
        name = province.removeprefix("– ").split(",")[0]
        assert name == SITES[slug.strip("`")].province


def test_the_line_of_long_an_can_be_read_off_by_day():
    site = SITES["baolongan"]
    assert site.name_on(date(2020, 8, 5)) == "Báo Long An"
    assert site.name_on(date(2025, 6, 1)) == "Báo và Đài Phát thanh - Truyền hình Long An"
    assert site.province_on(date(2020, 8, 5)) == "80"
    assert site.province_on(date(2025, 7, 1)) == ""
    heir = SITES[site.successor]
    assert heir.province_on(date(2020, 8, 5)) == "72"
    assert heir.province_on(date(2026, 1, 1)) == "80"


@pytest.mark.parametrize(
    ("slug", "line"),
    [
        ("baolongan", [("Báo Long An", "80"), ("Báo và Đài Phát thanh - Truyền hình Long An", "80")]),
        ("baotayninh", [("Báo Tây Ninh", "72"), ("Báo và phát thanh, truyền hình Tây Ninh", "80")]),
        ("baodaknong", [("Báo Đắk Nông", "67")]),
        ("baobinhduong", [("Báo Bình Dương", "74"), ("Báo Bình Dương", "79")]),
        ("baobariavungtau", [("Báo Bà Rịa - Vũng Tàu", "77"), ("Báo Bà Rịa - Vũng Tàu", "79")]),
        ("baobacninhtv", [("Báo và phát thanh, truyền hình Bắc Ninh", "24")]),
    ],
)
def test_a_declaration_is_a_line_of_outlets(slug, line):
    assert [(outlet.name, outlet.province) for outlet in outlets(SITES[slug])] == line


@each_site
def test_outlets_follow_one_another_day_by_day(site):
    line = outlets(site)
    assert line
    assert line[-1].until == site.retired
    for earlier, later in pairwise(line):
        assert later.since - earlier.until == timedelta(days=1)
    for outlet in line:
        for day in filter(None, (outlet.since, outlet.until)):
            assert (site.name_on(day), site.province_on(day)) == (outlet.name, outlet.province)


@pytest.mark.parametrize(
    ("bound", "first", "last"),
    [
        ("2025-07-01", date(2025, 7, 1), date(2025, 7, 1)),
        ("2025-07?", date(2025, 7, 1), date(2025, 7, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("~2020", date(2020, 1, 1), date(2020, 12, 31)),
        ("", None, None),
    ],
)
def test_vague_bounds_are_taken_as_wide_as_they_are_written(bound, first, last):
    assert (first_day(bound), last_day(bound)) == (first, last)


@pytest.mark.parametrize("bound", ["2025-7", "about 2020", "2025-13", "~"])
def test_a_bound_that_is_no_date_is_refused(bound):
    with pytest.raises(ValueError, match=r".+"):
        last_day(bound)


def test_where_vague_tenures_overlap_the_newer_one_has_begun():
    site = replace(SITES["baolongan"], names=(Tenure("old", until="2025"), Tenure("new", since="2025-04?")))
    assert site.name_on(date(2025, 3, 31)) == "old"
    assert site.name_on(date(2025, 4, 1)) == "new"


def test_what_a_declaration_leaves_empty_follows_from_its_tenures():
    site = Site(
        "bao-thu", "Báo Thử", "", "", "", (), "own", "^/x", tenures=(Tenure("a.test"), Tenure("b.test")),
        names=(Tenure("Báo Thử"), Tenure("Nhà Thử")),
    )  # fmt: skip
    assert (site.home, site.domains, site.outlet) == ("https://b.test/", ("a.test", "b.test"), "Nhà Thử")
    assert canonical("http://a.test/x?y=1", site) == "https://a.test/x"
