"""What a short line reads like: a sentence, a quote, a caption that says who does what where."""

import re
from typing import Final

from transforms.data.names import CAPITALS

_CREDIT: Final = re.compile(
    r"(?:\b(?:Ảnh|Ành|Photo|Hình|Đồ họa|Video|Clip|Nguồn ảnh|Nguồn)[\ssố\d]{0,7}:|"
    r"\((?:Ảnh|Photo|Hình|ảnh|Nguồn|nguồn)\b|"
    r"\b[Ảả]nh\s+(?:minh họa|minh hoạ|tư liệu|chụp|internet|có tính (?:chất )?minh (?:họa|hoạ)|TTXVN)|"
    r"\btừ (?:trái|phải)\b|\b(?:trái|phải) (?:qua|sang)\s*[),;:.]|"
    r"\(.{0,30}\b(?:bên|bìa|hàng) (?:trái|phải|đầu|trước|sau)\b|"
    r"\((?:người )?(?:(?:đứng|ngồi) )?(?:ở )?giữa\)|"
    r"\bẢnh:?\s*$|^(?:Tranh |Ảnh )?[Mm]inh (?:họa|hoạ)\s?[:.])"
)
_CREDIT_CUES: Final = (  # one stands in every credit, or one of `_BRACKETED_CUES` behind a bracket
    "Ảnh", "Ành", "Photo", "Hình", "Đồ họa", "Video", "Clip", "Nguồn", "(ảnh", "(nguồn", "ảnh tư liệu",
    "ảnh chụp", "ảnh internet", "ảnh có tính", "ảnh TTXVN", "inh họa", "inh hoạ", "từ trái", "từ phải", "trái qua",
    "phải qua", "trái sang", "phải sang", "giữa)",
)  # fmt: skip
_BRACKETED_CUES: Final = ("bên", "bìa", "hàng")
_SCENE_SUBJECT: Final = re.compile(
    r"^(?:Bí thư|Phó|Chủ tịch|Đồng chí|Ông|Bà|Anh|Chị|Em|Các|Những|Nhiều|Một (?!số)|Đại biểu|Lãnh đạo|Đoàn|Người dân|"
    r"Nông dân|Học sinh|Sinh viên|Cán bộ|Quang cảnh|Toàn cảnh|Lực lượng|Công nhân|Mô hình|Sản phẩm|Vườn|Ruộng|"
    r"Cánh đồng|Tuyến|Cầu|Khu|Việc|Giáo viên|Hội viên|Đoàn viên|Giám đốc|Thủ tướng|Bộ trưởng|Đại diện|Du khách|"
    r"Khách|Bác sĩ|Tiết mục|Hình ảnh|Trẻ|Bên trong|Hiện trường|Cảnh sát|Chiến sĩ|Bộ đội|Thí sinh|Vận động viên|"
    r"Trưởng|Thiếu tá|Trung tá|Đại tá|Thượng tá|Thiếu tướng|Gia đình|Hàng|Hộ|Phụ huynh|Tỉnh|Trường|Ban|Đội)\b"
)
_SCENE_VERB: Final = re.compile(
    r"\b(?:được|nhận|trao|tặng|thăm|tham quan|kiểm tra|phát biểu|tại|cùng|đang|giới thiệu|bên|chăm sóc|thu hoạch|"
    r"chúc mừng|chụp|tham dự|tham gia|ký kết|biểu diễn|hướng dẫn(?! viên)|vận hành|trồng|cắt băng|dâng hương"
    r"|bị(?! động))\b"
)
_SUBHEAD: Final = re.compile(
    r"^(?:\d{1,2}\s*[./)]|[IVX]{1,4}\s*[./)-]|[a-zđ]\)|Kiện toàn|Nâng|Chú trọng|Đẩy mạnh|Tăng|Phát huy|Tập trung|"
    r"Xây dựng|Phát triển|Tạo|Giữ|Gắn|Khắc phục|Từng bước|Đổi mới|Bảo đảm|Đảm bảo|Quyết|Hướng|Chủ động|Tiếp tục|"
    r"Khơi|Vì sao|Hiệu quả|Lan tỏa|Lan toả|Thúc đẩy|Ứng dụng|Quan tâm|Huy động|Cần|Để|Khi|Vì|Từ|Không|Sớm|Sẵn sàng|"
    r"Linh hoạt|Đa dạng|Siết|Gỡ|Tháo gỡ|Mở|Kết nối|Bước|Niềm|Còn|Nỗ lực|Hỗ trợ|Góp phần|Động lực|Nhân rộng|"
    r"Chuyện|Câu chuyện|Nỗi|Giấc mơ|Hành trình|Bài toán|Bài học|(?:Diện mạo|Sức sống) mới)\b"
)
_PLACE: Final = re.compile(
    r"(?<!^)\b(?:xã|phường|thị trấn|thị xã|huyện|quận|tỉnh|TP\.?|bản|thôn|ấp|buôn|làng|chợ|cầu|đình|chùa|đền|miếu|"
    r"[Tt]rường|[Tt]rạm|nhà máy|[Hh]ợp tác xã|HTX|cánh đồng|rừng|sông|kênh|hồ|biển|phiên|[Kk]hoa|[Cc]ông an)"
    rf"(?: [^\W\d_]+){{0,2}} [{CAPITALS}]"
)
_PERSON: Final = re.compile(rf"(?<!^)(?<![.:] )\b[{CAPITALS}]\w+ [{CAPITALS}]\w+(?: [{CAPITALS}]\w+)?")
_NAMED_PERSON: Final = re.compile(
    r"^(?:(?:Ông|Bà|Anh|Chị|Em|Cô|Thầy|Cụ|Nghệ nhân|Bác sĩ|Y sĩ|Đại biểu|Vận động viên|Cầu thủ|Hoa hậu|Ca sĩ|Nghệ sĩ)"
    rf" )?[{CAPITALS}]\w+ [{CAPITALS}]\w+(?: [{CAPITALS}]\w+)* [^\W\d_A-ZĐ]"
)
_PLACED: Final = (  # where a thing lies: "đặt giữa vườn nho"
    r"(?:đặt|nằm|treo|bày|xếp|dựng|neo|đậu|đỗ|phơi) (?:giữa|trên|bên|trong|dưới|cạnh|trước|dọc|ngoài)"
)
_SEEN: Final = re.compile(
    r"^(?:Một (?:góc|buổi|đoạn|phần|khu|cảnh|thoáng)|Quang cảnh|Toàn cảnh|Hiện trường|Tang vật|Cận cảnh|Khung cảnh|"
    r"Bên trong|Niềm vui|Nụ cười|Giây phút|Khoảnh khắc|Nghi thức|Lễ|Lớp học|Buổi|Phiên|Màn|Tiết mục|Bãi|Đoạn|Vùng|"
    r"Ngôi|Căn|Chiếc|Những chiếc|Hai|Ba|Bốn|Bà con|Phụ nữ|Thiếu nhi|Thanh niên|Bệnh nhi|Bệnh nhân|Tiểu thương|"
    r"Pha|Giờ (?:học|đọc|tập)|Ngư dân|Công an|Tổ|Chủ|Thợ|Ngôi nhà|Dòng người|Đông đảo|Khán giả|Nước ngập|Cây|"
    r"Đường vào|Con đường|Cổng|Lối vào|Bến)\b"
    r"|\b(?:nhìn từ|trong (?:giờ|ngày|đêm|buổi|lễ|trận|khuôn khổ)|trong vòng tay|"
    rf"{_PLACED}|"
    r"lúc (?:bình minh|hoàng hôn|sáng|tờ mờ|rạng|chiều|nửa đêm)|"
    r"vào (?:sáng|chiều|trưa|tối|đêm)|"
    r"hướng dẫn(?! viên)|chuẩn bị|chèo xuồng|khám bệnh|tuyên truyền|truyền dạy|giúp (?:dân|bà con)|thi công|dặm vá|"
    r"đón khách|tuần tra|livestream)\b(?!$)"
)
_STOP: Final = re.compile(r"[.!?…:;]\s*[”\"»)]?$")
_CLOSE: Final = 8  # characters: a stop, a space and a bracket


