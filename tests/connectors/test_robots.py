"""robots.txt as RFC 9309 has it, obeyed before the first request of a page."""

from datetime import UTC, datetime, timedelta

import pytest
from raw_server import redirect, response

from connectors.errors import BadResponse, FetchError, Refused, Throttled, Unreachable
from connectors.robots import LIFETIME, Robots

NOON = datetime(2026, 3, 5, 12, tzinfo=UTC)
PAGE = "http://bao.test/thoi-su/tin-a1.html"


class Clock:
    seconds = 0.0

    def __call__(self):
        return self.seconds


def robots(status, body="", clock=None):
    """Robots of a host that always answers so, and the addresses that were asked for."""
    asked = []

    def get(url, now):
        asked.append(url)
        if isinstance(status, FetchError):
            raise status
        return status, body.encode()

    return Robots(get, clock or Clock()), asked


@pytest.mark.parametrize(
    ("body", "path", "allowed"),
    [
        ("User-agent: *\nDisallow: /print/", "/print/tin-a1.html", False),
        ("User-agent: *\nDisallow: /print/", "/tin-a1.html", True),
        ("User-agent: *\nDisallow: /\nAllow: /thoi-su/", "/thoi-su/x", True),
        ("User-agent: *\nDisallow: /*?p=", "/thoi-su?p=2", False),
        ("User-agent: baotinh\nDisallow: /\n\nUser-agent: *\nDisallow:", "/x", False),
        ("User-agent: otherbot\nDisallow: /", "/x", True),
        ("<html><body>Trang không tồn tại</body></html>", "/x", True),
        ("\ufeffUser-agent: *\nDisallow: /x", "/x", False),
        ("", "/x", True),
    ],
)
def test_rules_are_those_of_the_most_fitting_group(body, path, allowed):
    rules, _ = robots(200, body)
    if allowed:
        assert rules.check(f"http://bao.test{path}", NOON) == 0
    else:
        with pytest.raises(Refused, match="robots"):
            rules.check(f"http://bao.test{path}", NOON)


@pytest.mark.parametrize("status", [404, 410, 401, 403, 400])
def test_a_missing_or_refused_file_allows_everything(status):
    rules, _ = robots(BadResponse("http_error", "x", str(status)) if status < 404 else status)
    assert rules.check(PAGE, NOON) == 0


def test_more_than_five_redirects_count_as_a_missing_file():
    rules, _ = robots(BadResponse("redirect_loop", "x"))
    assert rules.check(PAGE, NOON) == 0


@pytest.mark.parametrize(
    "trouble",
    [Unreachable("server_error", "x", "500"), Unreachable("timeout", "x"), Throttled("throttled", "x", "429")],
    ids=str,
)
def test_a_file_that_cannot_be_had_forbids_everything_for_now(trouble):
    rules, _ = robots(trouble)
    with pytest.raises(Unreachable, match="robots_unreachable") as caught:
        rules.check(PAGE, NOON)
    assert caught.value.retryable


def test_only_the_first_500_kib_count_and_no_rule_is_cut_in_two():
    filler = "# " + "x" * 97 + "\n"
    body = "User-agent: *\nDisallow: /truoc\n" + filler * 5120 + "Disallow: /sau\n"
    rules, _ = robots(200, body)
    with pytest.raises(Refused):
        rules.check("http://bao.test/truoc", NOON)
    assert rules.check("http://bao.test/sau", NOON) == 0


def test_the_file_is_asked_for_once_a_day_and_origin():
    clock = Clock()
    rules, asked = robots(200, "User-agent: *\nDisallow: /x", clock)
    for url in (PAGE, PAGE, "http://bao.test/", "https://bao.test/", "http://bao.test:8080/"):
        rules.check(url, NOON)
    assert asked == [
        "http://bao.test/robots.txt",
        "https://bao.test/robots.txt",
        "http://bao.test:8080/robots.txt",
    ]
    clock.seconds = LIFETIME - 1
    rules.check(PAGE, NOON)
    assert len(asked) == 3
    clock.seconds = LIFETIME
    rules.check(PAGE, NOON)
    assert len(asked) == 4


@pytest.mark.parametrize(
    ("rule", "delay"),
    [
        ("Crawl-delay: 7", 7),
        ("Request-rate: 1/10s", 10),
        ("Request-rate: 6/1m", 10),
        ("Crawl-delay: 12\nRequest-rate: 1/10s", 12),
        ("Request-rate: 1/10s 1100-1300", 10),
        ("Request-rate: 1/10s 0100-0300", 0),
        ("Crawl-delay: -3", 0),
    ],
)
def test_the_pause_is_the_longest_that_is_asked_for(rule, delay):
    rules, _ = robots(200, f"User-agent: *\n{rule}\nDisallow: /x")
    assert rules.check(PAGE, NOON) == delay


