"""Provinces valid in time: counts, changes, codes, and what names meant on which day."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from transforms.gazetteer import Gazetteer, Succession, Unit, gazetteer, packaged, read

TABLE = gazetteer()
DAY = timedelta(days=1)
MERGER = date(2025, 7, 1)
OLD = [unit for unit in TABLE.units if unit.covers(date(2024, 12, 31))]
NEW = [unit for unit in TABLE.units if unit.until is None]
# Written down from resolution 202/2025/QH15: the unit of 2025 and those that it was made of, itself among them or not.
MERGED = {
    "Tuyên Quang": "Hà Giang, Tuyên Quang", "Lào Cai": "Lào Cai, Yên Bái", "Thái Nguyên": "Bắc Kạn, Thái Nguyên",
    "Phú Thọ": "Hòa Bình, Phú Thọ, Vĩnh Phúc", "Bắc Ninh": "Bắc Giang, Bắc Ninh", "Hưng Yên": "Hưng Yên, Thái Bình",
    "Hải Phòng": "Hải Dương, Hải Phòng", "Ninh Bình": "Hà Nam, Nam Định, Ninh Bình",
    "Quảng Trị": "Quảng Bình, Quảng Trị",
    "Đà Nẵng": "Quảng Nam, Đà Nẵng", "Quảng Ngãi": "Kon Tum, Quảng Ngãi", "Gia Lai": "Bình Định, Gia Lai",
    "Khánh Hòa": "Khánh Hòa, Ninh Thuận", "Lâm Đồng": "Bình Thuận, Lâm Đồng, Đắk Nông", "Đắk Lắk": "Phú Yên, Đắk Lắk",
    "Hồ Chí Minh": "Bà Rịa - Vũng Tàu, Bình Dương, Hồ Chí Minh", "Đồng Nai": "Bình Phước, Đồng Nai",
    "Tây Ninh": "Long An, Tây Ninh", "Cần Thơ": "Cần Thơ, Hậu Giang, Sóc Trăng",
    "Vĩnh Long": "Bến Tre, Trà Vinh, Vĩnh Long",
    "Đồng Tháp": "Tiền Giang, Đồng Tháp", "Cà Mau": "Bạc Liêu, Cà Mau", "An Giang": "An Giang, Kiên Giang",
    "Huế": "Thừa Thiên Huế",
} | {name: name for name in
     "Cao Bằng,Điện Biên,Hà Tĩnh,Lai Châu,Lạng Sơn,Nghệ An,Quảng Ninh,Thanh Hóa,Sơn La,Hà Nội".split(",")}  # fmt: skip


@pytest.mark.parametrize(
    ("day", "count", "cities"),
    [
        (date(1997, 1, 1), 61, 4), (date(2003, 12, 31), 61, 4), (date(2004, 1, 1), 64, 5), (date(2008, 7, 31), 64, 5),
        (date(2008, 8, 1), 63, 5), (date(2024, 12, 31), 63, 5), (date(2025, 1, 1), 63, 6), (date(2025, 6, 30), 63, 6),
        (MERGER, 34, 6), (date(2026, 4, 30), 34, 7), (date(2026, 9, 1), 34, 8), (date(2026, 9, 20), 34, 9),
    ],
)  # fmt: skip
def test_as_many_units_and_cities_as_there_were(day, count, cities):
    valid = [unit for unit in TABLE.units if unit.covers(day)]
    assert (len(valid), sum(unit.kind == "city" for unit in valid)) == (count, cities)


@pytest.mark.parametrize("unit", OLD, ids=lambda unit: unit.name)
def test_each_of_63_provinces_has_the_heir_that_the_resolution_names(unit):
    (heir,) = TABLE.heirs(unit.unit)
    assert unit.name in MERGED[TABLE.by_id[heir].name].split(", ")


@pytest.mark.parametrize("unit", NEW, ids=lambda unit: unit.name)
def test_each_of_34_units_carries_on_those_that_the_resolution_names(unit):
    carried = sorted(old.name for old in OLD if TABLE.heirs(old.unit) == (unit.unit,))
    assert carried == sorted(MERGED[unit.name].split(", "))


def test_63_became_34():
    assert (len(OLD), len(NEW)) == (63, 34)
    assert {heir for old in OLD for heir in TABLE.heirs(old.unit)} == {new.unit for new in NEW}


def test_codes_came_again_for_other_provinces():
    taken = {
        new.code: (old.name, new.name) for new in NEW for old in OLD if old.code == new.code and old.name != new.name
    }
    assert taken["80"] == ("Long An", "Tây Ninh")
    assert sorted(taken) == ["15", "24", "44", "46", "52", "80", "82", "91"]


STEPS = [step for step in TABLE.successions if step.kind != "transfer"]


@pytest.mark.parametrize("step", STEPS, ids=lambda step: f"{step.before} {step.after}")
def test_both_sides_of_each_change_mean_what_stood_there_then(step):
    before, after = TABLE.by_id[step.before], TABLE.by_id[step.after]
    eve = [(one.unit, one.standing) for one in TABLE.meaning(before.name, step.day - DAY)]
    morrow = [(one.unit, one.standing) for one in TABLE.meaning(after.name, step.day)]
    assert eve == [(before.unit, "current")]
    assert morrow == [(after.unit, "current")]
    (old_name,) = TABLE.meaning(before.name, step.day)
    assert old_name.standing == ("current" if any(u.name == before.name and u.covers(step.day) for u in TABLE.units)
                                 else "former")  # fmt: skip


@pytest.mark.parametrize("step", STEPS, ids=lambda step: f"{step.before} {step.after}")
def test_a_name_that_was_still_to_come_means_the_unit_that_held_its_area(step):
    after = TABLE.by_id[step.after]
    found = TABLE.meaning(after.name, step.day - DAY)
    if found[0].standing == "coming":
        assert step.before in {one.unit for one in found}
    else:
        assert TABLE.by_id[found[0].unit].name == after.name


@pytest.mark.parametrize(
    ("name", "day", "unit", "standing"),
    [
        ("Long An", date(2020, 8, 5), "long-an-1997", "current"),
        ("Long An", date(2025, 6, 30), "long-an-1997", "current"),
        ("Long An", MERGER, "long-an-1997", "former"),
        ("Tây Ninh", date(2025, 6, 30), "tay-ninh-1997", "current"),
        ("Tây Ninh", MERGER, "tay-ninh-2025", "current"),
        ("Hà Tây", date(2008, 7, 31), "ha-tay-1997", "current"),
        ("Hà Tây", date(2008, 8, 1), "ha-tay-1997", "former"),
        ("Đắk Nông", date(2003, 12, 31), "dak-lak-1997", "coming"),
        ("Đắk Nông", date(2004, 1, 1), "dak-nong-2004", "current"),
        ("Huế", date(2024, 12, 31), "thua-thien-hue-1997", "coming"),
        ("Huế", date(2025, 1, 1), "hue-2025", "current"),
        ("Thừa Thiên Huế", date(2025, 1, 1), "thua-thien-hue-1997", "former"),
        ("Hà Bắc", date(1996, 12, 31), "ha-bac-1996", "current"),
        ("Hà Bắc", date(1997, 1, 1), "ha-bac-1996", "former"),
        ("Đồng Nai", date(2026, 4, 29), "dong-nai-2025", "current"),
        ("Đồng Nai", date(2026, 4, 30), "dong-nai-2026", "current"),
    ],
)
def test_a_name_on_a_day(name, day, unit, standing):
    assert [(one.unit, one.standing) for one in TABLE.meaning(name, day)] == [(unit, standing)]


def test_a_name_or_a_day_that_nobody_knows_means_nothing():
    assert TABLE.meaning("Thử", MERGER) == ()
    assert TABLE.meaning("Long An", date(1980, 1, 1)) == ()


def test_meanings_as_stretches_are_those_of_each_day():
    edges = {unit.since for unit in TABLE.units} | {unit.until for unit in TABLE.units}
    for day in sorted(edge + shift for edge in edges if edge for shift in (-DAY, DAY * 0, DAY)):
        stretched = {
            (one.name, one.unit, one.standing)
            for one in TABLE.meanings
            if (one.since or date.min) <= day <= (one.until or date.max)
        }
        daily = {(m.name, m.unit, m.standing) for u in TABLE.units for m in TABLE.meaning(u.name, day)}
        assert stretched == daily


def test_a_part_that_went_over_gives_no_heir():
    assert {step.before for step in TABLE.successions if step.kind == "transfer"} == {"hoa-binh-1997", "vinh-phuc-1997"}
    assert TABLE.heirs("vinh-phuc-1997") == ("phu-tho-2025",)


def test_a_divided_province_has_both_heirs():
    assert TABLE.heirs("lai-chau-1997") == ("dien-bien-2004", "lai-chau-2004")


A = Unit(
    "a-2000", "A", "Tỉnh A", "province", "01", "", "", date(2000, 1, 1), "exact", date(2004, 12, 31), "", "", "high", ""
)
B = replace(A, unit="b-2005", name="B", since=date(2005, 1, 1), until=None)
STEP = Succession(date(2005, 1, 1), "rename", "a-2000", "b-2005", "act", "high", "")


@pytest.mark.parametrize(
    ("units", "steps", "fault"),
    [
        ((A, A), (), "one id"),
        ((A, replace(B, since=date(2004, 12, 31))), (), "one name or code"),
        ((A, replace(B, name="A", code="02", since=date(2004, 6, 1))), (), "one name or code"),
        ((replace(A, until=date(1999, 1, 1)),), (), "ends before"),
        ((replace(A, kind="land"),), (), "unknown kind"),
        ((A, B), (replace(STEP, after="c-2005"),), "unknown unit"),
        ((A, B), (replace(STEP, day=date(2006, 1, 1)),), "does not begin"),
        ((replace(A, until=date(2003, 1, 1)), B), (STEP,), "must end on the day before"),
        ((A, B), (replace(STEP, kind="transfer"),), "must end on the day before"),
    ],
)
def test_tables_that_contradict_themselves_are_refused(units, steps, fault):
    with pytest.raises(ValueError, match=fault):
        Gazetteer(units, steps)


def test_tables_that_agree_are_taken():
    assert Gazetteer((A, B), (STEP,)).heirs("a-2000") == ("b-2005",)


def test_every_packaged_row_says_what_it_rests_on():
    assert read(packaged()).units == TABLE.units
    assert all(step.act for step in TABLE.successions)
    assert all(unit.begun_by for unit in TABLE.units if unit.since_known == "exact")
    assert all(unit.ended_by for unit in TABLE.units if unit.until)
