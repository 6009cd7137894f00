"""`baotinh simulate`: newspapers that do not exist, for whoever wants to try something."""

import shlex
import signal
import threading
from datetime import datetime
from typing import Annotated

import typer

from baotinh.errors import UserError


def simulate(
    now: Annotated[str, typer.Option(help="The simulated instant, ISO 8601.")] = "2026-03-05T12:00:00+07:00",
    days: Annotated[int, typer.Option(min=1, max=3650, help="Days of history, today included.")] = 3,
    port: Annotated[int, typer.Option(min=0, max=65535, help="0 lets the system choose.")] = 0,
) -> None:
    """Serve invented newspapers on this machine until interrupted, and say how to ingest them."""
    from simulator.press import PAPERS, PRACTICE, give_history
    from simulator.simulation import Simulator

    stopped = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stopped.set())
    moment = _read_moment(now)
    try:
        papers = give_history((*PAPERS, PRACTICE), moment, days)
        with Simulator(papers, now=moment, port=port) as simulator:
            typer.echo(_introduce(simulator.port, simulator.now, [paper.slug for paper in PAPERS]))
            stopped.wait()
    except OSError as fault:
        raise UserError(f"port {port} cannot be used ({fault.strerror}): choose another or leave out --port") from fault


def _read_moment(text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise UserError(f"--now {text!r} is no ISO 8601 time, e.g. 2026-03-05T12:00:00+07:00") from None
    if moment.tzinfo is None:
        raise UserError(f"--now {text!r} has no zone; write {text}+07:00")
    return moment


def _introduce(port: int, now: datetime, slugs: list[str]) -> str:
    from baotinh.fiction import FOLDER
    from simulator.press import PRACTICE

    control = f"curl -X POST -H 'Host: control.test' 'http://127.0.0.1:{port}"
    return f"""\
Newspapers that do not exist are served until you press Ctrl-C. In another terminal:

  export BAOTINH_SITES={shlex.quote(str(FOLDER))}
  export BAOTINH_CONNECT_TO='*.test=127.0.0.1:{port}' BAOTINH_NOW={now.isoformat()}
  baotinh ingest {" ".join(slugs)}

One more, {PRACTICE.home}/, is declared nowhere: add it, as CONTRIBUTING.md says, to a folder of your own.

  mkdir -p mine && export BAOTINH_SITES="$BAOTINH_SITES:$PWD/mine"
  baotinh source new {PRACTICE.slug} --url {PRACTICE.home}/ --to mine

Change their world (then give BAOTINH_NOW the instant that the answer names):

  {control}/advance?days=1'
  {control}/edit?paper={slugs[0]}&number=NUMBER'       # numbers: GET /truth?paper={slugs[0]}
"""
