"""Tell captions, subheads, quotes and items apart in lines without markup, by their words and their neighbours."""

import re
from itertools import pairwise
from typing import Final

from transforms import bylines, scenes, wording
from transforms.bare_boxes import drop_boxes
from transforms.brief import find_brief, is_credited, is_left_open
from transforms.closings import is_paragraph
from transforms.data.names import CAPITALS
from transforms.lone_lines import LONGEST_HEAD, are_pictures, heads_points, label_lone
from transforms.marks import split_credit
from transforms.points import begins_alike
from transforms.resuming import VOICE
from transforms.retold import Retold
from transforms.segments import AUTHOR, BODY, TABLE, Segment
from transforms.sheet import Sheet
from transforms.strangers import are_headlines, drop_box, drop_strangers

_SURE: Final = 1.5
_SURE_BETWEEN: Final = 1.0  # paragraphs, where only a subhead may stand
_SURE_IN_LIST: Final = 2.0  # between the lines of a list
_TOGETHER: Final = 0.6
_FAR: Final = 40  # words: too long for a subhead


def label_bare_lines(sheet: Sheet) -> None:
    """In rendered text a short line without a full stop is a caption, a subhead, a quote or an item."""
    drop_boxes(sheet)
    lines = [i for i in sheet.body() if sheet.open(i) and sheet.segments[i].marks & (BODY | AUTHOR | TABLE) == BODY]
    prose = {i for i in lines if _is_prose_line(sheet.segments[i])}
    first = min(prose, default=-1)
    lines = [i for i in lines if i >= first or not bylines.looks_like_byline(sheet.segments[i].text)]
    for index in (foot := _below_heap(sheet, lines, prose)):
        sheet.drop(index, "headlines_below")
    prose.difference_update(foot)
    for index in find_brief(sheet, prose):
        sheet.keep(index, "caption", "brief_line")
        prose.discard(index)
    lines = [i for i in lines if sheet.open(i)]
    last = max(prose, default=-1)
    runs, retold = _runs(lines, prose), Retold(sheet)
    for run in [run for run in runs if len(run) >= _LIST and run[0] < last]:
        drop_box(sheet, run, prose)
    for run in [[i for i in run if sheet.open(i)] for run in runs]:
        if not run:
            continue
        if run[0] > last:
            if last >= 0 and not _is_signed(sheet, run[-1]) and not _repeats(sheet, run[0], prose):
                drop_strangers(sheet, run)
                _drop_headlines(sheet, [i for i in run if sheet.open(i)])
            _label_last_run(sheet, run)
            break
        items = len(run) > 1 and (_announces(sheet, run[0]) or (len(run) >= _LIST and not are_pictures(sheet, run)))
        apart = _apart(sheet, run) if items else frozenset[int]()
        for position, index in enumerate(run):
            if index in apart and index + 1 in run and index + 1 not in apart and _heads(sheet, index):
                sheet.keep(index, "heading", "list_head")
                continue
            short_next = position + 1 < len(run) and not items and not sheet.segments[index].text.isupper()
            listed = items and index not in apart
            _label_bare_line(sheet, index, retold, items=listed, short_next=short_next)
    label_lone(sheet, [i for i in lines if i not in prose], prose)
    for index, following in pairwise(lines):
        if _asks_ahead(sheet.segments[index]) and following in prose and index < last and sheet.open(index):
            sheet.keep(index, "heading", "question_line")


def _below_heap(sheet: Sheet, lines: list[int], prose: set[int]) -> list[int]:
    """Many headlines one below the other, and what stands below them, where no paragraph does: the text has ended."""
    for run in _runs(lines, prose):
        above = sheet.segments[run[0] - 1].text
        if run[0] > min(prose, default=run[0]) and not above.endswith(":") and are_headlines(sheet, run):
            below = [i for i in lines if i > run[-1]]
            if not any(is_paragraph(sheet.segments[i]) for i in below) and not _is_signed(sheet, run[-1]):
                return [*run, *below]
    return []


def _repeats(sheet: Sheet, index: int, prose: set[int]) -> bool:
    """True for words of a paragraph that stand once more below the text."""
    return sheet.segments[index].words >= _SHORTEST_QUOTE and any(
        sheet.segments[index].text in sheet.segments[i].text for i in prose
    )


def _apart(sheet: Sheet, run: list[int]) -> frozenset[int]:
    """The lines of a run that empty lines part from the others, where other lines of it stand together: no items."""
    near = {i for i in run if i + 1 in run and _follows(sheet, i + 1)}
    together = near | {i + 1 for i in near}
    return frozenset(i for i in run if i not in together) if len(together) >= _TOGETHER * len(run) else frozenset()


