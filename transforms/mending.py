"""Old or broken encodings inside text made whole: legacy letters, misread UTF-8, entities escaped twice."""

import html
import re
from typing import Literal

from transforms import legacy
from transforms.text import clean

# What right Vietnamese text holds next to no letter; most blocks are done after this one search.
_STRANGE = re.compile("[&\xad\x80-\x9fµ¸¶·¹¨»º¾¼½Æ©ÇË®ÐÎÏÑªÖ×ØÜÞßäå«æç¬ëîïñøö÷ûüþÃÄÅÂ§€\ufffd]")
_LEGACY_HINT = re.compile(
    "[A-Za-zÀ-ỹ][\xad\x80-\x9fµ¸¶·¹¨»¾¼½Æ©ÇË®ÐÎÏÑªÖ×ØÜÞßäå«æç¬ëîïñøö÷ûüþ]"
    "|[\xadµ¸¶·¹¨»¾¼½Æ©ÇË®ÐÎÏÑªÖ×ØÜÞßäå«æç¬ëîïñøö÷ûüþ§][A-Za-zÀ-ỹ]"
)
_MOJIBAKE = re.compile("Ã[\x80-\xbfŒ-™ƒ]|á[º»]|Ä[\x80-\xbf‘ƒ]|[ÅÆ][\x80-\xbf]|â€|Â[\xa0-\xbf]|[ÃÄ]\xad")
_BROKEN = re.compile(r"(?:á[º»]|[ÃÄÅÆ][\x80-\xbf]?|â€)(?=\w)")
_TRUE_SPACE = re.compile("(?<![ÃÂÆº»])\xa0")  # a hard space that is no half of a letter
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_MAX_UNESCAPES = 3


def mend(text: str) -> tuple[str, tuple[str, ...]]:
    """Text with old encodings, mojibake and doubly escaped entities made whole, and the notes of what was done.

    Works line by line, so a right line beside a broken one stays. Lines with signs that old encodings
    use come back as `clean` stores them, mended or not.
    """
    if _STRANGE.search(text) is None:
        return text, ()
    lines = text.split("\n")
    strange = [number for number, line in enumerate(lines) if _STRANGE.search(line)]
    if not any(_may_be_broken(lines[number]) for number in strange):  # a guillemet, a capital with an accent
        for number in strange:
            lines[number] = _stored(lines[number])
        return "\n".join(lines), ()
    notes: list[str] = []
    if _ENTITY.search(text):
        text = _unescape(text)
        notes.append("double_escaped")
    if _LEGACY_HINT.search(text) and (scheme := _detect_lines(text)):
        text = "\n".join(_convert_line(line, scheme) for line in text.split("\n"))
        notes.append(scheme)
    if _MOJIBAKE.search(text) and (mended := _mend_mojibake(text)) != text:
        text = mended
        notes.append("mojibake")
    return "\n".join(map(_stored, text.split("\n"))), tuple(notes)


def _may_be_broken(line: str) -> bool:
    return any(pattern.search(line) is not None for pattern in (_ENTITY, _LEGACY_HINT, _MOJIBAKE))


def _stored(line: str) -> str:
    """A line as `clean` stores it; the tabs between the cells of a table stay."""
    if "\t" not in line:
        return clean(line, mended=True)
    return "\t".join(clean(cell, mended=True) for cell in line.split("\t"))


def count_broken(text: str) -> int:
    """How many letters of misread UTF-8 a text still holds; a Vietnamese text has none."""
    return len(_BROKEN.findall(text)) if _STRANGE.search(text) else 0


def detect_legacy(text: str) -> Literal["", "tcvn3", "vni", "viscii", "mojibake"]:
    """What is wrong with the encoding of a text, by its words; "" for nothing."""
    if _LEGACY_HINT.search(text) and (scheme := legacy.detect(text)):
        return scheme
    if _MOJIBAKE.search(text) and _mend_mojibake(text) != text:
        return "mojibake"
    return ""


def _unescape(text: str) -> str:
    for _ in range(_MAX_UNESCAPES):
        if (plain := _ENTITY.sub(lambda found: html.unescape(found[0]).replace("\ufffd", ""), text)) == text:
            break
        text = plain
    return text


def _detect_lines(text: str) -> legacy.Scheme | Literal[""]:
    """The scheme of the whole text, or of the lines in it that look old."""
    hinted = "\n".join(line for line in text.split("\n") if _LEGACY_HINT.search(line))
    return legacy.detect(text) or legacy.detect(hinted)


def _convert_line(line: str, scheme: legacy.Scheme) -> str:
    if line.isascii() or not (legacy.detect(line) == scheme or legacy.fits(line, scheme)):
        return line
    return legacy.convert(line, scheme)


def _mend_mojibake(text: str) -> str:
    # Costs 30 ms to import, and hardly any page needs it.
    import ftfy

    config = ftfy.TextFixerConfig(
        unescape_html=False, uncurl_quotes=False, fix_latin_ligatures=False, replace_lossy_sequences=False
    )
    lines = _TRUE_SPACE.sub(" ", text).split("\n")
    mended = [_better(line, ftfy.fix_encoding(line, config)) if _MOJIBAKE.search(line) else line for line in lines]
    # Among broken lines a short one is taken for broken too, on less evidence than the library wants.
    return "\n".join(map(_reread, mended)) if mended != lines else text


def _reread(line: str) -> str:
    """A line whose letters are the bytes of UTF-8, read as such; any other as it was."""
    for _ in range(_MAX_UNESCAPES):
        for codec in ("cp1252", "latin-1"):
            try:
                line = line.encode(codec).decode()
                break
            except UnicodeError:
                continue
        else:
            break
        if line.isascii():
            break
    return line


def _better(old: str, new: str) -> str:
    if "\ufffd" in new:
        return old
    before, after = legacy.legal_share(old)[0], legacy.legal_share(new)[0]
    return new if after > before or (after == before and _MOJIBAKE.search(new) is None) else old
