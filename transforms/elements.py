"""Kinds of HTML elements: those that stand inside a line, and those of which nobody reads the inside."""

from typing import Final

TEXT: Final = 2  # lexbor's number of the text node "tag"
COMMENT: Final = 4
INLINE: Final = frozenset(
    {
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "font", "i", "ins",
        "kbd", "label", "mark", "o:p", "q", "s", "samp", "small", "span", "strike", "strong", "st1:place", "sub",
        "sup", "tt", "u", "var", "wbr", "time", "data", "st1:city", "st1:country-region", "amp-fit-text",
    }
)  # fmt: skip
UNREAD: Final = frozenset(
    {
        "script", "style", "noscript", "template", "iframe", "object", "embed", "svg", "select", "textarea", "input",
        "canvas", "map", "head", "link", "meta", "option", "button", "audio", "video", "source", "track", "math",
        "title", "base", "param", "noframes", "datalist", "progress", "meter", "amp-analytics", "amp-ad",
    }
)  # fmt: skip
CONTROLS: Final = frozenset({"button", "input", "select", "audio", "progress", "meter"})  # of forms and players
HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
SUBHEADS: Final = HEADINGS - {"h1"}
