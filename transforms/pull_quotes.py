"""Find the quotes that repeat a sentence of the text, and the line that names the speaker."""

import re
from collections import Counter
from functools import lru_cache
from typing import Final

from transforms import wording
from transforms.bylines import looks_like_byline, signs_as
from transforms.segments import BODY, HEADING, QUOTE, RIGHT, Segment, parent_of
from transforms.sheet import Sheet

_Column = tuple[str, str]
_MANY: Final = 800  # lines of text: no newspaper page has more


def label_pull_quotes(sheet: Sheet) -> None:
    """A quote that repeats a sentence of the body is a pull quote; the line below names the speaker."""
    lines = [i for i in sheet.body() if sheet.kinds[i] in _MAY_REPEAT or _is_put_aside(sheet, i)]
    if len(lines) > _MANY:  # every line is held against every other
        return
    columns = Counter(_column(sheet.segments[i]) for i in lines if sheet.kinds[i] == "paragraph")
    for index in _suspects(sheet, lines):
        key = _bare(sheet.segments[index].text)
        if len(key) < _SHORTEST_QUOTED or sheet.kinds[index] == "attribution":
            continue
        if sheet.rules[index] == "heading" and sheet.segments[index].words < _LONG_HEADING:
            continue
        source = next((i for i in lines if i != index and _holds(sheet, i, index, key, columns)), None)
        if source is not None and (len(key) >= _shortest(sheet, index) or _is_set_apart(sheet, index, source)):
            sheet.keep(index, "pull_quote", "repeats_body")
            sheet.repeats[index] = source
            _label_speaker(sheet, index, source)


_LONG_HEADING: Final = 15  # words, as many as a sentence has
_SENTENCE: Final = 10  # words, where the stop was left out
_MAY_REPEAT: Final = frozenset({"quote", "paragraph", "heading"})
_SHORTEST: Final = 40  # characters: shorter lines recur by chance
_SHORTEST_QUOTED: Final = 24
_LONGEST: Final = 120  # words
_PIECE: Final = 24
_MOSTLY: Final = 0.5
_NOT_WORD: Final = re.compile(r"[\W_]+")


def _is_put_aside(sheet: Sheet, index: int) -> bool:
    """True for a sentence that was taken for something else: alone in an `aside`, between paragraphs."""
    if sheet.rules[index] not in _ASIDE:
        return False
    segment = sheet.segments[index]
    return segment.has(BODY) and (wording.ends_sentence(segment.text) or segment.words >= _SENTENCE)


_ASIDE: Final = frozenset({"chrome_name", "island", "caption_line"})


def _suspects(sheet: Sheet, lines: list[int]) -> list[int]:
    """The lines of which some piece stands elsewhere too: a cheap look before the careful one."""
    whole = "\n".join(sheet.segments[i].text for i in lines).lower()
    return [i for i in lines if (piece := _piece(sheet.segments[i])) and whole.count(piece) > 1]


