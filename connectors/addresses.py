"""Which network addresses may be connected to: public ones, and those an operator names."""

import ipaddress
import socket
import threading
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import Any

WEB_PORTS = frozenset({80, 443})
NAT64 = ipaddress.IPv6Network("64:ff9b::/96")
# Ranges that some supported Python versions still call global.
EXTRA_SPECIAL = tuple(
    ipaddress.ip_network(block)
    for block in (
        "192.0.0.0/24", "192.88.99.0/24", "64:ff9b:1::/48", "100:0:0:1::/64", "2001::/23", "2002::/16",
        "3fff::/20", "5f00::/16", "fec0::/10",
    )
)  # fmt: skip

Resolver = Callable[[str, int], Iterable[tuple[Any, ...]]]


class AddressBlocked(Exception):
    """A name leads to no address that may be connected to."""


@dataclass(frozen=True, slots=True)
class Endpoint:
    """One socket address that was checked, ready for `connect`."""

    family: int
    address: tuple[Any, ...]


def is_public(address: str) -> bool:
    """Say whether an IP address is ordinary public space, by the IANA special-purpose registries.

    Addresses that carry another one inside (IPv4-mapped, NAT64) are judged by what they carry.
    """
    ip = _unwrap(ipaddress.ip_address(address.partition("%")[0]))
    if ip.is_multicast or ip.is_reserved or not ip.is_global:
        return False
    return not any(ip in block for block in EXTRA_SPECIAL if block.version == ip.version)


def _unwrap(ip: ipaddress.IPv4Address | ipaddress.IPv6Address) -> ipaddress.IPv4Address | ipaddress.IPv6Address:
    if isinstance(ip, ipaddress.IPv4Address):
        return ip
    if ip.ipv4_mapped is not None:
        return ip.ipv4_mapped
    return ipaddress.IPv4Address(ip.packed[-4:]) if ip in NAT64 else ip


def resolve(host: str, port: int) -> Iterable[tuple[Any, ...]]:
    """Ask the system's resolver, as `socket.getaddrinfo` does for TCP."""
    return socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)


def admitted(host: str, connect_to: Mapping[str, str]) -> str:
    """The "address:port" that an operator's setting names for a host, or "".

    Keys are host names or shell patterns ("*.test"), as with curl's --connect-to; an exact name wins.
    """
    if host in connect_to:
        return connect_to[host]
    return next((target for pattern, target in connect_to.items() if fnmatchcase(host, pattern)), "")


class Guide:
    """Turns a host and port into the endpoints that may be connected to.

    The name is resolved once and the caller connects to the very addresses that were checked, so
    a second answer of a hostile name server changes nothing (DNS rebinding).
    """

    def __init__(self, connect_to: Mapping[str, str] | None = None, resolver: Resolver = resolve) -> None:
        self.connect_to = dict(connect_to or {})
        self.resolver = resolver

    def endpoints(self, host: str, port: int) -> tuple[Endpoint, ...]:
        """The endpoints of a host, in the resolver's order.

        Raises AddressBlocked when none is allowed, OSError (gaierror) when the name has none.
        """
        target = admitted(host, self.connect_to)
        if target:
            name, _, number = target.rpartition(":")
            return _endpoints(resolve(name.strip("[]"), int(number)))
        if port not in WEB_PORTS:
            raise AddressBlocked(f"port {port}")
        found = tuple(self.resolver(host.strip("[]"), port))
        allowed = _endpoints(entry for entry in found if is_public(str(entry[4][0])))
        if found and not allowed:
            raise AddressBlocked(", ".join(sorted({str(entry[4][0]) for entry in found})))
        return allowed


def _endpoints(found: Iterable[tuple[Any, ...]]) -> tuple[Endpoint, ...]:
    return tuple(Endpoint(int(entry[0]), tuple(entry[4])) for entry in found)


MEMORY = 600.0  # seconds for which the addresses of a name are taken as known
SHARED_PREFIX = 64  # bits of IPv6 that one server has for itself, whichever of them a name is given


class Neighbours:
    """The public addresses of hosts, as names of what several hosts may share.

    A host that an operator's setting leads elsewhere has none: all hosts of a simulator would be neighbours.
    """

    def __init__(self, guide: Guide, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._guide = guide
        self._monotonic = monotonic
        self._known: dict[str, tuple[float, tuple[str, ...]]] = {}
        self._lock = threading.Lock()

    def __call__(self, host: str) -> tuple[str, ...]:
        """The addresses of a host, in order; none for a name that cannot be resolved or leads nowhere public."""
        with self._lock:
            until, known = self._known.get(host, (float("-inf"), ()))
        if until <= self._monotonic():
            known = self._ask(host)
            with self._lock:
                self._known[host] = (self._monotonic() + MEMORY, known)
        return known

    def _ask(self, host: str) -> tuple[str, ...]:
        if admitted(host, self._guide.connect_to):
            return ()
        try:
            found = self._guide.endpoints(host, 443)
        except (AddressBlocked, OSError):
            return ()  # the request itself will meet the same, and say so
        return tuple(sorted({_neighbourhood(str(endpoint.address[0])) for endpoint in found}))


def _neighbourhood(address: str) -> str:
    ip = ipaddress.ip_address(address.partition("%")[0])
    return str(ip) if ip.version == 4 else str(ipaddress.ip_network((ip, SHARED_PREFIX), strict=False))
