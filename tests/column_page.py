"""A page with markup in which nothing but the column is told, and how the extractor reads what stands there."""

from datetime import datetime, timedelta, timezone

from connectors.page import Page
from transforms.extract import extract

FETCHED = datetime(2026, 10, 2, 18, 38, tzinfo=timezone(timedelta(hours=7)))


def read(title, inside):
    """What comes of a page with this headline, a stamp below it and this column."""
    html = (
        f"<html><head><title>{title}</title></head><body><div class='k'><h1>{title}</h1><span>21/09/2026 07:05</span>"
        f"<div class='x'>{inside}</div></div></body></html>"
    )
    return read_html(html)


def read_html(html):
    """What comes of a whole page."""
    url = "http://baothu.test/bai-a1.html"
    return extract(Page("", url, url, 200, (("content-type", "text/html; charset=utf-8"),), FETCHED, html.encode()))
