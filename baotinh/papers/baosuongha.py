"""Báo Sương Hạ, invented; served by the simulator."""

from baotinh.fiction import declare

SITE = declare("baosuongha")
