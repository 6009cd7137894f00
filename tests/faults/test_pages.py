"""Pages that are not what they should be, on the whole way from the server to the warehouse."""

import re
from datetime import date, datetime

import pytest
from warehouse_world import World, calm

from simulator import faults
from simulator.exchange import Answer
from simulator.faults import Fault
from simulator.paper import ZONE
from simulator.press import PAPERS
from simulator.simulation import Simulator
from sql.warehouse import broken_rules

NOW = datetime(2026, 3, 5, 12, tzinfo=ZONE)
MISSING = "<html><head><title>Không tìm thấy trang</title></head><body><h1>404</h1>"
MISSING += "<p>Trang bạn tìm kiếm không tồn tại hoặc đã bị gỡ bỏ.</p></body></html>"
PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(2000)


def served(body, status=200, content_type="text/html; charset=utf-8", **headers):
    data = body.encode() if isinstance(body, str) else body
    return Answer(status, lambda: data, content_type, headers=tuple(headers.items()))


# What stands at an article's address, how the address ends, and by what reason.
TABLE = {
    "a page that says that there is none": (served(MISSING), "quarantined", "soft_404"),
    "a PDF": (served(b"%PDF-1.7\n" + bytes(3000)), "quarantined", "not_html"),
    "a picture": (served(PICTURE), "quarantined", "not_html"),
    "JSON": (served('{"error": "none"}'), "quarantined", "not_html"),
    "nothing": (served(""), "quarantined", "empty"),
    "one byte": (served("x"), "quarantined", None),
    "blanks": (served(" \n" * 500), "quarantined", "empty"),
    "gone": (served(MISSING, 410), "gone", "http_410"),
    "forbidden": (served("<h1>403</h1>", 403), "discovered", "http_error: 403"),
    "a password": (served("<h1>401</h1>", 401), "discovered", "http_error: 401"),
    "a file": (served("", 302, Location="file:///etc/hostname"), "excluded", "scheme"),
    "this machine": (served("", 302, Location="http://127.0.0.1/"), "excluded", "blocked_address"),
    "the metadata of a cloud": (served("", 301, Location="http://169.254.169.254/x"), "excluded", "blocked_address"),
    "nowhere": (served("", 301), "discovered", "bad_redirect"),
}


@pytest.fixture
def world(engine, tmp_path):
    papers = [calm(PAPERS[0], first_day=date(2026, 3, 3), per_day=12)]
    with Simulator(papers, now=NOW) as simulator:
        yield World(simulator, engine, tmp_path / "home")


def inject(world, name, url, effect):
    return world.simulator.inject(Fault(name, effect, path=f"^{re.escape(path_of(url))}$", kind="article"))


def path_of(url):
    return url.split(".test", 1)[1]


def ends(world):
    with world.engine.connect() as connection:
        rows = connection.exec_driver_sql("SELECT url, state, reason FROM ops.url")
        return {row.url: (row.state, row.reason) for row in rows}


