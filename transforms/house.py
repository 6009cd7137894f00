"""The mark that a paper sets before its own texts, known by the letters of its address."""

import re
from collections.abc import Iterable, Sequence
from itertools import islice
from typing import Final

from transforms.chrome import is_furniture
from transforms.data import agencies
from transforms.pen_names import is_placeholder
from transforms.segments import BODY, LEAD, Segment
from transforms.text import fold, is_vietnamese_syllable, slug

_CODE: Final = re.compile(r"[(\[]?(?P<code>[A-ZĐ]{3,5})(?:[)\]]\s{0,3}[-–—]?|\s{0,3}[-–—])\s")
_ALONE: Final = re.compile(r"[(\[](?P<code>[^()\[\]]{2,20})[)\]]\s*[-–—:]?")
_PAPER: Final = "bao"
_PAPERS: Final = re.compile(r"\b(?:Báo|Đài|Tạp chí) ")
_ON_THE_WEB: Final = re.compile(r" (?:online|điện tử)$", re.IGNORECASE)  # imprints may do without
_SHORT: Final = 5  # letters: an abbreviation
_LONGEST: Final = 26  # characters of a mark that stands alone
_LONGEST_NAME: Final = 40  # characters
_WORDS: Final = 8  # of a line that a mark may open
_LINES: Final = 4


def is_own_code(code: str, host: str) -> bool:
    """True for "VTC News" at vtcnews.vn, and for "BSL" at baosonglam.vn: the letters in their order."""
    letters, name = slug(code).replace("-", ""), host.split(".", 1)[0].replace("-", "")
    if letters and name.startswith(_PAPER) and letters[0] != name[0]:
        name = name.removeprefix(_PAPER)  # "SLH" at baosongloha.vn
    if not letters or not name or letters[0] != name[0]:
        return False
    if len(letters) > _SHORT:
        return letters == name
    rest = iter(name)
    return all(letter in rest for letter in letters)


def is_own_mark(line: str, host: str) -> bool:
    """True for a line that is nothing but the paper's own mark: "(VTC News) -"."""
    if line[:1] not in ("(", "[") or len(line) > _LONGEST:
        return False
    found = _ALONE.fullmatch(line)
    return found is not None and is_own_code(found["code"], host)


def is_own_name(line: str, host: str) -> bool:
    """True for a line that is nothing but the paper's own name: "Báo Sông Lam" at baosonglam.vn."""
    if not line[:1].isupper() or len(line) > _LONGEST_NAME or " " not in line:
        return False
    name = host.split(".", 1)[0].replace("-", "")
    if len(name) <= _SHORT or fold(line[0]) != name[0]:  # most lines need no careful look
        return False
    return slug(line.replace(" điện tử", "")).replace("-", "") == name


def is_paper(line: str, host: str) -> bool:
    """True for a line that names the paper as its address does: "Sông Lam Online" at songlamonline.vn."""
    return bool(host) and _bare(slug(line)) == _bare(host.split(".", 1)[0])


def names_nobody(line: str, host: str) -> bool:
    """True for what stands in a writer's place and is no writer: a placeholder, a login, the paper in one word."""
    return is_placeholder(line) or (" " not in line and is_paper(line, host))


def _bare(name: str) -> str:
    letters = name.replace("-", "").removeprefix(_PAPER)
    return letters.removesuffix("dientu").removesuffix("online")


def read_imprint(segments: Iterable[Segment]) -> str:
    """What the page says of its paper in licence, copyright and buttons, folded."""
    return fold(" | ".join(s.text for s in segments if _PAPERS.search(s.text) and is_furniture(s.text)))


def is_in_imprint(line: str, imprint: str) -> bool:
    """True for a line that is nothing but a paper's name, when the imprint of the page has it too."""
    return len(line) <= _LONGEST_NAME and _PAPERS.match(line) is not None and fold(_ON_THE_WEB.sub("", line)) in imprint


def is_code(letters: str) -> bool:
    """True for capitals that are neither a word nor an office: what a paper sets before its leads."""
    return letters not in agencies.NO_PREFIXES and not is_vietnamese_syllable(letters)


def printed_host(segments: Sequence[Segment]) -> str:
    """The paper's own address on a page that was saved without it: a printed one that spells a name of its masthead."""
    heads = (s.text for s in segments[:_MASTHEAD] if s.words <= _LONGEST_IMPRINT and "." not in s.text)
    names = [_bare(slug(piece)) for head in heads for piece in _PIECES.split(head)]
    hosts = (found[0] for s in segments if s.words <= _LONGEST_IMPRINT for found in _HOST.finditer(s.text.lower()))
    for host in dict.fromkeys(hosts):
        name = _bare(host.removeprefix("www.").split(".", 1)[0])
        if len(name) > _SHORT and any(printed.endswith(name) for printed in names):
            return host.removeprefix("www.")
    return ""


_MASTHEAD: Final = 8  # lines
_PIECES: Final = re.compile(r" [-–—|•:] |: ")
_HOST: Final = re.compile(r"(?<![\w.-])(?:[a-z0-9-]+\.)+(?:com|net|org|gov|edu|vn)\b(?!\.\w)")


def own_codes(segments: Sequence[Segment], host: str, claims: Iterable[str] = ()) -> tuple[str, ...]:
    """The paper's own abbreviation where it opens one of the first lines of the text; `claims` may name the paper."""
    told = (s for s in segments if s.words > _WORDS and (s.has(BODY | LEAD) or _CODE.match(s.text)))
    lines = islice((s.text for s in told), _LINES)
    codes = [found["code"] for line in lines if (found := _CODE.match(line))]
    if not codes:
        return ()
    names = [s.text for s in segments if s.words <= _LONGEST_IMPRINT]
    names += [piece for claim in claims for piece in _PIECES.split(claim)]
    return tuple(dict.fromkeys(c for c in codes if is_own_code(c, host) or _abbreviates(c, names)))


def _abbreviates(code: str, lines: Iterable[str]) -> bool:
    """True for "SLĐ", "BSL" and "SLO" on a page with "Báo Sông Lam" or "SÔNG LAM ĐÔNG", for "BSL" beside Sông Lam."""
    forms = {code, code.removesuffix("O")}
    bare = {form[1:] for form in forms if form[0] == "B" and len(form) > 2}
    for line in lines:
        letters = "".join(word[0] for word in line.split() if word[0].isupper())
        names_paper = line.isupper() or _PAPERS.search(line) is not None
        if any(form in letters for form in (forms | bare if names_paper else bare)):
            return True
    return False


_LONGEST_IMPRINT: Final = 16  # words
