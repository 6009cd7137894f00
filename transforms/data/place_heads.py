"""Words before and after a name that say what it names: a province, a city, something smaller, a person."""

PROVINCE = frozenset({"tỉnh", "tinh"})
CITY = frozenset({"thành phố", "thanh pho", "tp", "tp.", "t.p"})
TOWN = frozenset({"thị xã"})  # in the province of that name, wherever there is one

# What bears the name of a province elsewhere as a rule: smaller units, streets, waters, halls, newspapers.
OTHER = frozenset(
    {
        "huyện", "quận", "phường", "xã", "thị trấn", "thôn", "ấp", "bản", "làng", "khu phố", "tổ dân phố", "khóm",
        "đường", "phố", "ngõ", "hẻm", "quốc lộ", "cầu", "chợ", "chùa", "đình", "sông", "hồ", "đảo", "núi",
        "cống", "kênh", "công viên", "nhà hát", "rạp", "vận động", "sân bóng", "thi đấu", "trường đua", "tập đoàn",
        "báo", "câu lạc bộ", "nhà máy", "khách sạn",
    }
)  # fmt: skip
PERSON = frozenset("ông bà anh chị cô chú bác em bé cụ thị văn".split())
SURNAMES = frozenset("Nguyễn Trần Lê Phạm Huỳnh Hoàng Phan Vũ Võ Đặng Bùi Đỗ Ngô Đinh Trương Trịnh".split())
HOMELANDS = r"\W{0,3}(?:của )?(?:Trung Quốc|TQ)\b"  # Hà Nam, Hà Bắc and others are provinces of China, too
