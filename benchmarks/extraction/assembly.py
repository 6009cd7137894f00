"""Turn a scene into a page: write the pieces, set the traps, fill the skeleton."""

import json
from typing import Any

from benchmarks.extraction.scene import Draft, Scene
from benchmarks.extraction.traps import TRAPS
from simulator.gold import describe
from simulator.layouts.cards import chrome_of, write_cards
from simulator.layouts.colophon import imprint
from simulator.layouts.menus import crumbs, list_menu
from simulator.layouts.prose import write_body, write_byline
from simulator.layouts.scripts import write_script, write_style
from simulator.layouts.sheet import Part, Sheet, attribute, block, join, text_of


def assemble(scene: Scene) -> tuple[bytes, dict[str, Any]]:
    """Return the page in UTF-8 and what a perfect reader keeps of it."""
    draft = _open_draft(scene)
    for name in _in_order(scene.traps):
        TRAPS[name].set(draft, scene)
    _write_pieces(draft, scene)
    for name in _in_order(scene.traps):
        TRAPS[name].spring(draft, scene)
    html = _fill(draft, scene)
    sheet = _to_sheet(html, draft, scene)
    expected = describe(sheet, scene.story, scene.url)
    return html.encode(), {**expected, "house_prefix": scene.masthead.house_prefix, "language": scene.design.language}


def _in_order(traps: frozenset[str]) -> list[str]:
    return [name for name in TRAPS if name in traps]


def _open_draft(scene: Scene) -> Draft:
    design, story = scene.design, scene.story
    draft = Draft(style=design.style, show=design.show, order=design.order, page_title=story.title)
    draft.lead_text = scene.masthead.house_prefix + story.lead
    if design.described:
        draft.data = _describe_page(scene)
        draft.metas = {
            "description": draft.lead_text,
            "og:title": story.title,
            "og:description": draft.lead_text,
            "og:type": "article",
            "og:site_name": scene.masthead.name,
            "article:published_time": story.published.isoformat(),
            "keywords": ", ".join(story.tags),
        }
    return draft


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
    shown = draft.show(story.published)
    draft.head["title"] = block("title", story.title, design.title.format(text_of(story.title)))
    if "date" in design.order and shown:
        draft.head["date"] = block("dateline", shown, design.date.format(shown))
    if story.kicker and "kicker" in design.order:
        draft.head["kicker"] = block("kicker", story.kicker, design.kicker.format(text_of(story.kicker)))
    if design.lead and "lead" in design.order:
        draft.head["lead"] = block("lead", story.lead, design.lead.format(text_of(draft.lead_text)))
    else:
        draft.inside_lead = block("lead", story.lead, design.lead_inside.format(text_of(draft.lead_text)))
    draft.body = write_body(story, draft.style, scene.address, scene.link)
    _sign(draft, scene)


def _sign(draft: Draft, scene: Scene) -> None:
    story, design = scene.story, scene.design
    in_head = design.signs == "head" and story.authors and "author" in design.order
    if in_head:
        draft.head["author"] = block("byline", story.byline, design.author.format(text_of(story.byline)))
    elif design.signs != "nowhere":
        draft.tail.extend(write_byline(story, draft.style))


def _fill(draft: Draft, scene: Scene) -> str:
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
        "tags": " ".join(scene.design.tag.format(text_of(tag)) for tag in scene.story.tags),
        "cards": write_cards(scene.design.card, scene.related, scene.masthead, scene.design.path),
        "footer": "\n".join(f"<p>{text_of(line)}</p>" for line in imprint(scene.masthead)),
        "paper": scene.masthead.name,
        "place": scene.masthead.place,
        "today": f"{scene.masthead.today:%d/%m/%Y %H:%M}",
        "url": scene.url,
        "scripts": write_script(scene.story.number % 5, 9_000 + scene.story.number % 23_000),
    }
    html = scene.design.skeleton
    for name, value in slots.items():
        html = html.replace(f"@@{name}@@", value)
    for change in (scene.design.finish, *draft.finish):
        html = change(html)
    return html


def _write_head(draft: Draft, scene: Scene) -> str:
    lines = [f"<title>{text_of(draft.page_title)}</title>"]
    for name, content in draft.metas.items():
        key = "property" if ":" in name and not name.startswith("name:") else "name"
        lines.append(f'<meta {key}="{name.removeprefix("name:")}" content="{attribute(content)}">')
    if scene.design.described:
        lines.append(f'<link rel="canonical" href="{scene.url}">')
    if draft.base:
        lines.append(f'<base href="{draft.base}">')
    if draft.data:
        lines.append(f'<script type="application/ld+json">{json.dumps(draft.data, ensure_ascii=False)}</script>')
    lines.append(write_style(scene.story.number % 5, 6_000 + scene.story.number % 17_000))
    return "\n".join([*lines, *draft.attached])


def _write_crumbs(scene: Scene) -> str:
    levels = crumbs(scene.masthead, scene.story.section)[: scene.design.levels]
    return scene.design.crumb_glue.join(
        scene.design.crumb.format(href=href, name=text_of(name)) for name, href in levels
    )


def _to_sheet(html: str, draft: Draft, scene: Scene) -> Sheet:
    surrounding: list[Part] = [*draft.top, *draft.above, *draft.below]
    around = [text for part in surrounding for text in part.chrome]
    cards = chrome_of(scene.related, "{lead}" in scene.design.card) if "@@cards@@" in scene.design.skeleton else ()
    footer = imprint(scene.masthead) if "@@footer@@" in scene.design.skeleton else ()
    shown = "@@crumbs@@" in scene.design.skeleton
    return Sheet(
        html,
        draft.article(),
        (*around, *cards, *footer),
        precision=scene.design.precision,
        section=scene.story.section[: scene.design.levels] if shown else (),
        tags=scene.story.tags if "@@tags@@" in scene.design.skeleton else (),
        byline_shown=any(kind == "byline" for part in draft.article() for kind, _ in part.blocks),
    )
