"""An HTTP server on loopback, in a thread of its own; the port is the system's choice."""

import asyncio
import threading
import time
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from simulator.exchange import Answer, Request
from simulator.faults import WHOLE, Manner
from simulator.journal import Entry, Journal
from simulator.wire import HEAD_LIMIT, BadRequest, Head, Message, compose, read_head, send

_LOOPBACK = "127.0.0.1"
_WRITERS = 4  # threads that render pages, so that arrivals are seen while a page is being made
_METHODS = frozenset({"GET", "HEAD", "POST"})


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the world says to a request: an answer, how to send it, and which fault was at work."""

    answer: Answer
    manner: Manner = WHOLE
    fault: str = ""
    logged: bool = True


Ask = Callable[[Head], tuple[Request, Verdict]]


class Server:
    """Answers whatever `ask` says, over HTTP/1.1 with keep-alive."""

    def __init__(self, ask: Ask, journal: Journal) -> None:
        self._ask = ask
        self._journal = journal
        self._in_flight: Counter[str] = Counter()
        self._connections: set[asyncio.Task[None]] = set()
        self._thread = threading.Thread(target=self._run, name="simulator", daemon=True)
        self._ready = threading.Event()
        self._trouble: OSError | None = None
        self._wish = 0
        self._loop: asyncio.AbstractEventLoop
        self._ended: asyncio.Event
        self.port = 0

    def start(self, port: int = 0) -> None:
        """Listen; 0 lets the system choose a free port. Raises OSError when a given port is taken."""
        self._wish = port
        self._loop, self._ended = asyncio.new_event_loop(), asyncio.Event()
        self._thread.start()
        self._ready.wait()
        if self._trouble:
            self._thread.join()
            raise self._trouble

    def stop(self) -> None:
        """Close all connections and wait until the thread has ended."""
        if self._thread.is_alive():
            self._loop.call_soon_threadsafe(self._ended.set)
            self._thread.join()

    def _run(self) -> None:
        with ThreadPoolExecutor(_WRITERS, "simulator-writer") as writers:
            self._loop.set_default_executor(writers)
            try:
                self._loop.run_until_complete(self._serve())
            except OSError as trouble:
                self._trouble = trouble
            finally:
                self._ready.set()
        self._loop.close()

    async def _serve(self) -> None:
        server = await asyncio.start_server(self._converse, _LOOPBACK, self._wish, limit=HEAD_LIMIT)
        self.port = server.sockets[0].getsockname()[1]
        self._ready.set()
        await self._ended.wait()
        server.close()
        for connection in tuple(self._connections):
            connection.cancel()
        await asyncio.gather(*self._connections)
        await server.wait_closed()

    async def _converse(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._connections.add(task)
        try:
            while await self._answer_one(reader, writer):
                pass
        except (ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError):
            writer.transport.abort()
        except BadRequest as fault:
            writer.write(f"HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n{fault}".encode())
        finally:
            self._connections.discard(task)
            writer.close()

    async def _answer_one(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        head = await read_head(reader)
        if head is None:
            return False
        tick = time.monotonic()
        self._in_flight[head.host] += 1
        crowd = self._in_flight[head.host]
        try:
            request, verdict, message = await self._loop.run_in_executor(None, self._decide, head)
            if verdict.logged:
                self._journal.record(_entry(tick, crowd, head, request, verdict, message))
            return await send(writer, message, verdict.manner) and head.keep_alive
        finally:
            self._in_flight[head.host] -= 1

    def _decide(self, head: Head) -> tuple[Request, Verdict, Message]:
        request, verdict = self._ask(head)
        return request, verdict, compose(request, verdict.answer, head.keep_alive)


def _entry(tick: float, crowd: int, head: Head, request: Request, verdict: Verdict, message: Message) -> Entry:
    silent = verdict.manner.reset and not verdict.manner.share
    return Entry(
        tick=tick,
        now=request.now,
        host=request.host,
        method=request.method,
        path=request.path,
        query=head.query,
        kind=request.kind,
        status=0 if silent else message.status,
        conditional=request.conditional,
        size=int(len(message.body) * verdict.manner.share),
        in_flight=crowd,
        user_agent=request.headers.get("user-agent", ""),
        fault=verdict.fault,
    )
