"""The hand on the clock for other processes: HTTP under a host name that no paper has."""

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict
from datetime import datetime
from typing import TYPE_CHECKING

from simulator.exchange import KINDS, Answer, Kind, Request
from simulator.faults import EFFECTS, Fault
from simulator.timeline import EDIT_KINDS

if TYPE_CHECKING:
    from simulator.simulation import Simulator

CONTROL_HOST = "control.test"
_SPANS = ("days", "hours", "minutes", "seconds")

Parameters = Mapping[str, str]


def obey(simulator: "Simulator", request: Request) -> Answer:
    """Carry out one order and answer in JSON: 404 for an unknown order, 400 with "error" for a bad one.

    GET  /state  /truth?paper=  /log?host=&kind=  /faults
    POST /advance?days=&hours=&minutes=&seconds=  /now?at=  /edit?paper=&number=&kind=
         /delete?paper=&number=&status=  /publish?paper=&published=  /pin?paper=&number=  /shrink?paper=&items=
         /crawl?paper=  /inject?effect=&host=&kind=&path=&skip=&times=
         /heal  /clear
    """
    order = _ORDERS.get((request.method, request.path))
    if order is None:
        return _reply(404, {"error": f"no such order: {request.method} {request.path}"})
    try:
        return _reply(200, order(simulator, request.query))
    except (KeyError, ValueError) as fault:
        return _reply(400, {"error": str(fault)})


def show_state(simulator: "Simulator", _: Parameters) -> dict[str, object]:
    """Return what a client needs to find the papers, and the simulated instant."""
    return {
        "port": simulator.port,
        "now": simulator.now.isoformat(),
        "papers": {paper.slug: paper.host for paper in simulator.papers},
        "connect_to": simulator.connect_to,
        "requests": len(simulator.log),
    }


def _show_truth(simulator: "Simulator", query: Parameters) -> object:
    return [asdict(fact) for fact in simulator.truth(query["paper"])]


def _show_log(simulator: "Simulator", query: Parameters) -> object:
    entries = simulator.log.requests(query.get("host") or None, _read_kind(query))
    return [asdict(entry) for entry in entries]


def _show_faults(simulator: "Simulator", _: Parameters) -> object:
    faults = [hook for hook in simulator.hooks if isinstance(hook, Fault)]
    return [{"name": fault.name, "matched": fault.matched, "fired": fault.fired} for fault in faults]


def _advance(simulator: "Simulator", query: Parameters) -> object:
    simulator.advance(**{unit: float(query[unit]) for unit in _SPANS if unit in query})
    return show_state(simulator, query)


def _set_now(simulator: "Simulator", query: Parameters) -> object:
    simulator.now = datetime.fromisoformat(query["at"])
    return show_state(simulator, query)


def _edit(simulator: "Simulator", query: Parameters) -> object:
    kind = query.get("kind", "paragraph")
    if kind not in EDIT_KINDS:
        raise ValueError(f"kind must be one of {', '.join(EDIT_KINDS)}")
    simulator.edit(query["paper"], int(query["number"]), kind)
    return {"edited": int(query["number"])}


def _delete(simulator: "Simulator", query: Parameters) -> object:
    status = int(query.get("status", "410"))
    if status not in (404, 410):
        raise ValueError("status must be 404 or 410")
    simulator.delete(query["paper"], int(query["number"]), status)
    return {"deleted": int(query["number"])}


def _publish(simulator: "Simulator", query: Parameters) -> object:
    published = datetime.fromisoformat(query["published"]) if "published" in query else None
    return {"published": simulator.publish(query["paper"], published=published)}


def _crawl(simulator: "Simulator", query: Parameters) -> object:
    return {"captured": simulator.crawl(query["paper"])}


def _pin(simulator: "Simulator", query: Parameters) -> object:
    simulator.pin(query["paper"], int(query["number"]))
    return {"pinned": int(query["number"])}


def _shrink(simulator: "Simulator", query: Parameters) -> object:
    simulator.shrink(query["paper"], int(query["items"]))
    return {"items": int(query["items"])}


def _inject(simulator: "Simulator", query: Parameters) -> object:
    name = query["effect"]
    simulator.inject(
        Fault(
            name=name,
            effect=EFFECTS[name](),
            host=query.get("host", ""),
            kind=_read_kind(query),
            path=query.get("path", ""),
            skip=int(query.get("skip", "0")),
            times=int(query["times"]) if "times" in query else None,
        )
    )
    return _show_faults(simulator, query)


def _heal(simulator: "Simulator", query: Parameters) -> object:
    before = _show_faults(simulator, query)
    simulator.heal()
    return before


def _clear(simulator: "Simulator", query: Parameters) -> object:
    simulator.log.clear()
    return show_state(simulator, query)


def _read_kind(query: Parameters) -> Kind | None:
    kind = query.get("kind")
    if kind and kind not in KINDS:
        raise ValueError(f"kind must be one of {', '.join(KINDS)}")
    return kind or None


def _reply(status: int, content: object) -> Answer:
    body = json.dumps(content, ensure_ascii=False, default=_plain).encode()
    return Answer(status, lambda: body, "application/json")


def _plain(value: object) -> str:
    if isinstance(value, datetime):
        return value.isoformat()
    raise TypeError(f"no JSON for {type(value).__name__}")


_ORDERS: dict[tuple[str, str], Callable[["Simulator", Parameters], object]] = {
    ("GET", "/state"): show_state,
    ("GET", "/truth"): _show_truth,
    ("GET", "/log"): _show_log,
    ("GET", "/faults"): _show_faults,
    ("POST", "/advance"): _advance,
    ("POST", "/now"): _set_now,
    ("POST", "/edit"): _edit,
    ("POST", "/delete"): _delete,
    ("POST", "/publish"): _publish,
    ("POST", "/crawl"): _crawl,
    ("POST", "/pin"): _pin,
    ("POST", "/shrink"): _shrink,
    ("POST", "/inject"): _inject,
    ("POST", "/heal"): _heal,
    ("POST", "/clear"): _clear,
}
