"""How a run ends, in the words that an operator reads."""

import pytest

from flows.board import end_state
from flows.errors import NothingDone
from flows.progress import SourceResult

BUSY = SourceResult("baosuongha", "busy", 7, 0.0, {}, ("another run is working on it",))
DONE = SourceResult("baovongkhe", "succeeded", 8, 1.0, {"new": 3})


def test_a_run_that_did_nothing_fails_with_what_each_newspaper_came_to():
    state = end_state([BUSY], "up to date")
    assert (state.type.value, state.message) == ("FAILED", "baosuongha busy: another run is working on it")
    with pytest.raises(NothingDone, match="another run is working on it") as told:
        state.result()
    assert told.value.results == (BUSY,)


def test_a_run_with_holes_is_partial_and_names_them():
    state = end_state([BUSY, DONE], "up to date")
    assert (state.type.value, state.name) == ("COMPLETED", "Partial")
    assert state.message == "baosuongha busy: another run is working on it"


def test_a_run_without_holes_says_so():
    state = end_state([DONE], "up to date")
    assert (state.name, state.message) == ("Completed", "1 newspaper: up to date")
