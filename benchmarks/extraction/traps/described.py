"""Metadata that lies: JSON-LD, meta tags and the page's title."""

import json

from benchmarks.extraction.scene import Draft, Scene
from benchmarks.extraction.traps.trap import Trap
from simulator.layouts.clock import show_american


def _no_data(draft: Draft, scene: Scene) -> None:
    if "date" in draft.head:
        draft.data = None


def _day_only(draft: Draft, scene: Scene) -> None:
    if draft.data and "date" in draft.head:
        draft.data["datePublished"] = f"{scene.story.published:%Y-%m-%d}"
        draft.data.pop("dateModified", None)
        draft.metas.pop("article:published_time", None)


def _no_zone(draft: Draft, scene: Scene) -> None:
    if draft.data:
        draft.data["datePublished"] = f"{scene.story.published:%Y-%m-%d %H:%M:%S}"


def _american(draft: Draft, scene: Scene) -> None:
    if draft.metas and "date" in draft.head:
        draft.metas.pop("article:published_time", None)
        draft.metas["name:article:published_time"] = show_american(scene.story.published)
        draft.data = None


def _now(draft: Draft, scene: Scene) -> None:
    draft.metas["datetimenow"] = f"{scene.masthead.today:%d/%m/%Y %H:%M:%S}"
    draft.metas["name:build-date"] = scene.masthead.today.isoformat()


def _changed_first(draft: Draft, scene: Scene) -> None:
    if draft.data:
        draft.data["dateModified"] = scene.story.published.replace(minute=0, second=0).isoformat()
        draft.metas["article:modified_time"] = scene.masthead.today.isoformat()


def _login(draft: Draft, scene: Scene) -> None:
    if draft.data:
        draft.data["author"] = {"@type": "Person", "name": "toasoantv"}
    draft.metas["author"] = "VENDOR CMS"


def _house(draft: Draft, scene: Scene) -> None:
    if draft.data:
        draft.data["author"] = {"@type": "Person", "name": ""}
    draft.metas["author"] = f"{scene.masthead.name} điện tử"


def _suffix(draft: Draft, scene: Scene) -> None:
    draft.page_title = f"{scene.story.title} - {scene.masthead.name} điện tử"
    if draft.metas:
        draft.metas["og:title"] = f"{scene.story.title} | {scene.masthead.name}"


def _cut(draft: Draft, scene: Scene) -> None:
    if draft.metas:
        draft.metas["description"] = f"{draft.lead_text[:110]}..."
        draft.metas["og:description"] = f"{draft.lead_text[:110]}..."
    if draft.data:
        body = " ".join(piece.text for piece in scene.story.pieces if piece.text)
        draft.data["description"] = f"{draft.lead_text}    {body}"[:300]
        draft.data["headline"] = scene.story.title[:40]


def _escaped(draft: Draft, scene: Scene) -> None:
    if draft.metas:
        twice = scene.story.lead.replace("à", "&agrave;").replace("ô", "&ocirc;").replace('"', "&quot;")
        draft.metas["description"] = draft.metas["og:description"] = twice


def _slogan(draft: Draft, scene: Scene) -> None:
    if draft.metas:
        slogan = f"{scene.masthead.name} - tin tức, sự kiện, thời sự {scene.masthead.place} mới nhất trong ngày"
        draft.metas["description"] = draft.metas["og:description"] = slogan
        draft.metas["og:title"] = scene.masthead.name
    draft.page_title = f"{scene.masthead.name} - Cơ quan của Đảng bộ tỉnh {scene.masthead.place}"


def _graph(draft: Draft, scene: Scene) -> None:
    """One graph with the site, the page, its crumbs and the article, each with dates of its own."""
    if draft.data:
        today = scene.masthead.today.isoformat()
        site = {"@type": "WebSite", "name": scene.masthead.name, "dateModified": today}
        crumbs = {"@type": "BreadcrumbList", "itemListElement": []}
        page = {"@type": "CollectionPage", "name": scene.masthead.name, "datePublished": today, "headline": "Trang chủ"}
        draft.data = {"@context": "https://schema.org", "@graph": [site, page, crumbs, dict(draft.data)]}


def _others_first(draft: Draft, scene: Scene) -> None:
    """Other articles are described before this one."""
    others = [
        {"@type": "NewsArticle", "headline": o.title, "datePublished": o.published.isoformat(), "description": o.lead}
        for o in scene.related[:3]
    ]
    items = {"@context": "https://schema.org", "@type": "ItemList", "itemListElement": others}
    draft.attached.append(f'<script type="application/ld+json">{json.dumps(items, ensure_ascii=False)}</script>')


def _broken(draft: Draft, scene: Scene) -> None:
    """The JSON-LD does not parse, and nothing else in the head gives a time."""
    if draft.data and "date" in draft.head:
        draft.data = None
        draft.metas.pop("article:published_time", None)
        line = f'{{"@type":"NewsArticle","headline":"{scene.story.title}"","datePublished":"1999-01-01T00:00:00",}}'
        draft.attached.append(f'<script type="application/ld+json">{line}</script>')


def _section_title(draft: Draft, scene: Scene) -> None:
    """Title and og:title carry section and paper in front of the headline."""
    section = scene.story.section[0] if scene.story.section else "Tin tức"
    draft.page_title = f"{scene.masthead.name} | {section} | {scene.story.title}"
    if draft.metas:
        draft.metas["og:title"] = f"{section}: {scene.story.title}"


def _cut_title(draft: Draft, scene: Scene) -> None:
    """Title and og:title are cut in the middle."""
    draft.page_title = f"{scene.story.title[:30].rstrip()}..."
    if draft.metas:
        draft.metas["og:title"] = draft.page_title


def _editor(draft: Draft, scene: Scene) -> None:
    """Meta names the chief editor as author."""
    draft.metas["author"] = "Tổng Biên tập: ĐOÀN VĂN THẠCH KHẢI"
    if draft.data:
        draft.data["author"] = {"@type": "Person", "name": scene.masthead.name, "url": scene.masthead.home}


DESCRIBED = (
    Trap("jsonld_missing", "no JSON-LD at all", _no_data),
    Trap("jsonld_day_only", "JSON-LD gives a day, the page a minute", _day_only),
    Trap("jsonld_no_zone", "JSON-LD time without a zone", _no_zone),
    Trap("meta_month_first", "meta time in American order, and nothing else in the head", _american),
    Trap("meta_now", "meta tags with the time of the crawl", _now),
    Trap("modified_confused", "modified before published, or now", _changed_first),
    Trap("author_login", "JSON-LD names a login as author, meta the vendor", _login),
    Trap("author_house", "JSON-LD author empty, meta names the paper", _house),
    Trap("title_suffix", "the paper's name behind the title in title and og:title", _suffix),
    Trap("description_cut", "description cut or run into the text, headline cut", _cut),
    Trap("description_escaped", "description escaped twice", _escaped),
    Trap("jsonld_graph", "a graph of site, page, crumbs and article", _graph),
    Trap("jsonld_others", "other articles described before this one", _others_first),
    Trap("jsonld_broken", "JSON-LD that does not parse", _broken),
    Trap("title_section", "section and paper in front of the headline in title and og:title", _section_title),
    Trap("title_cut", "title and og:title cut", _cut_title),
    Trap("author_editor", "meta names the editor, JSON-LD the paper as a person", _editor),
    Trap("meta_slogan", "head describes the paper on every page", _slogan),
)
