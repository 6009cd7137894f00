"""A bounded part of `make replay-test`."""

import replay_campaign


def test_of_many_stored_pages_a_replay_names_and_adopts_exactly_what_was_planted(engine):
    replay_campaign.run(engine, 160, step=16, adopters=1)
