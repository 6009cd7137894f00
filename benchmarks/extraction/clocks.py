"""Dates and times in the forms of content systems that the simulated families do not use."""

from datetime import datetime

from simulator.layouts.clock import number_weekday, say_weekday

_MONTH_NAMES = (
    "Một", "Hai", "Ba", "Tư", "Năm", "Sáu", "Bảy", "Tám", "Chín", "Mười", "Mười Một", "Mười Hai",
)  # fmt: skip
_ENGLISH_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip
_ENGLISH_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def show_noon_mark(moment: datetime) -> str:
    """Return "05/08/2020 02:07:09 CH": twelve hours, SA before noon and CH after it (ASP.NET)."""
    return f"{moment:%d/%m/%Y} {moment.hour % 12 or 12:02}:{moment:%M:%S} {'SA' if moment.hour < 12 else 'CH'}"


def show_short_noon_mark(moment: datetime) -> str:
    """Return "Thứ 4, 5/8/2020 2:07 CH"."""
    hour = moment.hour % 12 or 12
    mark = "SA" if moment.hour < 12 else "CH"
    return f"{number_weekday(moment)}, {moment.day}/{moment.month}/{moment.year} {hour}:{moment:%M} {mark}"


def show_zone(moment: datetime) -> str:
    """Return "Thứ tư, 05/08/2020 12:07 (GMT+7)"."""
    return f"{say_weekday(moment)}, {moment:%d/%m/%Y %H:%M} (GMT+7)"


def show_hours(moment: datetime) -> str:
    """Return "12h07 - 05/08/2020"."""
    return f"{moment:%Hh%M - %d/%m/%Y}"


def show_minutes_mark(moment: datetime) -> str:
    """Return "12:07' 5/8/2020", with the mark of minutes of the early portals."""
    return f"{moment:%H:%M}' {moment.day}/{moment.month}/{moment.year}"


def show_spoken(moment: datetime) -> str:
    """Return "Ngày 05/08/2020 lúc 12:07"."""
    return f"Ngày {moment:%d/%m/%Y} lúc {moment:%H:%M}"


def show_joomla(moment: datetime) -> str:
    """Return "Thứ tư, 05 Tháng 8 2020 12:07" (Joomla's long form)."""
    return f"{say_weekday(moment)}, {moment.day:02} Tháng {moment.month} {moment.year} {moment:%H:%M}"


def show_named_month(moment: datetime) -> str:
    """Return "5 Tháng Tám, 2020", a day without a time (WordPress)."""
    return f"{moment.day} Tháng {_MONTH_NAMES[moment.month - 1]}, {moment.year}"


def show_weekday_number(moment: datetime) -> str:
    """Return "Thứ 4, 05/08/2020 - 12:07"."""
    return f"{number_weekday(moment)}, {moment:%d/%m/%Y - %H:%M}"


def show_hyphens(moment: datetime) -> str:
    """Return "05-08-2020 12:07"."""
    return f"{moment:%d-%m-%Y %H:%M}"


def show_dots(moment: datetime) -> str:
    """Return "05.08.2020 | 12:07"."""
    return f"{moment:%d.%m.%Y | %H:%M}"


def show_weekday_last(moment: datetime) -> str:
    """Return "12:07 | Thứ tư, 05/08/2020"."""
    return f"{moment:%H:%M} | {say_weekday(moment)}, {moment:%d/%m/%Y}"


def show_time_comma(moment: datetime) -> str:
    """Return "12:07:09, 05/08/2020"."""
    return f"{moment:%H:%M:%S, %d/%m/%Y}"


def show_english(moment: datetime) -> str:
    """Return "August 5, 2020 - 12:07 PM" (English editions)."""
    half = "AM" if moment.hour < 12 else "PM"
    return (
        f"{_ENGLISH_MONTHS[moment.month - 1]} {moment.day}, {moment.year} - {moment.hour % 12 or 12}:{moment:%M} {half}"
    )


def show_english_weekday(moment: datetime) -> str:
    """Return "Wed, 05/08/2020 | 12:07" (English editions; the day stays first)."""
    return f"{_ENGLISH_DAYS[moment.weekday()]}, {moment:%d/%m/%Y | %H:%M}"
