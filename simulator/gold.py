"""What a perfect reader returns for a rendered page, in the shape of the article that `baotinh parse` prints."""

from collections.abc import Sequence
from typing import Any

from simulator.layouts import article_path, compose
from simulator.layouts.masthead import Masthead
from simulator.layouts.sheet import Part, Sheet
from simulator.story import Story

TEXT_KINDS = frozenset({"lead", "heading", "paragraph", "quote", "list_item"})


def gold(name: str, story: Story, masthead: Masthead, related: Sequence[Story] = ()) -> dict[str, Any]:
    """Return the expected article of family `name`.

    Besides the fields of the article: `chrome`, strings that no block may hold, and `optional`,
    blocks that may be kept or dropped. Pass the same `related` as to `render`.
    """
    sheet = compose(name, story, masthead, related)
    return describe(sheet, story, f"{masthead.root}{article_path(name, story)}")


def describe(sheet: Sheet, story: Story, url: str) -> dict[str, Any]:
    """Return the expected article of any sheet that shows `story` at address `url`."""
    blocks = [pair for part in sheet.parts for pair in part.blocks]
    kinds = {kind for kind, _ in blocks}
    return {
        "url": url,
        "title": story.title,
        "kicker": story.kicker if "kicker" in kinds else "",
        "lead": next((text for kind, text in blocks if kind == "lead"), ""),
        "published_at": _stamp(story, sheet.precision),
        "published_precision": sheet.precision,
        "authors": [{"name": name, "role": role} for name, role in story.authors] if sheet.byline_shown else [],
        "agency": story.agency if sheet.byline_shown else "",
        "section": list(sheet.section),
        "tags": list(sheet.tags),
        "blocks": [{"kind": kind, "text": text} for kind, text in blocks],
        "text": "\n".join(text for kind, text in blocks if kind in TEXT_KINDS),
        "images": [image._asdict() for part in sheet.parts for image in part.images],
        "chrome": _list_chrome(sheet, blocks),
        "optional": [{"kind": kind, "text": text} for part in sheet.parts for kind, text in part.optional],
    }


def _stamp(story: Story, precision: str) -> str:
    if precision == "day":
        return story.published.replace(hour=0, minute=0, second=0, microsecond=0).isoformat()
    if precision == "minute":
        return story.published.replace(second=0, microsecond=0).isoformat()
    return story.published.replace(microsecond=0).isoformat()


def _list_chrome(sheet: Sheet, blocks: Sequence[tuple[str, str]]) -> list[str]:
    own = "\n".join(text for _, text in blocks)
    found = [text for text in (*sheet.chrome, *_inside(sheet.parts)) if text and text not in own]
    return list(dict.fromkeys(found))


def _inside(parts: Sequence[Part]) -> list[str]:
    return [text for part in parts for text in part.chrome]
