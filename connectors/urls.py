"""One article, one address: canonical forms of what feeds, listings and readers write."""

import posixpath
import re
from collections.abc import Iterable
from functools import lru_cache
from urllib.parse import SplitResult, parse_qsl, quote, urlencode, urlsplit, urlunsplit

from connectors.site import Site

MAX_LENGTH = 2000  # characters; longer addresses do not fit a b-tree index
ALIASES = ("www.", "m.", "amp.", "mobile.", "wap.")  # hosts that serve the same articles in other clothes
DEFAULT_PORTS = {"http": 80, "https": 443}
# Parameters that say how a reader came, not what the page is.
TRACKING = re.compile(
    r"^(?:utm_\w*|fbclid|gclid|gclsrc|dclid|msclkid|zarsrc|zalo\w*|mc_[ce]id|_ga|gidzl|ref|ref_src|referrer|"
    r"amp|print|phpsessid|jsessionid|aspsessionid\w*|sid|sessionid|spm)$",
    re.IGNORECASE,
)
KEPT = "/:@!$&'()*+,;=~-._"
PERCENT = re.compile(r"%([0-9A-Fa-f]{2})")
UNRESERVED = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
INDEX = re.compile(r"/(?:index|default)\.(?:html?|aspx?|php)$", re.IGNORECASE)
SESSION = re.compile(r";(?:jsessionid|phpsessid)=[^/]*", re.IGNORECASE)


class NotAnAddress(ValueError):
    """A string that is no http(s) address; `reason` is scheme, too_long or bad_url."""

    def __init__(self, reason: str, url: str) -> None:
        super().__init__(f"{reason}: {url[:200]}")
        self.reason = reason


def canonical(url: str, site: Site | None = None) -> str:
    """The one spelling of an address.

    Without a site: RFC 3986 normalisation (case, default port, dot segments, percent-encoding), no
    fragment, no tracking parameters. With the site that owns the host also: scheme of its home,
    no mobile or AMP host, the domain that a moved archive answers on now, print and AMP copies led back
    to the article, and for an article no query at all, since its number is in the path. Raises NotAnAddress.
    """
    parts = _split(url)
    host = parts.hostname or ""
    scheme, path = parts.scheme.lower(), _clean_path(parts.path)
    query = _clean_query(parts.query)
    if site is not None and owns(host, site):
        scheme, host, port = urlsplit(site.home).scheme, _main_host(host, site), urlsplit(site.home).port
        path = _article_path(path, site)
        if _find(path, site):
            query = ""
    else:
        port = parts.port
    netloc = host if port in (None, DEFAULT_PORTS.get(scheme)) else f"{host}:{port}"
    return urlunsplit((scheme, netloc, path, query, ""))


def is_article(url: str, site: Site) -> bool:
    """Whether a canonical address is one of the site's articles, by its host and path."""
    parts = urlsplit(url)
    return owns(parts.hostname or "", site) and _find(parts.path, site) is not None


def identity(url: str, site: Site) -> str:
    """What two canonical addresses of one article have in common, whatever their host and slug; "" for no article.

    It is "series:number". A series is one sequence of article numbers: of one paper on one content
    management system, whichever domains it moved to, or of the paper that took it over (`Site.series`).
    Numbers of different series say nothing about each other: an archive that was renumbered keeps
    its old identity and gets a new one. Articles without a number are told apart by their path.
    """
    path = urlsplit(url).path
    found = _find(path, site) if is_article(url, site) else None
    if found is None:
        return ""
    series, match = found
    number: str = match.groupdict().get("id") or path
    return f"{series}:{number}"


def article_number(url: str, site: Site) -> str:
    """The publisher's own number of an article, from the group `id` of its pattern; "" if there is none.

    It survives a change of the slug, which follows the headline on most of these systems.
    """
    found = _find(urlsplit(url).path, site)
    return (found[1].groupdict().get("id") or "") if found else ""


def owns(host: str, site: Site) -> bool:
    """Whether a host is one of the site's domains, or a mobile or AMP copy of one."""
    return _bare(host) in {_bare(domain) for domain in site.domains}


def site_of(url: str, sites: Iterable[Site]) -> Site | None:
    """The site that owns an address; None if nobody does."""
    host = (urlsplit(url).hostname or "").lower()
    return next((site for site in sites if owns(host, site)), None)


def _find(path: str, site: Site) -> tuple[str, re.Match[str]] | None:
    """The series that a path belongs to and the match of its pattern; today's pattern is asked first."""
    if match := re.search(site.article_url, path):
        return site.series or site.slug, match
    for numbering in site.former:
        if match := re.search(numbering.pattern, path):
            return numbering.series, match
    return None


def _split(url: str) -> SplitResult:
    text = "".join(url.split()) if "\n" in url or "\t" in url else url.strip()
    if len(text) > MAX_LENGTH:
        raise NotAnAddress("too_long", text)
    try:
        parts = urlsplit(text)
        parts.port  # noqa: B018 - reading it is what checks it
    except ValueError as fault:
        raise NotAnAddress("bad_url", text) from fault
    if parts.scheme.lower() not in DEFAULT_PORTS:
        raise NotAnAddress("scheme", text)
    if not parts.hostname:
        raise NotAnAddress("bad_url", text)
    return parts


@lru_cache(maxsize=1024)
def _bare(host: str) -> str:
    host = host.lower().rstrip(".")
    alias = next((prefix for prefix in ALIASES if host.startswith(prefix)), "")
    return host[len(alias) :]


def _main_host(host: str, site: Site) -> str:
    """The declared spelling of a host: its heir's, the home's own for the home's domain, else without its alias."""
    home = (urlsplit(site.home).hostname or "").lower()
    bare = _bare(host)
    bare = next((tenure.heir for tenure in site.tenures if tenure.heir and _bare(tenure.value) == bare), bare)
    return home if bare == _bare(home) else bare


def _article_path(path: str, site: Site) -> str:
    """The path of the article itself behind a print or AMP copy, an index file or a missing slash."""
    for pattern, replacement in site.variants:
        path = re.sub(pattern, replacement, path)
    return path


def _clean_path(path: str) -> str:
    path = SESSION.sub("", path) or "/"
    path = quote(PERCENT.sub(_decode_if_plain, path), safe=KEPT + "%")
    dotted = posixpath.normpath(re.sub(r"/{2,}", "/", path))
    if path.endswith(("/", "/.", "/..")) and not dotted.endswith("/") and "." not in dotted.rsplit("/", 1)[-1]:
        dotted += "/"
    return INDEX.sub("/", dotted)


def _decode_if_plain(found: re.Match[str]) -> str:
    character = chr(int(found.group(1), 16))
    return character if character in UNRESERVED else found.group(0).upper()


def _clean_query(query: str) -> str:
    pairs = parse_qsl(query, keep_blank_values=True)
    return urlencode([(name, value) for name, value in pairs if not TRACKING.match(name)])
