"""Write fictional provincial news: the same seed and number always give the same story."""

import unicodedata
from datetime import datetime, timedelta
from random import Random

from simulator.prose.body import TOPICS, Desk, write_pieces
from simulator.prose.bylines import sign
from simulator.prose.grammar import capitalize, expand, read_stock
from simulator.prose.names import name_place
from simulator.prose.slots import open_slots
from simulator.story import Story

_KICKERS = (
    "Chuyện ở {noi}:",
    "Vùng ven {huyen}:",
    "Nhịp sống cơ sở",
    "Phóng sự",
    "{Noi} hôm nay:",
    "Ghi chép",
    "Xây dựng nông thôn mới ở {huyen}:",
)
_SLUG_LIMIT = 100  # VDOC cuts slugs near 100 characters


def write(seed: int, number: int, published: datetime, section: tuple[str, ...] = ()) -> Story:
    """Return story `number`; `published` is aware (+07:00), `section` replaces the topic's breadcrumb.

    Stories whose numbers are less than a thousand apart are about different places, so no two of
    them share a title.
    """
    rng = Random(f"{seed}:{number}")  # noqa: S311 - fiction, not secrets
    topic = _pick_topic(rng, section)
    stock = read_stock(topic)
    slots = open_slots(rng, name_place(seed, number), published, stock["offices"], stock["quotes"])
    desk = Desk(rng, stock, slots, f"{published:%Y/%Y%m%d}/images/{number}")
    title = capitalize(expand(rng.choice(stock["titles"]), rng, slots))
    signature = sign(rng)
    return Story(
        number=number,
        slug=slugify(title),
        kicker=capitalize(expand(rng.choice(_KICKERS), rng, slots)) if rng.random() < 0.25 else "",
        title=title,
        lead=capitalize(expand(rng.choice(stock["leads"]), rng, slots)),
        pieces=write_pieces(desk),
        published=published,
        modified=published + timedelta(minutes=rng.randint(3, 900)) if rng.random() < 0.25 else None,
        authors=signature.authors,
        byline=signature.line,
        agency=signature.agency,
        section=section or stock["section"][: rng.randint(1, 2)],
        tags=_pick_tags(rng, stock["tags"], slots["noi"]()),
    )


def slugify(text: str) -> str:
    """Return the address form of a title: unaccented, lower case, hyphens, at most 100 characters."""
    plain = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    kept = "".join(c if c.isascii() and c.isalnum() else " " for c in plain.lower() if not unicodedata.combining(c))
    return "-".join(kept.split())[:_SLUG_LIMIT].strip("-")


def _pick_topic(rng: Random, section: tuple[str, ...]) -> str:
    fitting = [topic for topic in TOPICS if section and section[0] in read_stock(topic)["section"]]
    return rng.choice(fitting or TOPICS)


def _pick_tags(rng: Random, tags: tuple[str, ...], place: str) -> tuple[str, ...]:
    if rng.random() < 0.12:
        return ()
    return (*rng.sample(tags, rng.randint(1, min(4, len(tags)))), place)
