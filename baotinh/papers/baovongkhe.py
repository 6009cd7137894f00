"""Báo và phát thanh, truyền hình Vọng Khê, invented; served by the simulator."""

from baotinh.fiction import declare

SITE = declare("baovongkhe")
