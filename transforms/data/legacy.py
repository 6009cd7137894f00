"""The Vietnamese alphabet in the font and byte encodings used before Unicode."""

# 67 lower-case letters beyond ASCII in the order of the alphabet: level, huyền, sắc, hỏi, ngã, nặng.
LETTERS = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"

# TCVN 5712:1993 ("ABC", .VnTime), one sign for each of LETTERS; ư is the soft hyphen.
TCVN3 = "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\xadõøö÷ùúýûüþ"
TCVN3_CAPITALS = {"Ă": "¡", "Â": "¢", "Đ": "§", "Ê": "£", "Ô": "¤", "Ơ": "¥", "Ư": "¦"}
# TCVN 5712 also gave bytes to the capitals with a tone, which fonts seldom had.
TCVN5712_CAPITALS = bytes.fromhex(
    "8083818284a1afc0babf85a2c1c4c2c386a7878a88898ba3c5dacdd98c8d908e8f919295939496a4dbffe0f097"
    "a5989b999a9c9d019e9f02a604110506121316141517"
)

# VNI (VNI-Times): a base letter and a sign for shape and tone, or one sign for the whole letter.
VNI_TONES = "øùûõï"  # huyền, sắc, hỏi, ngã, nặng
VNI_HAT = "âàáåãä"  # circumflex: level, then the tones
VNI_BREVE = "êèéúüë"
VNI_SINGLES = {"đ": "ñ", "ơ": "ô", "ư": "ö", "ì": "ì", "í": "í", "ỉ": "æ", "ĩ": "ó", "ị": "ò", "ỵ": "î"}

# VISCII 1.1 (RFC 1456): one byte for each of LETTERS, then for each of their capitals.
VISCII = bytes.fromhex(
    "e0e1e4e3d5e5a2a1c6c7a3e2a5a4a6e7a7f0e8e9eba8a9eaabaaacadaeecedefeeb8f2f3f6f5f7f4b0afb1b2b5"
    "bdb6beb7defef9fafcfbf8dfd7d1d8e6f1cffdd6dbdc"
)
VISCII_CAPITALS = bytes.fromhex(
    "c0c1c4c380c58281020583c28584860687d0c8c9cb8889ca8b8a8c8d8ecccd9bce98d2d399a09ad4908f919293"
    "b4969597b394d9da9c9d9ebfbbbabcffb99fdd14191e"
)
