"""How a list goes on, as far as its own page shows: numbered links, a button, an archive by days or months.

What is found is asked for before it is believed: many sites answer any number with their first page.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Final
from urllib.parse import urljoin, urlsplit
from zoneinfo import ZoneInfo

from selectolax.lexbor import LexborHTMLParser, LexborNode

from connectors.calendars import period_address, period_of
from connectors.page import Page
from connectors.probing import Trial, hrefs, is_own, try_channel
from connectors.reading import Fetcher
from connectors.site import Channel, Site
from connectors.urls import NotAnAddress, canonical, is_article
from connectors.walks import page_address

# How lists spell their second page, in a query or at the end of the path; {} stands for the number.
QUERIES: Final = ("p={}", "page={}", "trang={}")
ENDINGS: Final = ("/page-{}.html", "/page/{}/", "/page/{}", "/trang-{}.html", "/trang-{}")
BUTTONS: Final = "button, a, input, div[data-url], span[data-url]"
MORE: Final = re.compile(r"load[-_]?more|more[-_]?(?:news|btn)|view[-_]?more|xem[-_ ]?th[eê]m|tải thêm|tai-them", re.I)
_PAGE: Final = re.compile(r"(?<=[?&/-])(p|page|trang|pageindex|page_index)([=/-])[12](?!\d)", re.I)
_START: Final = re.compile(r"(?<=[?&])(start|offset|skip|from)=\d+", re.I)
# A day or a month in an address, most exact first: year, month, day by group name.
DATES: Final = (
    re.compile(r"(?<!\d)(?P<year>20\d\d)(?P<a>[-/]?)(?P<month>[01]\d)(?P=a)(?P<day>[0-3]\d)(?!\d)"),
    re.compile(r"(?<!\d)(?P<day>[0-3]\d)(?P<a>[-/])(?P<month>[01]\d)(?P=a)(?P<year>20\d\d)(?!\d)"),
    re.compile(r"(?<!\d)(?P<year>20\d\d)[-/](?P<month>[01]\d)(?![-/]?\d)"),
    re.compile(r"(?<!\d)(?P<month>[01]\d)[-/](?P<year>20\d\d)(?!\d)"),
)
RECENT: Final = timedelta(days=40)  # a date that is older names an event, not an archive
ARCHIVES: Final = 3  # forms that are worth requests

Clock = Callable[[], datetime]


def follow_on(site: Site, trial: Trial, client: Fetcher, now: Clock) -> Trial:
    """The trial of a listing with the form of its further pages, if it shows one that lists other articles."""
    if trial.page is None or trial.channel.kind != "listing" or not trial.works:
        return trial
    for channel in (*_linked(trial.channel, trial.page), *_behind_buttons(site, trial.channel, trial.page)):
        second = try_channel(site, _second(channel, len(trial.articles)), client, now)
        if {found.url for found in second.articles} - {found.url for found in trial.articles}:
            return replace(trial, channel=_named(channel, second))
    return trial


def _linked(channel: Channel, page: Page) -> Iterator[Channel]:
    """The channel with the form of the second page that it links."""
    links = set(hrefs(page, "a[href]"))
    stem = channel.url.rstrip("/")
    starts = (f"{stem}/?", f"{stem}?")
    forms = [start + query for start in starts for query in QUERIES] + [stem + ending for ending in ENDINGS]
    if form := next((form for form in forms if form.format(2) in links), ""):
        yield replace(channel, pages=form.replace("{}", "{page}"))


def _behind_buttons(site: Site, channel: Channel, page: Page) -> Iterator[Channel]:
    """The channel with the addresses that its "load more" buttons carry."""
    forms: dict[str, None] = {}
    for button in LexborHTMLParser(page.body).css(BUTTONS):
        if _asks_for_more(button):
            forms.update(dict.fromkeys(_addresses(site, page, button)))
    return (replace(channel, kind="more", pages=form) for form in forms)


def _asks_for_more(button: LexborNode) -> bool:
    said = button.attributes
    words = (said.get("id"), said.get("class"), said.get("value"), button.text(strip=True)[:40])
    return any(MORE.search(word) for word in words if word)


def _addresses(site: Site, page: Page, button: LexborNode) -> Iterator[str]:
    """The addresses in a button's attributes, with the number in them named."""
    for name, value in button.attributes.items():
        if not value or not (name == "href" or name.startswith("data-")) or not re.match(r"https?://|[/?]", value):
            continue
        url = urljoin(page.final_url, value.strip())
        form = _PAGE.sub(r"\1\2{page}", url) if _PAGE.search(url) else _START.sub(r"\1={start}", url)
        if "{" in form and is_own(url, site):
            yield form


