"""Báo Ngạn Nguyên, invented; served by the simulator."""

from baotinh.fiction import declare

SITE = declare("baongannguyen")
