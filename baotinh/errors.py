"""Mistakes that a user can mend, told in one line."""

from collections.abc import Iterator
from contextlib import contextmanager

import typer

from connectors.manifest import ManifestError
from connectors.sites import SiteError
from flows.errors import OperatorError


class UserError(Exception):
    """Something that the user asked for cannot be done; the message says what to do instead."""


EXPECTED = (UserError, OperatorError, SiteError, ManifestError)


@contextmanager
def told_in_words() -> Iterator[None]:
    """Answer a user's mistake with one line on standard error and exit status 2; bugs still crash."""
    try:
        yield
    except EXPECTED as fault:
        typer.echo(f"baotinh: {fault}", err=True)
        raise SystemExit(2) from None
