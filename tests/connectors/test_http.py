"""The client against a server that cheats, byte by byte; each injector proves that it fired."""

import gzip
import socket
import time
import zlib
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest
from raw_server import HTML, redirect, reset, response

from connectors import bodies
from connectors.addresses import Guide, Neighbours
from connectors.errors import BadResponse, FetchError, Refused, Throttled, Unreachable
from connectors.http import Client, user_agent

NOW = datetime(2026, 3, 5, 5, tzinfo=UTC)
PAGE = "/tin-a1.html"
BIG = b"<html>" + b"<p>Tin</p>" * 2000 + b"</html>"


def chunked(*pieces, end=True):
    body = b"".join(b"%x\r\n%s\r\n" % (len(piece), piece) for piece in pieces)
    return b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + body + (b"0\r\n\r\n" if end else b"")


def zipped(body, *headers, wire=None):
    return response(gzip.compress(body) if wire is None else wire, "200 OK", "Content-Encoding: gzip", *headers)


def fault(fetch, path=PAGE):
    with pytest.raises(FetchError) as caught:
        fetch(path)
    return caught.value


# what arrives whole


def test_a_page_keeps_bytes_status_headers_and_addresses(server, fetch):
    server.on(PAGE, response(HTML, "200 OK", "Content-Type: text/html", 'ETag: "x"'))
    page = fetch(PAGE)
    assert (page.source, page.url, page.final_url, page.status) == ("bao", f"http://bao.test{PAGE}", page.url, 200)
    assert page.body == HTML
    assert page.headers[:2] == (("content-type", "text/html"), ("etag", '"x"'))
    assert page.fetched_at == NOW


@pytest.mark.parametrize(
    "answer",
    [
        response(BIG),
        chunked(BIG[:5000], BIG[5000:]),
        zipped(BIG),
        zipped(BIG, wire=gzip.compress(BIG[:9]) + gzip.compress(BIG[9:])),
        zipped(BIG, wire=gzip.compress(BIG) + bytes(16)),
        response(BIG, length=False),
    ],
    ids=["length", "chunks", "gzip", "two gzip members", "padded gzip", "until the end"],
)
def test_every_honest_framing_gives_the_same_body(server, fetch, answer):
    server.on(PAGE, answer)
    assert fetch(PAGE).body == BIG


def test_one_connection_serves_many_requests(server, fetch):
    server.on(PAGE, response())
    for _ in range(5):
        fetch(PAGE)
    assert (server.fired[PAGE], server.connections) == (5, 1)


def test_the_server_learns_who_asks_and_whom_to_complain_to(server, fetch):
    server.on(PAGE, response())
    fetch(PAGE)
    _, headers = server.requests[-1]
    assert headers["User-Agent"] == user_agent("mailto:desk@example.org")
    assert headers["User-Agent"].startswith("baotinh/")
    assert headers["Accept-Encoding"] == "gzip"
    assert headers["Host"] == "bao.test"


def test_no_proxy_of_the_environment_is_used(server, fetch, monkeypatch):
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    server.on(PAGE, response())
    assert fetch(PAGE).status == 200


def test_cookies_are_not_carried_along(server, fetch):
    server.on(PAGE, response(HTML, "200 OK", "Set-Cookie: maze=1; Path=/"))
    fetch(PAGE)
    fetch(PAGE)
    assert server.fired[PAGE] == 2
    assert all("Cookie" not in headers for _, headers in server.requests)


def test_a_wrong_charset_in_the_header_changes_no_byte(server, fetch):
    server.on(PAGE, response(HTML, "200 OK", "Content-Type: text/html; charset=iso-8859-1"))
    assert fetch(PAGE).body == HTML


# what does not arrive whole


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (response(BIG)[:-500], "truncated"),
        (chunked(BIG, end=False), "truncated"),
        (chunked(BIG)[:-600], "truncated"),
        (zipped(BIG, wire=gzip.compress(BIG)[:-20]), "truncated"),
        (response(BIG[:-50], length=False), "truncated"),
        (response(b"<rss><channel><item>", length=False), "truncated"),
        (zipped(BIG, wire=b"not gzip!"), "bad_encoding"),
        (response(BIG, "200 OK", "Content-Encoding: br"), "bad_encoding"),
        (response(BIG, "200 OK", "Content-Encoding: gzip, gzip"), "bad_encoding"),
        (response(BIG, "500 Internal Server Error"), "server_error"),
        (reset, "reset"),
        (b"", "reset"),
    ],
    ids=["short", "no last chunk", "cut chunk", "cut gzip", "no closing tag", "no closing rss", "not gzip", "brotli",
         "two layers", "500", "reset", "nothing"],
)  # fmt: skip
def test_a_broken_answer_is_named_and_asked_for_three_times_in_all(server, fetch, attempts, answer, reason):
    server.on(PAGE, answer)
    assert fault(fetch).reason == reason
    assert server.fired[PAGE] == 3
    assert [attempt.outcome for attempt in attempts[1:]] == [reason] * 3


