"""What one benchmark page is made of before it becomes HTML."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from random import Random

from simulator.layouts.masthead import Masthead
from simulator.layouts.prose import Style
from simulator.layouts.sheet import Part
from simulator.story import Story

Show = Callable[[datetime], str]


@dataclass(frozen=True, slots=True)
class Design:
    """A page design: `skeleton` is HTML with @@slots@@, the rest writes the pieces of an article.

    Templates have one {} for inner HTML. `order` names the pieces of the article's head as they
    follow one another (date, kicker, title, author, lead); a `lead` of "" puts the lead into the body.
    `signs` says where the byline stands: "tail" or "head".
    date is a day. `box` frames the furniture, which stands at @@side@@ and @@foot@@.
    """

    name: str
    skeleton: str
    path: Callable[[Story], str]
    show: Show
    style: Style
    title: str = "<h1>{}</h1>"
    date: str = '<span class="date">{}</span>'
    lead: str = '<p class="sapo">{}</p>'
    lead_inside: str = "<p><strong>{}</strong></p>"
    kicker: str = '<div class="kicker">{}</div>'
    author: str = '<span class="author">{}</span>'
    crumb: str = '<a href="{href}">{name}</a>'
    crumb_glue: str = " / "
    levels: int = 2
    card: str = '<div class="item"><h3><a href="{url}">{title}</a></h3><p>{lead}</p><span>{plain}</span></div>'
    tag: str = '<a rel="tag" href="#">{}</a>'
    order: tuple[str, ...] = ("kicker", "title", "date", "lead")
    signs: str = "tail"
    described: bool = True
    language: str = "vi"
    box: str = '<div class="box"><h3>{title}</h3>{body}</div>'
    side: int = 6
    foot: int = 2
    finish: Callable[[str], str] = str


@dataclass(frozen=True, slots=True)
class Scene:
    """One page to be made: the story, the paper, its other stories, the design, the traps, a dice."""

    story: Story
    masthead: Masthead
    related: Sequence[Story]
    design: Design
    traps: frozenset[str]
    rng: Random

    @property
    def url(self) -> str:
        """The address of the page."""
        return f"{self.masthead.root}{self.design.path(self.story)}"

    def address(self, src: str) -> str:
        """Return the absolute address of a picture."""
        return f"{self.masthead.root}/upload/{src}"

    def link(self, at: int) -> str:
        """Return the address of some other article."""
        return f"{self.masthead.root}/bai-viet-lien-quan-{90_000 + at * 17}.html"


@dataclass(slots=True)
class Draft:
    """The pieces of a page on their way to the skeleton; traps change them.

    `above` and `below` stand in the article's column, around `head`, `body` and `tail`; `top` is
    the page's header. `metas` and `data` go into the HTML's head. `also` holds second spellings of a
    block that are as good as the first.
    """

    style: Style
    show: Show
    top: list[Part] = field(default_factory=list)
    above: list[Part] = field(default_factory=list)
    head: dict[str, Part] = field(default_factory=dict)
    body: list[Part] = field(default_factory=list)
    tail: list[Part] = field(default_factory=list)
    below: list[Part] = field(default_factory=list)
    metas: dict[str, str] = field(default_factory=dict)
    data: dict[str, object] | None = None
    page_title: str = ""
    base: str = ""
    order: tuple[str, ...] = ()
    lead_text: str = ""
    inside_lead: Part | None = None
    attached: list[str] = field(default_factory=list)
    also: dict[str, set[str]] = field(default_factory=dict)
    finish: list[Callable[[str], str]] = field(default_factory=list)

    def article(self) -> list[Part]:
        """Return head, body and tail in reading order."""
        head = [self.head[name] for name in self.order if name in self.head]
        lead = [self.inside_lead] if self.inside_lead else []
        return [*head, *lead, *self.body, *self.tail]
