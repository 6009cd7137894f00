"""Choose the headline among the headings of a page and the claims of its head."""

import re
from typing import Final

from selectolax.lexbor import LexborHTMLParser, LexborNode

from transforms import dates
from transforms.chrome import is_furniture, name_words
from transforms.datelines import is_stamp
from transforms.elements import TEXT, UNREAD
from transforms.house import is_paper
from transforms.lines import tidy
from transforms.mending import mend
from transforms.metadata import Metadata
from transforms.section_names import is_section_name
from transforms.surroundings import is_put_aside
from transforms.text import fold

_SUFFIX: Final = re.compile(r"\s+(?:[-–—|:»]|::)\s+(?=[^-–—|»]{2,60}$)")
_HOUSE: Final = re.compile(r"\b(?:báo|đài|tạp chí|điện tử|online|news|newspaper|\w+\.vn)\b", re.IGNORECASE)
_SECOND_CHOICE: Final = (
    "[itemprop=headline], [class*=title], [class*=Title], [class*=headline], [class*=tieude], "
    "[class*=TieuDe], h2, h3, h4, [id*=title], [id*=Title], [id*=tieude]"
)
_PIECES: Final = re.compile(r"\s+[|»›>–—]\s+|\s+-\s+(?=\S)")
_SAME: Final = 0.9
_AGREES: Final = 0.62
_EDGES: Final = " :|-–—»«*.~"


def find_title(
    parser: LexborHTMLParser, metadata: Metadata, selector: str = "", host: str = ""
) -> tuple[str, LexborNode | None]:
    """The headline and its element; ("", None) when the page has none.

    A heading that agrees with a claim wins, an h1 before others; with no claim to agree with, the
    longest h1; with no heading at all, the claim itself, without the paper's name behind it.
    """
    if selector and (node := parser.css_first(selector)) is not None and (text := _text(node)):
        return text, node
    headings = [(node, text) for node in metadata.headings if not names_kind(text := _text(node))]
    headings = [pair for pair in headings if not is_house_name(pair[1], metadata)]  # the masthead
    if told := next((pair for pair in headings if _is_claimed(pair[1], metadata)), None):
        return told[1], told[0]
    claims = [_without_house(claim) for claim in metadata.titles]
    claims += [part for claim in metadata.titles for part in _parts(claim) if part not in claims]
    claims = [claim for claim in claims if not names_kind(claim)]
    if all(_says_nothing(claim, metadata, host) for claim in claims) or _are_unaccented(claims, parser):
        claims = []  # the head names the paper and the section, and a headline of its own is none of these
    claims = [claim for claim in claims if not _is_slogan(claim)]
    claims = [claim for claim in claims if not is_house_name(claim, metadata)] or claims  # "og:title" of every page
    chosen = _agreeing(headings, claims)
    if chosen is None:
        second = [(node, _text(node)) for node in parser.css(_SECOND_CHOICE)[:400]]
        of_boxes = any(names_kind(_text(node)) for node in metadata.headings)  # then the others name boxes
        headlines = [] if of_boxes else [pair for pair in headings if not _is_trail(pair[1])]
        same = _agreeing(second, claims, _SAME)
        if same is not None and is_put_aside(same[0]):  # the bar that follows the window, the copy for printers
            same = _agreeing([pair for pair in second if not is_put_aside(pair[0])], claims, _SAME)
        chosen = same or _agreeing(_unnamed(parser, claims), claims) or _agreeing(second, claims) or _longest(headlines)
    if chosen is not None:
        return _whole(chosen[1], claims), chosen[0]
    usable = [claim for claim in claims if not is_house_name(claim, metadata)]
    return (min(usable, key=_has_house) if usable else ""), None


def _is_claimed(heading: str, metadata: Metadata) -> bool:
    """True for a long headline that the head gives word for word, as most pages do: a cheap look before the careful."""
    telling = heading.count(" ") >= _MOST_NAMING and not heading.isascii() and not heading.endswith(("...", "…"))
    return telling and heading in metadata.titles


def _are_unaccented(claims: list[str], parser: LexborHTMLParser) -> bool:
    """True for claims without any accent on a page with accents: old sites wrote the paper's name in the head so."""
    if parser.body is None or not all(map(str.isascii, claims)) or all(c.count(" ") < _FEWEST for c in claims):
        return False  # a word or two may do without
    return _ACCENTED.search(parser.body.text()) is not None


_FEWEST: Final = 2  # spaces
_ACCENTED: Final = re.compile(r"[đơưĐƠƯạ-ỹ]")


def _says_nothing(claim: str, metadata: Metadata, host: str) -> bool:
    if claim.count(" ") >= _MOST_NAMING:  # a cheap look: names of papers and sections are short
        return False
    return is_section_name(claim) or is_paper(claim, host) or is_house_name(claim, metadata)