def has_credit(text: str) -> bool:
    """True when a line names a picture's maker or place in the picture: "Ảnh: …", "trái qua"."""
    for cue in _CREDIT_CUES:  # a loop, and no generator: this is asked of every line
        if cue in text:
            return _CREDIT.search(text) is not None
    return "(" in text and any(cue in text for cue in _BRACKETED_CUES) and _CREDIT.search(text) is not None


def greets(line: str) -> bool:
    """True for how a letter and a speech begin: "Kính gửi quý báo,", "Thưa các đồng chí"."""
    return line[:1] in "KT" and _GREETING.match(line) is not None


_GREETING: Final = re.compile(r"(?:Kính t|T)hưa (?:các|quý|toàn thể|đồng)\b|Kính (?:thưa|gửi)\b")


def ends_sentence(text: str) -> bool:
    """True when a line closes like a sentence of prose."""
    return _STOP.search(text[-_CLOSE:]) is not None


def is_quoted(text: str) -> bool:
    """True for a line that stands in quotation marks as a whole."""
    if not text.startswith(("“", '"', "«")):
        return False
    return text.rstrip(" .,!").endswith(("”", '"', "»")) or _SPEAKER.search(text) is not None


_SPEAKER: Final = re.compile(r"^.[^”»\"]{20,}[”»\"] ?[-–—] ?[A-ZĐÀ-Ỹ][^.:?!”]{3,60}$")