def test_a_delay_of_years_is_a_refusal():
    rules, _ = robots(200, "User-agent: *\nCrawl-delay: 1000000000")
    with pytest.raises(Refused, match="delay"):
        rules.check(PAGE, NOON)


@pytest.mark.parametrize(
    ("window", "hour", "wait"),
    [
        ("0100-0500", 12, timedelta(hours=13)),
        ("1100-1300", 12, None),
        ("2200-0500", 23, None),
        ("2200-0500", 3, None),
        ("2200-0500", 12, timedelta(hours=10)),
    ],
)
def test_visiting_hours_are_kept(window, hour, wait):
    rules, _ = robots(200, f"User-agent: *\nVisit-time: {window}\nDisallow: /x")
    moment = NOON.replace(hour=hour)
    if wait is None:
        assert rules.check(PAGE, moment) == 0
    else:
        with pytest.raises(Throttled, match="visit_time") as caught:
            rules.check(PAGE, moment)
        assert caught.value.retry_after == wait


def test_the_file_as_received_can_be_kept():
    rules, _ = robots(200, "User-agent: *\nDisallow: /x")
    file = rules.file(PAGE, NOON)
    assert (file.url, file.status, file.fetched_at) == ("http://bao.test/robots.txt", 200, NOON)
    assert file.body == b"User-agent: *\nDisallow: /x"


# with the client


def test_a_forbidden_page_is_never_asked_for(server, fetch):
    server.on("/robots.txt", response(b"User-agent: baotinh\nDisallow: /thoi-su/"))
    server.on("/thoi-su/tin-a1.html", response())
    with pytest.raises(Refused, match="robots"):
        fetch("/thoi-su/tin-a1.html")
    assert server.fired == {"/robots.txt": 1}


def test_the_target_of_a_redirect_is_checked_with_its_own_host(server, fetch):
    server.on("/robots.txt", response(b"", "404 Not Found"), response(b"User-agent: *\nDisallow: /"))
    server.on("/cu", redirect("http://khac.test/moi"))
    server.on("/moi", response())
    with pytest.raises(Refused, match=r"http://khac\.test/moi"):
        fetch("/cu")
    assert server.fired == {"/robots.txt": 2, "/cu": 1}


def test_a_broken_robots_file_keeps_us_away_after_three_tries(server, fetch):
    server.on("/robots.txt", response(b"", "500 Internal Server Error"))
    server.on("/x", response())
    for _ in range(2):
        with pytest.raises(Unreachable, match="robots_unreachable"):
            fetch("/x")
    assert server.fired == {"/robots.txt": 3}


def test_redirects_of_the_file_itself_are_followed(server, fetch):
    server.on("/robots.txt", redirect("/robots2.txt"))
    server.on("/robots2.txt", response(b"User-agent: *\nDisallow: /x"))
    server.on("/x", response())
    with pytest.raises(Refused, match="robots"):
        fetch("/x")
    assert server.fired["/robots2.txt"] == 1


def test_a_crawl_delay_slows_even_an_impolite_client(server, fetch, naps):
    server.on("/robots.txt", response(b"User-agent: *\nCrawl-delay: 20\nDisallow: /x"))
    server.on("/tin", response())
    fetch("/tin")
    fetch("/tin")
    assert len(naps) == 2
    assert all(19 < nap <= 40 for nap in naps)


def test_rules_that_change_while_we_are_reading_hold_within_a_day():
    clock, bodies = Clock(), ["", "User-agent: *\nDisallow: /thoi-su/"]
    rules = Robots(lambda url, now: (200, bodies[clock.seconds >= 7200].encode()), clock)
    assert rules.check(PAGE, NOON) == 0
    clock.seconds = LIFETIME
    with pytest.raises(Refused, match="robots"):
        rules.check(PAGE, NOON)


@pytest.mark.parametrize("trouble", ["visit_time", "robots_unreachable"])
def test_a_page_that_may_not_be_asked_for_now_counts_as_not_asked(trouble):
    if trouble == "visit_time":
        rules, _ = robots(200, "User-agent: *\nVisit-time: 0100-0500\nDisallow: /x")
    else:
        rules, _ = robots(Unreachable("timeout", "x"))
    with pytest.raises(FetchError, match=trouble) as caught:
        rules.check(PAGE, NOON)
    assert not caught.value.asked


def test_what_is_not_learned_about_a_file_is_not_remembered():
    """The host has a rest: whether it has rules is asked when the rest is over."""
    resting = Unreachable("refused", "x")
    resting.asked = False
    answers = [resting, None]

    def get(url, now):
        trouble = answers.pop(0)
        if trouble:
            raise trouble
        return 404, b""

    rules = Robots(get, Clock())
    with pytest.raises(Unreachable, match="refused"):
        rules.check(PAGE, NOON)
    assert rules.check(PAGE, NOON) == 0
