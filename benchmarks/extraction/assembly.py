"""Turn a scene into a page: write the pieces, set the traps, fill the skeleton."""

import json
import re
from collections.abc import Sequence
from dataclasses import replace
from random import Random
from typing import Any

from benchmarks.extraction.furniture import FOOT, SIDE, Setting, furnish
from benchmarks.extraction.scene import Draft, Scene
from benchmarks.extraction.traps import TRAPS
from simulator.gold import describe
from simulator.layouts.cards import chrome_of, write_cards
from simulator.layouts.colophon import imprint
from simulator.layouts.menus import crumbs, list_menu
from simulator.layouts.prose import write_body, write_byline
from simulator.layouts.scripts import measure_page, write_script, write_style
from simulator.layouts.sheet import Part, Sheet, attribute, block, join, text_of

_TAG = re.compile(r"<[^>]+>")
_EXACT_TIME = re.compile(r"\d{1,2}(?::|h|giờ )\d\d")


def assemble(scene: Scene) -> tuple[str, dict[str, Any]]:
    """Return the page and what a perfect reader keeps of it.

    Besides the fields of `simulator.gold.describe`, the latter has `also`: block text to other
    spellings that are as good.
    """
    draft = _open_draft(scene)
    for name in _in_order(scene.traps):
        TRAPS[name].set(draft, scene)
    _write_pieces(draft, scene)
    for name in _in_order(scene.traps):
        TRAPS[name].spring(draft, scene)
    furniture = _furnish(scene)
    html = _fill(draft, scene, furniture)
    expected = describe(_to_sheet(html, draft, scene, furniture), scene.story, scene.url)
    return html, {**expected, "also": {text: sorted(forms) for text, forms in draft.also.items()}}


def frame(scene: Scene, title: str, inner: str, *, discussed: bool = False) -> str:
    """Return the scene's page design with `inner` where the article would stand.

    Only a page that is `discussed` has what stands under articles: comments, ratings, tags.
    """
    draft = Draft(style=scene.design.style, show=scene.design.show, page_title=title, body=[Part(inner)])
    if discussed:
        return _fill(draft, scene, _furnish(scene))
    quiet = replace(scene, story=replace(scene.story, tags=()))
    return _fill(draft, quiet, {**_furnish(quiet), "foot": []})


def _in_order(traps: frozenset[str]) -> list[str]:
    return [name for name in TRAPS if name in traps]


def _open_draft(scene: Scene) -> Draft:
    design, story = scene.design, scene.story
    draft = Draft(style=design.style, show=design.show, order=design.order, page_title=story.title)
    draft.lead_text = scene.masthead.house_prefix + story.lead
    if design.described:
        draft.data = _describe_page(scene)
        draft.metas = _list_metas(scene, draft.lead_text)
    return draft


def _list_metas(scene: Scene, lead: str) -> dict[str, str]:
    story = scene.story
    return {
        "description": lead,
        "og:title": story.title,
        "og:description": lead,
        "og:type": "article",
        "og:url": scene.url,
        "og:site_name": scene.masthead.name,
        "article:published_time": story.published.isoformat(),
        "keywords": ", ".join(story.tags),
    }


def _describe_page(scene: Scene) -> dict[str, object]:
    story = scene.story
    people = [{"@type": "Person", "name": name} for name, role in story.authors if role == "text"]
    return {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": story.title,
        "description": story.lead,
        "datePublished": story.published.isoformat(),
        "dateModified": (story.modified or story.published).isoformat(),
        "author": people or {"@type": "Organization", "name": scene.masthead.name},
        "publisher": {"@type": "Organization", "name": scene.masthead.name},
    }


def _write_pieces(draft: Draft, scene: Scene) -> None:
    design, story = scene.design, scene.story
    draft.head["title"] = block("title", story.title, design.title.format(text_of(story.title)))
    _write_date(draft, scene)
    if story.kicker and "kicker" in design.order:
        draft.head["kicker"] = block("kicker", story.kicker, design.kicker.format(text_of(story.kicker)))
    if design.lead and "lead" in design.order:
        draft.head["lead"] = block("lead", story.lead, design.lead.format(text_of(draft.lead_text)))
    else:
        draft.inside_lead = block("lead", story.lead, design.lead_inside.format(text_of(draft.lead_text)))
    draft.body = write_body(story, draft.style, scene.address, scene.link)
    _sign(draft, scene)


def _write_date(draft: Draft, scene: Scene) -> None:
    shown = draft.show(scene.story.published)
    if "date" in draft.order and shown:
        html = scene.design.date.replace("@@iso@@", scene.story.published.isoformat()).format(shown)
        draft.head["date"] = block("dateline", shown, html)
        _allow(draft, shown, html)


def _sign(draft: Draft, scene: Scene) -> None:
    story, design = scene.story, scene.design
    if design.signs == "head" and story.byline:
        html = design.author.format(text_of(story.byline))
        draft.head["author"] = block("byline", story.byline, html)
        _allow(draft, story.byline, html)
    elif design.signs == "tail":
        draft.tail.extend(write_byline(story, draft.style))


