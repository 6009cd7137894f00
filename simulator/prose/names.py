"""Names of people, places and papers that do not exist."""

from random import Random

_FAMILY = (
    "Nguyễn Trần Lê Phạm Huỳnh Phan Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đoàn Lâm Mai Trịnh Cao Châu Tô Thạch Kim".split()
)
_MIDDLE_MAN = "Văn Hữu Minh Quốc Thanh Trung Công Đức Hoàng Tấn Chí Bá Xuân Thiện".split()
_MIDDLE_WOMAN = "Thị Ngọc Kim Thu Mỹ Bích Thanh Hồng Diệu Cẩm".split()
_GIVEN_MAN = "Khải Lộc Tường Nghĩa Bảo Sang Kiệt Vinh Thắng Phước Nhã Tâm Đạt Huy Phong Lâm Toàn Dũng Chiến".split()
_GIVEN_WOMAN = "Hạnh Loan Thảo Nhung Trinh Diễm Phượng Hương Lan Yến Oanh Vân Xuyến Thơ Quyên Nga Duyên Sen".split()
_PLACE_HEAD = (
    "Lam Sương Vọng Bạch Hạc Trúc Vân Ngạn Khê Đàm Tịnh Cẩm Thoại Nhạn Sậy Mộng Trầm Quế Lau Hương Uyên Thạch "
    "Lưu Đước Tràm Sim Mây Ngà Chuồn Diệc Sếu Gáo"
).split()
_PLACE_TAIL = (
    "Nhiêu Trì Giồng Vịnh Lĩnh Miên Hạ Quán Đông Thượng Ngãi Rạch Bến Cồn Phố Kha Sa Viên Tuyền Thới Mỹ Đoài Khang "
    "Hậu Lũng Nguyên Vàm Tấn Khúc Cù Đầm Nà Trại Kiều"
).split()
_DISTRICT_HEAD = "Hưng Thái Vĩnh Ninh Tường Quang Triều Diên Hồng Khải Nghi Tĩnh".split()
_DISTRICT_TAIL = "Sơn Giang Ngạn Hải Điền Lộ Xuyên Bình Thủy Châu Khê Lương".split()
_PEN_HEAD = "Kỳ Mộc An Thu Hải Phương Đan Quỳnh Lam Nhật Hoài Song Ngân Yến Trúc Hạ Minh Thanh Diệp Huyền".split()
_PEN_TAIL = "Nam Châu Chi Hà Đăng Thảo Vy Khuê Miên Uyên Linh Phong Giang Sa Đường Ca Triều Khanh Lâm Ngữ".split()

PLACES = tuple(f"{head} {tail}" for head in _PLACE_HEAD for tail in _PLACE_TAIL if head != tail)
DISTRICTS = tuple(f"{head} {tail}" for head in _DISTRICT_HEAD for tail in _DISTRICT_TAIL if head != tail)


def name_person(rng: Random) -> str:
    """Return a full name, family name first: "Trần Văn Khải"."""
    return address_person(rng).split(" ", 1)[1]


def address_person(rng: Random) -> str:
    """Return a full name with the word of address that fits it: "ông Trần Văn Khải"."""
    man = rng.random() < 0.5
    middle, given = (_MIDDLE_MAN, _GIVEN_MAN) if man else (_MIDDLE_WOMAN, _GIVEN_WOMAN)
    call = rng.choice(("anh", "ông") if man else ("chị", "bà", "cô"))
    return f"{call} {rng.choice(_FAMILY)} {rng.choice(middle)} {rng.choice(given)}"


def name_pen(rng: Random) -> str:
    """Return a pen name of two syllables: "Kỳ Nam"."""
    return f"{rng.choice(_PEN_HEAD)} {rng.choice(_PEN_TAIL)}"


def name_initials(rng: Random) -> str:
    """Return initials as papers sign short news: "P.Y", "D.Khang"."""
    first = rng.choice("ABDHKLMNPQSTVXY")
    return f"{first}.{rng.choice('AHKLNPTVY')}" if rng.random() < 0.4 else f"{first}.{rng.choice(_GIVEN_MAN)}"


def name_place(seed: int, number: int) -> str:
    """Return the place of a story; neighbouring story numbers never share one."""
    return PLACES[(number * 577 + seed * 131) % len(PLACES)]
