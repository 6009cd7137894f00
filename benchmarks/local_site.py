"""One newspaper on loopback whose pages are ready before anybody asks: `python -m benchmarks.local_site 2000`.

The simulator writes each page when it is asked for, which costs more than reading it. Here a request is a look into a
dictionary, so that what is measured is the reader.
"""

import asyncio
import sys
from datetime import datetime, timedelta, timezone
from typing import Final

from benchmarks.furnishing import furnish
from simulator.layouts import article_path, render
from simulator.layouts.masthead import Masthead
from simulator.stories import write

HOST: Final = "baosonghac.test"
SITEMAP: Final = "/sitemap.xml"
SOME: Final = "/sitemap-some.xml"  # every tenth article, for those who take ten times as long
TENTH: Final = 10
LAYOUT: Final = "vdoc"
_ZONE: Final = timezone(timedelta(hours=7))
_NOW: Final = datetime(2026, 3, 2, tzinfo=_ZONE)
_PAPER: Final = Masthead("Báo Sông Hạc", f"http://{HOST}", "Sông Hạc", "(SHO) - ", _NOW)
_NEIGHBOURS: Final = 6


def write_site(count: int) -> dict[bytes, bytes]:
    """Whole answers by path: `count` articles of 80 to 150 kB, and the sitemaps that list them."""
    stories = [write(5, 300_000 + n, _NOW - timedelta(minutes=7 * n)) for n in range(count + _NEIGHBOURS)]
    answers = {b"/robots.txt": _answer(b"User-agent: *\nAllow: /\n", "text/plain")}
    for number, story in enumerate(stories[:count]):
        page = render(LAYOUT, story, _PAPER, stories[number + 1 : number + 1 + _NEIGHBOURS])
        answers[article_path(LAYOUT, story).encode()] = _answer(furnish(page), "text/html; charset=utf-8")
    articles = list(answers)[1:]
    answers[SITEMAP.encode()] = _answer(_sitemap(articles), "application/xml")
    answers[SOME.encode()] = _answer(_sitemap(articles[::TENTH]), "application/xml")
    return answers


def _sitemap(paths: list[bytes]) -> bytes:
    rows = b"".join(b"<url><loc>http://" + HOST.encode() + path + b"</loc></url>\n" for path in paths)
    space = b"http://www.sitemaps.org/schemas/sitemap/0.9"
    return b'<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="' + space + b'">\n' + rows + b"</urlset>\n"


def _answer(body: bytes, kind: str) -> bytes:
    head = f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n\r\n"
    return head.encode() + body


class _Connection(asyncio.Protocol):
    """A kept-alive connection; requests carry no bodies."""

    answers: dict[bytes, bytes] = {}  # noqa: RUF012 - filled once, before the first connection

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Keep the way back."""
        assert isinstance(transport, asyncio.Transport)
        self.transport, self.heard = transport, b""

    def data_received(self, data: bytes) -> None:
        """Answer each whole request."""
        *requests, self.heard = (self.heard + data).split(b"\r\n\r\n")
        for request in requests:
            path = request.split(b" ", 2)[1]
            self.transport.write(self.answers.get(path, b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"))


async def _serve() -> None:
    server = await asyncio.get_running_loop().create_server(_Connection, "127.0.0.1", 0)
    sys.stdout.write(f"{server.sockets[0].getsockname()[1]}\n")
    sys.stdout.flush()
    await server.serve_forever()


if __name__ == "__main__":
    _Connection.answers = write_site(int(sys.argv[1]))
    asyncio.run(_serve())
