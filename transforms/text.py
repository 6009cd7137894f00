"""Vietnamese text: the stored form, the search key, the slug, and what counts as a syllable."""

import re
import unicodedata
from functools import lru_cache

_SHAPES = "\u0302\u0306\u031b"  # circumflex, breve, horn
_TONES = "\u0300\u0301\u0303\u0309\u0323"  # huyền, sắc, ngã, hỏi, nặng
_DROPPED = (
    "\x00-\x08\x0e-\x1b\x7f\u0600-\u0605\u061c\u06dd\u070f\u180e\u200b\u200c\u200e\u200f"
    "\u202a-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufff9-\ufffd\ufffe\uffff\U000e0000-\U000e007f"
)
_EMOJI = "\u2190-\u2bff\ufe0f\U0001f000-\U0001faff"
_DROP = re.compile(f"[{_DROPPED}]+|(?<![{_EMOJI}])\u200d+|\u200d+(?![{_EMOJI}])")
# Nearly every block of a page is made of these alone; they are composed and need no work.
_PLAIN = re.compile(r"[ -~À-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ–—‘’“”…]*")
_SPACES = re.compile(r"[\s\u2800\u3164]+")
_STACK = re.compile(f"([aeiouyAEIOUY])([{_SHAPES}{_TONES}]{{2,}})")
_COMBINING = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u0610-\u061a\u064b-\u065f"
    "\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
)
_MANY_MARKS = re.compile(f"([{_COMBINING}]{{8}})[{_COMBINING}]+")
_MARK_ORDER = {mark: rank for rank, mark in enumerate("\u031b\u0323\u0302\u0306" + "\u0300\u0301\u0303\u0309")}
# Signs of the TCVN3 fonts and of misread UTF-8: there soft hyphens, controls, eths and hard spaces are letters
# or halves of letters, and must wait for mending.
_UNMENDED = re.compile("[A-Za-z\xad][µ¶¸¹¾½¼®©ÆÇËÎÏÑªÖ×ØÜÞß«¬]|[§®µ¨©ª][A-Za-z\xad]|[ÃÄÅÆÂ][\x80-\xbf]|á[º»]|â€")
_HALVES = re.compile("[\x80-\x84\x86-\x9f\xad]+")
_BREAKS = re.compile(r"[ \t\n\x0b\x0c\r]+")
_ETHS = frozenset("ÐðƉɖ")
_ETH = str.maketrans("ÐðƉɖ", "ĐđĐđ")
_BIG_ETH = str.maketrans("ÐƉ", "ĐĐ")

_MARKS = re.compile("[\u0300-\u036f]+")
_ONE_SIGN = {
    **dict.fromkeys("“”„‟«»″〝〞", '"'),
    **dict.fromkeys("‘’‚‛′`´", "'"),
    **dict.fromkeys("‐‑‒–—―−﹣", "-"),
}
_SIGNS = re.compile("[" + "".join(_ONE_SIGN) + "]|[.…]{2,}|…")
_LAST_Y = re.compile(r"y(?=(?:t|nh|ch)?(?![^\W_]))")
_ONSET_BEFORE_Y = re.compile(r"(?:^|[\W\d_])(?:qu|[b-df-hj-np-tv-z]{0,3})$")
# One form for names whose spelling is not settled, after folding.
_PLACE_FORMS = {
    "dac lac": "dak lak",
    "dak lac": "dak lak",
    "dac lak": "dak lak",
    "dac nong": "dak nong",
    "bac can": "bac kan",
    "play cu": "pleiku",
    "plei ku": "pleiku",
    "plei cu": "pleiku",
    "play ku": "pleiku",
    "kon-tum": "kon tum",
}
_PLACES = re.compile(r"(?<![^\W_])(?:" + "|".join(_PLACE_FORMS) + r")(?![^\W_])")
_NOT_ALNUM = re.compile(r"[\W_]+")
_LETTERS = re.compile(r"[^\W\d_]+")

_ONSET = re.compile(r"ngh|ng|nh|gh|gi|kh|ch|th|tr|ph|qu|[bcdđghklmnprstvx]")
_FRONT = frozenset("eêiy")
_FRONT_ONSETS = {"gh": True, "ngh": True, "c": False, "g": False, "ng": False}  # before e ê i y, or never
_RIMES = frozenset(
    "a ac ach ai am an ang anh ao ap at au ay ăc ăk ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây "
    "e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu "
    "o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong "
    "op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uc ui um un ung up ut uê uêch uên uênh uêt uêu uơ uân uâng "
    "uât uây uôc uôi uôm uôn uông uôt uy uya uych uyn uynh uyt uyu uyên uyêt uyp "
    "ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y yêm yên yêng yêt yêu ak ok ôk".split()
)
_RIMES_AFTER_QU = frozenset(
    "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt ăy âc ân âng ât âu ây e en eo et ec em ê ên êt ênh "
    "êch êu i in inh ich it iu o ôc ơ ơi ơn ơt y yên yêt ynh ych yt yêc ".split()
)
_STOPPED = ("c", "ch", "p", "t")  # these endings carry sắc or nặng only


def clean(text: str, *, mended: bool = False) -> str:
    """The stored form of a text: NFC, one line, single spaces, nothing invisible.

    Marks typed in the wrong order are rebuilt; zero-width signs, soft hyphens, control and
    replacement characters, and lone surrogates go; a joiner inside an emoji stays. Eth and
    African D become Đ: capitals always, small letters only where a Vietnamese syllable results.
    A text that looks broken keeps the signs that `mending.mend` needs, until it comes back `mended`.
    """
    if is_plain(text):
        return text.strip()
    text = _compose(_DROP.sub("", text))
    if not mended and _UNMENDED.search(text):
        return _BREAKS.sub(" ", text).strip(" ")
    if _HALVES.search(text):
        text = _compose(_HALVES.sub("", text))
    if not _ETHS.isdisjoint(text):
        text = _LETTERS.sub(_mend_eth, text)
    return _SPACES.sub(" ", text).strip()


