"""One article under all its spellings, for every family: one address where it can be, one identity where it moved."""

import pytest

from connectors import families, sites
from connectors.urls import canonical, identity, is_article, site_of

SITES = sites.load_all()
# slug, identity, canonical address, further spellings of it
SPELLINGS = [
    (
        "baocantho",
        "baocantho:196670",
        "https://baocantho.com.vn/mua-ngap-a196670.html",
        (
            "http://www.baocantho.com.vn/mua-ngap-a196670.html",
            "https://baocantho.com.vn/print/mua-ngap-a196670.html",
            "https://m.baocantho.com.vn/mua-ngap-a196670.html?gidzl=abc#binh-luan",
            "HTTPS://BAOCANTHO.COM.VN:443//mua-ngap-a196670.html?utm_source=zalo&p=2",
        ),
    ),
    (
        "baoangiang",
        "baoangiang:498028",
        "https://baoangiang.com.vn/-podcast-mua-lu-a498028.html",
        (
            "http://baoangiang.com.vn/print/-podcast-mua-lu-a498028.html",
            "//baoangiang.com.vn/-podcast-mua-lu-a498028.html",
        ),
    ),
    (
        "baotayninh",
        "baotayninh:88701",
        "https://baotayninh.vn/phong-benh-88701.html",
        ("http://baotayninh.vn/phong-benh-88701.html?fbclid=1", "https://www.baotayninh.vn/phong-benh-88701.html?print=1"),
    ),
    (
        "baonghean",
        "baonghean:10264116",
        "https://baonghean.vn/chat-xo-10264116.html",
        ("https://amp.baonghean.vn/chat-xo-10264116.html", "http://baonghean.vn/chat-xo-10264116.html?zarsrc=30"),
    ),
    (
        "baolaocai",
        "baolaocai:404649",
        "https://baolaocai.vn/song-dep-post404649.html",
        ("http://m.baolaocai.vn/song-dep-post404649.html", "https://baolaocai.vn/song-dep-post404649.html?page=2"),
    ),
    (
        "baodaklak",
        "baodaklak:202401/dak-lak-chao-xuan-b660145",
        "https://baodaklak.vn/van-hoa/van-hoc-nghe-thuat/202401/dak-lak-chao-xuan-b660145/",
        (
            "http://baodaklak.vn/van-hoa/van-hoc-nghe-thuat/202401/dak-lak-chao-xuan-b660145",
            "https://www.baodaklak.vn/van-hoa/van-hoc-nghe-thuat/202401/dak-lak-chao-xuan-b660145/index.htm",
        ),
    ),
    (
        "baoapbac",
        "baoapbac:817720",
        "https://baoapbac.vn/ban-doc/201810/tra-loi-ban-doc-817720/",
        (
            "http://baoapbac.vn/ban-doc/201810/tra-loi-ban-doc-817720/index.htm",
            "http://www.baoapbac.vn/ban-doc/201810/tra-loi-ban-doc-817720",
        ),
    ),
    (
        "baothanhhoa",
        "baothanhhoa:244736",
        "https://baothanhhoa.vn/y-te-hoc-duong-244736.htm",
        ("http://baothanhhoa.vn/y-te-hoc-duong-244736.htm?ref=home", "https://m.baothanhhoa.vn/y-te-hoc-duong-244736.htm"),
    ),
    (
        "baobinhduong",
        "baobinhduong:230569",
        "https://baobinhduong.vn/hiem-nguy-chuc-cho--a230569.html",
        ("https://m.baobinhduong.vn/hiem-nguy-chuc-cho--a230569.html", "http://baobinhduong.vn/hiem-nguy-chuc-cho--a230569.html"),
    ),
    (
        "baokiengiang",
        "baokiengiang:17028",
        "https://baokiengiang.vn/le-hoi/hoi-thi-chim-hot-17028.html",
        ("https://www.baokiengiang.vn/le-hoi/hoi-thi-chim-hot-17028.html?utm_medium=x",),
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("slug", "name", "address", "spelling"),
    [(slug, name, address, spelling) for slug, name, address, others in SPELLINGS for spelling in (address, *others)],
)
def test_every_spelling_is_one_address_and_one_identity(slug, name, address, spelling):
    site = SITES[slug]
    found = canonical(spelling if "://" in spelling else f"https:{spelling}", site)
    assert found == address
    assert identity(found, site) == name


def test_every_family_has_its_spellings():
    assert {SITES[slug].family for slug, *_ in SPELLINGS} == set(families.known())


@pytest.mark.parametrize(
    ("slug", "before", "after"),
    [
        (  # a sub-site took the archive over, numbers and all
            "baodongkhoi",
            "https://baodongkhoi.vn/den-tho-o-ben-tre-16112020-a80176.html",
            "https://dongkhoi.baovinhlong.vn/den-tho-o-ben-tre-16112020-a80176.html",
        ),
        ("baodongkhoi", "https://baodongkhoi.vn/ten-cu-a80176.html", "https://dongkhoi.baovinhlong.vn/ten-moi-a80176.html"),
        ("baocamau", "https://baocamau.com.vn/on-thi-a129291.html", "https://baocamau.vn/on-thi-a129291.html"),
        ("baodanang", "https://baodanang.vn/muc-tieu-3149144.html", "https://baoquangnam.vn/muc-tieu-3149144.html"),
        ("baobacninhtv", "https://baobacninhtv.vn/vai-thieu-postid412.bbg", "https://baobacgiang.vn/vai-thieu-postid412.bbg"),
        (
            "baodaklak",  # one article in two sections of the same portal
            "https://baodaklak.vn/channel/5301/202009/nam-hoc-moi-5698714/",
            "https://baodaklak.vn/giao-duc/202009/nam-hoc-moi-5698714/",
        ),
    ],
)  # fmt: skip
def test_an_article_that_moved_keeps_its_identity(slug, before, after):
    owner = {url: site_of(url, SITES.values()) for url in (before, after)}
    assert SITES[slug] in owner.values()
    names = {identity(canonical(url, site), site) for url, site in owner.items()}
    assert len(names) == 1
    assert names != {""}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("http://www.baodongkhoi.vn/print/den-tho-a80176.html", "https://dongkhoi.baovinhlong.vn/den-tho-a80176.html"),
        ("http://m.baocamau.com.vn/on-thi-a129291.html?page=2", "https://baocamau.vn/on-thi-a129291.html"),
        # nobody has seen these answer elsewhere
        ("http://www.baotravinh.vn/du-lich/bien-ba-dong-29810.html", "https://baotravinh.vn/du-lich/bien-ba-dong-29810.html"),
    ],
)  # fmt: skip
def test_an_archive_that_was_seen_to_move_has_its_new_address(old, new):
    assert canonical(old, site_of(old, SITES.values())) == new


