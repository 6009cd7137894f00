"""Text that a crawler rendered as Markdown, as people would see it: without marks, addresses and escapes."""

import re
from typing import Final

_HEADED: Final = re.compile(r"^ {0,3}#{1,6} +(?=\S)", re.MULTILINE)
_PICTURE: Final = re.compile(r"!\[[^\]\[\n]{0,300}\]\([^()\s]*(?: \"[^\"\n]*\")?\)")
_LINK: Final = re.compile(r"\[([^\]\[\n]{0,300})\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)?(?: \"[^\"\n]*\")?\)")
_STRONG: Final = re.compile(r"(\*\*|__)(?=\S)((?:[^\n]|\n(?!\s*\n)){1,400}?)(?<=\S)\1")
_EMPHATIC: Final = re.compile(r"(?<![\w*_])([*_])(?=[^\s*_])((?:[^\n*_]|\n(?!\s*\n)){1,400})(?<=\S)\1(?![\w*_])")
_ESCAPED: Final = re.compile(r"\\([-.+*_#\[\]()!>])")
_LONGEST: Final = 500_000  # characters; no page has as many
_LINKS: Final = 2  # from which on a text without a heading is Markdown


def is_markdown(text: str) -> bool:
    """True for a text with a heading of Markdown, or with several of its links."""
    if len(text) > _LONGEST:
        return False
    if "#" in text and _HEADED.search(text) is not None:
        return True
    return text.count("](") >= _LINKS and len(_LINK.findall(text[:20_000])) >= _LINKS


def strip_marks(text: str) -> str:
    """The text without its marks; no line is added or lost. What is no Markdown stays as it is."""
    if not is_markdown(text):
        return text
    text = _LINK.sub(r"\1", _PICTURE.sub("", text))
    text = _EMPHATIC.sub(r"\2", _STRONG.sub(r"\2", _HEADED.sub("", text)))
    return _ESCAPED.sub(r"\1", text)
