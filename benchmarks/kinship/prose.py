"""Provincial news for measuring kinship: no two stories share sentences unless one copies the other.

The simulator draws whole sentences from a small stock, so unrelated stories of it share paragraphs, which real ones do
not. Here the words are its words, joined anew in each sentence; what unrelated stories do share in real papers is
put in on purpose: formulas of the trade, titles of office, names, quoted law, a paper's own closing lines.
"""

from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from random import Random
from typing import Final

from simulator.prose.body import TOPICS
from simulator.prose.grammar import read_stock
from simulator.prose.names import DISTRICTS, PLACES, name_person

_SMALL: Final = (
    "của và các những trong cho với được đã là tại từ để khi này đó trên về có không một cũng sẽ đến theo".split()
)
_FORMULAS: Final = (
    "phát biểu tại buổi lễ, đồng chí", "với tinh thần trách nhiệm cao trước nhân dân",
    "trên địa bàn tỉnh trong thời gian tới",
    "theo báo cáo của Ủy ban nhân dân tỉnh", "Ủy viên Ban Thường vụ Tỉnh ủy, Phó Chủ tịch Ủy ban nhân dân tỉnh",
    "góp phần phát triển kinh tế - xã hội của địa phương", "tiếp tục đẩy mạnh công tác tuyên truyền, vận động",
    "dưới sự chủ trì của đồng chí Bí thư Tỉnh ủy", "nhằm nâng cao đời sống vật chất và tinh thần của người dân",
    "thực hiện có hiệu quả Nghị quyết Đại hội Đảng bộ tỉnh", "các cấp, các ngành và toàn thể nhân dân",
    "tạo điều kiện thuận lợi cho người dân và doanh nghiệp", "lực lượng chức năng đã có mặt tại hiện trường",
    "hiện vụ việc đang được tiếp tục điều tra làm rõ", "Giám đốc Sở Nông nghiệp và Môi trường cho biết",
    "theo thông tin từ Công an tỉnh, vào khoảng", "phấn đấu hoàn thành các chỉ tiêu, nhiệm vụ đã đề ra",
    "đại diện lãnh đạo các sở, ban, ngành, đoàn thể", "nhân dịp này, Ban Tổ chức đã trao tặng",
    "trao đổi với phóng viên, ông", "ghi nhận và biểu dương những kết quả đạt được",
    "trong không khí vui tươi, phấn khởi",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Text:
    """A story as it is printed: a headline, a lead, paragraphs."""

    title: str
    lead: str
    paragraphs: tuple[str, ...]

    @property
    def lines(self) -> tuple[str, ...]:
        """The lead, if any, and the paragraphs."""
        return (self.lead, *self.paragraphs) if self.lead else self.paragraphs


def write_text(rng: Random, paragraphs: int | None = None) -> Text:
    """A story on one topic and one place; some are short notes, most have six to fourteen paragraphs."""
    voice = Voice(rng)
    count = paragraphs or rng.choice((1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 14))
    return Text(voice.say(9, 14), voice.say(24, 40), tuple(voice.paragraph() for _ in range(count)))


class Voice:
    """Sentences about one place, from the words of one topic."""

    def __init__(self, rng: Random) -> None:
        self.rng = rng
        words, self.weights = _lexicon()
        self.words = (words[rng.randrange(len(words)) :] + words)[: len(words)]
        self.place, self.district = rng.choice(PLACES), rng.choice(DISTRICTS)
        self.people = [name_person(rng) for _ in range(3)]

    def paragraph(self) -> str:
        """Two to five sentences."""
        return " ".join(self.say(10, 28) for _ in range(self.rng.randint(2, 5)))

    def say(self, least: int, most: int) -> str:
        """A sentence of so many syllables, about."""
        rng, size = self.rng, self.rng.randint(least, most)
        parts = rng.choices(self.words, cum_weights=self.weights, k=max(size // 3, 2))
        said = []
        for part in parts:
            said += [part, rng.choice(_SMALL)] if rng.random() < 0.6 else [part]
        if rng.random() < 0.3:
            said.insert(rng.randint(0, len(said)), rng.choice(_FORMULAS))
        if rng.random() < 0.45:
            said.insert(rng.randint(0, len(said)), self.detail())
        text = " ".join(said)
        return f"{text[:1].upper()}{text[1:]}."

    def detail(self) -> str:
        """A name, a place, a number."""
        rng = self.rng
        return rng.choice((
            rng.choice(self.people), f"xã {self.place}", f"huyện {self.district}", f"{rng.randint(2, 990)} hộ",
            f"{rng.randint(1, 290)},{rng.randint(1, 9)} tỉ đồng", f"ngày {rng.randint(1, 28)}/{rng.randint(1, 12)}",
            f"{rng.randint(2, 98)}%", f"{rng.randint(1, 9)}.{rng.randint(100, 999)} ha",
            f"năm {rng.randint(2010, 2026)}",
        ))  # fmt: skip


@cache
def _lexicon() -> tuple[tuple[str, ...], list[float]]:
    """Words of two syllables made from the syllables of the simulator's stock, few of them common."""
    found = {
        token.strip(",.:;“”!?()").lower()
        for topic in (*TOPICS, "common")
        for lines in read_stock(topic).values()
        for line in lines
        for token in line.replace("[", " ").replace("]", " ").replace("|", " ").split()
    }
    syllables = sorted(token for token in found if token.isalpha() and len(token) < 8)
    rng = Random(5)  # noqa: S311 - no secret
    words = tuple(dict.fromkeys(f"{rng.choice(syllables)} {rng.choice(syllables)}" for _ in range(9000)))
    return words, list(accumulate(1 / (rank + 12) for rank in range(len(words))))