_MOST_NAMING: Final = 8  # words


def names_kind(text: str) -> bool:
    """True for "Chi tiết tin - Báo Sông Lam": the kind of the page, and the paper."""
    if text.count(" ") > _LONGEST_KIND:
        return False
    pieces = [piece for piece in _PIECES.split(text) if not _HOUSE.search(piece)]
    return pieces != [] and all(_KIND.fullmatch(fold(piece).strip(" .:")) for piece in pieces)


_LONGEST_KIND: Final = 14  # spaces
_KIND: Final = re.compile(
    r"(?:chi tiet|noi dung|xem|doc) (?:tin|ban tin|bai|bai viet|bai bao|noi dung)(?: tuc)?"
    r"|tin (?:tuc|moi)(?: (?:trong ngay|online|su kien|moi nhat|trong tinh))?"
    r"|trang (?:tin|chu)(?: tuc| dien tu)?|chi tiet"
    r"|(?:news|article|post|view)(?: (?:detail|details|view|page))?|untitled(?: document| page)?"
)


def _has_house(claim: str) -> bool:
    return _PIECES.search(claim) is not None and _HOUSE.search(claim) is not None


def _parts(claim: str) -> list[str]:
    """The claim, and its longest piece where the paper and the section stand before the headline."""
    pieces = _PIECES.split(claim)
    told = [piece for piece in pieces if not _HOUSE.search(piece)] or pieces
    return [claim, max(told, key=len)] if len(pieces) > 1 else [claim]


def _unnamed(parser: LexborHTMLParser, claims: list[str]) -> list[tuple[LexborNode, str]]:
    """Elements that print a claim word for word, whatever they are called; links are other pages' headlines."""
    wanted = {fold(claim) for claim in claims if claim.count(" ") >= _SHORTEST}
    stems = tuple(stem for claim in wanted if claim.endswith(("...", "…")) and len(stem := claim.rstrip(" .…")) > _STEM)
    found: list[tuple[LexborNode, str]] = []
    heads = tuple(claim[:_HEAD] for claim in claims if claim.count(" ") >= _SHORTEST)
    least = min((len(claim.rstrip(" .…")) for claim in wanted), default=0)
    for node in parser.body.traverse(include_text=True) if parser.body is not None and wanted else ():
        text = node.text_content
        if text is None or len(text) >= _LONGEST or (len(text) < least and not text.lstrip().startswith(heads)):
            continue
        parent = node.parent
        if node.tag_id != TEXT or parent is None or parent.tag in UNREAD or parent.tag == "a":
            continue
        folded = fold(printed := mend(tidy(text))[0])
        if folded in wanted or (stems and folded.startswith(stems)):
            found.append((parent, printed))
        elif len(text) < least and fold(whole := _text(parent)) in wanted:  # broken in two lines
            found.append((parent, whole))
    found.sort(key=lambda pair: _text(pair[0]) != pair[1])  # the last step of a path says more than the headline
    return [pair for pair in found if not is_put_aside(pair[0])]


def find_prominent(body: LexborNode | None, container: LexborNode) -> tuple[str, LexborNode | None]:
    """The last short line in large or bold print above the text in `container`, when nothing names a headline.

    Where nothing is so printed, the line right above a stamp.
    """
    best: LexborNode | None = None
    plain: LexborNode | None = None
    above: LexborNode | None = None
    most = 1
    inside = False
    for node in body.traverse(include_text=True) if body is not None else ():
        inside = inside or node.mem_id == container.mem_id
        if node.tag_id != TEXT or node.parent is None or node.parent.tag in UNREAD:
            continue
        text = tidy(node.text_content or "")
        prose = len(text) >= _PROSE or (len(text) >= _ONE_SENTENCE and text.endswith("."))
        if inside and prose and not _is_linked(node.parent):
            break
        own = _reads_like_headline(text) and not _is_linked(node.parent)
        if own and (rank := _prominence(node.parent)) >= most:
            best, most = node.parent, rank
        plain = above if text and above is not None and is_stamp(text) else plain
        above = (node.parent if own else None) if text else above
    best = best if best is not None else plain
    return (_text(best), best) if best is not None else ("", None)


def _prominence(node: LexborNode) -> int:
    """2 for what is named a title, a heading or set in large print, 1 for other bold print, 0 for neither."""
    around = node.parent if node.parent is not None else node
    large = any((level.attributes.get("size") or "")[:1] in _LARGE for level in (node, around))
    if large or node.tag in _HEADS or _is_named_title(node) or _is_named_title(around):
        return 2
    return int(node.tag in _EMPHATIC)


def _is_linked(node: LexborNode) -> bool:
    return node.tag == "a" or (node.parent is not None and node.parent.tag == "a")


