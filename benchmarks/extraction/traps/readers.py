"""Traps of readers: their words under the article in the many ways that papers print them."""

from collections.abc import Callable
from random import Random

from benchmarks.extraction.scene import Draft, Scene
from benchmarks.extraction.traps.trap import Change, Trap
from simulator.layouts.sheet import noise
from simulator.prose.names import name_person

_SAID = (
    "Đọc xong mà thương bà con quá, mong đường sớm làm xong trước mùa mưa.",
    "Hay.",
    "Cách làm này nên nhân ra các xã khác. Tỉnh mình còn nhiều nơi khó lắm, cán bộ về xem thì biết.",
    "Cho hỏi muốn góp một ít thì gửi về đâu ạ?",
    "Tôi ở ngay đó mà có thấy ai xuống đâu!",
)
_NICKS = ("Hai Lúa", "minhtam_92", "Bạn đọc", "Người con xa quê", "Thầy giáo làng", "nguyenhoa")


def _who(rng: Random) -> str:
    return name_person(rng) if rng.random() < 0.6 else rng.choice(_NICKS)


def _discuss(head: str, row: Callable[[str, str, Scene], str]) -> Change:
    """A discussion under a head, which may be empty; `row` prints a name and what was said."""

    def spring(draft: Draft, scene: Scene) -> None:
        said = scene.rng.sample(_SAID, 4)
        rows = "".join(row(_who(scene.rng), text, scene) for text in said)
        box = f"<h4>{head}</h4>" if head else ""
        long = [text for text in said if len(text) > 10]
        draft.below.append(noise(f'<div class="dsct">{box}{rows}</div>', *long))

    return spring


def _with_buttons(name: str, text: str, scene: Scene) -> str:
    return (
        f'<div class="it"><span class="ava">{name[0].upper()}</span><strong>{name}</strong><div>{text}</div>'
        f"<div><a>Thích</a> <span>{scene.rng.randint(0, 40)}</span> <a>Trả lời</a> "
        f"<i>{scene.rng.randint(2, 20)} giờ trước</i></div></div>"
    )


def _name_last(name: str, text: str, scene: Scene) -> str:
    return f"<div class='it'><p>{text}</p><p><em>{name}</em> - {scene.masthead.today:%H:%M %d/%m/%Y}</p></div>"


def _stamp_between(name: str, text: str, scene: Scene) -> str:
    return f"<div><b>{name}</b><br><small>{scene.masthead.today:%d/%m/%Y lúc %H:%M}</small><br>{text}</div>"


def _stamp_last(name: str, text: str, scene: Scene) -> str:
    stamp = f"{scene.masthead.today:%H:%M %d/%m/%Y}"
    return f"<li><div>{name}</div><div>{text}</div><div>{stamp} · Thích · Trả lời · Báo vi phạm</div></li>"


READERS = (
    Trap("readers_buttons", "readers without a head, with buttons and ages", _discuss("", _with_buttons)),
    Trap("readers_signed", "readers whose names stand below their words", _discuss("Bạn đọc bình luận", _name_last)),
    Trap("readers_stamped", "readers with the stamp between name and words", _discuss("4 bình luận", _stamp_between)),
    Trap("readers_listed", "readers in a list, stamp and buttons in one line", _discuss("Thảo luận", _stamp_last)),
)
