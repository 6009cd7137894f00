"""A sample of the feed campaign; `make feed-test` goes on for minutes."""

from feed_campaign import Campaign

from sql import embedded


def test_eight_writers_aborts_and_killed_servers_neither_lose_nor_double_a_change(tmp_path):
    campaign = Campaign(tmp_path / "home")
    try:
        campaign.run(writers=8, readers=2, strikes=6, pause=1.2)
        found = campaign.verdict()
    finally:
        embedded.stop(campaign.home)
    assert {name: value for name, value in found.items() if value} == {}
    assert len(campaign.acknowledged) > 100
    assert campaign.strikes["abort"] > 5
    assert campaign.strikes["kill_server"] == 2
