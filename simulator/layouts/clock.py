"""Dates and times as Vietnamese pages print them."""

from datetime import datetime

DAYS = ("Thứ hai", "Thứ ba", "Thứ tư", "Thứ năm", "Thứ sáu", "Thứ bảy", "Chủ nhật")


def say_weekday(moment: datetime) -> str:
    """Return the weekday in words: "Thứ sáu"."""
    return DAYS[moment.weekday()]


def number_weekday(moment: datetime) -> str:
    """Return the weekday with its digit: Monday is "Thứ 2", Sunday "Chủ nhật"."""
    return "Chủ nhật" if moment.weekday() == 6 else f"Thứ {moment.weekday() + 2}"


def show_dashed(moment: datetime) -> str:
    """Return "05/08/2020 - 12:00" (VDOC)."""
    return f"{moment:%d/%m/%Y - %H:%M}"


def show_bracketed(moment: datetime) -> str:
    """Return "Thứ 4, 01/12/2021 | 11:51:00 [GMT +7]" (Mediatech)."""
    return f"{number_weekday(moment)}, {moment:%d/%m/%Y | %H:%M:%S} [GMT +7]"


def show_plain(moment: datetime) -> str:
    """Return "21/11/2023 09:28" (ONECMS, cms-body)."""
    return f"{moment:%d/%m/%Y %H:%M}"


def show_time_first(moment: datetime) -> str:
    """Return "10:30, 15/05/2011" (portal-hex)."""
    return f"{moment:%H:%M, %d/%m/%Y}"


def show_full(moment: datetime) -> str:
    """Return "Thứ Ba, 08/08/2017, 21:36 (GMT+7)" (portals before 2023)."""
    return f"{say_weekday(moment).title()}, {moment:%d/%m/%Y, %H:%M} (GMT+7)"


def show_day(moment: datetime) -> str:
    """Return "Thứ tư, ngày 09/09/2020", a stamp without a time."""
    return f"{say_weekday(moment)}, ngày {moment:%d/%m/%Y}"


def show_american(moment: datetime) -> str:
    """Return "11/21/2023 9:28:56 AM", month first, as ONECMS writes it into a meta tag."""
    hour = moment.hour % 12 or 12
    return f"{moment.month}/{moment.day}/{moment.year} {hour}:{moment:%M:%S} {'AM' if moment.hour < 12 else 'PM'}"
