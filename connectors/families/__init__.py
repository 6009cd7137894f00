"""What sites on the same content management system share: layouts, article numbers, copies of a page."""

import importlib
import pkgutil
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Final

from connectors.site import Channel, Site

NO_ADDRESS: Final = r"(?!)"  # matches nothing: nobody has seen how these articles are addressed
SINGLE: Final = Site("single", "", "", "", "", (), "own", NO_ADDRESS)  # a paper on a system of its own


@dataclass(frozen=True, slots=True)
class Family:
    """A content management system as far as several sites agree.

    `template` is a declaration to `dataclasses.replace` the particulars into. `marks` are strings of
    which the HTML of its pages holds at least one. `sections` and `feeds` are addresses of a
    section's list and feed, below the home, with `{section}` in them: forms to try, seen on some
    site of the family and not on all.
    """

    template: Site
    marks: tuple[str, ...]
    sections: str
    feeds: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The name that declarations give as `family`."""
        return self.template.family


def listings(form: str, sections: str, evidence: str, pages: str = "") -> tuple[Channel, ...]:
    """The lists of several sections, whose slugs stand in `sections` with blanks between them.

    `form` and `pages` are absolute addresses with `{}` for the section; `pages` also has `{page}`.
    """
    return tuple(
        Channel("listing", form.format(name), pages=pages.replace("{}", name), evidence=evidence)
        for name in sections.split()
    )


def feeds(form: str, sections: str, evidence: str) -> tuple[Channel, ...]:
    """The feeds of several sections, spelled like `listings`."""
    return tuple(Channel("rss", form.format(name), evidence=evidence) for name in sections.split())


@cache
def known() -> dict[str, Family]:
    """All families by name."""
    modules = (importlib.import_module(f"{__name__}.{module.name}") for module in pkgutil.iter_modules(__path__))
    return {module.FAMILY.name: module.FAMILY for module in modules}


def recognise(html: str) -> Family | None:
    """The family whose marks a page shows most completely; None for a page without any."""
    scores = {name: _share(html, family.marks) for name, family in known().items()}
    best = max(scores, key=scores.__getitem__)
    return known()[best] if scores[best] > 0 else None


def _share(html: str, marks: Iterable[str]) -> float:
    found = [mark in html for mark in marks]
    return sum(found) / len(found) if found else 0.0