def _is_named_title(node: LexborNode) -> bool:
    attributes = node.attributes
    names = name_words(f"{attributes.get('class') or ''} {attributes.get('id') or ''}")
    return any(word.endswith(("title", "tieude", "headline")) for word in names)


def _reads_like_headline(text: str) -> bool:
    if not _SHORTEST < text.count(" ") < _MOST_WORDS or text.endswith((".", ":")):
        return False
    return not is_furniture(text) and not dates.find(text)


_EMPHATIC: Final = frozenset({"b", "strong", "font", "big"})
_HEADS: Final = frozenset({"h1", "h2", "h3", "h4"})
_LARGE: Final = frozenset("4567+")  # sizes of a font element; 3 is ordinary print
_MOST_WORDS: Final = 45
_PROSE: Final = 120  # characters
_ONE_SENTENCE: Final = 60
_SHORTEST: Final = 3  # words more than one
_HEAD: Final = 12  # characters of the first line of a headline that is broken
_STEM: Final = 15  # characters of a cut headline
_LONGEST: Final = 400  # characters of a headline with its spaces


def _is_trail(text: str) -> bool:
    """True for a breadcrumb: "THỂ THAO > TRONG NƯỚC"."""
    return re.search(r"\S\s*[>›»/|]\s*\S", text) is not None and text.count(" ") <= 10


def is_house_name(text: str, metadata: Metadata) -> bool:
    """True when a text is only the name of the paper."""
    text = text.strip(_EDGES)
    folded = fold(text)
    if _UNACCENTED.match(text) and text.isascii():
        return True
    return any(folded == fold(name) for name in metadata.publishers) or (
        len(text.split()) <= 8 and re.match(r"(?i)^(?:trang chủ|báo|đài|home)\b", text) is not None
    )


_UNACCENTED: Final = re.compile(r"\W*bao (?:[a-z]+\W*){2,}$", re.IGNORECASE)  # as papers wrote in their <title> by 2008


def _is_slogan(claim: str) -> bool:
    """True for "Báo … - Cơ quan của Đảng bộ tỉnh …", which stands on every page of a paper, and for its second half."""
    return _SLOGAN.match(claim) is not None


_SLOGAN: Final = re.compile(
    r"(?:báo|đài)\b.*(?:cơ quan|tiếng nói|diễn đàn|tin tức|trang tin|online|điện tử)"
    r"|cơ quan (?:ngôn luận |thông tin )?(?:của|trực thuộc) (?:đảng bộ|tỉnh ủy|ban chấp hành|thành ủy)\b",
    re.IGNORECASE,
)


def _agreement(left: str, right: str) -> float:
    """How far two folded headlines are the same words, 0 to 1; a cut-off copy agrees well."""
    if left == right:
        return 1.0
    short, long = left.rstrip(" .…"), right.rstrip(" .…")
    if len(short) > len(long):
        short, long = long, short
    if len(short) >= 12 and long.startswith(short) and len(short.split()) >= 3:
        return 0.75 + 0.2 * len(short) / len(long)
    words, others = set(left.split()), set(right.split())
    return len(words & others) / max(len(words), len(others), 1)


def _text(node: LexborNode) -> str:
    text = tidy(node.text(separator=" ")) if len(node.text(deep=True)) < 1000 else ""
    return text if text.isascii() and "&" not in text else mend(text)[0]


def _without_house(claim: str) -> str:
    """ "Headline - Báo Cần Thơ Online" without the house behind the last dash."""
    cut = _SUFFIX.split(claim)
    while len(cut) > 1 and _HOUSE.search(cut[-1]):
        claim = claim[: claim.rindex(cut[-1])].rstrip(" -–—|:»")
        cut = _SUFFIX.split(claim)
    return claim


def _agreeing(
    headings: list[tuple[LexborNode, str]], claims: list[str], least: float = _AGREES
) -> tuple[LexborNode, str] | None:
    best: tuple[LexborNode, str] | None = None
    best_score = least
    folded_claims = [fold(claim) for claim in claims]
    for node, text in headings:
        if not text or len(text) < 4:
            continue
        folded = fold(text)
        score = max((_agreement(folded, claim) for claim in folded_claims), default=0.0)
        if score > best_score:
            best, best_score = (node, text), score
    return best


def _longest(headings: list[tuple[LexborNode, str]]) -> tuple[LexborNode, str] | None:
    usable = [(node, text) for node, text in headings if len(text.split()) >= 4 and not is_furniture(text)]
    return max(usable, key=lambda pair: len(pair[1]), default=None)


def _whole(text: str, claims: list[str]) -> str:
    """The full headline when the visible one was cut with an ellipsis."""
    if text.endswith(("...", "…")):
        stem = fold(text).rstrip(" .…")
        return next((claim for claim in claims if len(claim) > len(text) - 3 and fold(claim).startswith(stem)), text)
    return text
