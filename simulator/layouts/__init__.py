"""Page designs of the families of Vietnamese provincial papers: their markup, their dates, their lies."""

from collections.abc import Sequence

from simulator.layouts import cms_body, content_news, dataimages, hashed, htm, mediatech, onecms, portal_hex, vdoc
from simulator.layouts.family import Family
from simulator.layouts.masthead import Masthead
from simulator.layouts.sheet import Sheet
from simulator.story import Story

FAMILIES: dict[str, Family] = {
    "vdoc": vdoc,
    "mediatech": mediatech,
    "onecms": onecms,
    "cms_body": cms_body,
    "portal_hex": portal_hex,
    "dataimages": dataimages,
    "htm": htm,
    "content_news": content_news,
    "hashed": hashed,  # the ninth: no declaration knows it
}
NAMES: tuple[str, ...] = tuple(FAMILIES)


def render(name: str, story: Story, masthead: Masthead, related: Sequence[Story]) -> bytes:
    """Return the article page of family `name` in UTF-8, 60 to 150 kB; an unknown name is a KeyError."""
    return compose(name, story, masthead, related).html.encode()


def article_path(name: str, story: Story) -> str:
    """Return the path of the story's address in family `name`, starting with a slash."""
    return FAMILIES[name].article_path(story)


def compose(name: str, story: Story, masthead: Masthead, related: Sequence[Story]) -> Sheet:
    """Return the page of family `name` with what a perfect reader keeps of it."""
    return FAMILIES[name].compose(story, masthead, related)
