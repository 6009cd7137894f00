"""A paper at one instant: what stands in it, what changed last, and the stories as printed then."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, time
from functools import cached_property, lru_cache

from simulator.addresses import read_code
from simulator.corrections import correct
from simulator.layouts import article_path
from simulator.layouts.masthead import Masthead
from simulator.paper import ZONE, Paper
from simulator.stories import write
from simulator.story import Story
from simulator.timeline import Plan

Section = tuple[str, ...]


@dataclass
class Edition:
    """A paper at the instant `now`; an immutable view, cheap to make.

    `plans` are all articles by number, `codes` leads from a layout and the code in an address to a number,
    `eventful` are the plans to which more happens than being published. `pins` are the numbers of articles that
    stay on top of listings, `feed_items` is how many lines its feeds have, 0 for what is usual.
    `layouts` are all that the paper ever has, since the addresses of each are understood.
    """

    paper: Paper
    now: datetime
    plans: Mapping[int, Plan]
    codes: Mapping[tuple[str, str], int]
    eventful: tuple[Plan, ...]
    pins: tuple[int, ...] = ()
    feed_items: int = 0
    layouts: tuple[str, ...] = ()

    @cached_property
    def live(self) -> tuple[Plan, ...]:
        """The articles that can be read now, newest first."""
        now = self.now
        standing = [plan for plan in tuple(self.plans.values()) if plan.online <= now and not plan.gone(now)]
        return tuple(sorted(standing, key=_by_time, reverse=True))

    @cached_property
    def masthead(self) -> Masthead:
        """The head of all pages, its clock at `now`."""
        paper = self.paper
        return Masthead(paper.name, paper.home, paper.place, paper.house_prefix, self.now)

    @cached_property
    def _sections(self) -> dict[Section, tuple[Plan, ...]]:
        return {}

    def select(self, section: Section) -> tuple[Plan, ...]:
        """Return the live articles of a section and its subsections, newest first; () is the whole paper."""
        if not section:
            return self.live
        if section not in self._sections:
            self._sections[section] = tuple(plan for plan in self.live if plan.section[: len(section)] == section)
        return self._sections[section]

    def pinned(self, section: Section) -> tuple[Plan, ...]:
        """Return the articles that stay on top of the listing of a section, the last one pinned first."""
        standing = {plan.number: plan for plan in self.select(section)}
        return tuple(standing[number] for number in reversed(self.pins) if number in standing)

    def changed(self, section: Section = ()) -> datetime:
        """Return when an article of a section last came, changed or went."""
        moments = [datetime.combine(self.paper.first_day, time(0), ZONE)]
        moments += [plan.online for plan in self.select(section)[:1]]
        for plan in self.eventful:
            if plan.section[: len(section)] == section:
                moments += [moment for moment in _moments(plan) if moment <= self.now]
        return max(moments)

    def find(self, path: str) -> Plan | None:
        """Return the article that a path names, if it ever was online, standing or gone."""
        keys = ((layout, read_code(layout, path)) for layout in dict.fromkeys((self.paper.layout, *self.layouts)))
        number = next((self.codes[key] for key in keys if key in self.codes), None)
        plan = self.plans.get(number) if number is not None else None
        return plan if plan and plan.online <= self.now else None

    def tell(self, plan: Plan) -> Story:
        """Return the story as it is printed now."""
        story = _write_story(self.paper.seed, plan.number, plan.published, plan.section)
        return correct(story, plan.edits_until(self.now))

    def stamp(self, plan: Plan) -> tuple[int, int]:
        """Return what changes when the story does: its number and how often it was corrected."""
        return plan.number, len(plan.edits_until(self.now))

    def touched(self, plan: Plan) -> datetime:
        """Return when the page last changed: its latest correction, or its appearance."""
        edits = plan.edits_until(self.now)
        return edits[-1].at if edits else plan.online

    def locate(self, plan: Plan) -> str:
        """Return the path of an article, the same for all its life."""
        return _spell_path(self.paper.layout, self.paper.seed, plan.number, plan.published, plan.section)


def spell_code(layout: str, plan: Plan) -> str:
    """Return the code that stands for an article in its address, without writing the story."""
    return read_code(layout, article_path(layout, _outline(plan)))


def _outline(plan: Plan) -> Story:
    return Story(plan.number, "x", "", "", "", (), plan.published, None, (), "", "", plan.section, ())


def _by_time(plan: Plan) -> tuple[datetime, int]:
    return plan.published, plan.number


def _moments(plan: Plan) -> tuple[datetime, ...]:
    ends = (plan.removal.at,) if plan.removal else ()
    return (plan.online, *(edit.at for edit in plan.edits), *ends)


@lru_cache(maxsize=1024)
def _write_story(seed: int, number: int, published: datetime, section: Section) -> Story:
    return replace(write(seed, number, published, section), modified=None)


@lru_cache(maxsize=1 << 16)
def _spell_path(layout: str, seed: int, number: int, published: datetime, section: Section) -> str:
    return article_path(layout, _write_story(seed, number, published, section))
