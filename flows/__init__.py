"""Prefect flows that run the rooms; nobody but the command line imports them."""
