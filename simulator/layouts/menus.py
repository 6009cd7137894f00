"""Menus, language bars, topic strips and footers, as text and as lists of links."""

from simulator.layouts.masthead import Masthead
from simulator.layouts.sheet import text_of
from simulator.stories import slugify

SECTIONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Thời sự", ("Giao thông", "Trong tỉnh", "Trong nước", "Quốc tế", "Tin nhanh")),
    ("Chính trị", ("Xây dựng Đảng", "Đại biểu dân cử", "Học tập và làm theo Bác", "Đối ngoại", "Diễn đàn")),
    ("Kinh tế", ("Nông nghiệp - Nông thôn", "Doanh nghiệp - Thị trường", "Đầu tư - Tài chính", "OCOP")),
    ("Xã hội", ("Nhịp sống", "Môi trường", "Lao động - Việc làm", "Nhịp cầu nhân ái", "Gia đình")),
    ("Pháp luật", ("An ninh trật tự", "An toàn giao thông", "Bạn đọc", "Văn bản mới")),
    ("Giáo dục", ("Học đường", "Tuyển sinh - Hướng nghiệp", "Khuyến học")),
    ("Sức khỏe", ("Y tế", "Dinh dưỡng", "Khỏe đẹp", "Bác sĩ tư vấn")),
    ("Văn hóa", ("Văn hóa - Nghệ thuật", "Đất và người", "Sáng tác", "Giải trí")),
    ("Thể thao", ("Trong nước", "Bóng đá quốc tế", "Các môn khác")),
    ("Du lịch", ("Điểm đến", "Ẩm thực", "Cẩm nang")),
    ("Quốc phòng - An ninh", ("Quốc phòng toàn dân", "Biển đảo quê hương", "Hậu phương quân đội")),
    ("Khoa học - Công nghệ", ("Chuyển đổi số", "Thế giới số", "Sáng tạo trẻ")),
    ("Thế giới", ("Tiêu điểm", "Chuyện bốn phương", "Phân tích")),
    ("Multimedia", ("Video", "Photo", "E-magazine", "Podcast", "Infographic")),
)
TOPICS = (
    "Chào mừng Đại hội Đảng các cấp nhiệm kỳ 2025-2030",
    "Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh",
    "Xóa nhà tạm, nhà dột nát trong cả nước",
    "Sắp xếp đơn vị hành chính, tinh gọn bộ máy",
    "Bầu cử đại biểu Quốc hội và HĐND các cấp",
    "Chuyển đổi số quốc gia",
)


def link_section(masthead: Masthead, name: str, parent: str = "") -> str:
    """Return the address of a section, or of a subsection of `parent`."""
    path = f"{slugify(parent)}/{slugify(name)}" if parent else slugify(name)
    return f"{masthead.root}/{path}/"


def list_menu(masthead: Masthead, item: str = "", link: str = "") -> str:
    """Return nested lists of all sections and subsections with the given class names."""
    rows = []
    for name, children in SECTIONS:
        below = "".join(
            f'<li><a href="{link_section(masthead, child, name)}" title="{child}">{child}</a></li>\n'
            for child in children
        )
        anchor = f'<a class="{link}" href="{link_section(masthead, name)}" title="{name}">{name}</a>'
        rows.append(f'<li class="{item}">{anchor}\n<ul class="sub-{item or "menu"}">\n{below}</ul></li>')
    return "\n".join(rows)


def list_sections(masthead: Masthead, opening: str = "<li>", closing: str = "</li>") -> str:
    """Return one linked line for each section, subsections left out."""
    return "\n".join(
        f'{opening}<a href="{link_section(masthead, name)}">{text_of(name)}</a>{closing}' for name, _ in SECTIONS
    )


def list_topics(masthead: Masthead, opening: str, closing: str, mark: str = "") -> str:
    """Return the strip of topics that stands above every article."""
    return "\n".join(
        f'{opening}<a href="{masthead.root}/su-kien/{slugify(topic)}.{at + 9}.html">{mark}{text_of(topic)}</a>{closing}'
        for at, topic in enumerate(TOPICS)
    )


def crumbs(masthead: Masthead, section: tuple[str, ...]) -> list[tuple[str, str]]:
    """Return (name, address) for each level of a breadcrumb."""
    return [(name, link_section(masthead, name, section[at - 1] if at else "")) for at, name in enumerate(section)]
