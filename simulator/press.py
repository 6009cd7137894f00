"""The papers that come with the simulator; their names and provinces are invented."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta

from simulator.paper import ZONE, Paper

_FIRST_DAY = date(2026, 1, 1)
_SECTIONS = (
    ("Thời sự",),
    ("Thời sự", "Giao thông"),
    ("Chính trị", "Xây dựng Đảng"),
    ("Kinh tế",),
    ("Kinh tế", "Nông nghiệp - Nông thôn"),
    ("Kinh tế", "Doanh nghiệp - Thị trường"),
    ("Xã hội", "Nhịp sống"),
    ("Xã hội", "Môi trường"),
    ("Pháp luật", "An ninh trật tự"),
    ("Giáo dục", "Học đường"),
    ("Sức khỏe", "Y tế"),
    ("Văn hóa", "Văn hóa - Nghệ thuật"),
    ("Thể thao",),
    ("Du lịch", "Điểm đến"),
)

PAPERS: tuple[Paper, ...] = (
    Paper(
        slug="baosuongha",
        host="baosuongha.test",
        name="Báo Sương Hạ",
        place="Sương Hạ",
        layout="vdoc",
        sections=_SECTIONS,
        seed=11,
        first_day=_FIRST_DAY,
        house_prefix="(SHO) - ",
        per_day=24,
    ),
    Paper(
        slug="baovongkhe",
        host="baovongkhe.test",
        name="Báo và phát thanh, truyền hình Vọng Khê",
        place="Vọng Khê",
        layout="mediatech",
        sections=_SECTIONS[:8],
        seed=23,
        first_day=_FIRST_DAY,
        per_day=18,
    ),
    Paper(
        slug="baongannguyen",
        host="baongannguyen.test",
        name="Báo Ngạn Nguyên",
        place="Ngạn Nguyên",
        layout="onecms",
        sections=_SECTIONS[:1] + _SECTIONS[3:],
        seed=37,
        first_day=_FIRST_DAY,
        per_day=20,
    ),
)

PRACTICE: Paper = replace(
    PAPERS[1], slug="baobenlau", host="baobenlau.test", name="Báo Bến Lau", place="Bến Lau", layout="hashed", seed=53
)  # of no family, and declared nowhere: for whoever wants to try how a newspaper is added


def find_paper(slug: str) -> Paper:
    """Return the paper with this slug; KeyError if nobody invented it."""
    for paper in PAPERS:
        if paper.slug == slug:
            return paper
    raise KeyError(slug)


def give_history(papers: Iterable[Paper], now: datetime, days: int) -> tuple[Paper, ...]:
    """Return the papers with exactly `days` days of articles at `now` (aware), today included."""
    first_day = now.astimezone(ZONE).date() - timedelta(days=days - 1)
    return tuple(replace(paper, first_day=first_day) for paper in papers)
