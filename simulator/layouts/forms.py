"""Comment forms and share bars, whose sentences must never reach an article."""

from simulator.layouts.masthead import Masthead

VDOC_FORM = (
    "Ý kiến của bạn",
    "*Email (không hiển thị trên trang):",
    "*Họ tên (hiển thị trên trang):",
    "Vui lòng nhập mã xác nhận vào ô bên dưới.",
    "Chọn mã xác nhận khác.",
)
ONECMS_FORM = (
    "Bình luận của bạn đã được gửi và sẽ hiển thị sau khi được duyệt bởi ban biên tập.",
    "Ban biên tập giữ quyền biên tập nội dung bình luận để phù hợp với qui định nội dung của Báo.",
)
COPYRIGHT_FORM = "Bình luận không đăng nhập"


def follow_line(masthead: Masthead) -> str:
    """Return "Theo dõi Báo … trên", which stands under titles beside a Google News logo."""
    return f"Theo dõi {masthead.name} trên"


def write_to_us(masthead: Masthead) -> str:
    """Return the (hidden) line that asks readers for contributions, with the paper's name in it."""
    return (
        f"Mọi phản ánh, ý kiến, tin, bài và hình ảnh cộng tác của độc giả có thể gửi đến {masthead.name} theo địa chỉ:"
    )