def _allow(draft: Draft, text: str, html: str) -> None:
    """A line may be kept with its label ("Tác giả:") or without it."""
    whole = " ".join(_TAG.sub(" ", html).split())
    if whole != text:
        draft.also.setdefault(text, set()).add(whole)


def _furnish(scene: Scene) -> dict[str, Sequence[Part]]:
    rng = Random(f"furniture:{scene.story.number}")  # noqa: S311 - design, not secrets
    setting = Setting(scene.masthead, scene.related, rng)
    side = furnish(rng.sample(SIDE, scene.design.side), scene.design.box, setting)
    foot = furnish(rng.sample(FOOT, scene.design.foot), scene.design.box, setting)
    return {"side": side, "foot": foot}


def _fill(draft: Draft, scene: Scene, furniture: dict[str, Sequence[Part]]) -> str:
    head = [draft.head[name] for name in draft.order if name in draft.head]
    lead = [draft.inside_lead] if draft.inside_lead else []
    slots = {
        "head": _write_head(draft, scene),
        "top": join(draft.top),
        "menu": list_menu(scene.masthead, "mn"),
        "crumbs": _write_crumbs(scene),
        "above": join(draft.above),
        "intro": join(head),
        "body": join([*lead, *draft.body, *draft.tail]),
        "below": join(draft.below),
        "side": join(furniture["side"]),
        "foot": join(furniture["foot"]),
        "tags": " ".join(scene.design.tag.format(text_of(tag)) for tag in scene.story.tags),
        "cards": write_cards(scene.design.card, scene.related[:6], scene.masthead, scene.design.path),
        "footer": "\n".join(f"<p>{text_of(line)}</p>" for line in imprint(scene.masthead)),
        "paper": scene.masthead.name,
        "place": scene.masthead.place,
        "today": f"{scene.masthead.today:%d/%m/%Y %H:%M}",
        "url": scene.url,
        "data": json.dumps(draft.data, ensure_ascii=False) if draft.data else "{}",
    }
    html = scene.design.skeleton
    for name, value in slots.items():
        html = html.replace(f"@@{name}@@", value)
    html = _pad(html, scene.story.number)
    for change in (scene.design.finish, *draft.finish):
        html = change(html)
    return html


def _pad(html: str, number: int) -> str:
    missing = max(2_000, measure_page(number) - len(html.encode()))
    html = html.replace("@@styles@@", write_style(number % 7, missing // 3))
    return html.replace("@@scripts@@", write_script(number % 7, missing - missing // 3))


def _write_head(draft: Draft, scene: Scene) -> str:
    lines = [f"<title>{text_of(draft.page_title)}</title>"]
    for name, content in draft.metas.items():
        key = "property" if ":" in name and not name.startswith("name:") else "name"
        lines.append(f'<meta {key}="{name.removeprefix("name:")}" content="{attribute(content)}">')
    if draft.metas:
        lines.append(f'<link rel="canonical" href="{scene.url}">')
    if draft.base:
        lines.append(f'<base href="{draft.base}">')
    if draft.data:
        lines.append(f'<script type="application/ld+json">{json.dumps(draft.data, ensure_ascii=False)}</script>')
    return "\n".join([*lines, *draft.attached, "@@styles@@"])


def _write_crumbs(scene: Scene) -> str:
    levels = crumbs(scene.masthead, scene.story.section)[: scene.design.levels]
    return scene.design.crumb_glue.join(
        scene.design.crumb.format(href=href, name=text_of(name)) for name, href in levels
    )


def _to_sheet(html: str, draft: Draft, scene: Scene, furniture: dict[str, Sequence[Part]]) -> Sheet:
    skeleton = scene.design.skeleton
    surrounding: list[Part] = [*draft.top, *draft.above, *draft.below]
    for slot, parts in furniture.items():
        surrounding.extend(parts if f"@@{slot}@@" in skeleton else ())
    around = [text for part in surrounding for text in part.chrome]
    cards = chrome_of(scene.related[:6], "{lead}" in scene.design.card) if "@@cards@@" in skeleton else ()
    footer = imprint(scene.masthead) if "@@footer@@" in skeleton else ()
    sheet = Sheet(
        html,
        draft.article(),
        (*around, *cards, *footer),
        precision=_judge_precision(draft, scene),
        section=scene.story.section[: scene.design.levels] if "@@crumbs@@" in skeleton else (),
        tags=scene.story.tags if "@@tags@@" in skeleton else (),
        byline_shown=any(kind == "byline" for part in draft.article() for kind, _ in part.blocks),
    )
    return replace(sheet, chrome=tuple(text for text in sheet.chrome if len(text) > 8))


def _judge_precision(draft: Draft, scene: Scene) -> str:
    """A page that shows only a day may still say the minute in its head or in an attribute."""
    html = join(
        part for part in draft.article() if any(kind == "dateline" for kind, _ in (*part.blocks, *part.optional))
    )
    stated = (str((draft.data or {}).get("datePublished", "")), draft.metas.get("article:published_time", ""))
    return "minute" if any(map(has_minute, (html, *stated))) else "day"


def has_minute(text: str) -> bool:
    """Whether a time of day stands in a text."""
    return _EXACT_TIME.search(text) is not None