@pytest.mark.parametrize("bad", [response(BIG)[:-500], reset, response(b"", "502 Bad Gateway")])
def test_what_fails_twice_and_then_comes_is_a_page(server, fetch, naps, bad):
    server.on(PAGE, bad, bad, response(BIG))
    assert fetch(PAGE).body == BIG
    assert server.fired[PAGE] == 3
    assert len(naps) == 2
    assert naps[0] < naps[1] <= 9


def test_a_server_that_cannot_compress_is_asked_for_plain_bytes(server, fetch):
    server.on(PAGE, zipped(BIG, wire=b"not gzip!"), response(BIG))
    assert fetch(PAGE).body == BIG
    assert [headers["Accept-Encoding"] for _, headers in server.requests[1:]] == ["gzip", "identity"]


def test_a_reset_in_the_middle_of_a_body_is_an_error(server, fetch):
    def half(connection):
        connection.sendall(response(BIG)[:900])
        reset(connection)

    server.on(PAGE, half)
    assert fault(fetch).reason in ("reset", "truncated")
    assert server.fired[PAGE] == 3


def test_a_decompression_bomb_is_stopped_while_it_grows(server, fetch):
    server.on(PAGE, zipped(b"", wire=gzip.compress(bytes(64 * 1024 * 1024))))
    problem = fault(fetch)
    assert (type(problem), problem.reason) == (BadResponse, "too_large")
    assert server.fired[PAGE] == 1


def test_a_high_ratio_is_a_bomb_long_before_the_cap(server, fetch):
    server.on(PAGE, zipped(b"", wire=gzip.compress(bytes(4 * 1024 * 1024), 9)))
    assert "bomb" in fault(fetch).detail


def test_a_body_beyond_the_cap_is_not_read_to_its_end(server):
    server.on(PAGE, response(BIG))
    with (
        Client("x", delay=0, connect_to={"bao.test": server.place}, max_bytes=5000) as client,
        pytest.raises(BadResponse, match="too_large"),
    ):
        client.fetch(f"http://bao.test{PAGE}", source="bao", now=lambda: NOW)
    assert server.fired[PAGE] == 1


def drip(head, piece):
    def pour(connection):
        connection.sendall(head)
        while True:
            connection.sendall(piece)
            time.sleep(0.02)

    return pour


