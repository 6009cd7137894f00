"""Newspapers that do not exist, served over real HTTP on loopback; knows nothing of the rooms."""
