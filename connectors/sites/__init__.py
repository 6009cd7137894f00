"""All newspapers, one file each: found by file name, never listed anywhere."""

import importlib
import importlib.util
import pkgutil
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from types import ModuleType
from urllib.parse import urlsplit

from connectors.site import Site
from connectors.urls import owns


class SiteError(Exception):
    """A declaration is missing, broken or given twice; the message says which and what to do."""


@cache
def slugs() -> tuple[str, ...]:
    """The slugs of all declarations of the package, sorted."""
    return tuple(sorted(module.name.replace("_", "-") for module in pkgutil.iter_modules(__path__)))


def load(slug: str, extra_folders: Iterable[Path] = ()) -> Site:
    """The site with this slug, from the package or an operator's folders.

    Raises SiteError, with close matches for an unknown slug.
    """
    folders = tuple(extra_folders)
    if not folders and slug in slugs():
        return _from_package(slug)
    sites = load_all(folders)
    if slug in sites:
        return sites[slug]
    near = get_close_matches(slug, sites, n=3, cutoff=0.6)
    hint = f"did you mean {' or '.join(near)}?" if near else "`baotinh sources` lists all of them"
    raise SiteError(f"no newspaper is called {slug!r}: {hint}")


def load_all(extra_folders: Iterable[Path] = ()) -> dict[str, Site]:
    """All sites by slug, sorted; files of `extra_folders` come on top of the package's own.

    Raises SiteError for a broken declaration, a slug given twice, or a domain claimed twice.
    """
    sites = {slug: _from_package(slug) for slug in slugs()}
    for site in _outside(extra_folders):
        if site.slug in sites:
            raise SiteError(f"two declarations are called {site.slug!r}: rename the file outside the package")
        sites[site.slug] = site
    _check_domains(sites.values())
    return dict(sorted(sites.items()))


def find(host: str, extra_folders: Iterable[Path] = ()) -> Site | None:
    """The site that owns a host name or the host of an address; None if nobody does."""
    name = urlsplit(host).hostname if "//" in host else host
    return next((site for site in load_all(extra_folders).values() if owns(name or "", site)), None)


@cache
def _from_package(slug: str) -> Site:
    return _site_of(importlib.import_module(f"{__name__}.{slug.replace('-', '_')}"), slug)


def _outside(folders: Iterable[Path]) -> Iterator[Site]:
    for folder in folders:
        if not folder.is_dir():
            raise SiteError(f"no folder {folder}: give the folder that holds your declarations")
        for path in sorted(folder.glob("*.py")):
            yield _site_of(_execute(path), path.stem.replace("_", "-"))


def _execute(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"baotinh_site_{path.stem}", path)
    if spec is None or spec.loader is None:
        raise SiteError(f"{path} cannot be loaded as Python")
    module = importlib.util.module_from_spec(spec)
    try:
        spec.loader.exec_module(module)
    except (SyntaxError, ImportError, NameError, TypeError, ValueError, AttributeError) as fault:
        raise SiteError(f"{path} does not run: {type(fault).__name__}: {fault}") from fault
    return module


def _site_of(module: ModuleType, slug: str) -> Site:
    site = getattr(module, "SITE", None)
    if not isinstance(site, Site):
        raise SiteError(f"{module.__file__} must define SITE, a connectors.site.Site")
    if site.slug != slug:
        raise SiteError(f"{module.__file__} declares the slug {site.slug!r}: file name and slug must agree")
    return site


def _check_domains(sites: Iterable[Site]) -> None:
    owners: dict[str, str] = {}
    for site in sites:
        for domain in site.domains:
            if domain in owners:
                raise SiteError(f"{domain} is claimed by both {owners[domain]!r} and {site.slug!r}")
            owners[domain] = site.slug
