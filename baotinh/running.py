"""How a run of the flow is started from a terminal: as plain functions, or through Prefect."""

import signal
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from flows import office
from flows.errors import NothingDone
from flows.job import Office, Steps
from flows.kill_points import KillPoint
from flows.pipeline import PLAIN
from flows.progress import Report, SourceResult, silent
from flows.settings import Settings, read_settings, set_environment
from flows.warehouse import opened

STARTUP_SECONDS = 180  # a first temporary server writes its database, on a busy machine for minutes


def run_ingest(
    slugs: Sequence[str],
    *,
    recheck: bool = False,
    limit: int | None = None,
    force: bool = False,
    jobs: int = 1,
    prefect: bool = False,
    report: Report = silent,
) -> list[SourceResult]:
    """Run the ingest of some newspapers, or of all for none."""
    settings = read_settings()
    chosen = office.choose(slugs, settings)  # mistakes are told before anything is started
    if prefect or (settings.prefect_api_url and jobs == 1):
        return _through_prefect([site.slug for site in chosen], settings, recheck, limit, force)
    with ended_politely(), opened(settings) as engine:
        return office.ingest_all(
            Office(engine, settings, _steps(jobs), recheck, limit, report, KillPoint(settings.fault_at), force), chosen
        )


def _steps(jobs: int) -> Steps:
    if jobs == 1:
        return PLAIN
    from flows import hands

    return hands.steps(jobs)


def _through_prefect(
    slugs: list[str], settings: Settings, recheck: bool, limit: int | None, force: bool
) -> list[SourceResult]:
    prepare_prefect(settings)
    from flows.ingest import ingest

    state = ingest(slugs, recheck, limit, force, return_state=True)
    results = state.result(raise_on_failure=False)
    if isinstance(results, NothingDone):
        return list(results.results)
    if isinstance(results, BaseException):
        raise results
    return results


def prepare_prefect(settings: Settings) -> None:
    """Settle how Prefect works in this process, before it is imported; what the user has set stays.

    Without a server it starts a temporary one, whose database lives in our own home and which looks
    nothing up outside.
    """
    ours = {"PREFECT_SERVER_ANALYTICS_ENABLED": "false", "DO_NOT_TRACK": "1"}
    if not settings.prefect_api_url:
        ours |= {
            "PREFECT_HOME": str(settings.prefect_folder),
            "PREFECT_SERVER_EPHEMERAL_ENABLED": "true",
            "PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS": str(STARTUP_SECONDS),
        }
    set_environment(ours)


class _Terminated(KeyboardInterrupt):
    """SIGTERM came. For a `KeyboardInterrupt` alone psycopg ends the statement under way before it lets go."""


@contextmanager
def ended_politely() -> Iterator[None]:
    """Let SIGTERM end the run as Ctrl-C does: the batch at work is dropped, the lease given back.

    Raises `SystemExit` with 143, the exit status of a process that SIGTERM ended.
    """

    def stop(*_: object) -> None:
        raise _Terminated

    before = signal.signal(signal.SIGTERM, stop)
    try:
        yield
    except _Terminated:
        raise SystemExit(128 + signal.SIGTERM) from None
    finally:
        signal.signal(signal.SIGTERM, before)
