"""Imprints: licences with dates, editors with names, addresses; traps for readers of dates and bylines."""

from simulator.layouts.masthead import Masthead

LICENCES = ("02-12-2021", "21/10/2021", "22/03/2022", "15/6/2019")


def licence_date(masthead: Masthead) -> str:
    """Return the day of the paper's licence, the same on all its pages."""
    return LICENCES[sum(masthead.name.encode()) % len(LICENCES)]


def imprint(masthead: Masthead) -> tuple[str, ...]:
    """Return the lines of the footer."""
    number = 100 + sum(masthead.name.encode()) % 800
    return (
        f"Bản quyền của {masthead.name}",
        f"Cơ quan chủ quản: Tỉnh ủy {masthead.place}",
        "Tổng Biên tập: ĐOÀN VĂN THẠCH KHẢI",
        "Phó Tổng Biên tập: LÝ THỊ SEN - NGÔ BÁ NHÃ",
        f"Giấy phép số {number}/GP-BTTTT, do Bộ Thông tin và Truyền thông cấp ngày {licence_date(masthead)}",
        f"Tòa soạn: Số {number % 90 + 2}, đường Bến Đò Cũ, phường Trung Tâm, tỉnh {masthead.place}",
        f"Điện thoại: 0{290 + number % 9}.3{number}.456 - Fax: 0{290 + number % 9}.3{number}.457",
        f"Email: toasoan@{masthead.host.split(':')[0]}",
        f'Ghi rõ nguồn "{masthead.name}" khi phát hành lại thông tin từ website này',
        "Cấm sao chép dưới mọi hình thức nếu không có sự chấp thuận bằng văn bản.",
    )