def is_scene(line: str) -> bool:
    """True for one short sentence without figures, commas or speech that names somebody or a place: a caption's.

    "Xe chở đá qua khu dân cư Phú Sơn." shows; what was, is or was said is told in longer paragraphs.
    """
    if not line.endswith(".") or line.count(" ") >= _LONGEST_SCENE or _TOLD.search(line):
        return False
    if ". " in line or _PERSON.search(line) is None or _OFFICE.match(line) or _USUAL.search(line):
        return False
    return line.count(" ") < _SHORT_SCENE or showing(line[:-1]) >= _SURE_SCENE


_TIME: Final = r"(?:giây|phút|giờ|tiếng|buổi|hôm|ngày|đêm|tuần|tháng|năm|mùa|vụ|quý)"
_USUAL: Final = re.compile(  # a habit, how long, how often, how much, for whom it holds
    rf"\b(?:mỗi|hằng|suốt|hàng {_TIME}|(?<!sau )những {_TIME}|sau \w+(?: \w+)? (?:giây|phút|giờ)|trong vòng|\w+ lần"
    rf"|{_TIME} (?:liền|một)|ấy|nào|tùy|tuỳ|theo ca|thay phiên|luân phiên|trọng lượng|(?:trăm|nghìn|triệu|tỷ) đồng"
    r"|bị (?:tước|phạt|buộc|cấm|trừ)|giúp (?:có|tăng|giảm|tiết kiệm|rút ngắn))\b"
)
_OFFICE: Final = re.compile(  # acts, and is not seen acting
    rf"(?:Sở|Bộ(?= [{CAPITALS}])|UBND|HĐND|Ủy ban|Công ty|Ngành|Chính phủ|Quốc hội|Ngân hàng|Tòa soạn"
    r"|Địa phương|Huyện|Xã|Phường|Tỉnh|Thành phố)\b"
)
_SHORT_SCENE: Final = 14  # words
_LONGEST_SCENE: Final = 20
_SURE_SCENE: Final = 3.5
_FIGURE: Final = (  # one that counts: "lớp 9" and "Quốc lộ 1" are names
    r"\d(?<!lớp \d)(?<!khối \d)(?<!thôn \d)(?<!ấp \d)(?<!số \d)(?<!lộ \d)(?<!đội \d)(?<!khu \d)"
    r"(?<!lớp \d\d)(?<!thôn \d\d)(?<!lộ \d\d)(?<!số \d\d)"
)
_TOLD: Final = re.compile(
    rf"[,;:“”\"(?!…]|{_FIGURE}|\b(?:mỗi|hằng|hàng) (?:tuần|ngày|tháng|năm|vụ)\b"
    r"|^(?:Theo|Đó|Đây|Trong|Từ|Nhờ|Vì|Nếu|Khi|Sau|Trước|Hiện|Nay|Bởi|Cùng|Tuy|Nhưng|Rồi|Xin)\b"
    r"|\b(?:[Dd]ự kiến|(?<!đến )từng|khiến|không(?! người lái| gian| đồng)|mong|có thể|cho thấy|đang được)\b"
    r"|\b(?:là|đã|sẽ|nói|kể|cho biết|chia sẻ|khẳng định|cho rằng|cho hay|nhớ|bảo(?! (?:vệ|hiểm|dưỡng|tàng|tồn))"
    r"|phải|cần|rất|cũng|vẫn|thì|mà)\b"
)


