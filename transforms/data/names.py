"""Words that tell a byline from a speaker, a place, a heading or a footer."""

import re

# The capital letters of the alphabet, for character classes.
CAPITALS = "A-ZĐÀ-ÖÙ-ÝĂĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ"

# Where two words were copied without the space between them: "Chia sẻIn bài".
SEAM = re.compile(rf"(?<=[{CAPITALS.lower()}])(?=[{CAPITALS}])")

# The provinces of 2004 to 2025 and of today: alone on a line each is a place, not a writer.
PROVINCES = frozenset(
    "an giang|bà rịa - vũng tàu|bà rịa|vũng tàu|bạc liêu|bắc giang|bắc kạn|bắc cạn|bắc ninh|bến tre|bình dương|"
    "bình định|bình phước|bình thuận|cà mau|cao bằng|cần thơ|đà nẵng|đắk lắk|đắk nông|điện biên|đồng nai|"
    "đồng tháp|gia lai|"
    "hà giang|hà nam|hà nội|hà tây|hà tĩnh|hải dương|hải phòng|hậu giang|hòa bình|hoà bình|hồ chí minh|huế|hưng yên|"
    "khánh hòa|khánh hoà|kiên giang|kon tum|lai châu|lạng sơn|lào cai|lâm đồng|long an|nam định|nghệ an|ninh bình|"
    "ninh thuận|phú thọ|phú yên|quảng bình|quảng nam|quảng ngãi|quảng ninh|quảng trị|sóc trăng|sơn la|tây ninh|"
    "thái bình|thái nguyên|thanh hóa|thanh hoá|thừa thiên huế|tiền giang|trà vinh|tuyên quang|vĩnh long|vĩnh phúc|"
    "yên bái|việt nam|sài gòn|trung quốc|hoa kỳ".split("|")
)

# A line with one of these names a speaker, a signer or an office.
OFFICE_WORDS = (
    "bí thư|chủ tịch|phó|trưởng|giám đốc|ủy viên|uỷ viên|đồng chí|ông|bà|ths|ts|bs|gs|pgs|cn|ks|thạc sĩ|tiến sĩ|"
    "giáo sư|bác sĩ|dược sĩ|kỹ sư|luật sư|đại biểu|chị|cụ|thiếu tướng|trung tướng|thượng tướng|đại tướng|đại tá|"
    "thượng tá|trung tá|thiếu tá|đại úy|thượng úy|trung úy|nghệ nhân|nghệ sĩ|nhà văn|nhà thơ|nhạc sĩ|họa sĩ|"
    "nsnd|nsưt|"
    "cựu chiến binh|nông dân|giáo viên|học sinh|sinh viên|chuyên gia|chánh|bộ trưởng|thứ trưởng|thủ tướng|thư ký|"
    "tổng (?:bí thư|giám đốc|biên tập|thư ký|cục|công ty)|cán bộ|ceo|thẩm phán|ban thường vụ|ban chấp hành|"
    "đoàn viên|hội đồng|hội nông dân|sở|ubnd|hđnd|công ty|ủy ban|uỷ ban|quốc hội|chính phủ"
)

# First words of places, schools and programmes, which have the shape of names.
PLACE_WORDS = frozenset(
    "xã phường quận huyện tỉnh tp ấp thôn khu đường chợ trường làng xóm tổ cụm cảng podcast video clip".split()
)