@pytest.mark.parametrize(
    "answer",
    [
        drip(b"HTTP/1.1 200 OK\r\nContent-Length: 60000\r\n\r\n", b"xxx"),
        drip(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", b"1\r\nx\r\n"),
        drip(b"HTTP/1.1 200 OK\r\n", b"X: y"),
        lambda connection: connection.recv(1),
    ],
    ids=["body", "chunks", "header", "silence"],
)
def test_a_server_that_never_ends_meets_the_deadline(server, answer):
    server.on(PAGE, answer)
    with (
        Client("x", delay=0, connect_to={"bao.test": server.place}, total_seconds=0.3) as client,
        pytest.raises(Unreachable, match="timeout"),
    ):
        client.fetch(f"http://bao.test{PAGE}", source="bao", now=lambda: NOW)
    assert server.fired[PAGE] >= 1


@pytest.mark.parametrize(
    "answer",
    [
        b"HTTP/1.1 200 OK\r\n" + b"".join(b"X-%d: y\r\n" % n for n in range(500)) + b"\r\n",
        b"HTTP/1.1 200 OK\r\nX: " + b"y" * 1_000_000 + b"\r\n\r\n",
        b"this is no HTTP at all\r\n\r\n",
    ],
    ids=["500 headers", "a header of 1 MB", "no HTTP"],
)
def test_headers_beyond_measure_are_an_error_and_no_crash(server, fetch, answer):
    server.on(PAGE, answer)
    assert fault(fetch).reason in ("bad_response", "reset")
    assert server.fired[PAGE] >= 1


# status


@pytest.mark.parametrize("status", ["404 Not Found", "410 Gone"])
def test_what_is_gone_comes_back_as_a_page(server, fetch, status):
    server.on(PAGE, response(HTML, status))
    page = fetch(PAGE)
    assert (page.status, page.body) == (int(status[:3]), HTML)
    assert server.fired[PAGE] == 1


@pytest.mark.parametrize(
    "status", ["400 Bad Request", "401 Unauthorized", "403 Forbidden", "451 Unavailable", "204 No"]
)
def test_other_refusals_are_errors_that_are_not_repeated(server, fetch, status):
    server.on(PAGE, response(b"", status))
    problem = fault(fetch)
    assert (problem.reason, problem.detail) == ("http_error", status[:3])
    assert server.fired[PAGE] == 1


def test_not_modified_is_a_page_without_a_body(server, fetch, attempts):
    server.on(PAGE, b"HTTP/1.1 304 Not Modified\r\nContent-Length: 0\r\n\r\n")
    page = fetch(PAGE, etag='"v1"', last_modified="Thu, 05 Mar 2026 00:00:00 GMT")
    assert (page.status, page.body) == (304, b"")
    _, headers = server.requests[-1]
    assert headers["If-None-Match"] == '"v1"'
    assert headers["If-Modified-Since"] == "Thu, 05 Mar 2026 00:00:00 GMT"
    assert attempts[-1].outcome == "not_modified"


def test_not_modified_without_a_condition_is_asked_again_past_caches(server, fetch):
    server.on(PAGE, b"HTTP/1.1 304 Not Modified\r\n\r\n", response())
    assert fetch(PAGE).body == HTML
    assert server.requests[-1][1]["Cache-Control"] == "no-cache"
    assert server.fired[PAGE] == 2


@pytest.mark.parametrize(
    ("header", "wait"),
    [
        ("Retry-After: 120", timedelta(minutes=2)),
        (f"Retry-After: {format_datetime(NOW + timedelta(hours=1), usegmt=True)}", timedelta(hours=1)),
        ("Retry-After: -5", timedelta(0)),
        ("Retry-After: 315360000", timedelta(days=1)),
        ("Retry-After: Fri, 05 Mar 2036 05:00:00 GMT", timedelta(days=1)),
        ("Retry-After: soon", None),
        ("X: none", None),
    ],
)
def test_a_server_that_asks_for_patience_is_not_asked_again(server, fetch, header, wait):
    server.on(PAGE, response(b"", "429 Too Many Requests", header))
    problem = fault(fetch)
    assert isinstance(problem, Throttled)
    assert problem.retry_after == wait
    assert server.fired[PAGE] == 1


def test_an_overloaded_server_that_names_no_time_gets_three_tries(server, fetch):
    server.on(PAGE, response(b"", "503 Service Unavailable"))
    assert isinstance(fault(fetch), Throttled)
    assert server.fired[PAGE] == 3


def test_a_host_that_named_a_time_is_left_alone_until_then(server):
    clock = [0.0]
    server.on("/a", response(b"", "429 Too Many Requests", "Retry-After: 60"))
    server.on("/b", response())
    with Client("x", delay=0, connect_to={"*.test": server.place}, monotonic=lambda: clock[0]) as client:
        for _ in range(2):
            with pytest.raises(Throttled):
                client.fetch("http://bao.test/a", source="bao", now=lambda: NOW)
        with pytest.raises(Throttled) as caught:
            client.fetch("http://bao.test/b", source="bao", now=lambda: NOW)
        assert caught.value.retry_after == timedelta(seconds=60)
        assert client.fetch("http://khac.test/b", source="bao", now=lambda: NOW).status == 200
        clock[0] = 60.0
        assert client.fetch("http://bao.test/b", source="bao", now=lambda: NOW).status == 200
    assert (server.fired["/a"], server.fired["/b"]) == (1, 2)


# redirects


def test_redirects_are_followed_and_remembered(server, fetch):
    server.on("/cu", redirect("//www.bao.test/giua?x=1#y"))
    server.on("/giua?x=1", redirect("/moi"))
    server.on("/moi", response())
    page = fetch("/cu")
    assert (page.url, page.final_url) == ("http://bao.test/cu", "http://www.bao.test/moi")
    assert server.fired["/giua?x=1"] == 1


def test_a_place_in_utf8_is_understood(server, fetch):
    server.on("/cu", redirect("/tin-mới"))
    server.on("/tin-m%E1%BB%9Bi", response())
    assert fetch("/cu").status == 200


def test_a_chain_ends_after_five_redirects(server, fetch):
    for number in range(21):
        server.on(f"/{number}", redirect(f"/{number + 1}"))
    assert fault(fetch, "/0").reason == "redirect_loop"
    assert sum(server.fired[f"/{number}"] for number in range(21)) == 6


def test_a_loop_ends_where_it_began(server, fetch):
    server.on("/vong", redirect("/quanh"))
    server.on("/quanh", redirect("/vong"))
    assert fault(fetch, "/vong").reason == "redirect_loop"
    assert (server.fired["/vong"], server.fired["/quanh"]) == (1, 1)


@pytest.mark.parametrize(
    ("place", "reason"),
    [
        ("file:///etc/hostname", "scheme"),
        ("ftp://bao.test/x", "scheme"),
        ("data:text/html,x", "scheme"),
        ("javascript:alert(1)", "scheme"),
        ("http://name:word@bao.test/", "bad_url"),
        ("http://bao.test:99999/", "bad_url"),
        ("http://127.0.0.1/", "blocked_address"),
        ("http://localhost/", "blocked_address"),
        ("http://[::1]/", "blocked_address"),
        ("http://[::ffff:127.0.0.1]/", "blocked_address"),
        ("http://[64:ff9b::7f00:1]/", "blocked_address"),
        ("http://2130706433/", "blocked_address"),
        ("http://0x7f.1/", "blocked_address"),
        ("http://169.254.169.254/latest/meta-data/", "blocked_address"),
        ("http://10.1.2.3/", "blocked_address"),
        ("http://192.168.0.1/", "blocked_address"),
        ("http://0.0.0.0/", "blocked_address"),
        ("http://255.255.255.255/", "blocked_address"),
        ("http://224.0.0.1/", "blocked_address"),
        ("http://8.8.8.8:8080/", "blocked_address"),
    ],
)
def test_a_redirect_to_where_nobody_may_go_is_refused(server, fetch, place, reason):
    server.on("/cu", redirect(place))
    problem = fault(fetch, "/cu")
    assert isinstance(problem, Refused)
    assert problem.reason == reason
    assert not problem.retryable
    assert server.fired["/cu"] == 1


def test_a_redirect_without_a_place_is_an_error(server, fetch):
    server.on("/cu", response(b"", "301 Moved Permanently"))
    assert fault(fetch, "/cu").reason == "bad_redirect"


def test_a_redirect_with_a_small_body_keeps_the_connection(server, fetch):
    server.on("/cu", response(b"moved", "302 Found", "Location: /moi"))
    server.on("/moi", response())
    fetch("/cu")
    assert server.connections == 1


# addresses


def test_a_name_is_resolved_once_and_the_checked_address_is_used():
    asked = []

    def rebinding(host, port):
        """Public at the first look, this machine at the second."""
        asked.append(host)
        place = "203.0.113.7" if len(asked) > 1 else "127.0.0.1"
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (place, port))]

    with (
        Client("x", delay=0, resolver=rebinding, sleep=lambda _: None) as client,
        pytest.raises(Refused, match="blocked_address"),
    ):
        client.fetch("http://bao.example/x", source="bao", now=lambda: NOW)
    assert asked == ["bao.example"]


