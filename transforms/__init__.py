"""Pure functions from a stored `Page` to an `Article` or a `Problem`: no network, no database, no clock."""
