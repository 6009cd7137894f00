import json
import os
import signal
import subprocess
import sys

import pytest
import requests

from simulator.__main__ import main

ARGUMENTS = ["--days", "2", "--per-day", "8", "--port", "0", "--now", "2026-03-05T12:00+07:00"]


@pytest.fixture(scope="module")
def process():
    command = [sys.executable, "-W", "error", "-m", "simulator", *ARGUMENTS]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=os.environ) as running:
        running.ready = json.loads(running.stdout.readline())
        yield running
        running.send_signal(signal.SIGTERM)
        assert running.wait(timeout=10) == 0


def order(process, path, method="POST"):
    port = process.ready["port"]
    return requests.request(method, f"http://127.0.0.1:{port}{path}", headers={"Host": "control.test"}, timeout=10)


def fetch(process, url):
    host, _, path = url.removeprefix("http://").partition("/")
    target = process.ready["connect_to"][host]
    return requests.get(f"http://{target}/{path}", headers={"Host": host}, timeout=10)


def truth(process, paper):
    return order(process, f"/truth?paper={paper}", "GET").json()


def test_the_first_line_says_where_everything_is(process):
    assert process.ready["now"] == "2026-03-05T12:00:00+07:00"
    assert process.ready["port"] > 0
    for paper, host in process.ready["papers"].items():
        assert fetch(process, f"http://{host}/").status_code == 200
        assert {fact["published"][:10] for fact in truth(process, paper)} == {"2026-03-04", "2026-03-05"}


def test_another_process_moves_the_clock_and_changes_articles(process):
    paper = next(iter(process.ready["papers"]))
    fact = truth(process, paper)[-1]
    assert fetch(process, fact["url"]).status_code == 200
    state = order(process, "/advance?days=1&minutes=30").json()
    assert state["now"] == "2026-03-06T12:30:00+07:00"
    assert order(process, f"/edit?paper={paper}&number={fact['number']}&kind=title").status_code == 200
    assert "(cập nhật" in fetch(process, fact["url"]).text
    assert order(process, f"/delete?paper={paper}&number={fact['number']}").status_code == 200
    assert fetch(process, fact["url"]).status_code == 410
    number = order(process, f"/publish?paper={paper}").json()["published"]
    assert [f["number"] for f in truth(process, paper) if f["online"] == "2026-03-06T12:30:00+07:00"] == [number]
    order(process, "/now?at=2026-03-05T12:00%2B07:00")
    assert fetch(process, fact["url"]).status_code == 200


def test_another_process_reads_the_journal_and_injects_faults(process):
    host = next(iter(process.ready["papers"].values()))
    order(process, "/clear")
    order(process, f"/inject?effect=fail&host={host}&kind=robots&times=1")
    answers = [fetch(process, f"http://{host}/robots.txt").status_code for _ in range(2)]
    assert answers == [500, 200]
    (fault,) = order(process, "/heal").json()
    assert fault == {"name": "fail", "matched": 2, "fired": 1}
    assert order(process, "/faults", "GET").json() == []
    log = order(process, f"/log?host={host}&kind=robots", "GET").json()
    assert [(entry["status"], entry["fault"]) for entry in log] == [(500, "fail"), (200, "")]


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/advance", 200),
        ("/nothing", 404),
        ("/edit?paper=nobody&number=1", 400),
        ("/edit?number=1", 400),
        ("/edit?paper=baosuongha&number=x", 400),
        ("/edit?paper=baosuongha&number=1&kind=burn", 400),
        ("/delete?paper=baosuongha&number=1&status=200", 400),
        ("/inject?effect=magic", 400),
        ("/now?at=2026-03-05", 400),
    ],
)
def test_orders_that_make_no_sense_are_answered_in_words(process, path, status):
    answer = order(process, path)
    assert answer.status_code == status
    assert status == 200 or answer.json()["error"]


def test_orders_are_obeyed_under_their_own_host_alone(process):
    port, host = process.ready["port"], next(iter(process.ready["papers"].values()))
    answer = requests.post(f"http://127.0.0.1:{port}/advance?days=9", headers={"Host": host}, timeout=10)
    assert answer.status_code == 405
    assert order(process, "/state", "GET").json()["now"] == "2026-03-05T12:00:00+07:00"


@pytest.mark.parametrize("arguments", [["--now", "yesterday"], ["--papers", "nobody"], ["--days", "0"]])
def test_bad_arguments_are_refused(arguments, capsys):
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    assert stopped.value.code == 2
    assert "error" in capsys.readouterr().err
