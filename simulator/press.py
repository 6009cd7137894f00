"""The papers that come with the simulator; their names and provinces are invented."""

from datetime import date

from simulator.paper import Paper

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


def find_paper(slug: str) -> Paper:
    """Return the paper with this slug; KeyError if nobody invented it."""
    for paper in PAPERS:
        if paper.slug == slug:
            return paper
    raise KeyError(slug)
