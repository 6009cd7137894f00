"""Living newspapers behind one port, with a hand on their clock."""

import threading
from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import partial
from types import TracebackType
from typing import Self
from urllib.parse import quote, urlencode

from simulator.archive import HOST as ARCHIVE_HOST
from simulator.archive import Archive, Visit
from simulator.control import CONTROL_HOST, obey
from simulator.exchange import Answer, Request
from simulator.faults import WHOLE, Detour, Effect, Fault, Hook, Manner
from simulator.journal import Journal
from simulator.newsroom import Fact, Newsroom
from simulator.paper import ZONE, Paper
from simulator.press import PAPERS
from simulator.routes import answer, find_target
from simulator.server import Server, Verdict
from simulator.story import Story
from simulator.timeline import EditKind
from simulator.wire import Head


class Simulator:
    """Serves papers on 127.0.0.1, by the Host header, at a simulated instant.

    Use it as a context manager, or call `start` and `stop`. Time stands still until it is set. Addresses
    are the same in every run since hosts are names; a client sends them to `connect_to`.
    """

    def __init__(self, papers: Sequence[Paper] = PAPERS, *, now: datetime, port: int = 0) -> None:
        self.papers = tuple(papers)
        self.log = Journal()
        self.hooks: list[Hook] = []
        self.archive = Archive()
        self._rooms = {paper.slug: Newsroom(paper) for paper in self.papers}
        self._by_host = {host: self._rooms[paper.slug] for paper in self.papers for host in paper.hosts}
        self._now = _aware(now)
        self._wish = port
        self._lock = threading.Lock()
        self._server = Server(self._ask, self.log)

    def start(self) -> Self:
        """Begin to listen. Raises OSError when a given port is taken."""
        self._server.start(self._wish)
        return self

    def stop(self) -> None:
        """Close all connections; a simulator is started once."""
        self._server.stop()

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    @property
    def port(self) -> int:
        """The port that the system gave."""
        return self._server.port

    @property
    def connect_to(self) -> dict[str, str]:
        """Where each host is to be found, that of the archive too: {"baosuongha.test": "127.0.0.1:40123"}."""
        return dict.fromkeys((*self._by_host, ARCHIVE_HOST), f"127.0.0.1:{self.port}")

    @property
    def now(self) -> datetime:
        """The simulated instant, +07:00."""
        return self._now

    @now.setter
    def now(self, moment: datetime) -> None:
        self._now = _aware(moment)

    def advance(self, **span: float) -> datetime:
        """Move the clock by a timedelta (`days=1`, `minutes=30`) and return the new instant."""
        with self._lock:
            self._now += timedelta(**span)
            return self._now

    def edit(self, slug: str, number: int, kind: EditKind = "paragraph") -> None:
        """Correct an article now. Raises KeyError when the paper has no such article now."""
        self._rooms[slug].edit(number, self.now, kind)

    def delete(self, slug: str, number: int, status: int = 410) -> None:
        """Take an article down now. Raises KeyError when the paper has no such article now."""
        self._rooms[slug].delete(number, self.now, status)

    def publish(self, slug: str, section: tuple[str, ...] = (), published: datetime | None = None) -> int:
        """Put one more article online now and return its number; an earlier `published` backdates it."""
        return self._rooms[slug].publish(self.now, section, published)

    def pin(self, slug: str, number: int) -> None:
        """Keep an article on top of listings from now on. Raises KeyError when the paper has no such article now."""
        self._rooms[slug].pin(number, self.now)

    def shrink(self, slug: str, items: int) -> None:
        """Let the feeds of a paper have so many lines only; 0 for what is usual."""
        self._rooms[slug].shrink(items)

    def crawl(self, slug: str) -> int:
        """Let the archive capture every article of a paper that stands now; returns how many."""
        room, at = self._rooms[slug], self.now.replace(microsecond=0)
        edition = room.edition(at)
        urls = [edition.locate(plan) for plan in edition.live]
        self.archive.crawl([Visit(edition.paper.home + path, at, partial(_see, room, path, at)) for path in urls])
        return len(urls)

    def truth(self, slug: str) -> tuple[Fact, ...]:
        """Return every article of a paper that was ever online until now, oldest first."""
        return self._rooms[slug].truth(self.now)

    def story(self, slug: str, number: int) -> Story:
        """Return a story as it is printed now, also of a removed article. Raises KeyError for an unknown one."""
        edition = self._rooms[slug].edition(self.now)
        return edition.tell(edition.plans[number])

    def inject(self, fault: Fault) -> Fault:
        """Let a fault act from now on, after those already there, and return it."""
        with self._lock:
            self.hooks.append(fault)
        return fault

    def heal(self) -> None:
        """Take away all faults."""
        with self._lock:
            self.hooks.clear()

    def _ask(self, head: Head) -> tuple[Request, Verdict]:
        now = self.now
        room = self._by_host.get(head.host)
        kind = find_target(room.edition(now), head.path).kind if room else "other"
        request = Request(head.method, head.host, head.path, head.parameters, head.headers, kind, now)
        if head.host == CONTROL_HOST:
            return request, Verdict(obey(self, request), logged=False)
        if head.host == ARCHIVE_HOST:
            return request, self._search(request)
        if room is None:
            return request, Verdict(Answer(421, lambda: b"no such paper", "text/plain"))
        if head.method not in ("GET", "HEAD"):
            return request, Verdict(Answer(405, lambda: b"", headers=(("Allow", "GET, HEAD"),)))
        return request, self._judge(room, request)

    def _judge(self, room: Newsroom, request: Request) -> Verdict:
        effect, name = self._disturb(request)
        home = room.edition(request.now).paper.home
        if effect is None and home != f"http://{request.host}":
            return Verdict(_lead(request, home))
        if isinstance(effect, Answer):
            return Verdict(effect, WHOLE, name)
        if isinstance(effect, Detour):
            return Verdict(answer(room.edition(request.now), effect.turn(request)), WHOLE, name)
        return Verdict(answer(room.edition(request.now), request), effect or WHOLE, name)

    def _search(self, request: Request) -> Verdict:
        """The archive's verdict; faults strike there as well."""
        effect, name = self._disturb(request)
        if isinstance(effect, Answer):
            return Verdict(effect, WHOLE, name)
        return Verdict(self.archive.answer(request), effect if isinstance(effect, Manner) else WHOLE, name)

    def _disturb(self, request: Request) -> tuple[Effect | None, str]:
        """Ask the hooks, one request at a time, so that their counts are exact."""
        with self._lock:
            for hook in self.hooks:
                effect = hook(request)
                if effect is not None:
                    return effect, getattr(hook, "name", "hook")
        return None, ""


def _see(room: Newsroom, path: str, at: datetime) -> bytes:
    """The body of a page as it was at an instant."""
    edition = room.edition(at)
    return answer(edition, Request("GET", edition.paper.host, path, {}, {}, "article", edition.now)).write()


def _lead(request: Request, home: str) -> Answer:
    """The answer of a host that is not the one at which the paper is found on this day."""
    query = f"?{urlencode(request.query)}" if request.query else ""
    return Answer(301, lambda: b"", headers=(("Location", home + quote(request.path) + query),))


def _aware(moment: datetime) -> datetime:
    if moment.tzinfo is None:
        raise ValueError(f"the clock of the simulator needs a zone: {moment!r}")
    return moment.astimezone(ZONE)
