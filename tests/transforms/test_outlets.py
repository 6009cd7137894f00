"""Newspapers as they were: name, domain and province by day, from their declarations."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest

from connectors import sites
from connectors.site import Tenure
from transforms.gazetteer import gazetteer
from transforms.outlets import periods

SITES = sites.load_all()


def on(slug, day):
    return next(p for p in periods(SITES[slug]) if (p.since or date.min) <= day <= (p.until or date.max))


@pytest.mark.parametrize("site", SITES.values(), ids=lambda site: site.slug)
def test_periods_follow_one_another_and_agree_with_the_table_of_provinces(site):
    line = periods(site)
    assert line
    assert line[-1].until == site.retired
    for earlier, later in pairwise(line):
        assert later.since - earlier.until == timedelta(days=1)
    for period in line:
        unit = gazetteer().by_id[period.unit]
        for day in filter(None, (period.since, period.until)):
            assert unit.covers(day)
        assert unit.code in ("", period.province_code)


@pytest.mark.parametrize(
    ("slug", "day", "name", "domain", "unit"),
    [
        ("baotayninh", date(2020, 5, 1), "Báo Tây Ninh", "baotayninh.vn", "tay-ninh-1997"),
        ("baotayninh", date(2025, 6, 30), "Báo Tây Ninh", "baotayninh.vn", "tay-ninh-1997"),
        ("baotayninh", date(2025, 7, 1), "Báo và phát thanh, truyền hình Tây Ninh", "baotayninh.vn", "tay-ninh-2025"),
        ("baolongan", date(2020, 8, 5), "Báo Long An", "baolongan.vn", "long-an-1997"),
        ("huengaynay", date(2024, 12, 31), "Báo Thừa Thiên Huế", "baothuathienhue.vn", "thua-thien-hue-1997"),
        ("huengaynay", date(2025, 1, 1), "Huế ngày nay", "huengaynay.vn", "hue-2025"),
        ("hanoimoi", date(2005, 1, 1), "Hànộimới", "hanoimoi.com.vn", "ha-noi-1997"),
        ("baodaklak", date(2003, 12, 31), "Báo Đắk Lắk", "baodaklak.vn", "dak-lak-1997"),
        ("baodienbienphu", date(2015, 1, 1), "Báo Điện Biên Phủ", "baodienbienphu.info.vn", "dien-bien-2004"),
        ("baobinhduong", date(2025, 7, 1), "Báo Bình Dương", "baobinhduong.vn", "ho-chi-minh-2025"),
    ],
)
def test_a_paper_on_a_day(slug, day, name, domain, unit):
    period = on(slug, day)
    assert (period.name, period.domain, period.unit) == (name, domain, unit)


def test_the_domain_of_today_is_the_last_that_is_declared():
    for site in SITES.values():
        last = periods(site)[-1]
        assert site.retired or last.domain == site.tenures[-1].value


def test_vague_bounds_stay_visible():
    assert "until ~2020" in on("baodienbienphu", date(2015, 1, 1)).doubt
    assert on("baodienbienphu", date(2020, 5, 1)).others == ("baodienbienphu.info.vn", "baodienbienphu.vn")
    assert on("baotayninh", date(2020, 5, 1)).doubt == ""


def test_a_domain_that_had_not_begun_is_not_guessed():
    assert on("baovinhphuc", date(2005, 1, 1)).domain == ""


def test_without_a_province_there_is_no_period_and_an_unknown_code_has_no_unit():
    site = replace(SITES["baotayninh"], provinces=())
    assert periods(site) == ()
    (period,) = periods(replace(site, names=(), provinces=(Tenure("99"),)))
    assert (period.unit, period.domain, period.name) == ("", "baotayninh.vn", "Báo Tây Ninh")
