"""Who reads stored pages: two workers that Dask knows see and write what one process does; strangers refuse."""

from functools import partial

import pytest
import replay_campaign

from flows import crew, rereading
from flows.belonging import read_page
from flows.crew import cluster
from flows.errors import SettingsError, WarehouseError
from flows.replaying import Wish, run_replay
from flows.rereading import Task, fingerprint, read_part
from sql import feed
from sql.raw import EVERYTHING, Part


def test_two_workers_over_dask_see_and_write_what_one_process_does(engine):
    replay_campaign.spread(engine, 120, step=16)


def test_a_reader_refuses_another_warehouse_and_other_code(engine, monkeypatch):
    monkeypatch.setenv("DATABASE_URL", engine.url.render_as_string(hide_password=False))
    here = feed.status(engine).generation
    nothing = Part(EVERYTHING, 0, 0)
    for generation, code, told in (("another", fingerprint(), "another warehouse"), (here, "another", "same release")):
        with pytest.raises(WarehouseError, match=told):
            read_part(Task(read_page, {}, {}, "", generation, code), nothing)
    assert read_part(Task(read_page, {}, {}, "", here, fingerprint()), nothing).pages == 0
    rereading._reach("", here, fingerprint()).dispose()
    rereading._reach.cache_clear()


def test_a_scheduler_that_is_not_there_is_told_in_words(engine, monkeypatch):
    monkeypatch.setattr(crew, "PATIENCE", 1)
    with pytest.raises(SettingsError, match="BAOTINH_DASK: no worker answers through"):
        run_replay(engine, {}, Wish(), hire=partial(cluster, "tcp://127.0.0.1:9"))