def _follows(sheet: Sheet, index: int) -> bool:
    """True where no empty line parts a line from the one above it."""
    return sheet.segments[index].block - sheet.segments[index - 1].block <= 1


def _heads(sheet: Sheet, index: int) -> bool:
    segment = sheet.segments[index]
    return segment.words <= LONGEST_HEAD and wording.showing(segment.text) < _SURE_IN_LIST


def _drop_headlines(sheet: Sheet, run: list[int]) -> None:
    """Several bare lines below the last sentence are headlines of other stories, unless people or pictures."""
    names = [i for i in run if bylines.looks_like_byline(sheet.segments[i].text)]
    bare = [i for i in run if i > max(names, default=-1)]
    headlines = [
        i for i in bare if sheet.segments[i].words >= _SHORTEST_QUOTE and not _is_of_text(sheet.segments[i].text)
    ]
    signed = bool(names) and names[-1] < run[-1]
    if len(headlines) > 1 and (len(headlines) == len(bare) or signed):
        for index in headlines:
            sheet.drop(index, "headlines_below")


def _is_signed(sheet: Sheet, index: int) -> bool:
    """True when a signature closes the text below a line: all above it is of the text."""
    return any(sheet.segments[i].has(AUTHOR) for i in range(index + 1, sheet.end))


def _label_last_run(sheet: Sheet, run: list[int]) -> None:
    """Below the last sentence: the head of a list of results, pictures with their credit or scene."""
    alone = sum(not bylines.looks_like_byline(sheet.segments[i].text) for i in run) == 1
    for index in run:
        segment = sheet.segments[index]
        if not sheet.open(index) or bylines.looks_like_byline(segment.text) or bylines.names_maker(segment.text):
            continue
        if _is_starred_too(sheet, index):
            sheet.keep(index, "list_item", "point")
        elif _heads_list(sheet, index, run):
            sheet.keep(index, "heading", "list_head")
        elif wording.is_quoted(segment.text) and segment.words >= _SHORTEST_QUOTE:
            sheet.keep(index, "quote", "quoted_line")
        elif wording.has_credit(segment.text) or wording.pictured(segment.text) >= _SURE:
            sheet.keep(index, "caption", "caption_line")
        elif alone and segment.words >= _SHORTEST_QUOTE and segment.text[-1].isalpha() and _is_signed(sheet, index):
            sheet.keep(index, "caption", "above_signature")
    left = [i for i in run if sheet.open(i) and not bylines.looks_like_byline(sheet.segments[i].text)]
    if len(left) <= _FEW and all(_is_button(sheet.segments[i]) for i in left):
        for index in left:
            sheet.drop(index, "below_text")


def _is_button(segment: Segment) -> bool:
    """True for a few words that close like no sentence and count nothing: "Lưu vào mục yêu thích"."""
    text = segment.text
    return segment.words <= _LONGEST_BUTTON and text[-1].isalpha() and not any(sign.isdigit() for sign in text)


_FEW: Final = 2
_LONGEST_BUTTON: Final = 6  # words


def _heads_list(sheet: Sheet, index: int, run: list[int]) -> bool:
    """True for a short line without figures above lines with figures: "Nguyên liệu", "Kết quả các trận đấu"."""
    segment = sheet.segments[index]
    if segment.words > LONGEST_HEAD or not segment.text[:1].isupper() or _FIGURE_AHEAD.search(segment.text):
        return False
    below = [sheet.segments[i].text for i in range(index + 1, min(index + _FEWEST_ITEMS, run[-1]) + 1)]
    return len(below) == _FEWEST_ITEMS and all(_FIGURE_AHEAD.search(line) for line in below)


_FEWEST_ITEMS: Final = 2
_FIGURE_AHEAD: Final = re.compile(r"^\W{0,2}\d|^[-–•*+]\s|:\s*\d+\s?[-–:]\s?\d+\W*$")


def _is_of_text(text: str) -> bool:
    return wording.is_quoted(text) or wording.has_credit(text)


_ASKED: Final = ("Hỏi:", "Đáp:", "Trả lời:")
_SHORTEST_QUOTE: Final = 6  # words
_LONGEST_CREDITED: Final = 45  # words
_TWO_SENTENCES: Final = 14  # words
_LIST: Final = 3  # so many bare lines in a row are a list
_LONGEST_SUBHEAD: Final = 25  # words