def joins(text: str) -> bool:
    """True for a sentence whose first words join it to one before: "Bên cạnh đó, …"."""
    return _JOINING.match(text) is not None


_JOINING: Final = re.compile(
    r"(?:Cũng|Ngoài ra|Bên cạnh|Trong khi|Tuy nhiên|Đồng thời|Song song|Qua đó|Nhờ vậy|Nhờ đó|Từ đó|Do đó|Vì vậy|Vì thế"
    r"|Tuy vậy|Dẫu vậy|Không chỉ|Hơn nữa|Mặt khác|Trước đó|Sau đó|Thời gian tới)\b"
)


def tells_on(text: str) -> bool:
    """True for a sentence with speech, or with words that join it to one before: no teaser has them."""
    return _SPEECH.search(text) is not None


_SPEECH: Final = re.compile(
    r"[“”\":]|\b(?:cho biết|chia sẻ|khẳng định|cho rằng)\b|\b[Tt]heo (?:ông|bà|anh|chị|em|đồng chí|Bí thư|Chủ tịch)\b"
    r"|^(?:Theo|Cũng|Ngoài ra|Bên cạnh|Trong khi|Tuy nhiên|Ông|Bà|Anh|Chị|Đồng chí)\b"
)


def scene(line: str, followed_by_short: bool = False) -> float:
    """How much a bare short line reads like a caption (≥ 1.5) rather than a subhead (≤ 0)."""
    score = 3.0 if has_credit(line) else 0.0
    length = line.count(" ") + 1
    acting, doing = _SCENE_SUBJECT.match(line) is not None, _SCENE_VERB.search(line) is not None
    score += acting + doing + 0.5 * (acting and doing)
    score += 0.5 * (length > 12) + 0.5 * (length > 16) - 1.0 * (length <= 9)
    score -= 2.0 if _SUBHEAD.match(line) else 0.0
    score -= 1.0 if line.isupper() else 0.0
    return score + (1.5 if followed_by_short else 0.0)


def showing(line: str, followed_by_short: bool = False) -> float:
    """How much a bare line says who does what where, as captions do and subheads do not; `_SURE` is enough."""
    score = scene(line, followed_by_short)
    concrete = _SEEN.search(line) is not None or _NAMED_PERSON.match(line) is not None
    named = _PLACE.search(line) is not None or _PERSON.search(line) is not None
    return score + 1.5 * concrete + 1.0 * named + 1.5 * (named and _WHERE.search(line) is not None)


def sees_somebody(line: str) -> bool:
    """True for a line with somebody's name behind what one is called: "vườn nhà ông Mai Công Tòng", "Cử tri Lý Bảy"."""
    return _CALLED.search(line) is not None or (_AGENT.match(line) is not None and _PERSON.search(line) is not None)


_CALLED: Final = re.compile(rf"\b(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Ee]m|[Cc]ô|[Tt]hầy|[Cc]ụ) [{CAPITALS}]\w+ [{CAPITALS}]")