def test_a_name_that_does_not_resolve_is_an_error_of_its_own(server):
    def nothing(host, port):
        raise socket.gaierror(-2, "Name or service not known")

    outcomes = []
    with (
        Client("x", delay=0, resolver=nothing, sleep=lambda _: None, on_attempt=outcomes.append) as client,
        pytest.raises(Unreachable, match="dns"),
    ):
        client.fetch("http://bao.example/x", source="bao", now=lambda: NOW)
    assert [attempt.outcome for attempt in outcomes] == ["dns"] * 3


def test_a_closed_port_is_refused(server):
    with socket.create_server(("127.0.0.1", 0)) as free:
        place = f"127.0.0.1:{free.getsockname()[1]}"
    with (
        Client("x", delay=0, connect_to={"bao.test": place}, sleep=lambda _: None) as client,
        pytest.raises(Unreachable, match="refused"),
    ):
        client.fetch("http://bao.test/x", source="bao", now=lambda: NOW)


def test_an_attempt_tells_size_on_the_wire_and_outcome(server, fetch, attempts):
    server.on(PAGE, zipped(BIG))
    fetch(PAGE)
    assert (attempts[-1].url, attempts[-1].outcome, attempts[-1].status) == (f"http://bao.test{PAGE}", "ok", 200)
    assert attempts[-1].size == len(gzip.compress(BIG)) < len(BIG)


def test_gunzip_never_holds_more_than_the_limit():
    bomb = zlib.compressobj(9, wbits=31)
    data = bomb.compress(bytes(8_000_000)) + bomb.flush()
    with pytest.raises(bodies.BodyFault, match="too_large"):
        bodies.gunzip(bodies.Meter([data], 100_000), 100_000)


