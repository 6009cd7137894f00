"""The words of page furniture: buttons, boxes, forms, footers and calls to readers, as many papers print them."""

import re
from typing import Final

# Lines that are furniture wherever they stand alone (lower case, without end punctuation).
PHRASES: Final = frozenset(
    {
        # language switches
        "tiếng việt", "english", "tiếng việt | english", "tiếng việt | english | ភាសាខ្មែរ", "english 中文", "中文",
        "français", "русский", "cần thơ khmer ngữ", "phiên bản tiếng anh",
        # share, print and font bars
        "chia sẻ", "chia sẻ bài viết", "chia sẻ facebook", "chia sẻ zalo", "chia sẻ twitter", "facebook", "twitter",
        "zalo", "email", "chia sẻ qua email", "chia sẻ qua twitter", "chia sẻ qua facebook", "in", "in bài viết",
        "in trang", "bản in", "gửi email", "sao chép liên kết", "copy link", "copy", "link đã được copy", "thông báo",
        "link gốc đã được sao chép",
        "đã copy thành công", "link bài gốc", "lưu bài viết", "a", "aa", "aaa", "a a", "a+", "a-", "cỡ chữ", "mặc định",
        "tăng cỡ chữ", "giảm cỡ chữ", "quay lại", "về đầu trang", "trở về đầu trang", "trang trước", "google news",
        "trang in ấn được", "bản in ấn được", "chưa có bình luận nào",
        "share", "print", "print this page", "tweet", "like", "thích", "bình chọn", "đánh giá bài viết",
        "share this article", "email this article", "follow us",
        # speech widget
        "nam miền bắc", "nữ miền bắc", "nữ miền nam", "nam miền nam", "giọng nam", "giọng nữ", "0:00 / 0:00", "0:00",
        "00:00", "00:00 / 00:00", "nghe đọc bài", "nghe bài viết", "nghe đọc báo", "audio", "tự động phát",
        "nghe đọc bài viết", "nghe đọc bài này", "thông tin doanh nghiệp", "khách hàng giới thiệu",
        "đọc bài viết", "in bài",
        # labels of a stamp
        "đăng", "đăng lúc", "đăng ngày", "ngày đăng", "xuất bản", "ngày xuất bản", "cập nhật", "cập nhật lúc",
        # comments
        "bình luận", "bình luận của bạn", "ý kiến bạn đọc", "ý kiến của bạn", "ý kiến", "gửi ý kiến", "gửi bình luận",
        "gửi", "hủy", "quan tâm nhất", "mới nhất", "xếp theo", "thời gian", "số người thích", "thêm bình luận",
        "lưu", "đóng cửa sổ", "đóng lại", "đóng", "close window", "close",
        "báo vi phạm", "báo cáo vi phạm", "trích dẫn", "lưu bài", "lưu tin",
        "xem thêm bình luận", "xem tất cả bình luận",
        "chưa có bình luận", "phản hồi", "gửi phản hồi", "trả lời", "comments", "comment", "leave a comment",
        # tags and related lists
        "từ khóa", "từ khoá", "tags", "tag", "chủ đề", "cùng chuyên mục", "tin cùng chuyên mục", "bài cùng chuyên mục",
        "cùng chủ đề", "bài liên quan", "tin liên quan", "tin bài liên quan", "các tin liên quan", "đọc tiếp",
        "bài đọc tiếp", "bài tiếp theo", "tin tiếp theo", "đọc thêm", "xem thêm", "xem tiếp",
        "bạn có thể quan tâm", "có thể bạn quan tâm", "đọc nhiều",
        "đọc nhiều nhất", "tin đọc nhiều", "xem nhiều", "xem nhiều nhất", "tiêu điểm", "tin mới", "tin mới nhất",
        "tin mới cập nhật", "tin nổi bật", "tin nóng", "nổi bật", "tin khác", "các tin khác", "tin cũ hơn",
        "các bài khác", "bài khác", "tin đã đưa", "tin tức khác", "tin mới hơn", "bài mới nhất", "tin địa phương",
        "multimedia", "video", "infographic", "media", "podcast", "ảnh", "tin xem nhiều", "tin cùng mục",
        "related articles", "related news", "related", "image", "caption", "latest news", "most read", "read more",
        "see also",
        "more news", "other news", "you may also like",
        # top bar and menu
        "trang chủ", "home", "đăng nhập", "đăng ký", "tìm kiếm", "giới thiệu", "liên hệ", "liên hệ quảng cáo",
        "mail gửi tòa soạn", "hotline", "đọc báo in", "đọc báo giấy", "tải ứng dụng", "kết nối", "rss", "menu",
        "multimedia đọc báo in", "tòa soạn", "đường dây nóng", "báo giấy", "đặt báo", "quảng cáo", "ad quảng cáo",
        "advertisement", "được tài trợ", "tin tài trợ", "quảng cáo tài trợ",
        "quảng cáo của đối tác",
        "nội dung được tài trợ", "sponsored", "powered by", "liên kết website", "liên kết", "báo ngày",
        "lắng nghe", "theo dõi", "tặng sao", "in trang này", "in tin", "tải pdf", "tải về", "lưu pdf",
        "đọc ngay", "xem ngay",
        "gửi tin", "gửi bài viết", "mới - nóng",
        "gửi cho bạn bè", "gửi bạn bè", "có liên quan", "liên quan",
        "mời xem thêm", "mời bạn xem thêm", "mời xem tiếp", "mời bạn xem tiếp", "đừng bỏ lỡ",
        "tin nên đọc", "bài nên đọc", "bài cùng loạt", "cùng loạt bài", "đọc thêm bài này", "xem thêm bài",
        "gửi email bài đăng này", "blogthis!", "chia sẻ lên x", "chia sẻ lên facebook", "nhãn",
        "nội dung bài viết", "mục lục", "thời tiết", "tỷ giá", "giá vàng", "bản quyền",
        "login", "search", "contact", "about us",
        "viber", "messenger", "telegram", "linkedin", "whatsapp", "pinterest", "tiktok", "youtube", "instagram",
        "bài viết trước", "bài viết sau", "bài viết tiếp theo", "bài trước", "bài sau", "bài tiếp", "tin tiếp",
        "đang được quan tâm", "được quan tâm", "được quan tâm nhất", "đáng chú ý", "tin đáng chú ý", "tin hot",
    }
)  # fmt: skip

