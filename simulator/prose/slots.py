"""Fillings for the grammar's slots, the same place and district throughout one story."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from random import Random

from simulator.prose.grammar import Slots, capitalize, expand, group_thousands
from simulator.prose.names import DISTRICTS, address_person, name_person

_KINDS = ("xã", "xã", "xã", "phường", "thị trấn")
_PARTS = ("Sáng", "Chiều", "Tối", "Trưa")


def open_slots(rng: Random, place: str, published: datetime, offices: Sequence[str], quotes: Sequence[str]) -> Slots:
    """Return the slots of one story about `place`; quotes are used up before one comes twice."""
    kind, district = rng.choice(_KINDS), rng.choice(DISTRICTS)
    voices = _Deck(rng, quotes)
    slots: dict[str, Callable[[], str]] = {
        "ten": lambda: place,
        "Ten": lambda: place,
        "noi": lambda: f"{kind} {place}",
        "Noi": lambda: capitalize(f"{kind} {place}"),
        "huyen": lambda: f"huyện {district}",
        "huyen_ten": lambda: district,
        "ten_nguoi": lambda: name_person(rng),
        "Ten_nguoi": lambda: name_person(rng),
        "nguoi": lambda: address_person(rng),
        "Nguoi": lambda: capitalize(address_person(rng)),
        "quote": voices.draw,
    }
    slots["office"] = lambda: expand(rng.choice(offices), rng, slots)
    return slots | _count(rng) | _date(rng, published)


class _Deck:
    def __init__(self, rng: Random, cards: Sequence[str]) -> None:
        self._rng, self._cards, self._left = rng, tuple(cards), list[str]()

    def draw(self) -> str:
        if not self._left:
            self._left = self._rng.sample(self._cards, len(self._cards))
        return self._left.pop()


def _count(rng: Random) -> dict[str, Callable[[], str]]:
    return {
        "n": lambda: str(rng.randint(5, 39)),
        "nn": lambda: str(rng.randint(42, 980)),
        "Nn": lambda: str(rng.randint(42, 980)),
        "nnn": lambda: group_thousands(rng.randint(1002, 9850)),
        "tp": lambda: f"{rng.randint(2, 38)},{rng.randint(1, 9)}",
        "ty": lambda: f"{rng.randint(1, 290)},{rng.randint(1, 9)} tỉ đồng",
        "ha": lambda: rng.choice((f"{rng.randint(20, 900)} ha", f"{group_thousands(rng.randint(1000, 9000))} ha")),
    }


def _date(rng: Random, published: datetime) -> dict[str, Callable[[], str]]:
    def past(most: int) -> datetime:
        return published - timedelta(days=rng.randint(0, most))

    def short(day: datetime) -> str:
        mark = rng.choice("/-.")
        return f"{day.day}{mark}{day.month}"

    return {
        "Buoi": lambda: f"{rng.choice((*_PARTS, 'Ngày'))} {short(past(2))}",
        "buoi_thuong": lambda: f"{rng.choice(_PARTS).lower()} {short(past(2))}",
        "ngay_gan": lambda: f"{rng.choice(_PARTS)} {short(past(3))}",
        "ngay_prosa": lambda: f"ngày {short(past(5))}",
        "ngay_thuong": lambda: _full(rng, past(400)),
        "Ngay_thuong": lambda: capitalize(_full(rng, past(30))),
        "nam": lambda: str(published.year + rng.randint(1, 5)),
        "nam_cu": lambda: str(published.year - rng.randint(1, 9)),
    }


def _full(rng: Random, day: datetime) -> str:
    forms = (
        f"ngày {day.day}-{day.month}-{day.year}",
        f"ngày {day.day:02}/{day.month:02}/{day.year}",
        f"ngày {day.day:02}.{day.month:02}.{day.year}",
        f"ngày {day.day} tháng {day.month} năm {day.year}",
    )
    return rng.choice(forms)
