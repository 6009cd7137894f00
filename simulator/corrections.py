"""What editors change in a story after it was printed."""

import re
from collections.abc import Sequence
from dataclasses import replace

from simulator.story import Piece, Story
from simulator.timeline import Edit

# A number that stands alone: no date, share, sum or article of a law.
_FIGURE = re.compile(r"(?<![\w/.,%-])\d{1,4}(?![\w/.,%-])")
_TITLE_MARK = re.compile(r" \(cập nhật(?: lần \d+)?\)$")  # "(updated)"
_CHECKED = "Số liệu trên đã được địa phương rà soát lại lần thứ {turn}."  # "the figures were checked again"


def correct(story: Story, edits: Sequence[Edit]) -> Story:
    """Return the story after its corrections, oldest first; the slug stays, so does the address."""
    for turn, edit in enumerate(edits, start=1):
        story = replace(_apply(story, edit, turn), modified=edit.at)
    return story


def _apply(story: Story, edit: Edit, turn: int) -> Story:
    if edit.kind == "title":
        mark = " (cập nhật)" if turn == 1 else f" (cập nhật lần {turn})"
        return replace(story, title=_TITLE_MARK.sub("", story.title) + mark)
    if edit.kind == "paragraph":
        return replace(story, pieces=_correct_paragraph(story.pieces, turn))
    return story


def _correct_paragraph(pieces: tuple[Piece, ...], turn: int) -> tuple[Piece, ...]:
    """Correct a figure in the last paragraph that has one, else say that the figures were checked.

    What a pull quote repeats is left alone, or it would repeat it no longer.
    """
    pulled = [piece.text.rstrip(".") for piece in pieces if piece.kind == "pull_quote"]
    paragraphs = [
        at
        for at, piece in enumerate(pieces)
        if piece.kind == "paragraph" and not any(text in piece.text for text in pulled)
    ]
    at = next((at for at in reversed(paragraphs) if _FIGURE.search(pieces[at].text)), -1)
    if at < 0:
        at = paragraphs[-1]
        return _swap(pieces, at, f"{pieces[at].text} {_CHECKED.format(turn=turn)}")
    return _swap(pieces, at, _FIGURE.sub(lambda found: str(int(found[0]) + 1), pieces[at].text, count=1))


def _swap(pieces: tuple[Piece, ...], at: int, text: str) -> tuple[Piece, ...]:
    return (*pieces[:at], replace(pieces[at], text=text), *pieces[at + 1 :])
