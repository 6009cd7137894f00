import subprocess
import sys

import pytest

from flows.kill_points import STAGES, KillPoint

CODE = """
import sys
from flows.kill_points import KillPoint
point = KillPoint(sys.argv[1])
for number in range(1, 4):
    for stage in ("claimed", "loaded"):
        print(stage, number, flush=True)
        point.reach(stage)
"""


def run(at: str) -> tuple[int, list[str]]:
    done = subprocess.run([sys.executable, "-c", CODE, at], capture_output=True, text=True, check=False)
    return done.returncode, done.stdout.splitlines()


def test_the_process_dies_at_the_named_passage_and_not_before():
    assert run("loaded:2") == (-9, ["claimed 1", "loaded 1", "claimed 2", "loaded 2"])
    assert run("claimed:1") == (-9, ["claimed 1"])


def test_a_passage_that_never_comes_kills_nobody():
    assert run("settled:1")[0] == 0
    assert run("loaded:4")[0] == 0
    assert run("")[0] == 0


def test_another_process_can_be_the_victim():
    with subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"]) as victim:
        assert run(f"claimed:2@{victim.pid}") == (
            0,
            [f"{stage} {n}" for n in (1, 2, 3) for stage in ("claimed", "loaded")],
        )
        assert victim.wait(60) == -9


def test_an_unknown_stage_is_refused():
    with pytest.raises(ValueError, match="loaded"):
        KillPoint("eaten:1")
    assert all(KillPoint(f"{stage}:1") for stage in STAGES)
