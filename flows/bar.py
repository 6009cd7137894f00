"""A bar of progress in Prefect, moved by a thread of its own: the work waits for no request."""

import threading
from contextvars import copy_context
from typing import Final
from uuid import UUID

from httpx import HTTPError
from prefect.artifacts import create_progress_artifact, update_progress_artifact

from flows.progress import Logger

PAUSE: Final = 10.0  # seconds between two requests


class Bar:
    """One artifact, hence one row in Prefect's tables, however long the run.

    `move` may be called often and returns at once: only the last word counts, and it is said every few seconds.
    A server that is away is told later; the work goes on without it.
    """

    def __init__(self, key: str, logger: Logger, pause: float = PAUSE) -> None:
        self.key = key
        self.logger = logger
        self.pause = pause
        self._artifact: UUID | None = None
        self._wish: tuple[float, str] | None = None
        self._ended = False
        self._silent = False
        self._news = threading.Condition()
        work = copy_context().run  # the thread belongs to the run, as its artifact does
        self._thread = threading.Thread(target=work, args=(self._work,), name="bar", daemon=True)
        self._thread.start()

    def move(self, percent: float, description: str) -> None:
        """Have the bar show this, soon."""
        with self._news:
            self._wish = percent, description
            self._news.notify()

    def end(self) -> None:
        """Show the last wish and end the thread."""
        with self._news:
            self._ended = True
            self._news.notify()
        self._thread.join()

    def _work(self) -> None:
        while (wish := self._next()) is not None:
            self._show(*wish)

    def _next(self) -> tuple[float, str] | None:
        """What to show next, when it is time; None when the end has come and all is shown."""
        with self._news:
            if self._artifact is not None:
                self._news.wait_for(lambda: self._ended, self.pause)
            self._news.wait_for(lambda: self._ended or self._wish is not None)
            wish, self._wish = self._wish, None
        return wish

    def _show(self, percent: float, description: str) -> None:
        try:
            if self._artifact is None:
                made = create_progress_artifact(percent, key=self.key, description=description)
                self._artifact = made if isinstance(made, UUID) else None
            else:
                update_progress_artifact(self._artifact, percent, description)
        except HTTPError as fault:
            if not self._silent:  # once: what nobody hears is not worth a line every few seconds
                self._silent = True
                self.logger.warning("the bar could not be moved: %s", fault)
