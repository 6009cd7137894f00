"""The printed forms of days, clocks, weekdays and labels, as patterns over cleaned text."""

import re

_FLAGS = re.IGNORECASE | re.VERBOSE
_S = r"[ \t\u00a0]{0,3}"
_SEP = r"[\s,;|:•·–—\-/]{0,12}"

_MONTH_NAMES = (
    "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
    "september sep sept", "october oct", "november nov", "december dec",
)  # fmt: skip
_MONTH_WORDS = ("một", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai")
MONTHS: dict[str, int] = {
    name: number for number, names in enumerate(_MONTH_NAMES, start=1) for name in names.split()
} | {word: number for number, word in enumerate(_MONTH_WORDS, start=1)}

# Thứ Hai, "the second", is Monday.
_WEEKDAY_NAMES = (
    "hai 2 monday mon", "ba 3 tuesday tue tues", "tư 4 wednesday wed", "năm 5 thursday thu thur thurs",
    "sáu 6 friday fri", "bảy bẩy 7 saturday sat", "sunday sun",
)  # fmt: skip
WEEKDAYS: dict[str, int] = {
    name: number for number, names in enumerate(_WEEKDAY_NAMES, start=1) for name in names.split()
}

_MONTH = "|".join(name for names in _MONTH_NAMES for name in sorted(names.split(), key=len, reverse=True))
_WORD = "|".join(sorted(_MONTH_WORDS, key=len, reverse=True)).replace(" ", r"\s")

# Five orders: 5/8/2020, 2020-08-05, 5 tháng 8 năm 2020, 5 August 2020, August 5, 2020 (tháng Tám 5, 2020).
DAY = re.compile(
    rf"""(?<!\d)(?<!\d[/.,\-])(?:
        (?:ngày{_S})?(?P<d>\d{{1,2}}){_S}(?P<sep>[/.\-]){_S}(?P<m>\d{{1,2}}){_S}(?P=sep){_S}(?P<y>\d{{4}}|\d{{2}})
        (?![\d/]|[.\-]\d|-\w)
      | (?P<y2>\d{{4}})(?P<sep2>[\-/.])(?P<m2>\d{{1,2}})(?P=sep2)(?P<d2>\d{{1,2}})(?![\d/]|[.\-]\d)
      | (?:ngày{_S})?(?P<d3>\d{{1,2}}){_S}(?:tháng|thg){_S}(?P<m3>\d{{1,2}}|{_WORD}){_S}(?:,|năm|/)?{_S}
        (?P<y3>\d{{4}})(?!\d)
      | (?P<d4>\d{{1,2}})(?:st|nd|rd|th)?[ ,\-]{{1,2}}(?P<m4>{_MONTH})\b\.?[ ,\-]{{1,3}}(?P<y4>\d{{4}})(?!\d)
    ) | \b(?:(?P<m5>{_MONTH})\b\.?|(?:tháng|thg)[ ](?P<m6>{_WORD}))[ ]{{1,3}}
        (?P<d5>\d{{1,2}})(?:st|nd|rd|th)?,?[ ]{{1,3}}(?P<y5>\d{{4}})(?!\d)
    """,
    _FLAGS,
)

_CLOCK = rf"""
    (?<![\d:])(?P<H>\d{{1,2}})
    (?: {_S}(?::|h|g|giờ){_S}(?P<M>\d{{1,2}})(?:{_S}(?::|phút{_S}){_S}(?P<S>\d{{2}})(?:\.\d{{1,9}}|{_S}giây)?)?
        (?:{_S}(?:'|phút|’))?
      | {_S}(?:h|giờ)(?!\w) )
    (?!\d)(?:{_S}(?P<half>sa|ch|am|pm|a\.m\.|p\.m\.)(?!\w))?
"""
_ZONE = r"""
    [\[(]{0,2}\s?
    (?: (?:gmt|utc)\s?(?:(?P<sign>[+\-])\s?(?P<zh>\d{1,2})(?::?(?P<zm>\d{2}))?)? | z(?!\w)
      | (?P<sign2>[+\-])(?P<zh2>\d{2}):?(?P<zm2>\d{2}) )
    \s?[\])]{0,2}(?!\w)
"""
_WEEKDAY = rf"""
    (?: (?:thứ{_S}|t(?=[2-7]))(?P<number>hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])(?!\w) | (?P<sunday>chủ{_S}nhật|cn)(?!\w)
      | (?P<english>(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun))(?!\w) )\.?
"""
_LABEL = r"""(?P<label>
    (?:lần\s)?cập\snhật(?:(?:\slần)?\scuối|\smới\snhất)? | sửa(?:\sđổi)?\slần\scuối | (?:last\s)?(?:updated?|modified)
  | (?:ngày\s|thời\sgian\s)?(?:đăng|xuất\sbản|phát\shành)(?:\stải)? | published | posted | ngày | thời\sgian | đưa\stin
  | (?:vào\s)?lúc
    )(?:\s(?:lúc|ngày|vào|on|at|tin|bài|hồi)){0,2}
"""
UPDATE_LABELS = ("cập nhật", "lần cập nhật", "sửa", "update", "modified", "last")

CLOCK_AFTER = re.compile(rf"T?{_SEP}(?P<update>cập\snhật\s?:?\s?)?(?:lúc\s|hồi\s|at\s)?{_CLOCK}", _FLAGS)
CLOCK_BEFORE = re.compile(rf"{_CLOCK}{_SEP}(?:ngày\s?)?$", _FLAGS)
ZONE_AFTER = re.compile(rf"\s{{0,3}}{_ZONE}", _FLAGS)
ZONE_BEFORE = re.compile(rf"{_ZONE}{_SEP}$", _FLAGS)
WEEKDAY_BEFORE = re.compile(rf"(?<!\w){_WEEKDAY}{_SEP}(?:ngày\s?)?$", _FLAGS)
WEEKDAY_AFTER = re.compile(rf"{_SEP}[(]?{_WEEKDAY}[)]?", _FLAGS)
LABEL_BEFORE = re.compile(rf"(?<!\w)[(\[]?{_LABEL}\s?:?{_SEP}(?:lúc\s?|ngày\s?|vào\s?)?$", _FLAGS)
LUNAR_AFTER = re.compile(r"\s?[(,]?\s?(?:năm\s)?(?:âm\slịch|âl(?!\w))", _FLAGS)
COUNTERS = re.compile(
    r"(?:lượt\s(?:xem|đọc)|đã\sxem|views?)\s?:?\s?\d[\d.,]{0,10}|\d[\d.,]{0,10}\s?(?:lượt\s(?:xem|đọc)|views?|bình\sluận)",
    _FLAGS,
)

AGO = re.compile(
    r"""(?:khoảng\s|cách\sđây\s)?(?P<n>\d{1,3}|một|a|an)\s
    (?P<unit>giây|phút|giờ|tiếng|ngày|tuần|tháng|seconds?|minutes?|mins?|hours?|days?|weeks?|months?)
    \s(?:trước|ago)(?:\sđây)?""",
    _FLAGS,
)
NAMED_DAY = re.compile(
    r"""(?:(?:lúc\s)?(?P<clock>\d{1,2}[:h]\d{2})[\s,]{1,3})?
    (?P<day>vừa\sxong|mới\sđây|just\snow|(?:sáng|trưa|chiều|tối|đêm|ngày)\s(?:nay|qua)|hôm\s(?:nay|qua|kia)|today|yesterday)
    (?:[\s,]{1,3}(?:lúc\s|at\s)?(?P<clock2>\d{1,2}[:h]\d{2}))?""",
    _FLAGS,
)