def pictured(line: str, followed_by_short: bool = False) -> float:
    """The same for a line that is a caption or a subhead and nothing else: who acts, and how long it is, tells too."""
    score = showing(line, followed_by_short)
    if line.isupper() or line[0].isdigit() or _SUBHEAD.match(line):
        return score
    length = line.count(" ") + 1
    claims = _CLAIM.search(line) is not None and not has_credit(line)
    acting = length >= _SHORTEST_ACT and _AGENT.match(line) is not None and not claims
    score -= 0.5 * claims
    named = _PLACE.search(line) is not None or _PERSON.search(line) is not None
    if length < _SHORTEST_VIEW and not (named or has_credit(line)):
        return 0.0
    if length <= _SHORT_HEAD and not (named or has_credit(line) or _VIEW.search(line)):
        score -= _NAMELESS
    score += 1.0 * (_PLACE.search(line) is not None and not claims)
    score += 0.5 * (length >= _LONG_HEAD) + 0.5 * (length > _LONG_HEAD) + 0.5 * (named and length >= _SHORTEST_NAMED)
    shown = length >= _SHORTEST_NAMED and _SHOWN.match(line) is not None
    return score + (2.0 if shown else 1.5 * acting)


_SHORTEST_VIEW: Final = 4  # words
_SHORTEST_ACT: Final = 5
_SHORTEST_NAMED: Final = 7
_VIEW: Final = re.compile(r"^(?:Toàn cảnh|Quang cảnh|Hiện trường|Tang vật|Cận cảnh|Khung cảnh|Một góc)\b| tại ")
_NAMELESS: Final = 1.5
_SHORT_HEAD: Final = 6  # words: hardly any caption without a name has so few
_LONG_HEAD: Final = 8  # hardly any subhead has more words
_AGENT: Final = re.compile(  # people and things that can be seen doing something
    r"(?:(?:các|những|một số|nhiều|hai|ba|đông đảo|đại diện|nhóm|đội|đoàn) )?"
    r"(?:người dân|bà con|nông dân|ngư dân|công nhân|học sinh|sinh viên|học viên|giáo viên|thầy|cô giáo|bác sĩ|y sĩ"
    r"|nhân viên|chiến sĩ|cán bộ|bộ đội|đoàn viên|hội viên|thanh niên|phụ nữ|thiếu nữ|thiếu nhi|trẻ em|em nhỏ|phụ huynh"
    r"|người cao tuổi|cụ già|người bệnh|người lao động|thành viên"
    r"|cổ động viên|tân binh|cử tri|điều dưỡng|kiểm lâm|hành khách|cựu chiến binh"
    r"|luật sư|nghệ nhân|nghệ sĩ|du khách|khách|vận động viên|tay vợt|cầu thủ|đội|đại biểu|lực lượng|cảnh sát|công an"
    r"|tình nguyện viên|thợ|tiểu thương|thương lái|gia đình|bệnh nhân|thí sinh|lãnh đạo|nạn nhân|đối tượng|khán giả"
    r"|phương tiện|xe|tàu|thuyền|ghe|máy|đò)\b",
    re.IGNORECASE,
)
_WELL: Final = r"(?:kỹ|ngay|sớm|đúng|thường xuyên|định kỳ)"
_SHOWN: Final = re.compile(  # what a picture shows without saying who does it; a list of deeds goes on with a comma
    r"(?:Kiểm tra|Trao|Tặng|Thu hoạch|Khám|Gặt|Trồng|Vận chuyển|Thi công|Biểu diễn|Cắt băng|Dâng hương|Diễn tập"
    r"|Cứu hộ|Tuần tra|Sơ chế|Đóng gói|Thả|Phun|Bốc dỡ|Phơi|Đan|Dệt|Lấy mẫu"
    r"|Siêu âm|Phát thuốc|Thi (?:gói|kéo|nấu|giã))\b"
    rf"(?! ?,| {_WELL}\b)"
)
_CLAIM: Final = re.compile(  # what a subhead says of them
    r"[,:;?!…]|\.\.\.|\b(?:là|cần|phải|không(?! đồng| gian)|nên|đừng|chưa|mới|để|vì|như|đổi đời|làm giàu|hưởng lợi"
    r"|vào cuộc|đồng thuận|thoát nghèo|vươn lên|chung sức|chung tay|đồng hành|tự tin|làm chủ|đi đôi|đi liền|gắn với)\b",
    re.IGNORECASE,
)
_WHERE: Final = re.compile(r"\s(?:tại|ở|trên|bên|của|giữa)\s")
