import asyncio
import http.client
from concurrent.futures import ThreadPoolExecutor

import pytest
import requests

from simulator import faults
from simulator.faults import Fault
from simulator.press import PAPERS
from simulator.wire import Message, send

PAPER, OTHER = PAPERS[:2]


@pytest.fixture
def url(simulator):
    return simulator.truth(PAPER.slug)[0].url


def test_a_server_error_comes_as_often_as_ordered(simulator, reader, url):
    fault = simulator.inject(Fault("error", faults.fail(), host=PAPER.host, kind="article", skip=1, times=2))
    assert [reader.get(url).status_code for _ in range(4)] == [200, 500, 500, 200]
    assert reader.get(f"{PAPER.home}/").status_code == 200
    assert (fault.fired, fault.matched) == (2, 4)
    assert [entry.fault for entry in simulator.log.requests(kind="article")] == ["", "error", "error", ""]


def test_a_refusal_says_when_to_come_back(simulator, reader, url):
    fault = simulator.inject(Fault("busy", faults.refuse(90)))
    page = reader.get(url)
    assert (page.status_code, page.headers["Retry-After"]) == (503, "90")
    assert fault.fired == 1
    simulator.heal()
    assert reader.get(url).status_code == 200
    assert fault.fired == 1


def test_a_fault_strikes_only_where_it_should(simulator, reader, url):
    fault = simulator.inject(Fault("error", faults.fail(), host=OTHER.host, path=r"^/rss"))
    assert reader.get(url).status_code == 200
    assert reader.get(f"{PAPER.home}/rss/home.rss").status_code == 200
    assert reader.get(f"{OTHER.home}/").status_code == 200
    assert fault.fired == 0
    assert reader.get(f"{OTHER.home}/rss/home.rss").status_code == 500
    assert fault.fired == 1


@pytest.mark.parametrize("share", [0.0, 0.5])
def test_a_reset_breaks_the_connection(simulator, reader, url, share):
    fault = simulator.inject(Fault("reset", faults.reset(share), times=1))
    with pytest.raises((requests.ConnectionError, requests.exceptions.ChunkedEncodingError)):
        reader.get(url)
    assert fault.fired == 1
    (entry,) = simulator.log.requests()
    assert entry.status == (200 if share else 0)
    assert reader.get(url).status_code == 200


def test_a_truncated_body_is_shorter_than_announced(simulator, url):
    fault = simulator.inject(Fault("cut", faults.truncate(0.25)))
    connection = http.client.HTTPConnection("127.0.0.1", simulator.port, timeout=10)
    connection.request("GET", url.removeprefix(PAPER.home), headers={"Host": PAPER.host})
    response = connection.getresponse()
    announced = int(response.headers["Content-Length"])
    with pytest.raises(http.client.IncompleteRead) as caught:
        response.read()
    connection.close()
    assert len(caught.value.partial) == announced // 4
    assert fault.fired == 1


class Pieces:
    """Stands in for a connection and keeps what is written, write by write."""

    def __init__(self):
        self.written = []

    def write(self, data):
        self.written.append(data)

    async def drain(self):
        pass


def test_a_dripping_answer_is_written_in_many_pieces():
    pieces = Pieces()
    message = Message(200, b"head", b"body and more")
    assert asyncio.run(send(pieces, message, faults.drip(chunk=5, pause=0)))
    assert pieces.written == [b"headb", b"ody a", b"nd mo", b"re"]


def test_a_dripping_answer_arrives_whole(simulator, reader):
    simulator.inject(Fault("drip", faults.drip(chunk=40, pause=0)))
    assert reader.get(f"{PAPER.home}/robots.txt").text.endswith("sitemap.xml\n")
    assert [entry.fault for entry in simulator.log.requests()] == ["drip"]


def test_late_answers_make_requests_overlap(simulator, reader):
    simulator.inject(Fault("late", faults.lag(0.5)))
    with ThreadPoolExecutor(3) as pool:
        pages = list(pool.map(reader.get, [f"{PAPER.home}/robots.txt"] * 2 + [f"{OTHER.home}/robots.txt"]))
    assert {page.status_code for page in pages} == {200}
    assert sorted(entry.in_flight for entry in simulator.log.requests(host=PAPER.host)) == [1, 2]
    assert [entry.in_flight for entry in simulator.log.requests(host=OTHER.host)] == [1]


def test_any_function_of_a_request_can_be_a_hook(simulator, reader, url):
    seen = []

    def no_robots(request):
        seen.append((request.kind, request.now))
        return faults.fail() if request.kind == "robots" else None

    simulator.hooks.append(no_robots)
    assert reader.get(f"{PAPER.home}/robots.txt").status_code == 500
    assert reader.get(url).status_code == 200
    assert seen == [("robots", simulator.now), ("article", simulator.now)]


def test_the_first_fault_that_fires_decides(simulator, reader, url):
    first = simulator.inject(Fault("first", faults.fail(), times=1))
    second = simulator.inject(Fault("second", faults.refuse()))
    assert [reader.get(url).status_code for _ in range(2)] == [500, 503]
    assert (first.fired, second.fired) == (1, 1)
