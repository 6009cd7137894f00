"""A text that a site cuts in two, with a box of its own between the halves."""

from typing import Final

from transforms.segments import AFTER, BODY, CARD, CHROME, HIDDEN, READER, Segment, parent_of

_NEAR: Final = 6  # lines and pictures behind the container
_TOLD: Final = 15  # words
_OF_THE_SITE: Final = CARD | CHROME | HIDDEN | READER


def rejoin(segments: list[Segment]) -> None:
    """Count to the text what right behind its container stands in a box of paragraphs of the same class."""
    first = next((i for i, segment in enumerate(segments) if segment.marks & AFTER), -1)
    if first <= 0:
        return
    classes = {(s.tag, s.names) for s in segments[:first] if s.names and s.words >= _TOLD and s.marks & BODY}
    for segment in segments[first : first + _NEAR]:
        if segment.words >= _TOLD and (segment.tag, segment.names) in classes:
            box = parent_of(segment.place)
            inside = [s for s in segments[first:] if parent_of(s.place) == box]
            if not any(s.linked or s.marks & _OF_THE_SITE for s in inside):
                for s in inside:
                    s.marks = s.marks & ~AFTER | BODY
            return
