"""Fictional stories of an English edition: the same seed and number always give the same story."""

from collections.abc import Callable
from datetime import datetime
from random import Random

from simulator.prose.names import name_pen, name_place
from simulator.stories import slugify
from simulator.story import Piece, Story

_TITLES = (
    "{place} farmers switch to salt-tolerant rice ahead of dry season",
    "New bridge shortens trip to school for {count} pupils in {place}",
    "{place} welcomes {count} visitors during spring festival",
    "Mobile clinics bring eye care to elderly residents of {place}",
    "Young people of {place} turn coconut husks into exports",
)
_LEADS = (
    "Authorities in {place} say the programme has reached {count} households since the beginning of the year.",
    "After {small} months of work, residents of {place} see the first results of a project of their own design.",
    "The people's committee of {place} on Tuesday approved a plan worth {small} billion VND to continue the work.",
)
_SENTENCES = (
    "Officials said the number of participants had risen by {small} percent compared with the same period last year.",
    "“We used to wait for the water to go down, now we plan around it”, said {person}, a farmer in hamlet {small}.",
    "The district's agriculture office has trained {count} people and will open {small} more classes before June.",
    "Local cooperatives signed contracts with {small} companies, which promised to buy the whole harvest.",
    "{person}, who leads the women's union in {place}, said families with small children were given priority.",
    "Engineers measured the canal at {small} points and found that two thirds of the banks had to be raised.",
    "Funds came from the provincial budget, from businesses and from {count} households that gave land for the road.",
    "Teachers noticed that absences fell sharply once children no longer had to cross the river by boat.",
    "In the second phase, the commune plans to light {small} kilometres of road and to plant shade trees along it.",
    "Experts warned that the results depended on maintenance, for which no money has been set aside so far.",
    "Visitors can reach {place} by bus in about {small} minutes and stay with families who rent out rooms.",
    "A survey of {count} residents showed that most of them wanted the market to stay where it is.",
)
_HEADINGS = ("Small steps, lasting change", "What residents expect", "The road ahead", "Learning from neighbours")
_CAPTIONS = (
    "Residents of {place} repair the dyke before the rainy season.",
    "A class in {place} on the first day of the new school year.",
    "Boats unload fruit at the floating market near {place}.",
)


def write_english(seed: int, number: int, published: datetime) -> Story:
    """Return story `number`; `published` is aware (+07:00)."""
    rng = Random(f"english:{seed}:{number}")  # noqa: S311 - fiction, not secrets
    place = slugify(name_place(seed, number)).replace("-", " ").title()
    author = slugify(name_pen(rng)).replace("-", " ").title()

    def say(template: str) -> str:
        person = slugify(name_pen(rng)).replace("-", " ").title()
        return template.format(place=place, count=rng.randint(120, 980), small=rng.randint(3, 48), person=person)

    title = say(rng.choice(_TITLES))
    return Story(
        number=number,
        slug=slugify(title),
        kicker="",
        title=title,
        lead=say(rng.choice(_LEADS)),
        pieces=tuple(_write_pieces(rng, say, f"{published:%Y/%m}/{number}")),
        published=published,
        modified=None,
        authors=((author, "text"),),
        byline=author,
        agency="",
        section=("Society",),
        tags=(place.lower(), "rural development"),
    )


def _write_pieces(rng: Random, say: Callable[[str], str], folder: str) -> list[Piece]:
    sentences = rng.sample(_SENTENCES, len(_SENTENCES))
    pieces: list[Piece] = []
    while sentences:
        size = rng.randint(1, 3)
        pieces.append(Piece("paragraph", " ".join(say(sentence) for sentence in sentences[:size])))
        del sentences[:size]
    pieces.insert(len(pieces) // 2, Piece("heading", rng.choice(_HEADINGS)))
    pieces.insert(1, Piece("image", say(rng.choice(_CAPTIONS)), src=f"{folder}-1.jpg"))
    return pieces