@pytest.mark.parametrize("family", [socket.AF_INET, socket.AF_INET6])
def test_where_one_of_two_addresses_is_dead_the_other_is_asked(server, monkeypatch, family):
    """As on a machine without IPv6, or behind a balancer that has lost one of its servers."""
    monkeypatch.setattr("connectors.addresses.is_public", lambda _: True)
    tried = []

    def two(host, port):
        tried.append(host)
        dead = ("127.0.0.1", 1) if family == socket.AF_INET else ("::1", 1)
        return [
            (family, socket.SOCK_STREAM, 6, "", dead),
            (socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", server.port)),
        ]

    server.on("/x", response())
    with Client("x", delay=0, resolver=two) as client:
        assert client.fetch("http://bao.example/x", source="bao", now=lambda: NOW).body == HTML
    assert set(tried) == {"bao.example"}
    assert server.fired["/x"] == 1


def test_a_host_that_was_down_is_not_asked_for_ten_minutes_and_then_again():
    clock, attempts = [0.0], []
    nowhere = {"bao.test": "127.0.0.1:1"}

    def nap(seconds):
        clock[0] += seconds

    with Client(
        "x", delay=1, connect_to=nowhere, monotonic=lambda: clock[0], sleep=nap, on_attempt=attempts.append
    ) as client:
        client.robots.check = lambda url, now: 0.0
        for _ in range(2):
            with pytest.raises(Unreachable, match="refused"):
                client.fetch("http://bao.test/x", source="bao", now=lambda: NOW)
        assert len(attempts) == 3
        clock[0] += 600
        with pytest.raises(Unreachable, match="refused"):
            client.fetch("http://bao.test/x", source="bao", now=lambda: NOW)
        assert len(attempts) == 6


def test_a_server_that_breaks_off_is_not_down(server, fetch, client):
    client._host_down = 600
    server.on(PAGE, reset, reset, reset, response())
    assert fault(fetch).reason == "reset"
    assert fetch(PAGE).body == HTML
    assert server.fired[PAGE] == 4


def test_a_cookie_maze_is_left_where_it_began(server, fetch):
    """Redirects that only a carried cookie would end: the same page again, or one with a number in its address."""
    server.on("/tin", response(b"", "302 Found", "Location: /tin?sid=1", "Set-Cookie: maze=1"))
    server.on("/tin?sid=1", response(b"", "302 Found", "Location: /tin", "Set-Cookie: maze=2"))
    assert fault(fetch, "/tin").reason == "redirect_loop"
    assert (server.fired["/tin"], server.fired["/tin?sid=1"]) == (1, 1)


@pytest.mark.parametrize("tries", [1, 2])
def test_whoever_asks_says_how_often_an_address_may_be_asked_for(server, client, tries):
    server.on(PAGE, response(b"", "500 Internal Server Error"))
    with pytest.raises(Unreachable) as caught:
        client.fetch(f"http://bao.test{PAGE}", source="bao", now=lambda: NOW, tries=tries)
    assert server.fired[PAGE] == caught.value.requests == tries


def public(*addresses):
    def resolver(host, port):
        families = [socket.AF_INET6 if ":" in one else socket.AF_INET for one in addresses]
        return [(family, 1, 6, "", (one, port)) for family, one in zip(families, addresses, strict=True)]

    return resolver


def test_neighbours_are_known_by_their_public_addresses_whatever_their_order():
    one = Neighbours(Guide({}, public("93.184.216.34", "2606:2800:220:1::5", "10.0.0.1")))
    other = Neighbours(Guide({}, public("2606:2800:220:1::9", "93.184.216.34")))
    assert one("a.example") == other("b.example") == ("2606:2800:220:1::/64", "93.184.216.34")


def test_hosts_that_an_operator_leads_elsewhere_and_names_without_address_have_no_neighbours():
    def nothing(host, port):
        raise socket.gaierror(-2, "Name or service not known")

    assert Neighbours(Guide({"*.test": "127.0.0.1:80"}))("bao.test") == ()
    assert Neighbours(Guide({}, nothing))("bao.example") == ()
    assert Neighbours(Guide({}, public("127.0.0.1")))("bao.example") == ()


def test_the_addresses_of_a_name_are_asked_for_once_in_ten_minutes():
    clock, asked = [0.0], []
    found = public("93.184.216.34")

    def resolver(host, port):
        asked.append(host)
        return found(host, port)

    neighbours = Neighbours(Guide({}, resolver), lambda: clock[0])
    for seconds in (0, 599, 601):
        clock[0] = seconds
        neighbours("bao.example")
    assert len(asked) == 2
