"""Where a text without markup ends: at its signature, whatever stands below it is called."""

import re
from itertools import pairwise
from typing import Final

from transforms import bylines, pen_names, wording
from transforms.chrome import is_furniture, starts_tail
from transforms.entries import is_bare_date, is_between_sentences
from transforms.pairs import telling_pairs
from transforms.section_names import is_section_name
from transforms.segments import CARD, READER, Segment
from transforms.shown import names_maker
from transforms.verse import is_verse_line

_NOTE: Final = re.compile(
    r"\(\*+\)|\*+\s?(?:Tên|Bài|Ghi chú)|(?:Mọi|Tất cả)\s+(?:sự\s+)?(?:giúp đỡ|đóng góp|hỗ trợ|ủng hộ|tấm lòng)\b"
    r"|\((?:Còn nữa|Còn tiếp|Xem tiếp)|(?:Kỳ|Bài)\s+(?:sau|tới|cuối|\d+)\s*:|Còn nữa\b"
    r"|(?:Báo|Tòa soạn|Chúng tôi|Phóng viên|PV)\b[^.]{0,40} sẽ (?:tiếp tục )?(?:thông tin|cập nhật|đưa tin|theo dõi)\b",
    re.IGNORECASE,
)
_SOURCE: Final = re.compile(r"(?:theo|nguồn)\b|\(", re.IGNORECASE)
_RESULT: Final = re.compile(r":\s?\d+\s?[-–:]\s?\d+\W*$")  # of a match
_VERSE: Final = 4  # lines
_LONGEST_NAME: Final = 3  # words
_LONG: Final = 20  # words
_SHORTEST_BARE: Final = 5
_NEAR: Final = 3  # lines below a signature within which the text would go on
_NOTES: Final = 3
_SIGNATURES: Final = 3  # lines that sign together: writer, pictures, source
_CARD: Final = 2  # lines
_SENTENCE: Final = 15  # words
_STOPS: Final = (".", "!", "?", "…", "”")
_LONGEST_TAIL: Final = 60  # lines that are looked at


def is_paragraph(segment: Segment) -> bool:
    """True for prose of several sentences, which no teaser of another story has."""
    text = segment.text
    return segment.words >= _LONG and wording.ends_sentence(text) and is_between_sentences(text)


def is_note(line: str) -> bool:
    """True for what a paper adds below a signature: an account for gifts, a changed name, the next part."""
    return _NOTE.match(line) is not None


def find_closing(segments: list[Segment], first: int) -> range:
    """The lines of the signature that closes the text begun at `first`, and of notes below it; empty for none."""
    for index in range(first + 1, len(segments)):
        if _signs(segments, index) and not _goes_on(segments, index, first):
            return range(index, _behind_notes(segments, _behind_signatures(segments, index)))
    return range(0)


def _signs(segments: list[Segment], index: int) -> bool:
    """True for a signature below prose, a caption or verse."""
    segment, above = segments[index], segments[index - 1]
    if segment.has(CARD | READER) or starts_tail(segment.text) or is_furniture(segment.text):
        return False
    if not signs(segment.text) or is_section_name(segment.text) or starts_tail(above.text):
        return False
    if not bylines.looks_like_byline(segment.text):  # in capitals, and only where the site goes on below
        below = segments[index + 1].text if index + 1 < len(segments) else ""
        more = any(map(is_paragraph, segments[index + 1 : index + 1 + _LONGEST_TAIL]))
        if more and not (starts_tail(below) or is_furniture(below) or is_bare_date(below)):
            return False
    if (
        _closes(above.text)
        or ":" in segment.text
        or (_is_bare(above) and wording.ends_sentence(segments[index - 2].text))
    ):
        return True
    return index > _VERSE and all(map(is_verse_line, segments[index - _VERSE : index]))


def _closes(line: str) -> bool:
    """True for the last line of a text: a sentence, a picture with its credit, the result of a match."""
    return wording.ends_sentence(line) or wording.has_credit(line) or _RESULT.search(line) is not None


def _is_bare(segment: Segment) -> bool:
    """True for one line between the last sentence and its signature: a picture without its credit, a call."""
    return _SHORTEST_BARE <= segment.words < _LONG and not bylines.looks_like_byline(segment.text)


def signs(line: str) -> bool:
    """True for a signature, and for two or three words in capitals, which may be anybody's name, or two such names."""
    parts = _DASHED.split(line) if line.isupper() else ()
    capitals = 0 < len(parts) <= 2 and all(0 < p.count(" ") < _LONGEST_NAME and pen_names.is_name(p) for p in parts)
    return capitals or bylines.looks_like_byline(line)


_DASHED: Final = re.compile(r" [-–—] ")


def _goes_on(segments: list[Segment], index: int, first: int) -> bool:
    """True when the text goes on below a line: the name stood under a quote, or between two pieces of one page."""
    below = segments[index + 1 : index + 1 + _LONGEST_TAIL]
    end = next((i for i, s in enumerate(below) if starts_tail(s.text) or s.has(CARD | READER)), len(below))
    if _may_stand_within(segments[index].text) and _tells_on(below[:end]):
        return True
    prose = [i for i in range(end) if is_paragraph(below[i]) and not is_note(below[i].text)]
    if not prose or (prose == [1] and end == _CARD and _is_strange(segments, index, first)):
        return False
    return prose[0] < _NEAR or any(after == before + 1 for before, after in pairwise(prose))


def _may_stand_within(line: str) -> bool:
    """True for what may be a picture's maker or a subhead: "Ảnh: Thu Hà", "NGHE DÂN NÓI"."""
    return line.isupper() or names_maker(line)


def _tells_on(below: list[Segment]) -> bool:
    """True for a sentence close below, and right below it another one, or a signature further down."""
    told = [i for i, s in enumerate(below) if s.words >= _SENTENCE and s.text.endswith(_STOPS)]
    told = [i for i in told if not is_furniture(below[i].text) and not is_note(below[i].text)]
    if not told or told[0] >= _NEAR:
        return False
    return told[0] + 1 in told or any(bylines.looks_like_byline(s.text) for s in below[told[0] + 1 :])


def _is_strange(segments: list[Segment], index: int, first: int) -> bool:
    """True for a headline and a teaser below a signature that have no two words in common with the text above it."""
    headline, teaser = segments[index + 1 : index + 1 + _CARD]
    if not _is_bare(headline) or wording.ends_sentence(headline.text):
        return False
    told = frozenset(pair for segment in segments[first:index] for pair in telling_pairs(segment.text))
    return told.isdisjoint(telling_pairs(headline.text) | telling_pairs(teaser.text))


def _behind_signatures(segments: list[Segment], index: int) -> int:
    """Writer, pictures and source may sign in a line each."""
    end = index + 1
    while end < min(index + _SIGNATURES, len(segments)) and _signs_too(segments[end].text):
        end += 1
    return end


def _signs_too(line: str) -> bool:
    if not bylines.looks_like_byline(line) or starts_tail(line):
        return False
    return ":" in line or _SOURCE.match(line) is not None


def _behind_notes(segments: list[Segment], end: int) -> int:
    """Notes below a signature are of the text: an account for gifts, a changed name, the next part."""
    last = end
    for index in range(end, min(end + _NOTES, len(segments))):
        if is_note(segments[index].text):
            last = index + 1
    return last