def test_heirs_are_domains_of_the_same_paper():
    for site in SITES.values():
        for tenure in site.tenures:
            assert tenure.heir in {"", *site.domains} - {tenure.value}


@pytest.mark.parametrize(
    ("slug", "one", "other"),
    [
        ("baotayninh", "/khat-vong-a88701.html", "/khat-vong-88701.html"),  # the new system counts anew
        ("baonghean", "/noi-bat-ngay-23-8-273128.html", "/noi-bat-post273128.html"),
        ("baohatinh", "/chinh-tri/truyen-thong/218261.htm", "/truyen-thong-post218261.html"),
        ("baodaklak", "/xa-hoi/202401/mua-lon-b660145/", "/xa-hoi/202402/nang-to-b660145/"),  # a code that came twice
        ("baocantho", "/mua-a1.html", "/mua-a2.html"),
    ],
)
def test_equal_numbers_of_different_systems_are_different_articles(slug, one, other):
    site = SITES[slug]
    names = [identity(canonical(site.home.rstrip("/") + path, site), site) for path in (one, other)]
    assert all(names)
    assert names[0] != names[1]


@pytest.mark.parametrize(
    ("slug", "path"),
    [
        ("baonghean", "/en/high-fibre-foods-10264116.html"),  # a translation bears the number of its original
        ("baonghean", "/chu-de-event1234.html"),
        ("baotayninh", "/print/news/67850"),  # the number of a print copy is another one
        ("baodaklak", "/thoi-su/"),
        ("baovinhphuc", "/tin-1.html"),  # nobody has seen how this paper spells addresses
        ("baobinhdinh", "/viewer.aspx?macm=39&mabb=222823"),
    ],
)
def test_what_is_no_article_of_the_paper_has_no_identity(slug, path):
    site = SITES[slug]
    url = canonical(site.home.rstrip("/") + path, site)
    assert not is_article(url, site)
    assert identity(url, site) == ""


def test_an_article_of_another_house_has_no_identity_here():
    assert identity("https://baocantho.com.vn/mua-a1.html", SITES["baolongan"]) == ""


def test_articles_without_numbers_are_told_apart_by_their_paths():
    site = SITES["baodienbienphu"]
    url = canonical("http://www.baodienbienphu.vn/tin-bai/xa-hoi/mua-lon", site)
    assert identity(url, site) == "baodienbienphu:/tin-bai/xa-hoi/mua-lon"


def test_each_series_of_numbers_has_one_pattern_in_one_paper():
    for site in SITES.values():
        series = [site.series or site.slug, *(numbering.series for numbering in site.former)]
        assert len(set(series)) == len(series), site.slug


def test_papers_share_a_series_only_with_whom_they_carry_on():
    shared = {}
    for site in SITES.values():
        for series in {site.series or site.slug, *(numbering.series for numbering in site.former)}:
            shared.setdefault(series, set()).add(site.slug)
    together = {series: slugs for series, slugs in shared.items() if len(slugs) > 1}
    assert together == {
        "baoquangnam/onecms": {"baoquangnam", "baodanang"},
        "baobacgiang/bbg": {"baobacgiang", "baobacninhtv"},
    }
    assert SITES["baoquangnam"].successor == "baodanang"
    assert SITES["baobacgiang"].successor == "baobacninhtv"
