"""Traps about time: updates beside publications, relative times, counters on the line, lying data."""

import re
from datetime import UTC, timedelta

from benchmarks.extraction.scene import Draft, Scene
from benchmarks.extraction.traps.trap import Trap
from simulator.layouts.sheet import Part, noise

TAG = re.compile(r"<[^>]+>")


def _shows_minute(draft: Draft, scene: Scene) -> bool:
    """Whether the visible date settles the minute, so that the head may lie."""
    shown = draft.show(scene.story.published)
    return "date" in draft.order and (f"{scene.story.published:%M}" in shown and (":" in shown or "h" in shown))


def _updated_too(draft: Draft, scene: Scene) -> None:
    if "date" not in draft.head:
        return
    later = draft.show(scene.story.published + timedelta(hours=3, minutes=7))
    host = draft.head["date"]
    line = f"Cập nhật lần cuối: {later}"
    extra = noise(f'<span class="updated-time">{line}</span>')
    optional = (*host.optional, ("dateline", line), ("dateline", later), ("dateline", f"{host.blocks[0][1]} {line}"))
    draft.head["date"] = host._replace(html=f"{host.html}\n{extra.html}", optional=optional)


def _counted(draft: Draft, scene: Scene) -> None:
    if "date" not in draft.head:
        return
    shown = draft.head["date"].blocks[0][1]
    line = f"{shown} | Lượt xem: {scene.rng.randint(20, 9000)}"
    html = scene.design.date.replace("@@iso@@", scene.story.published.isoformat()).format(line)
    draft.head["date"] = Part(html, draft.head["date"].blocks)
    draft.also.setdefault(shown, set()).update({line, " ".join(TAG.sub(" ", html).split())})


def _relative(draft: Draft, scene: Scene) -> None:
    moment = scene.story.published
    if "date" in draft.head:
        html = f'<time class="ago" datetime="{moment.isoformat()}" title="{moment:%d/%m/%Y %H:%M}">3 giờ trước</time>'
        draft.head["date"] = Part(html, optional=(("dateline", "3 giờ trước"),))


def _last(draft: Draft, scene: Scene) -> None:
    """The stamp stands below the text instead of below the title."""
    if "date" in draft.head and scene.design.described:
        draft.tail.append(draft.head.pop("date"))


def _utc(draft: Draft, scene: Scene) -> None:
    if draft.data:
        moment = scene.story.published.astimezone(UTC)
        draft.data["datePublished"] = f"{moment:%Y-%m-%dT%H:%M:%S.000Z}"
        draft.metas["article:published_time"] = f"{moment:%Y-%m-%dT%H:%M:%SZ}"


def _imported(draft: Draft, scene: Scene) -> None:
    """The archive was moved: the head knows only the day of the move."""
    if draft.data and _shows_minute(draft, scene):
        moved = scene.story.published + timedelta(days=1500, hours=2)
        draft.data["datePublished"] = draft.data["dateModified"] = moved.isoformat()
        draft.metas["article:published_time"] = moved.isoformat()


def _midnight(draft: Draft, scene: Scene) -> None:
    if draft.data and _shows_minute(draft, scene):
        day = scene.story.published.replace(hour=0, minute=0, second=0)
        draft.data["datePublished"] = day.isoformat()
        draft.metas["article:published_time"] = day.isoformat()


def _false_zone(draft: Draft, scene: Scene) -> None:
    """Local time with a Z behind it, as content systems that know no zones write it."""
    if draft.data and _shows_minute(draft, scene):
        local = f"{scene.story.published:%Y-%m-%dT%H:%M:%SZ}"
        draft.data["datePublished"] = local
        draft.metas["article:published_time"] = local


def _event_dates(draft: Draft, scene: Scene) -> None:
    day = scene.masthead.today + timedelta(days=9)
    line = f"Sự kiện sắp diễn ra: {day:%d/%m/%Y} lúc {day:%H:%M}"
    draft.above.append(noise(f'<div class="event"><span class="date">{line}</span></div>', line))


STAMPS = (
    Trap("updated_too", "an update beside the publication", _updated_too),
    Trap("views_on_date_line", "the number of views on the line of the date", _counted),
    Trap("relative_date", "a relative time whose attributes say the truth", _relative),
    Trap("date_below_text", "the date stands below the text", _last),
    Trap("jsonld_utc", "the head gives UTC", _utc),
    Trap("jsonld_imported", "the head gives the day on which the archive was moved", _imported),
    Trap("jsonld_midnight", "the head gives midnight, the page the minute", _midnight),
    Trap("jsonld_false_zone", "the head gives local time and calls it UTC", _false_zone),
    Trap("event_date", "the date of an event above the title", _event_dates),
)