def _is_prose_line(segment: Segment) -> bool:
    text = segment.text
    if text.startswith(_ASKED):
        return True
    if (text.endswith(";") and segment.words <= _FAR) or (segment.words <= _LONGEST_CREDITED and split_credit(text)[1]):
        return False
    if wording.is_scene(text) or (segment.words <= _LONGEST_CREDITED and is_credited(text)):
        return False
    if ". " in text and segment.words > _TWO_SENTENCES:
        return not is_left_open(segment)  # "* Cùng ngày, … đợt 3. Hải Yến": prose with its writer behind it
    return wording.ends_sentence(text) or segment.words > _FAR or text.endswith(",")


def _runs(lines: list[int], prose: set[int]) -> list[list[int]]:
    """The bare lines, those without prose between them together."""
    runs: list[list[int]] = []
    joined = False
    for index in lines:
        if index in prose:
            joined = False
        elif joined:
            runs[-1].append(index)
        else:
            runs.append([index])
            joined = True
    return runs


def _is_recipe_head(line: str) -> bool:
    """True for the heads of the two parts of a recipe and of a manual."""
    return _RECIPE_HEAD.fullmatch(line) is not None


_RECIPE_HEAD: Final = re.compile(
    r"(?:(?:Chuẩn bị |Phần )?(?:nguyên liệu|nguyên vật liệu|dụng cụ)(?: (?:cần có|cần chuẩn bị|chính))?"
    r"|(?:Các(?:h)? )?(?:bước )?(?:thực hiện|tiến hành|làm|nấu|chế biến)"
    r"|Sơ chế|Yêu cầu thành phẩm|Kết quả(?: các trận(?: đấu)?)?|Mẹo nhỏ|Lưu ý)"
    r"(?: (?:món|cho) .{2,30})?(?: \(.{2,30}\))?",
    re.IGNORECASE,
)


def _announces(sheet: Sheet, index: int) -> bool:
    before = next((i for i in range(index - 1, -1, -1) if sheet.segments[i].text), None)
    return before is not None and sheet.segments[before].text.endswith(":")


def _asks_ahead(segment: Segment) -> bool:
    text = segment.text
    return text.endswith("?") and segment.words <= 10 and not VOICE.match(text) and text[0] not in _SPEECH


_SPEECH: Final = '-–*“"'


def _is_starred_too(sheet: Sheet, index: int) -> bool:
    return begins_alike(sheet, index, _STARS, sheet.end)


_COUNTED: Final = re.compile(r":\s?\d")  # "Thôn Yên Khê: 41 hộ"
_STARS: Final = ("* ", "• ", "+ ")


_PORTRAIT: Final = re.compile(  # an honorific and a name
    rf"(?:Ông|Bà|Anh|Chị|Cụ|Em|Cô|Thầy|Đồng chí|Bác sĩ|Nghệ nhân)(?: [{CAPITALS}]\w*){{2,4}}"
)
_BRACKETED: Final = re.compile(r"\([^()]{12,}\)")


def _shows(retold: Retold, index: int, text: str, short_next: bool) -> bool:
    """True for a line that looks more like a caption than like a subhead."""
    if text.isupper() or wording.has_credit(text) or not text[-1].isalnum():
        return wording.pictured(text, short_next) >= _SURE_BETWEEN or wording.is_scene(text)
    return scenes.beside_heads(text) + retold.beside_heads(index) + short_next * _BEFORE_ANOTHER > 0


_BEFORE_ANOTHER: Final = 2.5  # of 250 such lines with another right below, 5 were subheads (of 1,920 others 46 in 100)


def _label_bare_line(sheet: Sheet, index: int, retold: Retold, *, items: bool, short_next: bool) -> None:
    segment = sheet.segments[index]
    text = segment.text
    if wording.is_quoted(text) and segment.words >= _SHORTEST_QUOTE:
        sheet.keep(index, "quote", "quoted_line")
    elif _BRACKETED.fullmatch(text) and sheet.segments[index - 1].has(TABLE):
        sheet.keep(index, "paragraph", "below_table")
    elif _PORTRAIT.fullmatch(text) or _BRACKETED.fullmatch(text):
        sheet.keep(index, "caption", "caption_line")
    elif text.endswith(";") or _is_starred_too(sheet, index):
        sheet.keep(index, "list_item", "point")
    elif (items and heads_points(sheet, index)) or (items and _is_recipe_head(text)):
        sheet.keep(index, "heading", "list_head")
    elif items and (wording.showing(text) < _SURE_IN_LIST or _COUNTED.search(text)):
        sheet.keep(index, "list_item", "bare_item")
    elif _shows(retold, index, text, short_next):
        sheet.keep(index, "caption", "caption_line")
    elif segment.words <= _LONGEST_SUBHEAD:
        sheet.keep(index, "heading", "subhead_line")
