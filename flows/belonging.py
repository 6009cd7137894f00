"""Whose page is it: the newspaper behind a saved page."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from urllib.parse import urlsplit

from connectors.page import Page
from connectors.site import Site
from connectors.urls import NotAnAddress, canonical, identity, site_of
from transforms.address import canonical_of
from transforms.article import Article, Problem
from transforms.extract import extract
from transforms.learned import NOTHING, Learned


@dataclass(slots=True)
class Register:
    """All declared newspapers, asked by slug or by host; answers for hosts are remembered."""

    sites: Mapping[str, Site]
    _hosts: dict[str, Site | None] = field(default_factory=dict)

    def claim(self, page: Page) -> tuple[Page, Site | None]:
        """Return a page with its source filled in, and its site if it is declared.

        In this order: the source that was said, the host of the address, the host of the canonical
        link that the page itself names.
        """
        if page.source:
            return page, self.sites.get(page.source)
        site = self._owner(page.url) or self._owner(canonical_of(page.body))
        return (replace(page, source=site.slug), site) if site else (page, None)

    def read(self, page: Page, known: Callable[[str], Learned] = lambda _: NOTHING) -> Article | Problem:
        """Read a page as its newspaper is read, with what is `known` as its chrome, its article at home."""
        claimed, site = self.claim(page)
        return read_page(claimed, site, known(claimed.source))

    def _owner(self, url: str) -> Site | None:
        try:
            host = (urlsplit(url).hostname or "").lower()
        except ValueError:
            return None
        if host not in self._hosts:
            self._hosts[host] = site_of(f"//{host}", self.sites.values()) if host else None
        return self._hosts[host]


def read_page(page: Page, site: Site | None, learned: Learned) -> Article | Problem:
    """Read a page of a newspaper, its article at home."""
    return at_home(extract(page, site, learned), site)


def at_home(result: Article | Problem, site: Site | None) -> Article | Problem:
    """An article under the one spelling of its address; pages write http for https, `m.` and `?utm_source` themselves.

    Without that one article would live at as many addresses as its copies name. Its newspaper's own number comes
    with it, which it keeps when the address changes altogether.
    """
    if site is None or isinstance(result, Problem) or not result.url:
        return result
    with suppress(NotAnAddress):
        url = canonical(result.url, site)
        return replace(result, url=url, publisher_key=identity(url, site))
    return result
