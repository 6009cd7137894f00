"""How requests reach a server: checked addresses, one deadline for the whole exchange, no cookies."""

import contextlib
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import requests
from requests.adapters import HTTPAdapter
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.util.ssl_ import create_urllib3_context

from connectors.addresses import Endpoint, Guide

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

CONNECT_PATIENCE = 10.0  # seconds for one address, so that a dead one leaves time for the next
READ_PATIENCE = 20.0  # seconds of silence

Dial = Callable[[str, int], socket.socket]


class NotConnected(OSError):
    """No connection came about; why is its cause."""


class _Exchange(threading.local):
    ends: float = float("inf")


_exchange = _Exchange()


@contextlib.contextmanager
def deadline(seconds: float) -> Iterator[None]:
    """Bound everything that sockets of this module do in this thread, however slowly bytes drip in.

    The timeout of requests is a limit on silence only: three bytes every half second pass it for ever.
    """
    _exchange.ends = time.monotonic() + seconds
    try:
        yield
    finally:
        _exchange.ends = float("inf")


def _left(patience: float) -> float:
    left = _exchange.ends - time.monotonic()
    if left <= 0:
        raise TimeoutError("the exchange took too long as a whole")
    return min(left, patience)


class ClockedSocket(socket.socket):
    """A socket whose every read keeps to the deadline of the exchange."""

    def recv_into(self, buffer: "WriteableBuffer", nbytes: int = 0, flags: int = 0) -> int:
        """Read as `socket.recv_into` does, or raise TimeoutError."""
        self.settimeout(_left(READ_PATIENCE))
        return super().recv_into(buffer, nbytes, flags)


class ClockedTLS(ssl.SSLSocket):
    """The same under TLS."""

    def recv_into(self, buffer: "WriteableBuffer", nbytes: int | None = None, flags: int = 0) -> int:
        """Read as `SSLSocket.recv_into` does, or raise TimeoutError."""
        self.settimeout(_left(READ_PATIENCE))
        return super().recv_into(buffer, nbytes, flags)


def dialler(guide: Guide) -> Dial:
    """A function that opens a socket to a host by its checked addresses, one after another."""

    def dial(host: str, port: int) -> socket.socket:
        failure = OSError("the name has no address")
        try:
            for endpoint in guide.endpoints(host, port):
                try:
                    return _connect(endpoint)
                except OSError as problem:
                    failure = problem
        except OSError as unresolved:
            failure = unresolved
        raise NotConnected(str(failure)) from failure

    return dial


def _connect(endpoint: Endpoint) -> socket.socket:
    sock = ClockedSocket(endpoint.family, socket.SOCK_STREAM)
    try:
        sock.settimeout(_left(CONNECT_PATIENCE))
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        sock.connect(endpoint.address)
    except BaseException:
        sock.close()
        raise
    sock.settimeout(_left(READ_PATIENCE))  # a TLS handshake comes next
    return sock


def _pools(dial: Dial) -> dict[str, type[HTTPConnectionPool]]:
    """Connection pools whose sockets come from `dial`; Host header and SNI keep the site's own name."""

    class PlainConnection(HTTPConnection):
        def _new_conn(self) -> socket.socket:
            return dial(self.host, self.port or 80)

    class SecureConnection(HTTPSConnection):
        def _new_conn(self) -> socket.socket:
            return dial(self.host, self.port or 443)

    class PlainPool(HTTPConnectionPool):
        ConnectionCls = PlainConnection

    class SecurePool(HTTPSConnectionPool):
        ConnectionCls = SecureConnection

    return {"http": PlainPool, "https": SecurePool}


class Adapter(HTTPAdapter):
    """The transport adapter that requests uses for every address."""

    def __init__(self, dial: Dial) -> None:
        self._dial = dial
        super().__init__(pool_connections=20, pool_maxsize=4, max_retries=0)

    def init_poolmanager(self, connections: int, maxsize: int, block: bool = False, **options: object) -> None:
        """Make the pools, with a TLS context whose sockets are clocked."""
        context = create_urllib3_context()
        context.sslsocket_class = ClockedTLS
        super().init_poolmanager(connections, maxsize, block, ssl_context=context, **options)
        self.poolmanager.pool_classes_by_scheme = _pools(self._dial)


class Transport:
    """Asks over one adapter of requests: no cookies, nothing of the environment's proxies and netrc.

    A session of requests would do the same and merge its settings anew for every request, which costs a third of the
    whole exchange.
    """

    def __init__(self, agent: str, guide: Guide, ca_bundle: Path | None = None) -> None:
        self._headers = {"User-Agent": agent, "Accept": "*/*", "Connection": "keep-alive"}
        self._verify = str(ca_bundle) if ca_bundle else True
        self._adapter = Adapter(dialler(guide))

    def get(self, url: str, headers: Mapping[str, str]) -> requests.Response:
        """The head of an answer, its body not yet read. Raises what requests raises."""
        request = requests.PreparedRequest()  # without what a request for a page never has: cookies, body, hooks
        request.prepare_method("GET")
        request.prepare_url(url, None)
        request.prepare_headers({**self._headers, **headers})
        return self._adapter.send(request, stream=True, timeout=READ_PATIENCE, verify=self._verify)

    def close(self) -> None:
        """Close all connections."""
        self._adapter.close()
