"""Cards of other stories: titles, one-sentence descriptions, times; long enough to look like paragraphs."""

from collections.abc import Callable, Sequence

from simulator.layouts.masthead import Masthead
from simulator.layouts.sheet import attribute, text_of
from simulator.story import Story

Path = Callable[[Story], str]


def write_cards(template: str, stories: Sequence[Story], masthead: Masthead, path: Path) -> str:
    """Return one filled `template` for each story.

    Fields: {url} {title} {safe} {lead} {image} {id} {clock} {plain} {unix} {section}.
    """
    return "\n".join(_write_card(template, story, masthead, path) for story in stories)


def chrome_of(stories: Sequence[Story], leads: bool = True) -> tuple[str, ...]:
    """Return the texts of the cards, none of which belongs to the article."""
    return tuple(text for story in stories for text in ((story.title, story.lead) if leads else (story.title,)))


def _write_card(template: str, story: Story, masthead: Masthead, path: Path) -> str:
    return template.format(
        url=f"{masthead.root}{path(story)}",
        title=text_of(story.title),
        safe=attribute(story.title),
        lead=text_of(story.lead),
        image=f"{masthead.root}/image/news/{story.published:%Y/%Y%m%d}/thumbnail/510x286/{story.number}.jpg",
        id=story.number,
        clock=f"{story.published:%H:%M | %d/%m/%Y}",
        plain=f"{story.published:%d/%m/%Y %H:%M}",
        unix=int(story.published.timestamp()),
        section=text_of(story.section[-1]) if story.section else "",
    )