def _second(channel: Channel, listed: int) -> Channel:
    """What stands behind the first page of a channel, to be tried by itself."""
    return Channel(channel.kind, page_address(channel, 2, listed))


def _named(channel: Channel, second: Trial) -> Channel:
    """What a button leads to is a listing if it is a page like the first, and a piece of one otherwise."""
    whole = second.page is not None and b"<html" in second.page.body[:5_000].lower()
    return replace(channel, kind="listing" if whole and "{page}" in channel.pages else channel.kind)


def archives(site: Site, home: Page, today: date) -> tuple[Channel, ...]:
    """Archives by days or months that a front page leads to and nobody declared: links with a date of these weeks."""
    found: dict[str, Channel] = {}
    declared = {channel.pages for channel in site.channels}
    for url in hrefs(home, "a[href]"):
        if is_own(url, site) and not _is_story(url, site) and (channel := _dated(url, today)):
            found.setdefault(channel.pages, channel)
    return tuple(channel for pages, channel in found.items() if pages not in declared)[:ARCHIVES]


def _is_story(url: str, site: Site) -> bool:
    try:
        return is_article(canonical(url, site), site)
    except NotAnAddress:
        return True


def _dated(url: str, today: date) -> Channel | None:
    """The archive that an address is a page of; None if no recent date stands in it."""
    place = len(urlsplit(url).scheme) + 3 + len(urlsplit(url).netloc)
    for form in DATES:
        if named := form.search(url, place):
            parts = {name: int(text) for name, text in named.groupdict().items() if name != "a"}
            if not _is_recent(parts, today):
                return None
            pages = url[: named.start()] + _spell(form, named) + url[named.end() :]
            return Channel("dated", url[: named.start()].rstrip("/?&=-"), pages=pages, evidence="a candidate")
    return None


def _is_recent(parts: dict[str, int], today: date) -> bool:
    try:
        day = date(parts["year"], parts["month"], parts.get("day", today.day if today.day < 29 else 28))
    except ValueError:
        return False
    return -timedelta(days=1) <= today - day <= RECENT


def _spell(form: re.Pattern[str], named: re.Match[str]) -> str:
    """The date of an address with names in place of numbers."""
    spelled = named[0]
    for name in sorted(form.groupindex.keys() - {"a"}, key=named.start, reverse=True):
        start, end = (place - named.start() for place in named.span(name))
        spelled = f"{spelled[:start]}{{{name}}}{spelled[end:]}"
    return spelled


def attempt(site: Site, channel: Channel, client: Fetcher, now: Clock) -> Trial:
    """Read a declared channel of any kind once."""
    return (try_archive if channel.kind == "dated" else try_channel)(site, channel, client, now)


def try_archive(site: Site, channel: Channel, client: Fetcher, now: Clock) -> Trial:
    """Ask for the last two whole periods of an archive; it works if each lists its own articles."""
    zone = ZoneInfo(site.zone)
    last = period_of(channel, _before(period_of(channel, now().astimezone(zone).date()).first))
    earlier = period_of(channel, _before(last.first))
    pages = [Channel("listing", period_address(channel, period, 1)) for period in (last, earlier)]
    one, other = (try_channel(site, page, client, now) for page in pages)
    times = [found.published_at for found in one.articles if found.published_at]
    strange = [time for time in times if not last.holds(time, zone)]
    trouble = one.trouble
    if {found.url for found in one.articles} == {found.url for found in other.articles}:
        trouble = trouble or "answers another period alike"
    elif len(strange) * 2 > len(times):
        trouble = trouble or "lists other days"
    return Trial(channel, one.articles, trouble, one.page)


def _before(day: date) -> date:
    return day - timedelta(days=1)
