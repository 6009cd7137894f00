"""Scripts and styles of realistic bulk: what makes a page of 8 kB of text weigh 100 kB."""

from bisect import bisect
from functools import cache
from itertools import accumulate
from random import Random

_WORDS = (
    "init load share zoom popup slider menu sticky banner track view resize gallery comment login captcha weather "
    "search scroll mobile cookie token config render lazy observer ticker modal player"
).split()
_VIETNAMESE = (
    "Vui lòng nhập bình luận!",
    "Cám ơn bạn đã đóng góp ý kiến cho chúng tôi!",
    "Vui lòng nhập họ tên",
    "Rất tiếc, tệp này không được phép tải lên.",
    "Đã sao chép liên kết",
    "Bạn có chắc chắn muốn xóa?",
    "<p>Đang tải dữ liệu...</p>",
)
_STYLES = "margin padding width height font-size line-height border-radius top left".split()
_ARTICLE_SIZES = (62_000, 128_000)


def measure_page(number: int) -> int:
    """Return the size in bytes that the page of story `number` should have, 62 to 128 kB."""
    low, high = _ARTICLE_SIZES
    return low + (number * 7919) % (high - low)


def pad_page(html: str, number: int, head_mark: str, foot_mark: str) -> str:
    """Return the page with styles at `head_mark` and scripts at `foot_mark`, up to its proper size."""
    missing = max(2_000, measure_page(number) - len(html.encode()))
    styles, scripts = write_style(number % 7, missing // 3), write_script(number % 7, missing - missing // 3)
    return html.replace(head_mark, styles, 1).replace(foot_mark, scripts, 1)


def write_style(seed: int, size: int) -> str:
    """Return a style element of about `size` bytes, at most 150 kB."""
    return f"<style>\n{_take(_list_rules(seed), size)}</style>"


def write_script(seed: int, size: int) -> str:
    """Return a script element of about `size` bytes, at most 150 kB: functions, alerts, markup in strings."""
    return f'<script type="text/javascript">\n{_take(_list_functions(seed), size)}</script>'


def _take(lines: tuple[str, ...], size: int) -> str:
    ends = list(accumulate(len(line.encode()) for line in lines))
    return "".join(lines[: bisect(ends, size)])


@cache
def _list_rules(seed: int) -> tuple[str, ...]:
    rng = Random(f"style:{seed}")  # noqa: S311 - bulk, not secrets
    return tuple(_rule(rng) for _ in range(2000))


@cache
def _list_functions(seed: int) -> tuple[str, ...]:
    rng = Random(f"script:{seed}")  # noqa: S311 - bulk, not secrets
    return tuple(rng.choice((_function, _variable, _markup))(rng, _name(rng)) for _ in range(900))


def _name(rng: Random) -> str:
    return f"{rng.choice(_WORDS)}{rng.choice(_WORDS).title()}{rng.randint(1, 999)}"


def _rule(rng: Random) -> str:
    names = ",".join(f".{rng.choice(_WORDS)}-{rng.choice(_WORDS)}{rng.randint(1, 99)}" for _ in range(2))
    body = "".join(f"{rng.choice(_STYLES)}:{rng.randint(0, 90)}px;" for _ in range(rng.randint(2, 6)))
    return f"{names}{{{body}color:#{rng.randint(0, 0xFFFFFF):06x}}}\n"


def _function(rng: Random, name: str) -> str:
    a, b = rng.choice(_WORDS), rng.choice(_WORDS)
    return (
        f"function {name}(e,t){{var n=$('#{a}-{b}');if(!n||t>{rng.randint(1, 99)}){{return!1}}"
        f"for(var i=0;i<n.length;i++){{n.children[i].style.{rng.choice(_STYLES[:4])}='{rng.randint(1, 9)}px'}}"
        f"alert('{rng.choice(_VIETNAMESE)}');return e&&e.{a}?e.{a}({rng.randint(1, 99)}):null}}\n"
    )


def _variable(rng: Random, name: str) -> str:
    pairs = ",".join(f'"{rng.choice(_WORDS)}{at}":{rng.randint(0, 10**9)}' for at in range(rng.randint(3, 9)))
    return f"var {name}={{{pairs}}};\n"


def _markup(rng: Random, name: str) -> str:
    word = rng.choice(_WORDS)
    return (
        f"var {name}='<div class=\"{word}\"><h1>{word}</h1><p>'+data.{word}+'</p></div>';$(\"#{word}\").html({name});\n"
    )
