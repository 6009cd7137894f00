"""How often a server is asked that does not answer, and for how long it is left alone."""

from datetime import timedelta
from typing import Final

PATIENCE: Final = 5  # failures in a row, after which a run asks a server for nothing more
AHEAD: Final = 4  # articles fetched before they are read; fewer than failures are borne
REQUESTS: Final = 5  # for one article, all runs together
FIRST_TRIES: Final = 2  # of them in the run that asks first
LATER_TRIES: Final = 1  # in each other
UNASKED_PAUSE: Final = timedelta(minutes=10)  # for an article whose server could not be asked
