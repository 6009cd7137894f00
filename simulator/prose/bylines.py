"""Every form in which provincial papers sign a story, with what it means."""

from collections.abc import Callable
from random import Random
from typing import NamedTuple

from simulator.prose.names import name_initials, name_pen, name_person


class Signature(NamedTuple):
    """The line as printed, its (name, role) pairs, and the agency the story came from."""

    line: str
    authors: tuple[tuple[str, str], ...] = ()
    agency: str = ""


def sign(rng: Random) -> Signature:
    """Return a byline; plain pen names are the most common form."""
    return rng.choices([form for form, _ in _FORMS], [weight for _, weight in _FORMS])[0](rng)


def _pen(rng: Random) -> Signature:
    name = name_pen(rng)
    return Signature(name, ((name, "text"),))


def _capitals(rng: Random) -> Signature:
    name = name_pen(rng).upper()
    return Signature(name, ((name, "text"),))


def _full_name(rng: Random) -> Signature:
    name = name_person(rng)
    return Signature(name, ((name, "text"),))


def _initials(rng: Random) -> Signature:
    name = name_initials(rng)
    return Signature(name, ((name, "text"),))


def _text_and_photo(rng: Random) -> Signature:
    word = rng.choice(("Tin, ảnh", "Bài, ảnh", "Bài và ảnh", "Tin - ảnh"))
    name = rng.choice((name_pen, name_initials))(rng)
    return Signature(f"{word}: {name}", ((name, "text"), (name, "photo")))


def _split_roles(rng: Random) -> Signature:
    word = rng.choice(("Tin", "Bài"))
    text, photo = name_pen(rng), name_pen(rng)
    return Signature(f"{word}: {text} - Ảnh: {photo}", ((text, "text"), (photo, "photo")))


def _pair(rng: Random) -> Signature:
    first, second = name_pen(rng), name_pen(rng)
    line = rng.choice((f"{first} - {second}", f"{first}, {second}", f"{first} và {second}"))
    return Signature(line, tuple((name, "text") for name in dict.fromkeys((first, second))))


def _made_by(rng: Random) -> Signature:
    name = name_pen(rng)
    return Signature(f"Thực hiện: {name}", ((name, "text"),))


def _agency_alone(rng: Random) -> Signature:
    forms = (
        ("(TTXVN/Vietnam+)", "TTXVN"),
        ("(TTXVN)", "TTXVN"),
        ("Theo TTXVN", "TTXVN"),
        ("Theo Vietnamnet", "VietNamNet"),
        ("Theo DTO", "DTO"),
        ("Theo Báo Tin tức", "Báo Tin tức"),
        ("Theo VOV.VN", "VOV"),
        ("Theo Chinhphu.vn", "Chinhphu.vn"),
    )
    line, agency = rng.choice(forms)
    return Signature(line, (), agency)


def _with_agency(rng: Random) -> Signature:
    name = name_pen(rng)
    agency = rng.choice(("Báo Tin tức", "TTXVN"))
    return Signature(f"{name}/{agency}", ((name, "text"),), agency)


def _nobody(_: Random) -> Signature:
    return Signature("")


_FORMS: tuple[tuple[Callable[[Random], Signature], float], ...] = (
    (_pen, 22),
    (_capitals, 10),
    (_full_name, 6),
    (_initials, 8),
    (_text_and_photo, 14),
    (_split_roles, 8),
    (_pair, 8),
    (_made_by, 3),
    (_agency_alone, 12),
    (_with_agency, 6),
    (_nobody, 6),
)
