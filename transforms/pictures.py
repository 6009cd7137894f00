"""The address of a picture as its element gives it, and what is a picture of the story at all."""

from typing import Final

from selectolax.lexbor import LexborNode

_SOURCES: Final = ("data-src", "data-original", "data-lazy-src", "data-lazy", "src")
_WIDEST_ICON: Final = 60  # pixels
_HIGHEST_ICON: Final = 40


def source_of(node: LexborNode) -> str:
    """The address of the picture, whichever attribute holds it; "" for a placeholder and for an icon."""
    attributes = node.attributes
    if _is_icon(attributes):
        return ""
    for name in _SOURCES:
        source = (attributes.get(name) or "").strip()
        if source and not source.startswith("data:"):
            return source
    return ((attributes.get("data-srcset") or attributes.get("srcset") or "").split() or [""])[0]


def is_enlarged(node: LexborNode) -> bool:
    """True for a picture whose link leads to a larger print of itself."""
    link = node.parent
    address = (link.attributes.get("href") or "") if link is not None and link.tag == "a" else ""
    return address.partition("?")[0].lower().endswith(_PICTURES) or address in {"", "#"} or "javascript:" in address


_PICTURES: Final = (".jpg", ".jpeg", ".png", ".gif", ".webp", ".bmp")


def opens_picture(tag: str, attributes: dict[str, str | None]) -> bool:
    """True for a link that leads to a picture; its class may say "popup"."""
    return tag == "a" and (attributes.get("href") or "").partition("?")[0].lower().endswith(_PICTURES)


def _is_icon(attributes: dict[str, str | None]) -> bool:
    width, height = attributes.get("width") or "", attributes.get("height") or ""
    return (width.isdigit() and int(width) <= _WIDEST_ICON) or (height.isdigit() and int(height) <= _HIGHEST_ICON)