# Lines of the page's frame that have the shape of names when printed in capitals.
FOOTER_LINES = frozenset(
    "giá vàng hôm nay|tỷ giá hôm nay|tiếng việt|tiếng anh|báo in|có không|thông báo|chia sẻ|chia sẻ bài viết|"
    "tin liên quan|bài liên quan|tin cùng chuyên mục|bình luận|từ khóa|từ khoá|tags|tag|"
    "xem thêm|đọc thêm|đọc nhiều|tin mới|tin mới nhất|tin khác|các tin khác|ý kiến bạn đọc|gửi bình luận|quảng cáo|"
    "liên hệ|trang chủ|về đầu trang|in bài viết|in trang|in|email|facebook|zalo|twitter|youtube|google news|tiktok|"
    "video|ảnh|multimedia|podcast|longform|infographic|emagazine|media|thời sự|kinh tế|xã hội|chính trị|văn hóa|"
    "văn hoá|thể thao|giáo dục|y tế|pháp luật|quốc tế|thế giới|du lịch|khoa học|công nghệ|bạn đọc|đời sống|giải trí|"
    "an ninh|quốc phòng|môi trường|sức khỏe|nông nghiệp|xây dựng đảng|tin tức|tin nóng|tiêu điểm|sự kiện|chuyên mục|"
    "theo dõi|hotline|tòa soạn|hết|lời kết|kết luận|mở đầu|đọc tiếp|bài đọc nhiều|thư viện ảnh|xem nhiều|"
    "tin đọc nhiều".split("|")
)

# Staff without a name.
DESKS = frozenset(
    "pv|p.v|btv|b.t.v|ctv|c.t.v|bbt|bbđ|nhóm pv|nhóm phóng viên|nhóm p.v|tốp pv|tốp phóng viên|phóng viên|"
    "biên tập viên|cộng tác viên|ban biên tập|tòa soạn|toà soạn|nhóm pv, ctv|pv, ctv|pv - ctv|pv-ctv|"
    "nhóm pv - ctv|pv tổng hợp|"
    "nhóm tác giả|nhóm btv|tổ pv|ban thời sự|ban bạn đọc|ban kinh tế|bạn đọc|bt|pvct|tổng hợp|t/h|th|nhiều tác giả|"
    "nhóm phóng viên thời sự|pv thường trú|nhóm pv thường trú|thư ký tòa soạn|quản trị|ban thư ký".split("|")
)

# What content systems print when nobody filled the field.
PLACEHOLDERS = frozenset(
    "bút danh|bút danh tác giả|tác giả|bởi|viết bởi|đăng bởi|by|posted by|"
    "admin|administrator|super user|superuser|author|editor|root|user|test|demo|guest|unknown|null|none|undefined|n/a|"
    "chưa rõ|không rõ|đang cập nhật|chưa cập nhật|tên tác giả|họ tên|họ và tên|khuyết danh|quantri|bientap|"
    "superadmin|webmaster|nobody|anonymous|default|bbt|master|system|nhập tên|phongvien|"
    "zalo|facebook|google|google news|youtube|tiktok|twitter|telegram|chatgpt|in bài|theo dõi|đăng nhập|"
    "ban biên tập web|quản trị website|quản trị web|quản trị viên|quantrivien|bientapvien|"
    "wordpress|joomla|moderator|mod|sysadmin|support|staff|noname|no name|chưa có tên|không tên|ẩn danh|tên".split("|")
) - {"bbt"}