def test_each_wrong_page_ends_with_its_reason_and_takes_no_other_along(world):
    urls = sorted(world.listed())
    assert len(urls) > len(TABLE) * 1.5
    # Healthy ones stand between, as five failures in a row end a run.
    newest = sorted(world.simulator.truth(world.slugs[0]), key=lambda fact: fact.published, reverse=True)
    chosen = [fact.url for fact in newest[:: max(len(newest) // len(TABLE), 1)]][: len(TABLE)]
    injected = {
        name: inject(world, name, url, effect)
        for (name, (effect, _, _)), url in zip(TABLE.items(), chosen, strict=True)
    }
    world.ingest()
    assert {name: fault.fired > 0 for name, fault in injected.items()} == dict.fromkeys(TABLE, True)
    found = ends(world)
    for (name, (_, state, reason)), url in zip(TABLE.items(), chosen, strict=True):
        assert found[url][0] == state, (name, found[url])
        assert reason is None or found[url][1].startswith(reason), (name, found[url])
    assert world.loaded() == set(urls) - set(chosen)
    assert broken_rules(world.engine) == []


def test_a_wall_before_every_page_is_never_loaded_and_soon_left_alone(world):
    """Then it falls, and everything is had: no article was written off."""
    wall = world.simulator.inject(Fault("wall", faults.challenge(), kind="article"))
    (result,) = world.ingest()
    assert result.status == "failed"
    assert wall.fired == 5
    assert world.loaded() == set()
    assert sorted({state for state, _ in ends(world).values()}) == ["discovered"]
    world.simulator.heal()
    world.simulator.advance(hours=2)
    world.ingest()
    assert world.loaded() == world.listed()


def test_a_wall_that_stays_is_set_aside_as_what_it_is(world):
    url = sorted(world.listed())[0]
    wall = inject(world, "wall", url, faults.challenge())
    for _ in range(6):
        world.ingest()
        world.simulator.advance(hours=9)
    assert wall.fired == 5
    assert ends(world)[url] == ("quarantined", "challenge")
    with world.engine.connect() as connection:
        reasons = connection.exec_driver_sql("SELECT reason FROM mart.problem").scalars().all()
    assert reasons == ["challenge"]


def test_a_redirect_to_another_article_makes_no_second_one(world):
    first, second = sorted(world.listed())[:2]
    fault = inject(world, "moved", first, served("", 301, Location=second))
    world.ingest()
    assert fault.fired == 1
    assert ends(world)[first][0] == "duplicate"
    assert ends(world)[second][0] == "loaded"
    assert world.loaded() == world.listed() - {first}


def test_a_page_whose_furniture_changes_at_each_request_has_one_revision(world):
    """Another advertisement, another time of day: the article is the same."""
    url = sorted(world.listed())[0]
    room = next(iter(world.simulator._rooms.values()))
    changes = []

    def restless(request):
        if request.path != path_of(url):
            return None
        from simulator.routes import answer

        page = answer(room.edition(request.now), request).write()
        changes.append(page)
        advert = f'<div class="ads"><a href="/ads/{len(changes)}">Khuyến mãi {len(changes)}</a></div></body>'.encode()
        return served(page.replace(b"</body>", advert))

    world.simulator.hooks.append(restless)
    for _ in range(4):
        world.ingest(recheck=True)
        world.simulator.advance(minutes=3)
    assert len(changes) == 4
    with world.engine.connect() as connection:
        query = f"SELECT revision_no FROM mart.article WHERE url = '{url}'"
        assert connection.exec_driver_sql(query).scalar_one() == 1


def test_code_in_a_headline_is_text_in_the_warehouse(world):
    """A script, a formula, a colour for the terminal, a second line, an order to the database."""
    nasty = "&lt;script&gt;alert(1)&lt;/script&gt; =cmd()'; DROP TABLE ops.url; -- \x1b[31m ../../x"
    url = sorted(world.listed())[0]
    number = next(fact.number for fact in world.simulator.truth(world.slugs[0]) if fact.url == url)
    title = world.simulator.story(world.slugs[0], number).title
    room = next(iter(world.simulator._rooms.values()))
    fired = []

    def hostile(request):
        if request.path != path_of(url):
            return None
        from simulator.routes import answer

        page = answer(room.edition(request.now), request).write()
        assert title.encode() in page
        fired.append(url)
        return served(page.replace(title.encode(), nasty.encode()))

    world.simulator.hooks.append(hostile)
    world.ingest()
    assert len(fired) == 1
    assert world.loaded() == world.listed()
    with world.engine.connect() as connection:
        read = connection.exec_driver_sql(f"SELECT title FROM mart.article WHERE url = '{url}'").scalar_one()
    assert read.startswith("<script>alert(1)</script> =cmd()'; DROP TABLE ops.url; --")
    assert "\x1b" not in read


def test_texts_beyond_the_measure_of_the_index_are_loaded_whole(world):
    """A million letters in words that never recur, and one word of 300,000 letters."""
    words = " ".join(f"từ{number}x" for number in range(120_000))
    long = {"words": f"<p>{words}.</p>", "a word": f"<p>{'dài' * 100_000} là một từ rất dài.</p>"}
    urls = sorted(world.listed())[: len(long)]
    room = next(iter(world.simulator._rooms.values()))
    fired = []

    def lengthen(request):
        place = next((at for at, url in enumerate(urls) if request.path == path_of(url)), None)
        if place is None:
            return None
        from simulator.routes import answer

        page = answer(room.edition(request.now), request).write().decode()
        fired.append(place)
        first = page.index("</p>", page.index("<h1"))
        return served(page[:first] + "</p>" + list(long.values())[place] + page[first + 4 :])

    world.simulator.hooks.append(lengthen)
    world.ingest()
    assert sorted(fired) == [0, 1]
    assert set(urls) <= world.loaded()