# Furniture with a variable part: a follow line, counters, form labels, notices, footer lines.
FORMS: Final = re.compile(
    r"""^(?:
            theo\ dõi\ .{2,60}\ (?:trên|qua)(?:\ (?:google\ news|facebook|zalo|youtube|kênh.*))?
    | (?:(?:hãy|cùng|mời\ bạn|bấm|nhấn|nhấp)\ )*(?:đọc|xem|đón\ đọc|quan\ tâm|kết\ nối|cập\ nhật|nhận|theo\ dõi|gửi)
      \ [^.!?]{2,60}\ (?:trên|qua|tại)\ (?:google(?:\ (?:news|tin\ tức))?|facebook|zalo|you\ ?tube|tik\ ?tok|telegram)\b
      [^.!?]{0,25}[\d.\s]*
    | (?:tin|bài\ viết|nội\ dung|thông\ tin)\ (?:được\ )?(?:tài\ trợ|quảng\ cáo|thương\ mại)
    | (?:copy|sao\ chép)\ (?:link|liên\ kết|đường\ dẫn|địa\ chỉ)\b[^.!?]{0,30}
    | (?:đọc|nghe|xem)\ (?:tin|báo|bài)\ [^.!?]{0,40}\bứng\ dụng\b[^.!?]{0,70}
    | (?:trình\ phát\ )?video\ đang\ (?:được\ )?tải[ .…]* | bật\ (?:tiếng|âm\ thanh)(?:\ để\ (?:xem|nghe)\ video)?
    | trình\ duyệt\ của\ bạn\ không\ hỗ\ trợ\ .{3,40}
    | (?:không|chưa)\ có\ (?:bình\ luận|ý\ kiến|phản\ hồi)(?:\ nào)?
    | (?:thích|chia\ sẻ|tìm\ kiếm\ cho)\s?:?\s?\d*
    | (?:phóng\ to|thu\ nhỏ)\ (?:kích\ )?cỡ\ chữ
    | \[?(?:phóng\ to|xem)\ ảnh(?:\ (?:lớn|minh\ h(?:ọa|oạ)|gốc|cỡ\ lớn))?\]?
    | (?:tệp|tập\ tin|file|tài\ liệu)\ đính\ kèm\s?:?\s?(?:không\ có|\(?\d*\)?)
    | điểm(?:\ (?:đánh\ giá|bình\ chọn))?\s?:\s?\d(?:[.,]\d)?\s?/\s?(?:5|10)(?:\s?\(\s?\d+\s[^)]{0,20}\))?
    | tải\ (?:về\ )?(?:trên|từ)\ (?:google\ play|app\ store|ch\ play)
    | (?:đã\ (?:xem|đọc)|số\ lần\ xem)\s?:?\ ?[\d.,]+(?:\ (?:lần|lượt))?
    | (?:được\ đăng\ bởi|người\ (?:đăng|gửi)(?:\ bài(?:\ viết)?)?|đăng\ bởi)\s?:?\ \S{3,20}(?:\ (?:vào|lúc|ngày))?
    | (?:mới\ nhất|bài\ (?:viết\ )?khác|thêm\ bài(?:\ viết)?)\ (?:từ|của|bởi)\ [^.!?]{3,40}
    | follow\ .{2,40}\ on\ .{2,30}
    | (?:tiếng\ việt|english)(?:\s*[|/]\s*[^|/]{2,20})+
    | chia\ sẻ(?:\ (?:bài\ viết|qua|lên|trên|với)\b.{0,30})?:?
    | (?:bình\ luận|ý\ kiến|comments?)\s*\(\s*\d*\s*\)
    | \(\s*\d+\s*\)\s*bình\ luận
    | (?:\d[\d.,]*\s*(?:bình\ luận|lượt\ xem|lượt\ đọc|lượt\ thích|views?|comments?|shares?)[\s|·,]*){1,4}
    | thích\s*\(?\d+\)? | \d\ sao | a[-–]\s?a?\s?a\+
    | đánh\ giá\s*:\s*[★☆\s\d.,/]*(?:\(\s*\d+\s*(?:lượt|đánh\ giá)?\s*\))?
    | (?:lượt\ xem|lượt\ đọc|số\ lượt\ xem|xem)\s*:?\s*[\d.,]+
    | \d+\s*/\s*\d+\s*ký\ tự | (?:tăng\ |giảm\ )?(?:kích\ )?cỡ\ chữ\b.{0,20} | \d[\d.,]*\ lượt\ (?:xem|đọc)\ bài.{0,10}
    | (?:bình\ chọn|đánh\ giá)\ cho\ (?:mục|bài)\b.{0,30}
    | (?:thời\ gian\ đọc\s*:?\s*)?(?:mất\ )?(?:khoảng\ )?\d{1,2}\s*phút
      \ (?:để\ )?đọc(?:\ (?:hết|xong|bài(?:\ (?:viết|này))?))?
    | thời\ gian\ đọc\s*:?\s*\d{1,2}\s*phút
    | \*?\s*(?:email|họ\ (?:và\ )?tên|họ\ tên|điện\ thoại|nội\ dung|địa\ chỉ)(?:\s*\(.{3,50}\))?\s*[:*]{0,2}
    | (?:hãy\ )?(?:bình\ chọn|đánh\ giá)\ .{0,60}bài\ viết.{0,40} | click\ để\ .{3,40}
    | \d(?:[.,]\d)?\s?/\s?(?:5|10)\s?(?:sao|\(\s?\d+\s(?:lượt|đánh\ giá|phiếu|vote)[^)]{0,20}\))
    | tổng\ số\ điểm\ của\ bài\ viết.{0,60} | [★☆\s]+
    | \[?(?:trở\ lại|lên\ đầu\ trang|về\ đầu\ trang)\]?(?:\s*\[(?:trở\ lại|lên\ đầu\ trang)\])*
    | \S+@\S+\.\w+ | \{.*\}
    | (?:bình\ luận|ý\ kiến)\s*\(\s*\d*\s*\)\s*\d+\s*/\s*\d+\s*ký\ tự
    | chưa\ có\ bình\ luận.* | trở\ thành\ người\ đầu\ tiên.*
    | (?:bạn\ đọc\ |quý\ vị\ |bạn\ )?(?:xin\ )?vui\ lòng\ (?:nhập|đăng\ nhập|chọn|gõ|viết).{0,100}
    | nếu\ bạn\ không\ đọc\ được.*
    | bình\ luận\ của\ bạn\ (?:đã|sẽ).*
    | mọi\ (?:phản\ ánh|ý\ kiến|thông\ tin|góp\ ý).{0,80}(?:gửi|liên\ hệ).*
    | hotline\s*:?.*
    | (?:quảng\ cáo|ad)\ *[:\-–]?\s*(?:quảng\ cáo)?
    | (?:đọc|xem)\ (?:thêm|tiếp|nhiều)\ [^.!?]{2,40}:?
    | kể\ từ\ ngày\ .{3,150}(?:tạm\ ngừng|ngừng\ cập\ nhật).*
    | (?:tòa\ soạn|trụ\ sở|trụ\ sở\ chính|địa\ chỉ|điện\ thoại|đt|fax|email|tel|website|đường\ dây\ nóng)\s*[:(]\s*.*
    | phát\ triển\ bởi\b.*
    | thiết\ kế\ bởi\b.*
    | (?:thực\ hiện|liên\ hệ)\ quảng\ cáo\b.*
    | [-\s]*chọn\ website[-\s].*
    | (?:quay\ lại|trở\ lại|về)\ (?:đầu\ )?(?:trang|mục|chuyên\ mục|danh\ sách)\b[^.]{0,30}
    | xem\ tất\ cả\b[^.]{0,40}
    | (?:cuộn|vuốt|lướt|chạm|bấm|nhấn|kéo)\ [^.!?]{0,40}\b(?:để|và)\ (?:đọc|xem|nghe|phóng|mở)\b[^.!?]{0,30}
    | xem\ (?:phiên\ bản|bản)\ (?:máy\ tính|di\ động|đầy\ đủ|cũ|mới)
    | (?:bản\ in|in|lưu|gửi)\ (?:bài|trang|tin)(?:\ viết)?\ này(?:\ qua\ \S{2,12})? | đăng\ lên\ \S{2,12}
    | cỡ\ chữ\ (?:bài|bài\ viết|to|nhỏ|lớn)
    | xem\ (?:bản|ở|với|trên|dưới\ dạng)\ (?:đầy\ đủ|chế\ độ|phiên\ bản|toàn\ màn|ứng\ dụng)\b[^.!?]{0,40}
    | (?:mục\ lục|nội\ dung)(?:\ (?:chính|bài\ viết|bài))+ | (?:đang\ )?tải\ quảng\ cáo[. …]*
    | nghe\ (?:đọc\ )?(?:bài|nội\ dung|tin|báo|bản\ tin)(?:\ (?:bài\ )?viết)?(?:\ này)?[\d:\s/]*
    | cài\ đặt\ app\ [^.!?]{2,60}
    | giọng\ \S+(?:\ \S+)? | (?:giọng\ )?(?:nam|nữ)\ (?:miền\ )?(?:bắc|trung|nam)(?:\ bộ)? | \d(?:[.,]\d\d?)?x
    | (?:gửi|chia\ sẻ)\ (?:qua\ )?e-?mail(?:\ (?:cho|tới)\ (?:bạn|bạn\ bè))? | quay\ lên(?:\ (?:trên|đầu\ trang))?
    | nội\ dung\ (?:do|được)\ .{0,40}(?:trí\ tuệ\ nhân\ tạo|\bai)\b.{0,80}
    | (?:để\ lại|nhập|điền)\ (?:địa\ chỉ\ )?e-?mail\b.{0,120} | đăng\ nhập\ để\ [^.!?]{3,40}
    | nhận\ (?:bản\ tin|tin|thông\ báo)\b[^.!?]{0,40}\b(?:mỗi|hằng|hàng|qua|miễn\ phí|sớm\ nhất)\b[^!?]{0,60}
    | (?:đăng\ ký|quan\ tâm|theo\ dõi|kết\ nối)\ (?:kênh|trang|fanpage|zalo|tài\ khoản)\b[^.!?]{0,60}
    | quét\ mã\ (?:(?:qr|chia\ sẻ|này|bên)\b[^.!?]{0,60}|(?:[^.!?]{0,40}\ )?(?:để|tải|theo\ dõi|kết\ nối)\b[^.!?]{0,60})
    | báo\ lỗi(?:\ (?:bài\ viết|nội\ dung|bài))?(?:\s*[|·•]?\s*góp\ ý\ [^.!?]{3,30})?
    | (?:xin\ |vui\ lòng\ |đề\ nghị\ )+(?:ghi|dẫn|trích)\ (?:rõ\ |dẫn\ )?nguồn\b.{0,80}
    | góp\ ý\ (?:giao\ diện|về\ giao\ diện|bài\ viết)\b[^.!?]{0,30}
    | thư\ từ,?\ [^.!?]{0,30}\b(?:xin\ )?gửi\ (?:về|tới)\b.{0,80}
    | (?:cảm\ xúc|đánh\ giá|ý\ kiến)\ của\ bạn\ (?:về|cho)\ [^.!?]{3,40}
    | bạn\ (?:đọc\ )?(?:cảm\ thấy|đánh\ giá|chấm\ điểm)\b[^.!]{0,60}
    | chúng\ tôi\ (?:cam\ kết|sẽ)\ không\ (?:chia\ sẻ|tiết\ lộ|cung\ cấp)\ [^.!?]{0,20}\b(?:e-?mail|thông\ tin)\b.{0,60}
    | (?:(?:không\ |chưa\ )?(?:hữu\ ích|hài\ lòng|thích)\s*\(?\d*\)?[\s|·]*){2,}
    | lưu\ (?:tin|bài|bài\ viết|trang)\ (?:này\ )?(?:để\ )?(?:đọc|xem)\ sau
    | [^.!?:]{3,30}\ (?:bài|tin|bài\ viết)\ này\s*[★☆]+
    | chấm\ điểm\ (?:bài|cho\ bài)\b[^.!?]{0,30}
    | (?:đã\ )?sao\ chép\ (?:đường\ dẫn|địa\ chỉ|liên\ kết|link|url)(?:\ bài\ viết)?(?:\ thành\ công)?!?
    | (?:đường\ dẫn|địa\ chỉ|liên\ kết|link)\ đã\ (?:được\ )?(?:sao\ chép|copy)
    | (?:nghe|đọc|phát)\ (?:bài\ viết\ |bài\ |tin\ )?bằng\ giọng\ [^.!?]{2,30}
    | chia\ sẻ\ (?:tin|bài)(?:\ viết)?\ này\s*:.{0,60}
    | đang\ tải\ (?:trình\ phát|âm\ thanh|video|audio|dữ\ liệu|nội\ dung|bình\ luận)[\d:./\s…]*
    | đường\ dây\ nóng\ (?:phản\ ánh|tiếp\ nhận|của)\b.{0,80} | đặt\ (?:mua\ )?báo(?:\ (?:in|giấy))?\s*:.{0,80}
    | (?:cảm|cám)\ ơn\ (?:bạn|quý\ vị|độc\ giả|bạn\ đọc)\ đã\ (?:đọc|theo\ dõi|xem|quan\ tâm)\b[^.?]{0,40}!?
    | trở\ thành\ (?:thành\ viên|hội\ viên|độc\ giả)\b[^!?]{0,80}
    | (?:mới|cũ)\ nhất\ trước(?:\ (?:mới|cũ)\ nhất\ trước)?
    | [\w%-]{1,80}\.(?:jpe?g|png|gif|webp|bmp|mp4|mp3|pdf|docx?)
    | (?:\[[\w.%-]{1,60}\]\s*)+
    | trình\ duyệt\ (?:[^.!?]{1,20}\ )?(?:không|chưa)\ hỗ\ trợ\b.{0,60}
    | (?:<\s*)?(?:trước|trang\ trước|bài\ trước)\s+(?:tiếp\ theo|sau|trang\ sau|bài\ sau)(?:\s*>)?
    | \{\{.*\}\} | <_o3a_p> | (?:tải|cài\ đặt)\ ứng\ dụng\b.{0,60}
    | [.\-–—_|•·*:»«>/<\s]+
    )$""",
    re.VERBOSE,
)