def is_plain(text: str) -> bool:
    """True for a text that is in its stored form already, but for spaces at the ends."""
    return "  " not in text and _PLAIN.fullmatch(text) is not None


def fold(text: str) -> str:
    """Lower case without đ and without accents, composed; punctuation and spaces stay."""
    return _fold_line(text) if len(text) <= _LONGEST_LINE else _fold(text)


_LONGEST_LINE = 300  # characters; the folded form of a longer text is hardly wanted twice


@lru_cache(maxsize=512)
def _fold_line(text: str) -> str:
    return _fold(text)


def _fold(text: str) -> str:
    text = text.lower()
    if text.isascii():
        return text
    text = unicodedata.normalize("NFD", text.replace("đ", "d").replace("ð", "d").replace("ɖ", "d"))
    for mark in _SHAPES + _TONES:  # each costs a tenth of a substitution by pattern
        text = text.replace(mark, "")
    return text if text.isascii() else unicodedata.normalize("NFC", _MARKS.sub("", text))


def search_key(text: str) -> str:
    """The form in which two spellings of one word meet.

    In this order: `clean`, compatibility forms (full-width letters, ligatures), `fold`, one form
    for quotes, dashes and ellipses, y after the onset as i (lý = lí, quý = quí, never ay = ai),
    one form for four place names. With accents gone old and new tone placement agree.
    """
    key = _SIGNS.sub(_one_sign, fold(clean(text, mended=True)))
    if not key.isascii():
        key = _SIGNS.sub(_one_sign, clean(fold(unicodedata.normalize("NFKC", key)), mended=True))
    key = _LAST_Y.sub(_y_as_i, _SPACES.sub(" ", key) if "  " in key else key).strip()
    return _PLACES.sub(lambda found: _PLACE_FORMS[found[0]], key)


def slug(text: str) -> str:
    """Lower-case ASCII words joined by hyphens, the way the papers build addresses."""
    return "-".join(re.findall(r"[a-z0-9]+", fold(clean(text, mended=True))))


def syllables(text: str) -> int:
    """How many runs of letters a text has; in Vietnamese these are its syllables."""
    return len(_LETTERS.findall(text))


def repeats(a: str, b: str) -> bool:
    """Whether `a` stands inside `b`, whatever the case, accents and punctuation; `a` may end inside a word."""
    inner = _bare(a)
    return bool(inner) and f" {inner}" in f" {_bare(b)}"


@lru_cache(maxsize=16384)
def is_vietnamese_syllable(token: str) -> bool:
    """Whether onset, rime and tone of one word are legal together; borrowed words are not."""
    if not 0 < len(token) <= 21:
        return False
    parts = unicodedata.normalize("NFD", token.lower())
    tones = [sign for sign in parts if sign in _TONES]
    if len(tones) > 1:
        return False
    bare = unicodedata.normalize("NFC", "".join(sign for sign in parts if sign not in _TONES))
    return _is_legal(bare, tones[0] if tones else "")


def rime(syllable: str) -> str:
    """A syllable without its onset and its tone: those of "quanh" and "tránh" are the same."""
    parts = unicodedata.normalize("NFD", syllable.lower())
    bare = unicodedata.normalize("NFC", "".join(sign for sign in parts if sign not in _TONES))
    return bare[found.end() :] if (found := _ONSET.match(bare)) else bare


def _is_legal(bare: str, tone: str) -> bool:
    onset = found[0] if (found := _ONSET.match(bare)) else ""
    rime = bare[len(onset) :]
    if onset == "gi" and (not rime or bare[1:] in _RIMES):
        onset, rime = "g", bare[1:]
    elif onset in _FRONT_ONSETS and (rime[:1] in _FRONT) != _FRONT_ONSETS[onset]:
        return False
    if rime not in (_RIMES_AFTER_QU if onset == "qu" else _RIMES):
        return False
    return not rime.endswith(_STOPPED) or tone in ("\u0301", "\u0323")


def without_stacks(text: str) -> str:
    """At most eight marks on one letter: normalising takes time with the square of their number."""
    return _MANY_MARKS.sub(r"\1", text)


def _compose(text: str) -> str:
    """NFC, also for a tone typed before the hat, horn or breve."""
    text = without_stacks(text)
    return unicodedata.normalize("NFC", _STACK.sub(_order_marks, unicodedata.normalize("NFD", text)))


def _order_marks(found: re.Match[str]) -> str:
    marks = found[2]
    shapes, tones = sum(mark in _SHAPES for mark in marks), sum(mark in _TONES for mark in marks)
    if shapes > 1 or tones > 1:
        return found[0]
    return found[1] + "".join(sorted(marks, key=_MARK_ORDER.__getitem__))


def _mend_eth(found: re.Match[str]) -> str:
    if _ETHS.isdisjoint(found[0]):
        return found[0]
    mended = found[0].translate(_ETH)
    return mended if is_vietnamese_syllable(mended) else found[0].translate(_BIG_ETH)


def _one_sign(found: re.Match[str]) -> str:
    sign = found[0]
    return _ONE_SIGN.get(sign) or ("..." if "…" in sign or len(sign) > 3 else sign)


def _y_as_i(found: re.Match[str]) -> str:
    return "i" if _ONSET_BEFORE_Y.search(found.string[max(0, found.start() - 4) : found.start()]) else "y"


def _bare(text: str) -> str:
    return _NOT_ALNUM.sub(" ", fold(text)).strip()