def _piece(segment: Segment) -> str:
    """Some letters from the middle of a line that may be a quote."""
    length = len(segment.text)
    if length < _SHORTEST_QUOTED or segment.words > _LONGEST:
        return ""
    middle = min(length // 2, length - _SHORTEST_QUOTED)
    return segment.text[middle : middle + _PIECE].lower().rstrip('”". ')


def _shortest(sheet: Sheet, index: int) -> int:
    """Letters of a quote that does not recur by chance; what is set as a quote or closes as one may be shorter."""
    segment = sheet.segments[index]
    return _SHORTEST_QUOTED if segment.has(QUOTE) or segment.text.rstrip(" .").endswith("”") else _SHORTEST


@lru_cache(maxsize=1024)  # every line is held against every other
def _bare(text: str) -> str:
    return _NOT_WORD.sub(" ", text.lower()).strip()


def _holds(sheet: Sheet, prose: int, index: int, key: str, columns: Counter[_Column]) -> bool:
    """True when paragraph `prose` contains line `index`; the first of two plain copies is no quote."""
    text = sheet.segments[prose].text
    if sheet.kinds[prose] != "paragraph" or len(text) < len(key):
        return False
    source = _bare(text)
    if key not in source:
        return False
    if sheet.kinds[index] == "paragraph" and (prose > index or len(source) == len(key)):
        if len(source) == len(key):
            few = columns[_column(sheet.segments[index])] < _SEVERAL
            return few and columns[_column(sheet.segments[prose])] >= _SEVERAL
        line = sheet.segments[index].text
        return _looks_quoted(line) or _is_set_apart(sheet, index, prose) or _says(text, line)
    return not _is_set_alike(sheet, index, prose)


def _says(text: str, line: str) -> bool:
    """True where somebody says the line in the text: “…”, with its own stop inside the quotation or none."""
    said = line.rstrip(" .")
    return any(f"{opening}{said}" in text for opening in '“"«')


def _column(segment: Segment) -> _Column:
    """Where a paragraph stands, with all that are set like it."""
    return segment.tag, parent_of(segment.place)


_SEVERAL: Final = 3  # paragraphs of a column


def _is_set_alike(sheet: Sheet, index: int, prose: int) -> bool:
    """True for a paragraph of a page with markup that says a sentence again and is set like the one that has it."""
    one, other = sheet.segments[index], sheet.segments[prose]
    if sheet.facts.rendered or sheet.kinds[index] != "paragraph" or _looks_quoted(one.text):
        return False
    return _setting(one) == _setting(other) and not _is_set_apart(sheet, index, prose)


def _setting(line: Segment) -> tuple[object, ...]:
    """Where and how a line is printed: its element, the classes and the style of that, and what is slanted or bold."""
    node = line.node.attributes if line.node is not None else {}
    slanted, bold = line.share(line.italic) >= _MOSTLY, line.share(line.bold) >= _MOSTLY
    return line.tag, parent_of(line.place), node.get("class"), node.get("style"), slanted, bold


def _is_set_apart(sheet: Sheet, index: int, prose: int) -> bool:
    """True for a line in another element than the paragraph that has its words, or alone in a box."""
    if sheet.segments[index].tag != sheet.segments[prose].tag:
        return True
    box = parent_of(sheet.segments[index].place)
    others = (i for i in (prose, index - 1, index + 1) if 0 <= i < len(sheet.segments))
    return bool(box) and all(parent_of(sheet.segments[i].place) != box for i in others)


def _looks_quoted(text: str) -> bool:
    return text.startswith(("“", '"', "«")) or text.rstrip(" .").endswith(("”", '"', "»"))


def _label_speaker(sheet: Sheet, quote: int, source: int) -> None:
    following = next((i for i in range(quote + 1, sheet.end) if sheet.segments[i].text), None)
    if following is None or not (sheet.kinds[following] in _MAY_NAME or sheet.rules[following] == "island"):
        return
    segment = sheet.segments[following]
    if sheet.kinds[following] == "heading" and segment.has(HEADING) and sheet.segments[quote].node is not None:
        return  # the next chapter
    if segment.words > 25 or wording.ends_sentence(segment.text) or sheet.rules[following] == "tail_byline":
        return
    if wording.has_credit(segment.text) or _signs(sheet, following) or signs_as(segment.text):
        return
    told = sheet.segments[source]
    signed = sheet.kinds[following] == "byline" and not segment.has(QUOTE) and segment.has(RIGHT)
    if signed and not (sheet.rules[following] == "right_aligned" and _names_speaker(segment.text, told.text)):
        return
    if sheet.kinds[following] in _OF_OTHERS and not sheet.facts.rendered:
        pictured = any(s.src for s in sheet.segments[quote + 1 : following])
        apart = parent_of(segment.place) != parent_of(told.place)
        if pictured or not (apart or looks_like_byline(segment.text) or _names_speaker(segment.text, told.text)):
            return  # a subhead among the paragraphs, a caption
    sheet.keep(following, "attribution", "speaker")


def _signs(sheet: Sheet, index: int) -> bool:
    """True for the last line, a writer's, when the text tells of nobody with that name."""
    line = sheet.segments[index].text
    if sheet.kinds[index] != "byline" or not looks_like_byline(line):
        return False
    *office, name = _DASH.split(line)
    if any(word.islower() for piece in office for word in piece.split()):
        return False
    told = [i for i in sheet.body() if sheet.kinds[i] == "paragraph"]
    return all(i < index and name not in sheet.segments[i].text for i in told)


def _names_speaker(line: str, source: str) -> bool:
    """True for an office and a name, or a name that the paragraph has which the quote is from."""
    *office, name = _DASH.split(line)
    return bool(office) or name.lower() in source.lower()


_DASH: Final = re.compile(r"\s[-–—]\s")
_OF_OTHERS: Final = frozenset({"heading", "caption"})
_MAY_NAME: Final = frozenset({"paragraph", "heading", "byline", "quote", "caption"})