# Bars known by a sign in their middle: how far a recording has run, larger print, the weather, a number to call.
RUNNING: Final = re.compile(r"(?:[^.!?\d]{0,40}\s?)\d{1,2}:\d{2}\s?/\s?\d{1,2}:\d{2}(?:\s[^.!?]{0,40})?", re.IGNORECASE)
LENGTH: Final = re.compile(r"[^.!?\d]{2,40}[^\W\d_]\d{1,2}:\d{2}")  # glued: "Nghe bài báo00:00"
SPEED: Final = re.compile(r"[^.!?\d]{0,30}\s\d(?:[.,]\d\d?)?x")
LARGER: Final = re.compile(r"(?:[^.!?]{0,30}\b)?a\s?[-–]\s?a?\s?a\s?\+[^.!?]{0,60}", re.IGNORECASE)
WARM: Final = re.compile(r"\d{1,3}°c.*|.{2,30},\s*\d{1,3}\s*[°º]\s*c.*")
CALLED: Final = re.compile(r"[^.!?]{0,60}\b(?:gọi|nhắn|liên hệ) [^.!?\d]{0,30}:?\s?\d[\d.\s]{7,16}")

# What a paper prints of itself and asks of everybody; it stands in menus, footers and boxes, never in a text.
BOILERPLATE: Final = re.compile(
    r"""^(?:
      (?:bạn|bạn\ đọc)\ có\ thể\ theo\ dõi\ .{0,40}(?:phản\ hồi|bình\ luận)\ .{0,40}\brss\b.*
    | (?:bản\ quyền|copyright|©|®).*
    | (?:q\.?\s*)?(?:phó\ )?tổng\ biên\ tập\s*[:(].*
    | (?:giấy\ phép|gp\b).{0,60}(?:\b(?:báo\ chí|xuất\ bản|thiết\ lập|trang\ (?:thông\ )?tin|mxh|bttt|vhtt)
      |\bgp[-–/]\s?(?:bttt|bvhtt|ttđt|bc|cbc|stttt|xbbc|cxb)
      |\b(?:bộ|cục|sở)\ (?:ttt|thông\ tin|văn\ hóa|vhtt|báo\ chí|tt)).*
    | (?:giấy\ phép|gp\b)\s*(?:hoạt\ động\s*)?(?:số)?\s*:?\s*\S{1,30}(?:\s*,?\s*(?:cấp\s*)?ngày\ \S{6,12})?
    | số\ (?:ra|báo)\ ngày\b.{4,40}
    | cơ\ quan\ (?:chủ\ quản|ngôn\ luận)\b.* | (?:báo|đài|tạp\ chí|cổng|trang)\ .{2,60}\ cơ\ quan\ chủ\ quản\b.*
    | (?:(?:đề\ nghị|vui\ lòng|xin)\ )?ghi\ rõ\ nguồn.*
    | (?:(?:nghiêm|tuyệt\ đối)\ )?cấm\ (?:mọi\ hình\ thức\ )?sao\ chép.* | mọi\ (?:hình\ thức|hành\ vi)\ sao\ chép.*
    | (?:tòa\ soạn|trụ\ sở(?:\ chính)?)\s*:.*
    | đường\ dẫn\ bài\ viết\s*:.*
    | bạn\ (?:đang|vừa)\ (?:đọc|xem|theo\ dõi)\ (?:xong\ )?(?:bài|tin|nội\ dung)\b.*
    | (?:bạn|quý\ vị|độc\ giả)\ (?:có\ )?(?:thấy|thích|hài\ lòng|đánh\ giá|nghĩ)\ .{0,40}
      (?:bài\ (?:viết|báo)|giao\ diện)\b.{0,120}
    | \W{0,3}(?:kính\ |xin\ )?mời\ (?:bạn\ đọc|(?:quý\ )?độc\ giả|quý\ vị|các\ bạn|bạn)\ (?:và\ (?:các\ )?bạn\ )?
      (?:theo\ dõi|đón\ (?:đọc|xem)|tham\ gia|gửi|ghé|bấm|nhấn|bình|vào|truy\ cập|tải|xem\ thêm|đọc\ thêm).{0,160}
    | đăng\ ký\ nhận\ (?:bản\ )?tin.{0,80}
    | nhập\ (?:địa\ chỉ\ )?(?:thư\ điện\ tử|e-?mail)\b.{0,80}
    | (?:bình\ luận|ý\ kiến|phản\ hồi)\ của\ bạn\ (?:đã|sẽ)\b.* | bạn\ không\ thể\ gửi\ bình\ luận\b.*
    | (?:ban\ biên\ tập|tòa\ soạn|toà\ soạn)\ (?:giữ|có)\ quyền\ biên\ tập.*
    | hãy\ (?:là|trở\ thành)\ người\ đầu\ tiên\ (?:bình\ luận|đưa\ ra|gửi|cho).{0,60}
    )$""",
    re.VERBOSE | re.IGNORECASE,
)
