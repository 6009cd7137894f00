"""What the forms in Prefect's UI say."""

from importlib import import_module

import pytest

from connectors import sites
from flows.registration import _form
from flows.timetable import plan_all

PLANS = {plan.flow: plan for plan in plan_all(sites.load_all(()).values())}


@pytest.mark.parametrize("name", PLANS)
def test_each_field_of_a_form_says_what_it_is_for(name):
    form = _form(getattr(import_module(f"flows.{name}"), name), ["baothu"])
    assert not [field for field, told in form["properties"].items() if not told.get("description")]


def test_the_form_of_a_backfill_speaks_of_papers_from_and_to():
    properties = _form(import_module("flows.backfill").backfill, ["baothu"])["properties"]
    assert [told["title"] for told in properties.values()] == ["papers", "from", "to", "mode", "pages", "plan only"]
    assert properties["sources"]["items"]["enum"] == ["baothu"]