# Syllables common in names and pen names: a line in capitals must have one, or it is a heading.
NAME_SYLLABLES = frozenset(
    "nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đào đinh đoàn trịnh mai tô tạ quách "
    "lương châu thái cao kiều lại lưu tống triệu văn thị hữu đức minh anh hùng dũng tuấn hải hà thu hường hương "
    "hoa lan huệ cúc trúc mỹ linh loan phượng phương thảo thúy thuý thủy thuỷ thanh thành thắng thịnh tâm tân tài "
    "tiến toàn toản trung trường tùng tú quang quân quốc quý quyên quỳnh phúc phước phong phú nam nga ngân nghĩa "
    "ngọc nhân nhật nhi nhung như nhã ninh mạnh mẫn long lộc lợi lâm liên lệ khoa khôi khang khánh khanh kiên "
    "kiệt kim kỳ huy huyền hưng hiếu hiền hiển hiệp hòa hoà hồng hạnh hằng hậu giang gia duy duyên dung diệu diệp "
    "điệp đạt đăng đông cường công chí chi chính chiến cảnh bình bảo bích bằng ân ái an yến xuân vy vinh vân việt "
    "vương tuyết tuyền tường trí trinh trâm trang tiên thư thùy thuỳ thơ thoa thiện thi thắm thế sơn sinh sang "
    "sáng san phụng oanh nhàn nhàng nhiên nguyệt nguyên nết na my mộng miên mến lụa lượng luân lựu lĩnh lành lam "
    "lài lai kha hoài hoan hoạt học hợi hoàn hào hảo hân giáp đồng điền định đình đại đan danh doanh cẩm chương "
    "chung chinh bạch ánh y uyên uyển vượng viễn viên ước trọng triều trà tín tính tình thuận thuần thông thống "
    "thiên thạch sỹ sĩ sa quế phát nhất nhẫn mơ mây lạc khương khuê hưởng huấn hoằng hiên hán giao đô đệ độ diễm "
    "du dư cương cầm ca biển biên bền ba song hạ đường ngữ mộc tuyên tấn nhuận thới thọ tiếp tuân tùy tuệ vịnh "
    "vĩnh xuyến yên phi phục phùng quảng quyền quyết rạng sáu bảy sâm sen tịnh toại triết trương tuyến úc vệ viết "
    "hạc hiệu hinh kiểm kỷ lang lãm lễ luyến mẹo mừng ngát nghi ngoan ngôn nguyện nhạn nhiệm nhuần ny oánh phấn "
    "rin thân thuật tiệp tĩnh xuyên mận "
    # Family names and first parts of names of the Ê Đê, Gia Rai, Cơ Ho, Xơ Đăng, Cơ Tu, Mông, Thái, Dao and Khmer.
    "niê êban ayun mlô byă kbuôr adrơng hwing ksor siu rmah rơ kpă rcom rah nay ka ha liêng cil kơ să alăng zơrâm "
    "pơloong bhling riah coor arất blúp giàng sùng vàng thào mùa hạng tráng lò quàng lường tòng cầm chảo tẩn phàn "
    "bàn pờ lỳ páo dín sính chớ thạch danh sóc sà".split()
)

# Family names that three or four words in capitals must begin with to be a name whatever the last of them is.
FAMILIES = frozenset(
    "nguyễn trần lê phạm huỳnh phan vũ võ đặng bùi đỗ ngô dương đinh đoàn trịnh lương trương tạ quách lưu tống triệu "
    "nông lò hà mai tô vương kim thạch sơn danh lâm".split()
)

# Role words as printed, and what their bearer made.
TEXT_ROLES = (
    "bài|bài viết|tin|tin bài|tác giả|thực hiện|t/h|tổng hợp|ghi|ghi chép|phóng sự|bút ký|ký|người viết|nội dung|lời|"
    "viết|nhóm pv thực hiện|nhóm phóng viên thực hiện|nhóm tác giả|by|text|story|words"
).split("|")
PHOTO_ROLES = "ảnh|hình|hình ảnh|chùm ảnh|ảnh trong bài|tranh ảnh|photo|photos|pictures".split("|")
VIDEO_ROLES = "video|video clip|clip|quay phim|dựng|dựng phim|media".split("|")
OTHER_ROLES = (
    "đồ họa|đồ hoạ|infographic|infographics|thiết kế|trình bày|dịch|biên dịch|lược dịch|người dịch|biên tập|lược ghi|"
    "lược trích|biên khảo|minh họa|minh hoạ|tranh|kỹ thuật|graphics|graphic|translated|edited|lồng tiếng|đọc|"
    "giọng đọc"
).split("|")

# Behind "Ảnh:" these say that nobody is named.
NO_PHOTOGRAPHERS = frozenset(
    "tl|t.l|tư liệu|ảnh tư liệu|internet|itn|minh họa|minh hoạ|sưu tầm|st|ctv|pv|nvcc|nhân vật cung cấp|mạng|int".split(
        "|"
    )
)
